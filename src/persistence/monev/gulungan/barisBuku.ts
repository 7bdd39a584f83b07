import type { Hari, Zona } from '../../../domain/shared/time.ts';
import { kodeBuku } from '../../../domain/monev/kode.ts';
import type { KataUkuran } from '../../../domain/monev/kata.ts';

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
  readonly kode: readonly number[];
}

/** A ledger line `d` as one text; many of them in one answer cost the driver nothing. */
export const BARIS_TEXT = `concat_ws(chr(31), d.instansi, d.unit, coalesce(d.kategori, ''), d.klasifikasi, d.kanal,
  coalesce(d.wilayah, ''), d.dibuat, d.zona, d.efektif, d.n, array_to_string(d.ukuran, ' '))`;

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
    words = '',
  ] = text.split(SEPARATOR);
  const kode = words === '' ? [] : words.split(' ').map((kata) => known(kata, efektif));
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
    kode,
  };
}

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
