import type { NilaiIndikator } from './hitungIndikator.ts';
import { indikatorOf } from './indikator.ts';

export interface Peserta {
  readonly kode: string;
  readonly nama: string;
  readonly nilai: NilaiIndikator;
}

export interface Peringkat {
  /** Null where there is nothing to divide by. */
  readonly peringkat: number | null;
  readonly kode: string;
  readonly nama: string;
  readonly nilai: number | null;
  readonly pembilang: number;
  readonly penyebut: number;
}

/** Whether less is better: times, backlogs, reopenings. */
export function isKecilLebihBaik(indikator: string): boolean {
  return indikatorOf(indikator)?.arah === 'turun';
}

/**
 * Ranks bodies by one indicator, the best first: equal values share a rank and the next one is skipped over (1, 2, 2, 4);
 * fractions are compared by whole numbers, so 1/3 and 2/6 are equal. Bodies without a value stand last, without rank. Among
 * equals the order is that of the codes, so that the same figures always give the same page.
 */
export function susunPeringkat(indikator: string, peserta: readonly Peserta[]): Peringkat[] {
  const compare = (a: Peserta, b: Peserta): number => bandingkanNilai(indikator, a.nilai, b.nilai);
  const ranked = peserta.filter((one) => one.nilai.nilai !== null);
  const unranked = peserta.filter((one) => one.nilai.nilai === null);
  ranked.sort((a, b) => compare(a, b) || byKode(a, b));
  const rows: Peringkat[] = [];
  for (const [i, one] of ranked.entries()) {
    const previous = ranked[i - 1];
    const isTied = previous !== undefined && compare(previous, one) === 0;
    rows.push(rowOf(one, isTied ? (rows[i - 1]?.peringkat ?? i + 1) : i + 1));
  }
  return [...rows, ...unranked.sort(byKode).map((one) => rowOf(one, null))];
}

/** Below 0 where the first figure is the better one, 0 where they are equal: exact fractions, times by the median, ties by p90. */
export function bandingkanNilai(indikator: string, a: NilaiIndikator, b: NilaiIndikator): number {
  const sign = isKecilLebihBaik(indikator) ? 1 : -1;
  if (a.p90 === undefined) return sign * compareFractions(a, b);
  // rules §7 "tercepat"
  const byMedian = (a.nilai ?? 0) - (b.nilai ?? 0);
  return sign * (byMedian === 0 ? (a.p90 ?? 0) - (b.p90 ?? 0) : byMedian);
}

function compareFractions(a: NilaiIndikator, b: NilaiIndikator): number {
  const left = BigInt(a.pembilang) * BigInt(b.penyebut);
  const right = BigInt(b.pembilang) * BigInt(a.penyebut);
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

function byKode(a: Peserta, b: Peserta): number {
  return a.kode < b.kode ? -1 : 1;
}

function rowOf({ kode, nama, nilai }: Peserta, peringkat: number | null): Peringkat {
  return { peringkat, kode, nama, nilai: nilai.nilai, pembilang: nilai.pembilang, penyebut: nilai.penyebut };
}
