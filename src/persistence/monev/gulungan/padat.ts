import { KODE_HARI, KODE_LAMA } from '../../../domain/monev/kode.ts';
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
  const pokok = placeOf(kode, KODE_HARI);
  const hari = placeOf(kode, KODE_LAMA);
  return {
    pokok: pack(kode, banyak, 0, pokok),
    hari: pack(kode, banyak, pokok, hari),
    lama: pack(kode, banyak, hari, kode.length),
  };
}

/** Seven digits at most for a number, and as many for its count. */
const TERPANJANG = 14;
let huruf = Buffer.alloc(1_024 * TERPANJANG);

function pack(kode: Uint32Array, banyak: Int32Array, from: number, to: number): string {
  if (from === to) return '';
  if (huruf.length < (to - from) * TERPANJANG) huruf = Buffer.alloc((to - from) * TERPANJANG * 2);
  let end = 0;
  let before = 0;
  for (let i = from; i < to; i += 1) {
    const one = kode[i] ?? 0;
    const n = banyak[i] ?? 0;
    end = putDigits(one - before, end);
    end = putDigits(n > 0 ? n * 2 : -n * 2 + 1, end);
    before = one;
  }
  return huruf.toString('latin1', 0, end);
}

function putDigits(value: number, at: number): number {
  let rest = value;
  let end = at;
  while (rest >= 32) {
    huruf[end++] = HURUF[(rest & 31) | 32] ?? 0;
    rest >>>= 5;
  }
  huruf[end++] = HURUF[rest] ?? 0;
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

const ANGKA = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const HURUF = Buffer.from(ANGKA, 'latin1');
const VALUE = new Int8Array(128);
for (const [i, one] of HURUF.entries()) VALUE[one] = i;
