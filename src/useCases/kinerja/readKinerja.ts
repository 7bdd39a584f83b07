import { badanOf, instansiOf, subtree } from '../../domain/instansi/pohon.ts';
import type { KodeBadan } from '../../domain/instansi/types.ts';
import {
  HARI_TERBANYAK,
  instansiDinilai,
  susunKinerja,
  type KinerjaPetugas,
  type UkuranKinerja,
} from '../../domain/kinerja/kinerja.ts';
import { readScope } from '../../domain/laporan/access.ts';
import type { Reader } from '../../domain/laporan/reader.ts';
import type { Periode } from '../../domain/monev/periode.ts';
import { ok, refuse, type Result } from '../../domain/shared/result.ts';
import { addHari, isHari, startOfHari } from '../../domain/shared/time.ts';
import type { Jam } from '../../domain/tenggat/types.ts';
import {
  listLaporanKinerja,
  listPerbuatan,
  type LaporanKinerja,
} from '../../persistence/kinerja/perbuatan.ts';
import type { Deps } from '../deps.ts';

export interface PetugasDinilai extends KinerjaPetugas {
  readonly nama: string;
}

export interface KinerjaInstansi extends Periode {
  readonly instansi: KodeBadan;
  readonly nama: string;
  /** Which ones the reader may choose from. */
  readonly pilihan: readonly { readonly kode: KodeBadan; readonly nama: string }[];
  /** By name, never by merit. */
  readonly petugas: readonly PetugasDinilai[];
}

export interface KinerjaAsked extends Periode {
  readonly instansi?: KodeBadan;
}

/**
 * What the officers of an own instansi and its units did in a period, for its admin and its head alone (rules §7 "performance of
 * people"). Refuses whoever is neither (`web.forbidden`), days that are none and periods longer than a year (`input.*`).
 */
export async function readKinerja(
  deps: Pick<Deps, 'db' | 'rujukan'>,
  reader: Reader,
  asked: KinerjaAsked,
): Promise<Result<KinerjaInstansi>> {
  const { pohon, kalender } = await deps.rujukan();
  const pilihan = instansiDinilai(reader.penugasan, pohon);
  const instansi = asked.instansi === undefined ? pilihan[0] : asked.instansi;
  if (instansi === undefined || !pilihan.includes(instansi)) return refuse('web.forbidden');
  const { dari, sampai } = asked;
  for (const path of ['dari', 'sampai'] as const) {
    if (!isHari(asked[path])) return refuse('input.invalid_date', undefined, path);
  }
  if (dari > sampai || addHari(dari, HARI_TERBANYAK) <= sampai)
    return refuse('input.invalid', undefined, 'sampai');
  const zona = badanOf(pohon, instansi)?.zona ?? 'WIB';
  const badan = subtree(pohon, instansi).filter((one) => instansiOf(pohon, one) === instansi);
  const acts = await listPerbuatan(deps.db, badan, {
    dari: startOfHari(dari, zona),
    sampai: startOfHari(addHari(sampai, 1), zona),
  });
  const jamOf = new Map<string, readonly Jam[]>();
  const nama = new Map<string, string>();
  for (const act of acts) {
    if (act.jam !== null) jamOf.set(act.laporanId, act.jam);
    nama.set(act.akunId, act.nama);
  }
  const petugas = susunKinerja(acts, jamOf, kalender);
  const nameOf = (kode: KodeBadan): string => badanOf(pohon, kode)?.nama ?? kode;
  return ok({
    instansi,
    nama: nameOf(instansi),
    pilihan: pilihan.map((kode) => ({ kode, nama: nameOf(kode) })),
    dari,
    sampai,
    petugas: petugas.map((one) => ({ ...one, nama: nama.get(one.akunId) ?? one.akunId })),
  });
}

export interface DaftarKinerja {
  readonly kinerja: KinerjaInstansi;
  readonly petugas: PetugasDinilai;
  readonly ukuran: UkuranKinerja;
  readonly laporan: readonly LaporanKinerja[];
  /** Counted, and not for this reader to list now. */
  readonly tersembunyi: number;
}

/** The laporan behind one number of one officer. Refuses as `readKinerja` does, and who did nothing there (`web.not_found`). */
export async function readDaftarKinerja(
  deps: Pick<Deps, 'db' | 'rujukan'>,
  reader: Reader,
  asked: KinerjaAsked & { readonly akunId: string; readonly ukuran: UkuranKinerja },
): Promise<Result<DaftarKinerja>> {
  const { akunId, ukuran, ...question } = asked;
  const answer = await readKinerja(deps, reader, question);
  if (!answer.ok) return answer;
  const petugas = answer.value.petugas.find((one) => one.akunId === akunId);
  if (petugas === undefined) return refuse('web.not_found');
  const { pohon } = await deps.rujukan();
  const counted = petugas.laporan[ukuran];
  const laporan = await listLaporanKinerja(deps.db, counted, readScope(reader, pohon));
  return ok({
    kinerja: answer.value,
    petugas,
    ukuran,
    laporan,
    tersembunyi: counted.length - laporan.length,
  });
}
