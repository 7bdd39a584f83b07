import { KODE_HARI, KODE_LAMA, UKURAN_KELAS } from '../../../domain/monev/kode.ts';
import { placeOf, type Jumlahan, type Penjumlah } from '../../../domain/monev/jumlahan.ts';

/** Sums as a row of `gulungan_padat` holds them: each column alone can be read and added up. */
export interface Padat {
  /** Everything but histograms of times. */
  readonly pokok: string;
  readonly hari: string;
  readonly lama: string;
}

/**
 * Packs sums: each number as its distance from the one before and its count, in digits of 5 bits with a mark for "more follows".
 * Letters instead of bytes, because the driver and a backup know only texts. Equal sums have equal texts.
 */
export function packJumlahan({ kode, banyak }: Jumlahan): Padat {
  const [pokok, hari] = bagianOf(kode);
  return {
    pokok: pack(kode, banyak, 0, pokok),
    hari: pack(kode, banyak, pokok, hari),
    lama: pack(kode, banyak, hari, kode.length),
  };
}

/** Where the histograms of days begin among ascending numbers, and where those of hours do. */
export function bagianOf(kode: Uint32Array): readonly [number, number] {
  return [placeOf(kode, KODE_HARI), placeOf(kode, KODE_LAMA)];
}

/** Seven digits at most for a number, and as many for its count. */
export const TERPANJANG = 14;
let huruf = Buffer.alloc(1_024 * TERPANJANG);

function pack(kode: Uint32Array, banyak: Int32Array, from: number, to: number): string {
  if (from === to) return '';
  if (huruf.length < (to - from) * TERPANJANG) huruf = Buffer.alloc((to - from) * TERPANJANG * 2);
  return huruf.toString('latin1', 0, packInto(huruf, 0, { kode, banyak }, from, to));
}

/** Writes a stretch of sums as letters from `at` on (room for `TERPANJANG` each) and gives the place behind them. */
export function packInto(
  target: Uint8Array,
  at: number,
  { kode, banyak }: Jumlahan | Pick<Jumlahan, 'kode' | 'banyak'>,
  from: number,
  to: number,
): number {
  let end = at;
  let before = 0;
  for (let i = from; i < to; i += 1) {
    const one = kode[i] ?? 0;
    const n = banyak[i] ?? 0;
    end = putDigits(target, one - before, end);
    end = putDigits(target, n > 0 ? n * 2 : -n * 2 + 1, end);
    before = one;
  }
  return end;
}

function putDigits(target: Uint8Array, value: number, at: number): number {
  let rest = value;
  let end = at;
  while (rest >= 32) {
    target[end++] = HURUF[(rest & 31) | 32] ?? 0;
    rest >>>= 5;
  }
  target[end++] = HURUF[rest] ?? 0;
  return end;
}

/** Adds what a text holds; `turn` gives each number the one under which it counts, or null for not at all. */
export function addPadat(
  text: string,
  sums: Penjumlah,
  sign: 1 | -1 = 1,
  turn?: (kode: number) => number | null,
): void {
  let at = 0;
  let kode = 0;
  const end = text.length;
  while (at < end) {
    let value = 0;
    let shift = 0;
    for (;;) {
      const digit = VALUE[text.charCodeAt(at++)] ?? 0;
      value += (digit & 31) << shift;
      if (digit < 32) break;
      shift += 5;
    }
    kode += value;
    value = 0;
    shift = 0;
    for (;;) {
      const digit = VALUE[text.charCodeAt(at++)] ?? 0;
      value += (digit & 31) << shift;
      if (digit < 32) break;
      shift += 5;
    }
    const n = (value & 1) === 0 ? value >>> 1 : -(value >>> 1);
    const as = turn === undefined ? kode : turn(kode);
    if (as !== null) sums.add(as, sign * n);
  }
}

/** Of a ledger line: words without a value are one letter, the others class and value together, the class lowest. */
const SATU_HURUF = 32;
const KELAS_BIT = 4;
const KELAS_MASK = 2 ** KELAS_BIT - 1;

/** The words of one ledger line as letters, each as often as it is there and in any order. */
export function packKode(kode: readonly number[]): string {
  if (huruf.length < kode.length * TERPANJANG) huruf = Buffer.alloc(kode.length * TERPANJANG * 2);
  let end = 0;
  for (const one of kode) {
    const [kelas, nilai] = [Math.floor(one / UKURAN_KELAS), one % UKURAN_KELAS];
    const isShort = kelas === 0 && nilai < SATU_HURUF;
    end = putDigits(huruf, isShort ? nilai : SATU_HURUF + kelas + (nilai << KELAS_BIT), end);
  }
  return huruf.toString('latin1', 0, end);
}

/** Reads what `packKode` wrote between two places; gives how many words there were, their numbers lie in `into` from `at` on. */
export function readKode(
  isi: Uint8Array,
  from: number,
  to: number,
  { into, at }: { readonly into: Uint32Array; readonly at: number },
): number {
  let place = from;
  let end = at;
  while (place < to) {
    let value = 0;
    let shift = 0;
    for (;;) {
      const digit = VALUE[isi[place++] ?? 0] ?? 0;
      value += (digit & 31) << shift;
      if (digit < 32) break;
      shift += 5;
    }
    const rest = value - SATU_HURUF;
    into[end++] = rest < 0 ? value : (rest & KELAS_MASK) * UKURAN_KELAS + (rest >>> KELAS_BIT);
  }
  return end - at;
}

const ANGKA = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const HURUF = Buffer.from(ANGKA, 'latin1');
const VALUE = new Int8Array(256);
for (const [i, one] of HURUF.entries()) VALUE[one] = i;
