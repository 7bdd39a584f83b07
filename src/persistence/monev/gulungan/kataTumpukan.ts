import { Jumlahan } from '../../../domain/monev/jumlahan.ts';
import { KODE_AKHIR } from '../../../domain/monev/kode.ts';
import { readIsi } from './barisBuku.ts';
import { AKHIR_BARIS, larger, moved } from './kamus.ts';
import { readKode } from './padat.ts';

/** About so many words a line has. */
const KATA_SEBARIS = 18;

/**
 * The words of many ledger lines. Of millions that could be, some thousand are there: they are numbered anew in their order, so that
 * sums lie close together and come out ascending.
 */
export class KataTumpukan {
  #kode: Uint32Array;
  #mulai: Uint32Array;
  #n: Int32Array;
  #size = 0;
  #akhir = 0;
  /** Once closed: of each word in `#kode` its place in order. */
  #urut: Uint16Array | Uint32Array = new Uint32Array(0);
  #kata = new Uint32Array(0);
  #jumlah = new Int32Array(0);
  #ada = new Int32Array(0);
  #hasil = new Ruang();

  constructor(lines: number) {
    this.#kode = new Uint32Array(lines * KATA_SEBARIS);
    this.#mulai = new Uint32Array(lines + 2);
    this.#n = new Int32Array(lines + 2);
  }

  get size(): number {
    return this.#size;
  }

  add(kode: readonly number[] | Uint32Array, n: number): void {
    this.#room(kode.length);
    this.#kode.set(kode, this.#akhir);
    this.#line(kode.length, n);
  }

  /** A line of the text for each line of the ledger: its words packed, or behind a `/` with how often, from when and as words. */
  addTeks(teks: string): void {
    const isi = Buffer.from(teks, 'latin1');
    let from = 0;
    for (;;) {
      const found = isi.indexOf(AKHIR_BARIS, from);
      const to = found < 0 ? isi.length : found;
      if (isi[from] === GARIS_MIRING) {
        const [n = '', efektif = '', words = ''] = isi.toString('latin1', from + 1, to).split('/');
        this.add(readIsi(words, efektif), Number(n));
      } else {
        this.#room(to - from);
        this.#line(readKode(isi, from, to, { into: this.#kode, at: this.#akhir }), 1);
      }
      if (found < 0) return;
      from = to + 1;
    }
  }

  #line(words: number, n: number): void {
    if (this.#size + 1 === this.#mulai.length) {
      this.#mulai = larger(this.#mulai);
      this.#n = larger(this.#n);
    }
    this.#n[this.#size] = n;
    this.#size += 1;
    this.#akhir += words;
    this.#mulai[this.#size] = this.#akhir;
  }

  #room(words: number): void {
    while (this.#akhir + words > this.#kode.length) this.#kode = larger(this.#kode);
  }

  /** After the last line: words get their places. */
  tutup(): void {
    const place = (places ??= new Int32Array(KODE_AKHIR));
    const found: number[] = [];
    for (let i = 0; i < this.#akhir; i += 1) {
      const kode = this.#kode[i] ?? 0;
      if (place[kode] !== 0) continue;
      place[kode] = 1;
      found.push(kode);
    }
    this.#kata = Uint32Array.from(found).sort();
    for (const [i, kode] of this.#kata.entries()) place[kode] = i;
    const urut = found.length < 2 ** 16 ? new Uint16Array(this.#akhir) : new Uint32Array(this.#akhir);
    for (let i = 0; i < urut.length; i += 1) urut[i] = place[this.#kode[i] ?? 0] ?? 0;
    for (const kode of this.#kata) place[kode] = 0;
    this.#urut = urut;
    this.#kode = new Uint32Array(0);
    this.#jumlah = new Int32Array(found.length);
    this.#ada = new Int32Array((found.length >>> BIT) + 1);
  }

  /** Lays the lines of a closed one anew: each at the place that is given for it. */
  pindah(tempat: Int32Array): void {
    const before = { urut: this.#urut, mulai: this.#mulai };
    const mulai = new Uint32Array(this.#size + 1);
    for (let line = 0; line < this.#size; line += 1) {
      mulai[(tempat[line] ?? 0) + 1] = (before.mulai[line + 1] ?? 0) - (before.mulai[line] ?? 0);
    }
    for (let line = 0; line < this.#size; line += 1) {
      mulai[line + 1] = (mulai[line + 1] ?? 0) + (mulai[line] ?? 0);
    }
    const urut =
      before.urut instanceof Uint16Array ? new Uint16Array(this.#akhir) : new Uint32Array(this.#akhir);
    for (let line = 0; line < this.#size; line += 1) {
      let at = mulai[tempat[line] ?? 0] ?? 0;
      const end = before.mulai[line + 1] ?? 0;
      for (let i = before.mulai[line] ?? 0; i < end; i += 1) urut[at++] = before.urut[i] ?? 0;
    }
    this.#n = moved(this.#n, tempat);
    this.#mulai = mulai;
    this.#urut = urut;
  }

  /** The sum of the lines that stand in a list from one place to another. */
  jumlahkan(lines: Int32Array, from: number, to: number): Jumlahan {
    const urut = this.#urut;
    const mulai = this.#mulai;
    const jumlah = this.#jumlah;
    const ada = this.#ada;
    for (let i = from; i < to; i += 1) {
      const line = lines[i] ?? 0;
      const n = this.#n[line] ?? 0;
      const end = mulai[line + 1] ?? 0;
      for (let at = mulai[line] ?? 0; at < end; at += 1) {
        const place = urut[at] ?? 0;
        jumlah[place] = (jumlah[place] ?? 0) + n;
        ada[place >>> BIT] = (ada[place >>> BIT] ?? 0) | (1 << (place & 31));
      }
    }
    return this.#ambil();
  }

  /** What has been added, and begins anew. */
  #ambil(): Jumlahan {
    const { kode, banyak, from } = this.#hasil.minta(this.#kata.length);
    const kata = this.#kata;
    const jumlah = this.#jumlah;
    const ada = this.#ada;
    let end = from;
    for (let at = 0; at < ada.length; at += 1) {
      let mask = ada[at] ?? 0;
      if (mask === 0) continue;
      ada[at] = 0;
      while (mask !== 0) {
        const place = (at << BIT) | (31 - Math.clz32(mask & -mask));
        mask &= mask - 1;
        const n = jumlah[place] ?? 0;
        if (n === 0) continue;
        jumlah[place] = 0;
        kode[end] = kata[place] ?? 0;
        banyak[end] = n;
        end += 1;
      }
    }
    this.#hasil.pakai(end);
    return new Jumlahan(kode.subarray(from, end), banyak.subarray(from, end));
  }
}

/** Room for many sums one behind the other: an array for each would be half of all work. */
class Ruang {
  #kode = new Uint32Array(0);
  #banyak = new Int32Array(0);
  #from = 0;

  minta(most: number): { readonly kode: Uint32Array; readonly banyak: Int32Array; readonly from: number } {
    if (this.#from + most > this.#kode.length) {
      const size = Math.max(most, SERUANG);
      this.#kode = new Uint32Array(size);
      this.#banyak = new Int32Array(size);
      this.#from = 0;
    }
    return { kode: this.#kode, banyak: this.#banyak, from: this.#from };
  }

  pakai(to: number): void {
    this.#from = to;
  }
}

const SERUANG = 2 ** 18;
const GARIS_MIRING = 47;
const BIT = 5;

/** A place for each word that can be; the system gives memory only to those that are used. Empty between two uses. */
let places: Int32Array | null = null;
