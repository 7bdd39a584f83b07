import { dasarOf, kataOf, KODE_AKHIR, kodeOf, UKURAN_KELAS } from './kode.ts';
import type { KataUkuran } from './kata.ts';

/** How many laporan carry each word, in one row of figures. */
export interface Hitungan extends Iterable<readonly [KataUkuran, number]> {
  get(kata: KataUkuran): number | undefined;
  values(): Iterable<number>;
}

/** The bars of one histogram, ascending: bar `i` stands at `nilai[i] - dasar` and counts `banyak[i]`. */
export interface Batang {
  readonly dasar: number;
  readonly nilai: ArrayLike<number>;
  readonly banyak: ArrayLike<number>;
}

/**
 * Sums of words packed by their numbers (ascending, none of them nothing): a hundredth of the room of a map of texts. Never
 * changed once made.
 */
export class Jumlahan implements Hitungan {
  readonly kode: Uint32Array;
  readonly banyak: Int32Array;

  constructor(kode: Uint32Array, banyak: Int32Array) {
    this.kode = kode;
    this.banyak = banyak;
  }

  get(kata: KataUkuran): number | undefined {
    const kode = kodeOf(kata);
    if (kode === undefined) return undefined;
    const at = placeOf(this.kode, kode);
    return this.kode[at] === kode ? this.banyak[at] : undefined;
  }

  values(): Iterable<number> {
    return this.banyak;
  }

  *[Symbol.iterator](): Iterator<readonly [KataUkuran, number]> {
    for (const [i, kode] of this.kode.entries()) yield [kataOf(kode), this.banyak[i] ?? 0];
  }

  /** The histogram under a beginning of words; views, nothing is copied. */
  batang(awalan: string): Batang {
    const dasar = dasarOf(awalan) ?? 0;
    const from = placeOf(this.kode, dasar);
    const to = placeOf(this.kode, dasar + UKURAN_KELAS);
    return { dasar, nilai: this.kode.subarray(from, to), banyak: this.banyak.subarray(from, to) };
  }

  /** With some more, or fewer; what becomes nothing falls out. */
  tambah(lain: ReadonlyMap<number, number>): Jumlahan {
    const more = Uint32Array.from(lain.keys()).sort();
    const kode = new Uint32Array(this.kode.length + more.length);
    const banyak = new Int32Array(kode.length);
    let [i, j, end] = [0, 0, 0];
    while (i < this.kode.length || j < more.length) {
      const [a, b] = [this.kode[i] ?? Infinity, more[j] ?? Infinity];
      const next = Math.min(a, b);
      const sum = (a === next ? (this.banyak[i++] ?? 0) : 0) + (b === next ? (lain.get(b) ?? 0) : 0);
      if (b === next) j += 1;
      if (sum === 0) continue;
      kode[end] = next;
      banyak[end] = sum;
      end += 1;
    }
    return new Jumlahan(kode.slice(0, end), banyak.slice(0, end));
  }
}

export const KOSONG = new Jumlahan(new Uint32Array(0), new Int32Array(0));

/** The place of a number, or of the first one above it. */
export function placeOf(all: Uint32Array, kode: number): number {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle] ?? 0) < kode) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Numbers lie in stretches of 32, so that one number tells which of a stretch were touched. */
const BIT = 5;

/**
 * Adds up many sums. A place for each number that can be (the system gives memory only to those that are used), and a note of those
 * that were touched. One for all: whoever adds takes before anybody else can run.
 */
class Penjumlah {
  readonly #n = new Int32Array(KODE_AKHIR);
  readonly #mask = new Int32Array(KODE_AKHIR >>> BIT);
  #touched = new Uint32Array(1_024);
  #stretches = 0;
  #kode = new Uint32Array(1_024 << BIT);
  #banyak = new Int32Array(1_024 << BIT);

  add(kode: number, n: number): void {
    const at = kode >>> BIT;
    const mask = this.#mask[at] ?? 0;
    if (mask === 0) this.#touch(at);
    this.#mask[at] = mask | (1 << (kode & 31));
    this.#n[kode] = (this.#n[kode] ?? 0) + n;
  }

  /** What has been added, and begins anew. */
  take(): Jumlahan {
    const touched = this.#touched.subarray(0, this.#stretches).sort();
    let end = 0;
    for (const at of touched) {
      let mask = this.#mask[at] ?? 0;
      this.#mask[at] = 0;
      while (mask !== 0) {
        const one = (at << BIT) | (31 - Math.clz32(mask & -mask));
        mask &= mask - 1;
        const n = this.#n[one] ?? 0;
        if (n === 0) continue;
        this.#n[one] = 0;
        this.#kode[end] = one;
        this.#banyak[end] = n;
        end += 1;
      }
    }
    this.#stretches = 0;
    return new Jumlahan(this.#kode.slice(0, end), this.#banyak.slice(0, end));
  }

  #touch(at: number): void {
    if (this.#stretches === this.#touched.length) {
      const more = new Uint32Array(this.#stretches * 2);
      more.set(this.#touched);
      this.#touched = more;
      this.#kode = new Uint32Array(more.length << BIT);
      this.#banyak = new Int32Array(more.length << BIT);
    }
    this.#touched[this.#stretches] = at;
    this.#stretches += 1;
  }
}

export type { Penjumlah };

/** Shared, because it is large; never held over an `await` or `yield` between `add` and `take`. */
export const penjumlah = new Penjumlah();

/** All of them added up. */
export function gabung(all: readonly Jumlahan[]): Jumlahan {
  const [only] = all;
  if (all.length === 1 && only !== undefined) return only;
  for (const { kode, banyak } of all) {
    for (let i = 0; i < kode.length; i += 1) penjumlah.add(kode[i] ?? 0, banyak[i] ?? 0);
  }
  return penjumlah.take();
}
