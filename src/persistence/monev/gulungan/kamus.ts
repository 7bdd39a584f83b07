import { Buffer } from 'node:buffer';

const GOLDEN = 0x9e3779b1;
export const AKHIR_BARIS = 10;

/** Texts and their numbers, looked up as stretches of bytes: a text that is known already is never made again. */
export class Kamus {
  readonly #teks: string[] = [];
  /** The bytes of all texts one behind the other, and where each ends. */
  #isi = Buffer.alloc(4_096);
  #akhir = new Int32Array(256);
  #tempat = new Int32Array(1_024);

  get size(): number {
    return this.#teks.length;
  }

  teks(nomor: number): string {
    return this.#teks[nomor] ?? '';
  }

  nomor(teks: string): number {
    const isi = Buffer.from(teks);
    return this.#nomor(isi, 0, isi.length, hashOf(isi, 0, isi.length));
  }

  /** The number of each line of a text, into `into` from `at` on; gives the place behind the last. */
  nomorBaris(teks: string, into: Int32Array, at: number): number {
    const isi = Buffer.from(teks);
    let line = at;
    let from = 0;
    let hash = 0;
    for (let i = 0; i < isi.length; i += 1) {
      const one = isi[i] ?? 0;
      if (one !== AKHIR_BARIS) {
        hash = (Math.imul(hash, 31) + one) | 0;
        continue;
      }
      into[line++] = this.#nomor(isi, from, i, hash);
      from = i + 1;
      hash = 0;
    }
    into[line++] = this.#nomor(isi, from, isi.length, hash);
    return line;
  }

  /** For each number its place among all texts in the order of their characters. */
  urutan(): Int32Array {
    const sorted = [...this.#teks.keys()].sort((a, b) => compare(this.teks(a), this.teks(b)));
    const rank = new Int32Array(sorted.length);
    for (const [i, nomor] of sorted.entries()) rank[nomor] = i;
    return rank;
  }

  #nomor(sumber: Buffer, from: number, to: number, hash: number): number {
    const mask = this.#tempat.length - 1;
    let at = mixed(hash, to - from) & mask;
    for (;;) {
      const nomor = (this.#tempat[at] ?? 0) - 1;
      if (nomor < 0) break;
      if (this.#isSame(nomor, sumber, from, to)) return nomor;
      at = (at + 1) & mask;
    }
    this.#tempat[at] = this.#teks.length + 1;
    return this.#put(sumber.subarray(from, to));
  }

  #isSame(nomor: number, sumber: Buffer, from: number, to: number): boolean {
    const isi = this.#isi;
    let at = nomor === 0 ? 0 : (this.#akhir[nomor - 1] ?? 0);
    if ((this.#akhir[nomor] ?? 0) - at !== to - from) return false;
    for (let i = from; i < to; i += 1) if (isi[at++] !== sumber[i]) return false;
    return true;
  }

  #put(isi: Buffer): number {
    const nomor = this.#teks.push(isi.toString()) - 1;
    const from = nomor === 0 ? 0 : (this.#akhir[nomor - 1] ?? 0);
    if (from + isi.length > this.#isi.length) {
      this.#isi = Buffer.concat([this.#isi], (from + isi.length) * 2);
    }
    isi.copy(this.#isi, from);
    if (nomor === this.#akhir.length) this.#akhir = larger(this.#akhir);
    this.#akhir[nomor] = from + isi.length;
    if (this.#teks.length * 2 > this.#tempat.length) this.#grow();
    return nomor;
  }

  #grow(): void {
    this.#tempat = new Int32Array(this.#tempat.length * 2);
    const mask = this.#tempat.length - 1;
    let from = 0;
    for (let nomor = 0; nomor < this.#teks.length; nomor += 1) {
      const to = this.#akhir[nomor] ?? 0;
      let at = mixed(hashOf(this.#isi, from, to), to - from) & mask;
      while (this.#tempat[at] !== 0) at = (at + 1) & mask;
      this.#tempat[at] = nomor + 1;
      from = to;
    }
  }
}

function hashOf(isi: Buffer, from: number, to: number): number {
  let hash = 0;
  for (let i = from; i < to; i += 1) hash = (Math.imul(hash, 31) + (isi[i] ?? 0)) | 0;
  return hash;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Pairs of whole numbers and the numbers of the pairs, in the order in which they came. */
export class Pasangan {
  #kiri = new Int32Array(512);
  #kanan = new Int32Array(512);
  #tempat = new Int32Array(1_024);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  kiri(nomor: number): number {
    return this.#kiri[nomor] ?? 0;
  }

  kanan(nomor: number): number {
    return this.#kanan[nomor] ?? 0;
  }

  nomor(kiri: number, kanan: number): number {
    const mask = this.#tempat.length - 1;
    let at = mixed(kiri, kanan) & mask;
    for (;;) {
      const nomor = (this.#tempat[at] ?? 0) - 1;
      if (nomor < 0) break;
      if (this.#kiri[nomor] === kiri && this.#kanan[nomor] === kanan) return nomor;
      at = (at + 1) & mask;
    }
    this.#kiri[this.#size] = kiri;
    this.#kanan[this.#size] = kanan;
    this.#size += 1;
    this.#tempat[at] = this.#size;
    if (this.#size === this.#kiri.length) this.#grow();
    return this.#size - 1;
  }

  #grow(): void {
    this.#kiri = larger(this.#kiri);
    this.#kanan = larger(this.#kanan);
    this.#tempat = new Int32Array(this.#tempat.length * 2);
    const mask = this.#tempat.length - 1;
    for (let nomor = 0; nomor < this.#size; nomor += 1) {
      let at = mixed(this.#kiri[nomor] ?? 0, this.#kanan[nomor] ?? 0) & mask;
      while (this.#tempat[at] !== 0) at = (at + 1) & mask;
      this.#tempat[at] = nomor + 1;
    }
  }
}

function mixed(a: number, b: number): number {
  const both = Math.imul(a, GOLDEN) ^ Math.imul(b, 0x85ebca6b);
  return both ^ (both >>> 15);
}

/** The same with twice the room. */
export function larger<T extends Int32Array | Uint32Array>(all: T): T {
  const more = new (all.constructor as new (length: number) => T)(all.length * 2);
  more.set(all);
  return more;
}

/** Each value at its new place; values of one target after the other, so that few places are written to at a time. */
export function moved(all: Int32Array, tempat: Int32Array): Int32Array {
  const target = new Int32Array(tempat.length);
  for (let i = 0; i < tempat.length; i += 1) target[tempat[i] ?? 0] = all[i] ?? 0;
  return target;
}
