import { unreachable } from '../shared/assert.ts';
import { INDIKATOR, type FaktaLembaga, type Indikator, type Satuan } from './indikator.ts';
import { Jumlahan, type Batang, type Hitungan } from './jumlahan.ts';
import { KATA_TOTAL } from './kata.ts';

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
  const { rumus } = indikator;
  if (rumus.jenis === 'lembaga' || rumus.jenis === 'pertumbuhan') return compute(indikator, bahan);
  // sums are never changed once they are made, and asked again and again
  if (!(bahan.ukuran instanceof Jumlahan)) return compute(indikator, bahan);
  let known = computed.get(bahan.ukuran);
  if (known === undefined) computed.set(bahan.ukuran, (known = new Map()));
  let nilai = known.get(indikator);
  if (nilai === undefined) known.set(indikator, (nilai = compute(indikator, bahan)));
  return nilai;
}

const computed = new WeakMap<Jumlahan, Map<Indikator, NilaiIndikator | null>>();

function compute(indikator: Indikator, bahan: Bahan): NilaiIndikator | null {
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

function spread(batang: Batang, satuan: Satuan): NilaiIndikator {
  const { jumlah, banyak } = totalsOf(batang);
  return {
    nilai: nearestRank(batang, banyak, 50),
    pembilang: jumlah,
    penyebut: banyak,
    satuan,
    p90: nearestRank(batang, banyak, 90),
    rata: banyak === 0 ? null : jumlah / banyak,
  };
}

/** The smallest value that at least `persen` % of all values do not exceed: rank ⌈persen·N/100⌉, in whole numbers. */
function nearestRank({ dasar, nilai, banyak: bars }: Batang, banyak: number, persen: number): number | null {
  const rank = Math.floor((persen * banyak + 99) / 100);
  let seen = 0;
  for (let i = 0; i < nilai.length; i += 1) {
    seen += bars[i] ?? 0;
    if (seen >= rank && banyak > 0) return (nilai[i] ?? 0) - dasar;
  }
  return null;
}

function totalsOf({ dasar, nilai, banyak: bars }: Batang): { jumlah: number; banyak: number } {
  let jumlah = 0;
  let banyak = 0;
  for (let i = 0; i < nilai.length; i += 1) {
    const n = bars[i] ?? 0;
    jumlah += ((nilai[i] ?? 0) - dasar) * n;
    banyak += n;
  }
  return { jumlah, banyak };
}

/** The histogram under a prefix, ascending. */
function barsOf(ukuran: Hitungan, awalan: string): Batang {
  if (ukuran instanceof Jumlahan) return ukuran.batang(awalan);
  const bars = [...ukuran]
    .filter(([word, banyak]) => word.startsWith(awalan) && banyak !== 0)
    .map(([word, banyak]) => ({ nilai: Number(word.slice(awalan.length)), banyak }))
    .sort((a, b) => a.nilai - b.nilai);
  return { dasar: 0, nilai: bars.map((one) => one.nilai), banyak: bars.map((one) => one.banyak) };
}

function sumOf(ukuran: Hitungan, words: readonly string[]): number {
  return words.reduce((sum, word) => sum + (ukuran.get(word) ?? 0), 0);
}
