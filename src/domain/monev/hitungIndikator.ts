import { unreachable } from '../shared/assert.ts';
import { INDIKATOR, type FaktaLembaga, type Indikator, type Satuan } from './indikator.ts';
import { KATA_TOTAL } from './kata.ts';

/** How many laporan carry each word, in one row of figures. */
export type Hitungan = ReadonlyMap<string, number>;

/** One figure as interfaces.md §5 answers it. */
export interface NilaiIndikator {
  /** The share, count, median or mean; null when there is nothing to divide by. */
  readonly nilai: number | null;
  readonly pembilang: number;
  readonly penyebut: number;
  readonly satuan: Satuan;
  readonly p90?: number | null;
  readonly rata?: number | null;
}

/** What one row of figures is worked out from; facts that are absent leave their indicators out. */
export interface Bahan {
  readonly ukuran: Hitungan;
  /** Laporan made in the same period before. */
  readonly totalSebelum?: number;
  readonly lembaga?: FaktaLembaga;
}

/** Every indicator of a row (or those of `kode`), by code, in the order of `INDIKATOR`. */
export function hitungSemua(bahan: Bahan, kode?: readonly string[]): Record<string, NilaiIndikator> {
  const all: Record<string, NilaiIndikator> = {};
  for (const indikator of INDIKATOR) {
    if (kode !== undefined && !kode.includes(indikator.kode)) continue;
    const nilai = hitungIndikator(indikator, bahan);
    if (nilai !== null) all[indikator.kode] = nilai;
  }
  return all;
}

/**
 * One indicator, from whole numbers by one division at most; null when the row lacks the facts for it. A share has
 * numerator and denominator of its formula; times have the sum and the count (median as `nilai`, mean as `rata`).
 */
export function hitungIndikator(indikator: Indikator, bahan: Bahan): NilaiIndikator | null {
  const { rumus, satuan } = indikator;
  switch (rumus.jenis) {
    case 'jumlah': {
      const n = sumOf(bahan.ukuran, rumus.pembilang);
      return { nilai: n, pembilang: n, penyebut: 1, satuan };
    }
    case 'bagian':
      return fraction(sumOf(bahan.ukuran, rumus.pembilang), sumOf(bahan.ukuran, rumus.penyebut), satuan);
    case 'sebaran':
      return spread(barsOf(bahan.ukuran, rumus.awalan), satuan);
    case 'rata': {
      const { jumlah, banyak } = totalsOf(barsOf(bahan.ukuran, rumus.awalan));
      return fraction(jumlah, banyak, satuan);
    }
    case 'lembaga': {
      if (bahan.lembaga === undefined) return null;
      return fraction(bahan.lembaga[rumus.pembilang], bahan.lembaga[rumus.penyebut], satuan);
    }
    case 'pertumbuhan': {
      if (bahan.totalSebelum === undefined) return null;
      const now = bahan.ukuran.get(KATA_TOTAL) ?? 0;
      return fraction(now - bahan.totalSebelum, bahan.totalSebelum, satuan);
    }
    default:
      return unreachable(rumus);
  }
}

/** How much of a target was reached (rules §6 `target`): 587 connected instansi of 500 wanted is 1.174. */
export function capaianTarget(tercapai: number, target: number): NilaiIndikator {
  return fraction(tercapai, target, 'bagian');
}

function fraction(pembilang: number, penyebut: number, satuan: Satuan): NilaiIndikator {
  return { nilai: penyebut === 0 ? null : pembilang / penyebut, pembilang, penyebut, satuan };
}

interface Bar {
  readonly nilai: number;
  readonly banyak: number;
}

function spread(bars: readonly Bar[], satuan: Satuan): NilaiIndikator {
  const { jumlah, banyak } = totalsOf(bars);
  return {
    nilai: nearestRank(bars, banyak, 50),
    pembilang: jumlah,
    penyebut: banyak,
    satuan,
    p90: nearestRank(bars, banyak, 90),
    rata: banyak === 0 ? null : jumlah / banyak,
  };
}

/** The smallest value that at least `persen` % of all values do not exceed: rank ⌈persen·N/100⌉, in whole numbers. */
function nearestRank(bars: readonly Bar[], banyak: number, persen: number): number | null {
  const rank = Math.floor((persen * banyak + 99) / 100);
  let seen = 0;
  for (const bar of bars) {
    seen += bar.banyak;
    if (seen >= rank && banyak > 0) return bar.nilai;
  }
  return null;
}

function totalsOf(bars: readonly Bar[]): { jumlah: number; banyak: number } {
  let jumlah = 0;
  let banyak = 0;
  for (const bar of bars) {
    jumlah += bar.nilai * bar.banyak;
    banyak += bar.banyak;
  }
  return { jumlah, banyak };
}

/** The histogram under a prefix, ascending. */
function barsOf(ukuran: Hitungan, awalan: string): readonly Bar[] {
  return histogramsOf(ukuran).get(awalan) ?? [];
}

type Histograms = ReadonlyMap<string, readonly Bar[]>;

/** Sums are never changed once they are made, and asked again and again: their histograms are sorted out once. */
const sorted = new WeakMap<Hitungan, Histograms>();

function histogramsOf(ukuran: Hitungan): Histograms {
  const present = sorted.get(ukuran);
  if (present !== undefined) return present;
  const made = new Map<string, Bar[]>();
  for (const [word, banyak] of ukuran) {
    const cut = word.lastIndexOf(':') + 1;
    const nilai = Number(word.slice(cut));
    if (banyak === 0 || cut === 0 || !Number.isInteger(nilai)) continue;
    const awalan = word.slice(0, cut);
    const bars = made.get(awalan);
    if (bars === undefined) made.set(awalan, [{ nilai, banyak }]);
    else bars.push({ nilai, banyak });
  }
  for (const bars of made.values()) bars.sort((a, b) => a.nilai - b.nilai);
  sorted.set(ukuran, made);
  return made;
}

function sumOf(ukuran: Hitungan, words: readonly string[]): number {
  return words.reduce((sum, word) => sum + (ukuran.get(word) ?? 0), 0);
}
