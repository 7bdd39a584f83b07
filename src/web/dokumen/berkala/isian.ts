import type { BarisAngka } from '../../../domain/berkala/berkala.ts';
import type { NilaiIndikator } from '../../../domain/monev/hitungIndikator.ts';
import { dokumenBerkala as kata } from '../../../messages/dokumen/berkala.ts';
import type { Blok, Kolom, Sel, Tabel } from '../dokumen.ts';

export const N = { isAngka: true, lebar: 1 } as const;

/** A table of a chapter; a sentence where it would have no row. */
export function tabel(kode: keyof typeof kata.tabel, kolom: readonly Kolom[], baris: Tabel['baris']): Blok {
  return baris.length === 0
    ? { jenis: 'paragraf', teks: kata.kosong }
    : { jenis: 'tabel', tabel: { kode, judul: kata.tabel[kode], kolom, baris } };
}

export const share = (one: NilaiIndikator | undefined, desimal = 0): Sel =>
  one === undefined ? null : { pembilang: one.pembilang, penyebut: one.penyebut, desimal };
export const n = (one: BarisAngka, kode: string): number => one.indikator[kode]?.pembilang ?? 0;
