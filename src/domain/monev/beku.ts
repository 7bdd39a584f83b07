import { JENIS_UMUM, type JenisInstansi, type KodeBadan } from '../instansi/types.ts';
import { refusal, type Refusal } from '../shared/result.ts';
import { isHari, type Hari } from '../shared/time.ts';
import type { NilaiIndikator } from './hitungIndikator.ts';
import { indikatorOf } from './indikator.ts';
import { susunPeringkat } from './peringkat.ts';
import { KELAS_BEBAN, kelasBebanOf } from './sebaya.ts';

/** What a frozen ranking was asked for (N11). */
export interface ParameterBeku {
  readonly indikator: string;
  readonly jenis: JenisInstansi;
  /** The supervisor whose bodies take part; null for the whole country. */
  readonly induk: KodeBadan | null;
  readonly dari: Hari;
  readonly sampai: Hari;
  /** As known at the end of this day. */
  readonly perTanggal: Hari;
  /** Bodies with fewer laporan have no rank. */
  readonly minimal: number;
  /** Place in `KELAS_BEBAN`; null for all classes together. */
  readonly kelas: number | null;
}

/** One body in a ranking: whole numbers, so that a frozen one prints the same for ever. */
export interface BarisBeku {
  readonly kode: KodeBadan;
  readonly nama: string;
  /** Null for too few laporan, and where there is nothing to divide by. */
  readonly peringkat: number | null;
  readonly kurang: boolean;
  readonly total: number;
  readonly nilai: number | null;
  readonly pembilang: number;
  readonly penyebut: number;
  readonly p90: number | null;
  /** What "selesai" was made of (rules §6): only the first was confirmed by the pelapor. */
  readonly dikonfirmasi: number;
  readonly tanpaKonfirmasi: number;
  readonly tidakDipenuhi: number;
}

/** Indicators that the split of "selesai" and the classes need beside the one that ranks. */
export const INDIKATOR_BEKU = [
  'total',
  'selesai_dikonfirmasi',
  'selesai_diselesaikan',
  'selesai_tanpa_tanggapan',
  'selesai_tidak_dipenuhi',
] as const;

export const MINIMAL_TERBANYAK = 100_000;

/** What is typed into the form of a new one. */
export interface DraftBeku {
  readonly indikator: string;
  readonly jenis: string;
  readonly dari: string;
  readonly sampai: string;
  readonly minimal: string;
  readonly kelas: string;
}

/** Everything that is wrong with a draft; none when it can be frozen. A period that is not over cannot be: `hari` is today. */
export function periksaBeku(draft: DraftBeku, hari: Hari): readonly Refusal[] {
  const faults: Refusal[] = [];
  if (indikatorOf(draft.indikator) === undefined)
    faults.push(refusal('input.required', undefined, 'indikator'));
  if (!JENIS_UMUM.some((one) => one === draft.jenis))
    faults.push(refusal('input.required', undefined, 'jenis'));
  for (const path of ['dari', 'sampai'] as const) {
    if (!isHari(draft[path])) faults.push(refusal('input.invalid_date', undefined, path));
  }
  if (faults.length === 0 && draft.dari > draft.sampai)
    faults.push(refusal('input.invalid', undefined, 'sampai'));
  if (isHari(draft.sampai) && draft.sampai >= hari)
    faults.push(refusal('input.date_in_future', undefined, 'sampai'));
  if (!/^\d{1,6}$/.test(draft.minimal) || Number(draft.minimal) > MINIMAL_TERBANYAK)
    faults.push(refusal('input.invalid', undefined, 'minimal'));
  if (draft.kelas !== '' && KELAS_BEBAN[Number(draft.kelas)] === undefined)
    faults.push(refusal('input.invalid', undefined, 'kelas'));
  return faults;
}

export interface PesertaBeku {
  readonly kode: KodeBadan;
  readonly nama: string;
  readonly indikator: Readonly<Record<string, NilaiIndikator>>;
}

/** By what bodies are ranked, and which of them. */
export type SyaratPeringkat = Pick<ParameterBeku, 'indikator' | 'minimal' | 'kelas'>;

/**
 * The rows of a ranking, frozen or as it runs: those of the class, ranked with ties by exact fractions, times by p90; bodies with fewer than
 * `minimal` laporan after them without rank, and last those with nothing to divide by.
 */
export function susunBeku(
  peserta: readonly PesertaBeku[],
  { indikator, minimal, kelas }: SyaratPeringkat,
): readonly BarisBeku[] {
  const totalOf = (one: PesertaBeku): number => one.indikator['total']?.pembilang ?? 0;
  const members = peserta.filter((one) => kelas === null || kelasBebanOf(totalOf(one)) === kelas);
  const withValue = members.flatMap((one) => {
    const nilai = one.indikator[indikator];
    return nilai === undefined ? [] : [{ one, kode: one.kode, nama: one.nama, nilai }];
  });
  const byKode = new Map(withValue.map((one) => [one.kode, one]));
  const isEnough = ({ one }: { readonly one: PesertaBeku }): boolean => totalOf(one) >= minimal;
  const ranked = susunPeringkat(indikator, withValue.filter(isEnough));
  const few = susunPeringkat(
    indikator,
    withValue.filter((one) => !isEnough(one)),
  ).map((row) => ({ ...row, peringkat: null }));
  const count = (one: PesertaBeku | undefined, kode: string): number => one?.indikator[kode]?.pembilang ?? 0;
  return [
    ...ranked.filter((row) => row.peringkat !== null),
    ...few,
    ...ranked.filter((row) => row.peringkat === null),
  ].map((row) => {
    const found = byKode.get(row.kode);
    return {
      ...row,
      kurang: found !== undefined && !isEnough(found),
      total: count(found?.one, 'total'),
      p90: found?.nilai.p90 ?? null,
      dikonfirmasi: count(found?.one, 'selesai_dikonfirmasi'),
      tanpaKonfirmasi:
        count(found?.one, 'selesai_diselesaikan') + count(found?.one, 'selesai_tanpa_tanggapan'),
      tidakDipenuhi: count(found?.one, 'selesai_tidak_dipenuhi'),
    };
  });
}
