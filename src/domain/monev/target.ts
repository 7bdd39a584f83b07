import type { Lingkup } from '../berkala/berkala.ts';
import type { KodeBadan } from '../instansi/types.ts';
import { refusal, type Refusal } from '../shared/result.ts';
import { capaianTarget, type NilaiIndikator } from './hitungIndikator.ts';
import { INDIKATOR, indikatorOf } from './indikator.ts';

/** What a body or supervisor wants to reach in a year (rules §6 `target`, F168). */
export interface Target {
  readonly id: string;
  readonly badan: KodeBadan;
  readonly lingkup: Lingkup;
  readonly indikator: string;
  readonly tahun: number;
  /** `jumlah`: of what the numerator counts; `bagian`: a share. */
  readonly jenis: 'jumlah' | 'bagian';
  /** A whole number, or hundredths of a percent: 8000 is 80 %. */
  readonly nilai: number;
  readonly sumber: string;
  readonly pada: number;
}

/** Indicators that can be aimed at: counts and shares of which more is better, or which are counted at all. */
export const INDIKATOR_BERTARGET: readonly string[] = INDIKATOR.filter(
  ({ rumus, kode }) =>
    (rumus.jenis === 'jumlah' || rumus.jenis === 'bagian' || rumus.jenis === 'lembaga') &&
    !/^(?:proses|belum_|tertunda|arsip|diperpanjang_|buka_kembali)/.test(kode),
).map((one) => one.kode);

export interface DraftTarget {
  readonly indikator: string;
  readonly tahun: string;
  readonly jenis: string;
  /** As typed: `500`, `80`, `92,5`. */
  readonly nilai: string;
  readonly sumber: string;
}

const SUMBER = { min: 5, max: 300 } as const;
const TERBESAR = 1_000_000_000;

/** A draft as numbers, or everything that is wrong with it. */
export function bacaTarget(
  draft: DraftTarget,
): { readonly nilai: number; readonly tahun: number; readonly jenis: Target['jenis'] } | readonly Refusal[] {
  const faults: Refusal[] = [];
  const jenis = draft.jenis === 'jumlah' || draft.jenis === 'bagian' ? draft.jenis : null;
  if (!INDIKATOR_BERTARGET.includes(draft.indikator))
    faults.push(refusal('input.required', undefined, 'indikator'));
  // all laporan are a number and no share of anything
  if (jenis === null || (jenis === 'bagian' && indikatorOf(draft.indikator)?.rumus.jenis === 'jumlah'))
    faults.push(refusal('input.invalid', undefined, 'jenis'));
  const tahun = /^\d{4}$/.test(draft.tahun) ? Number(draft.tahun) : 0;
  if (tahun < 2012 || tahun > 2100) faults.push(refusal('input.invalid', undefined, 'tahun'));
  const nilai = jenis === 'bagian' ? bacaPersen(draft.nilai) : whole(draft.nilai);
  if (nilai === null) faults.push(refusal('input.invalid', undefined, 'nilai'));
  const panjang = Array.from(draft.sumber).length;
  if (panjang === 0) faults.push(refusal('input.required', undefined, 'sumber'));
  else if (panjang < SUMBER.min)
    faults.push(refusal('input.too_short', { min: SUMBER.min, panjang }, 'sumber'));
  else if (panjang > SUMBER.max)
    faults.push(refusal('input.too_long', { max: SUMBER.max, panjang }, 'sumber'));
  return faults.length > 0 || nilai === null || jenis === null ? faults : { nilai, tahun, jenis };
}

function whole(text: string): number | null {
  const n = /^\d{1,10}$/.test(text) ? Number(text) : 0;
  return n > 0 && n <= TERBESAR ? n : null;
}

/** A typed share (`80`, `92,5`) in hundredths of a percent; null for what is none, or not above nothing. */
export function bacaPersen(text: string): number | null {
  const [, a = '', b = ''] = /^(\d{1,3})(?:[.,](\d{1,2}))?$/.exec(text) ?? [];
  const n = a === '' ? 0 : Number(a) * 100 + Number(b.padEnd(2, '0'));
  return n > 0 && n <= 10_000 ? n : null;
}

/** How much of a target a figure reaches, from whole numbers: 587 of 500 wanted is 1.174; 44 % of 80 % wanted is 0.55. */
export function capaianOf(
  { jenis, nilai }: Pick<Target, 'jenis' | 'nilai'>,
  angka: NilaiIndikator,
): NilaiIndikator {
  return jenis === 'jumlah'
    ? capaianTarget(angka.pembilang, nilai)
    : capaianTarget(angka.pembilang * 10_000, angka.penyebut * nilai);
}
