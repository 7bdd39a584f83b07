import type { Hari, Zona } from '../../../domain/shared/time.ts';
import type { DeltaRow } from '../../../domain/monev/delta.ts';
import { kodeBuku } from '../../../domain/monev/kode.ts';
import type { KataUkuran } from '../../../domain/monev/kata.ts';
import { packKode, readKode } from './padat.ts';

/** A line of the ledger, its words as numbers. */
export interface BarisBuku {
  readonly instansi: string;
  readonly unit: string;
  /** Empty for none, as in the roll-ups; so is `wilayah`. */
  readonly kategori: string;
  readonly klasifikasi: string;
  readonly kanal: string;
  readonly wilayah: string;
  readonly dibuat: Hari;
  readonly zona: Zona;
  readonly efektif: Hari;
  readonly n: number;
  readonly kode: readonly number[] | Uint32Array;
}

/** A line to be written, with its words as the column `padat` keeps them. Throws for a word that is no measure. */
export function withPadat<T extends Pick<DeltaRow, 'ukuran' | 'efektif'>>(line: T): T & { padat: string } {
  return { ...line, padat: packKode(line.ukuran.map((kata) => known(kata, line.efektif))) };
}

/** The words of a line `d`, packed; one written before there was `padat` gives its words, behind an empty place. */
export const ISI_TEXT = `coalesce(d.padat, ' ' || array_to_string(d.ukuran, ' '))`;
const barisText = (isi: string): string =>
  `concat_ws(chr(31), d.instansi, d.unit, coalesce(d.kategori, ''), d.klasifikasi, d.kanal,
    coalesce(d.wilayah, ''), d.dibuat, d.zona, d.efektif, d.n, ${isi})`;

/** A ledger line `d` as one text; many of them in one answer cost the driver nothing. */
export const BARIS_TEXT = barisText(ISI_TEXT);
/** The same by the words themselves, for whoever judges what `padat` says. */
export const BARIS_KATA_TEXT = barisText(`' ' || array_to_string(d.ukuran, ' ')`);

/** Reads `BARIS_TEXT`. Throws for a word that is no measure: a figure would silently be short of it. */
export function readBaris(text: string): BarisBuku {
  const [
    instansi = '',
    unit = '',
    kategori = '',
    klasifikasi = '',
    kanal = '',
    wilayah = '',
    dibuat = '',
    zona,
    efektif = '',
    n,
    isi = '',
  ] = text.split(SEPARATOR);
  return {
    instansi,
    unit,
    kategori,
    klasifikasi,
    kanal,
    wilayah,
    dibuat,
    zona: zona as Zona,
    efektif,
    n: Number(n),
    kode: readIsi(isi, efektif),
  };
}

/** The numbers of a line's words, packed or as words. */
export function readIsi(isi: string, efektif: Hari): readonly number[] | Uint32Array {
  if (isi.startsWith(' ')) {
    const words = isi.slice(1);
    return words === '' ? [] : words.split(' ').map((kata) => known(kata, efektif));
  }
  if (room.length < isi.length) room = new Uint32Array(isi.length * 2);
  return room.slice(0, readKode(Buffer.from(isi, 'latin1'), 0, isi.length, { into: room, at: 0 }));
}

let room = new Uint32Array(256);

const SEPARATOR = String.fromCharCode(31);
const LEWAT = ':lewat';

/** Some thousand words are all there are. */
const remembered = new Map<KataUkuran, number>();
const REMEMBERED_MAX = 50_000;

function known(kata: KataUkuran, efektif: Hari): number {
  const key = kata.endsWith(LEWAT) ? `${kata}@${efektif}` : kata;
  const present = remembered.get(key);
  if (present !== undefined) return present;
  const kode = kodeBuku(kata, efektif);
  if (kode === undefined) throw new Error(`the ledger has a word that is no measure: ${kata}`);
  if (remembered.size >= REMEMBERED_MAX) remembered.clear();
  remembered.set(key, kode);
  return kode;
}
