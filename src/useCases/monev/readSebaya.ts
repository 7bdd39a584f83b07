import { badanOf } from '../../domain/instansi/pohon.ts';
import type { JenisInstansi, KodeBadan } from '../../domain/instansi/types.ts';
import {
  kelasBebanOf,
  kelompokSebaya,
  sebandingkan,
  type Anggota,
  type Sebanding,
} from '../../domain/monev/sebaya.ts';
import { ok, type Result } from '../../domain/shared/result.ts';
import type { FigureAsked } from './asked.ts';
import { readIndikator, type FigureDeps, type IndikatorBaris } from './readIndikator.ts';

export interface Sebaya {
  /** Bodies beside which it stands, itself included. */
  readonly banyak: number;
  /** Whether they are of its class of load too; else of its kind alone. */
  readonly isSekelas: boolean;
  /** Place in `KELAS_BEBAN`. */
  readonly kelas: number;
  readonly diri: Anggota;
  readonly ukuran: readonly Sebanding[];
}

/** What peers are compared by. */
export const UKURAN_SEBAYA = [
  'tindak_lanjut',
  'selesai',
  'kepatuhan_respons',
  'kepatuhan_penyelesaian',
  'waktu_respons',
  'waktu_penyelesaian',
  'kepuasan',
  'buka_kembali',
] as const;

/**
 * One instansi beside those of its kind that had about as much to do in the same period, or beside its whole kind where nobody
 * had (`kelompokSebaya`), each by its own laporan. Null for a body that is no instansi or has no row. Refuses impossible days.
 */
export async function readSebaya(
  deps: FigureDeps,
  kode: KodeBadan,
  { dari, sampai, perTanggal }: FigureAsked,
): Promise<Result<Sebaya | null>> {
  const { pohon } = await deps.rujukan();
  const badan = badanOf(pohon, kode);
  if (badan === undefined || badan.jenis === 'unit' || badan.jenis === 'nasional') return ok(null);
  const { jenis } = badan;
  const days = { dari, sampai, perTanggal };
  const given = Object.fromEntries(Object.entries(days).filter(([, value]) => value !== undefined));
  const answer = await readIndikator(deps, {
    ...given,
    jenis: [jenis],
    per: 'instansi',
    indikator: ['total', ...UKURAN_SEBAYA],
  });
  if (!answer.ok) return answer;
  const all = anggotaOf(answer.value.baris, jenis);
  const diri = all.find((one) => one.kode === kode);
  if (diri === undefined) return ok(null);
  const { grup: group, isSekelas } = kelompokSebaya(all, diri);
  return ok({
    banyak: group.length,
    isSekelas,
    kelas: kelasBebanOf(diri.total),
    diri,
    ukuran: UKURAN_SEBAYA.map((one) => sebandingkan(group, kode, one)),
  });
}

/** Rows by instansi, all of one kind, as what bodies are compared by; `total` has to be among their figures. */
export function anggotaOf(baris: readonly IndikatorBaris[], jenis: JenisInstansi): readonly Anggota[] {
  return baris.map(({ kunci, nama, indikator }) => ({
    kode: kunci,
    nama,
    jenis,
    total: indikator['total']?.pembilang ?? 0,
    indikator,
  }));
}
