import { nomorHari } from '../../../domain/monev/kode.ts';
import { bagianOf, packInto, TERPANJANG } from './padat.ts';
import type { BarisGulungan } from './tumpukan.ts';

/** Takes what `SalinGulungan` makes. */
export const SALIN_TEXT = `
  copy gulungan_padat (dimensi, rentang, instansi, dibuat, nilai, pokok, hari, lama) from stdin (format binary)`;

const SEPENUH = 512 * 1_024;
const KOLOM = 8;
/** PostgreSQL counts days from 2000-01-01. */
const HARI_NOL = nomorHari('2000-01-01');

/** Packs rows in PostgreSQL's binary form of COPY, without a text in between. What `ambil` gives holds until the next row. */
export class SalinGulungan {
  #isi: Buffer = Buffer.allocUnsafe(SEPENUH * 2);
  #akhir = 0;
  #hari = { teks: '', nomor: 0 };

  constructor() {
    // signature, no flags, nothing more in the head
    this.#akhir = this.#isi.write('PGCOPY\n\u00ff\r\n\0\0\0\0\0\0\0\0\0', 'latin1');
  }

  get isPenuh(): boolean {
    return this.#akhir >= SEPENUH;
  }

  add({ dimensi, rentang, instansi, dibuat, nilai, jumlah }: BarisGulungan): void {
    // a character of a key takes three bytes at most
    const keys = (dimensi.length + rentang.length + instansi.length + nilai.length) * 3;
    this.#room(keys + jumlah.kode.length * TERPANJANG + KOLOM * 4 + 2 + 4);
    this.#akhir = this.#isi.writeInt16BE(KOLOM, this.#akhir);
    for (const teks of [dimensi, rentang, instansi]) this.#teks(teks);
    this.#akhir = this.#isi.writeInt32BE(4, this.#akhir);
    if (dibuat !== this.#hari.teks) this.#hari = { teks: dibuat, nomor: nomorHari(dibuat) - HARI_NOL };
    this.#akhir = this.#isi.writeInt32BE(this.#hari.nomor, this.#akhir);
    this.#teks(nilai);
    const [hari, lama] = bagianOf(jumlah.kode);
    for (const [from, to] of [
      [0, hari],
      [hari, lama],
      [lama, jumlah.kode.length],
    ] as const) {
      const end = packInto(this.#isi, this.#akhir + 4, jumlah, from, to);
      this.#isi.writeInt32BE(end - this.#akhir - 4, this.#akhir);
      this.#akhir = end;
    }
  }

  /** Everything since the last time. */
  ambil(): Uint8Array {
    const taken = this.#isi.subarray(0, this.#akhir);
    this.#akhir = 0;
    return taken;
  }

  tutup(): void {
    this.#room(2);
    this.#akhir = this.#isi.writeInt16BE(-1, this.#akhir);
  }

  #teks(teks: string): void {
    const length = this.#isi.write(teks, this.#akhir + 4);
    this.#isi.writeInt32BE(length, this.#akhir);
    this.#akhir += 4 + length;
  }

  #room(bytes: number): void {
    if (this.#akhir + bytes <= this.#isi.length) return;
    const more = Buffer.allocUnsafe((this.#akhir + bytes) * 2);
    this.#isi.copy(more, 0, 0, this.#akhir);
    this.#isi = more;
  }
}
