import { badanOf, instansiOf, type Pohon } from '../../domain/instansi/pohon.ts';
import type { KodeBadan } from '../../domain/instansi/types.ts';
import { readScope } from '../../domain/laporan/access.ts';
import type { Reader } from '../../domain/laporan/reader.ts';
import { KEADAAN, keadaanOf, type Keadaan } from '../../domain/percepatan/kemajuan.ts';
import { ok, refuse, type Result } from '../../domain/shared/result.ts';
import { isNomor } from '../../domain/shared/nomor.ts';
import { isHari, type Hari } from '../../domain/shared/time.ts';
import {
  countBertanda,
  countKemajuan,
  findTanda,
  listKemajuan,
  type Kelompok,
  type LaporanPercepatan,
} from '../../persistence/percepatan/kemajuan.ts';
import { listBerjalan } from '../../persistence/percepatan/percepatan.ts';
import type { Deps } from '../deps.ts';
import { badanSinyal } from '../sinyal/readSinyal.ts';
import {
  findTerbaca,
  mayRead,
  pesertaTercatat,
  TANDA_TERBUKA,
  type PercepatanAsked,
  type PercepatanTercatat,
} from './bacaPercepatan.ts';
import { isPindah, isTerbuka, keadaanKelompok } from './hitungKemajuan.ts';

/** The figures of a drive, each with its list. */
export const UKURAN_PERCEPATAN = [
  'semua',
  'selesai',
  'terbuka',
  ...KEADAAN,
  'dibuka_kembali',
  'pindah',
  'bertanda',
] as const;
export type UkuranPercepatan = (typeof UKURAN_PERCEPATAN)[number];

export interface BarisDaftar extends Omit<LaporanPercepatan, 'kini'> {
  readonly keadaan: Keadaan;
  readonly namaBadan: string;
  /** Where it lies then, when that is another instansi than at the start. */
  readonly kini: string | null;
}

export interface DaftarPercepatan {
  readonly percepatan: PercepatanTercatat;
  readonly ukuran: UkuranPercepatan;
  readonly hari: Hari;
  readonly badan: { readonly kode: KodeBadan; readonly nama: string } | null;
  readonly laporan: readonly BarisDaftar[];
  /** All that the figure counts, and how many of them the reader may know the state of. */
  readonly semua: number;
  readonly terlihat: number;
  /** Where the next page begins; null at the end. */
  readonly next: string | null;
}

export interface DaftarAsked extends PercepatanAsked {
  readonly ukuran: string;
  /** One unit at the start. */
  readonly badan?: string;
  /** `next` of the page before. */
  readonly sesudah?: string;
  /** Laporan on a page. */
  readonly banyak: number;
}

/**
 * The very laporan behind a figure of a drive, the oldest first. Every figure counts all; the list has those that the reader may know the
 * state of, and says how many are not shown. Refuses as `readPercepatan` does; signs to whoever sees none of that body (`web.not_found`).
 */
export async function readDaftarPercepatan(
  deps: Deps,
  reader: Reader,
  asked: DaftarAsked,
): Promise<Result<DaftarPercepatan>> {
  const found = await findTerbaca(deps, reader, asked);
  if (!found.ok) return found;
  const { percepatan, hari, instansi } = found.value;
  const ukuran = UKURAN_PERCEPATAN.find((one) => one === asked.ukuran);
  const { pohon } = await deps.rujukan();
  if (ukuran === undefined || hari === null) return refuse('web.not_found');
  if (asked.badan !== undefined && badanOf(pohon, asked.badan) === undefined) return refuse('web.not_found');
  const isMarked = ukuran === 'bertanda';
  if (isMarked && !(await badanSinyal(deps, reader)).some((one) => one.kode === instansi))
    return refuse('web.not_found');
  const { badan } = asked;
  const question = {
    id: percepatan.id,
    hari,
    ...(instansi === null ? {} : { instansi }),
    ...(badan === undefined ? {} : { badan }),
  };
  const kelompok = (await countKemajuan(deps.db, question)).filter((one) => isCounted(one, ukuran, pohon));
  const semua = isMarked
    ? ((await countBertanda(deps.db, question, TANDA_TERBUKA)).get(instansi ?? '') ?? 0)
    : kelompok.reduce((sum, one) => sum + one.n, 0);
  const page = {
    tanda: isMarked ? TANDA_TERBUKA : null,
    sesudah: placeOf(asked.sesudah),
    limit: asked.banyak + 1,
  };
  const listed = await listKemajuan(deps.db, { ...question, ...page, kelompok }, readScope(reader, pohon));
  const namaOf = (kode: KodeBadan): string => badanOf(pohon, kode)?.nama ?? kode;
  const shown = badan ?? instansi;
  const laporan = listed.baris.slice(0, asked.banyak);
  const last = laporan.at(-1);
  return ok({
    percepatan,
    ukuran,
    hari,
    badan: shown === null ? null : { kode: shown, nama: namaOf(shown) },
    laporan: laporan.map((one) => ({
      ...one,
      keadaan: keadaanOf(one.status, one.hasil, one.maju),
      namaBadan: namaOf(one.badan),
      kini:
        pohon.badan.has(one.kini) && instansiOf(pohon, one.kini) !== one.instansi ? namaOf(one.kini) : null,
    })),
    semua,
    terlihat: listed.terlihat,
    next: listed.baris.length > laporan.length && last !== undefined ? `${last.dibuat}.${last.nomor}` : null,
  });
}

function placeOf(text = ''): { readonly dibuat: Hari; readonly nomor: string } | null {
  const [dibuat = '', nomor = ''] = text.split('.');
  return isHari(dibuat) && isNomor(nomor) ? { dibuat, nomor } : null;
}

function isCounted(one: Kelompok, ukuran: UkuranPercepatan, pohon: Pohon): boolean {
  switch (ukuran) {
    case 'semua':
      return true;
    case 'selesai':
    case 'bertanda':
      return one.status === 'selesai';
    case 'terbuka':
      return isTerbuka(one);
    case 'dibuka_kembali':
      return isTerbuka(one) && one.pernah;
    case 'pindah':
      return isPindah(one, pohon);
    default:
      return keadaanKelompok(one) === ukuran;
  }
}

/** A drive under way that an officer can narrow the queue by. */
export interface PercepatanBerjalan {
  readonly id: string;
  readonly nama: string;
  /** Whether the officer's own bodies take part. */
  readonly isSendiri: boolean;
}

/** Drives under way that somebody reads, those in which the own bodies take part told apart. */
export async function readPercepatanBerjalan(
  deps: Pick<Deps, 'db' | 'rujukan'>,
  reader: Reader,
  badan: readonly KodeBadan[],
): Promise<readonly PercepatanBerjalan[]> {
  const { pohon } = await deps.rujukan();
  const all = await listBerjalan(deps.db);
  return all
    .filter((one) => mayRead(reader, one, pohon))
    .map((one) => {
      const peserta = pesertaTercatat(one, pohon);
      const isSendiri = badan.some((kode) => peserta.includes(instansiOf(pohon, kode)));
      return { id: one.id, nama: one.nama, isSendiri };
    });
}

/** Of these numbers those in the list of one of the drives. */
export async function readTandaPercepatan(
  deps: Pick<Deps, 'db'>,
  berjalan: readonly PercepatanBerjalan[],
  nomor: readonly string[],
): Promise<ReadonlySet<string>> {
  if (berjalan.length === 0 || nomor.length === 0) return new Set();
  return findTanda(
    deps.db,
    berjalan.map((one) => one.id),
    nomor,
  );
}
