import { badanOf, instansiOf, type Pohon } from '../../../domain/instansi/pohon.ts';
import { NAS } from '../../../domain/instansi/types.ts';
import type { Rujukan } from '../../../domain/laporan/aturan.ts';
import type { NilaiIndikator } from '../../../domain/monev/hitungIndikator.ts';
import { indikatorOf, listedKata } from '../../../domain/monev/indikator.ts';
import { kataHari, type JamTerukur } from '../../../domain/monev/kata.ts';
import { periodeBulan } from '../../../domain/monev/periode.ts';
import { liesBelow } from '../../../useCases/monev/countHidden.ts';
import { isFigureList, queueHref, type QueueAddress } from '../queue/address.ts';
import { indikatorAsked, type MonevAsked } from './asked.ts';

/** Part of a list's question. */
export type Part = Partial<QueueAddress>;

/** The list that a figure counts: same bodies, same days, and the measure in question. Null for a past state: lists show now. */
export function listHref(asked: MonevAsked, part: Part | null, row: Part = {}): string | null {
  if (part === null || asked.perTanggal !== undefined) return null;
  const { perTanggal: _pada, ...frame } = indikatorAsked(asked);
  const list: Part = { ...frame, ...row, ...part, tampilan: 'semua' };
  // a list that names no body and no measure would be the officer's own work: the whole country is named
  return queueHref(isFigureList(list) ? list : { ...list, induk: [NAS] });
}

/** The measure of an indicator as a list's filter: what its numerator counts. Null when it counts no laporan. */
export function partOf(kode: string): Part | null {
  if (kode === 'kepuasan') return { ukuran: 'dinilai' };
  if (kode === 'pertumbuhan') return {};
  const indikator = indikatorOf(kode);
  const words = indikator === undefined ? [] : listedKata(indikator);
  if (words.length === 0) return null;
  const after = (prefix: string): string[] =>
    words.filter((one) => one.startsWith(prefix)).map((one) => one.slice(prefix.length));
  if (after('status:').length === words.length) return { status: after('status:') };
  if (after('hasil:').length === words.length) return { hasil: after('hasil:') };
  const [word] = words;
  return word === undefined || word === 'total' ? {} : { ukuran: word };
}

/** How many laporan (or clocks) the list of `partOf` comes to, from the figure's two whole numbers. */
export function jumlahOf(kode: string, nilai: Pick<NilaiIndikator, 'pembilang' | 'penyebut'>): number {
  // ratings are added up, and growth is a difference: the list has the rated ones, and those of this period
  if (kode === 'kepuasan') return nilai.penyebut;
  return kode === 'pertumbuhan' ? nilai.pembilang + nilai.penyebut : nilai.pembilang;
}

/** One measure as a list's filter. */
export function partOfKata(kata: string): Part {
  const [head, ...tail] = kata.split(':');
  if (head === 'status') return { status: tail };
  if (head === 'hasil') return { hasil: tail };
  return kata === 'total' ? {} : { ukuran: kata };
}

/** Those that took just so many hari kerja: the list behind a median or a nearest rank. */
export function partOfDays(jam: JamTerukur, hari: number | null | undefined): Part | null {
  return hari == null || !Number.isInteger(hari) ? null : { ukuran: kataHari(jam, hari) };
}

/**
 * What narrows a list to one row of a table whose rows are `semua`. Null for a row without a value, which no filter names, and for a topic
 * or an area of which others below it have rows of their own: its list would hold theirs too.
 */
export function rowPart(
  asked: MonevAsked,
  kunci: string,
  semua: readonly string[],
  aturan: Rujukan,
): Part | null {
  if (kunci.startsWith('tanpa_')) return null;
  if (semua.some((one) => liesBelow(aturan, asked.per, one, kunci))) return null;
  switch (asked.per) {
    case 'instansi':
      return bodyPart(asked, kunci, aturan.pohon);
    case 'bulan':
      return periodeBulan(kunci, asked);
    default:
      return { [asked.per]: [kunci] };
  }
}

/** Its own laporan alone, not those of an instansi below it; of a unit's dashboard those of the unit. */
function bodyPart(asked: MonevAsked, kunci: string, pohon: Pohon): Part {
  const named = asked.instansi ?? [];
  const units = named.includes(kunci)
    ? []
    : named.filter((kode) => badanOf(pohon, kode)?.jenis === 'unit' && instansiOf(pohon, kode) === kunci);
  const jenis = badanOf(pohon, kunci)?.jenis;
  return { instansi: units.length > 0 ? units : [kunci], ...(jenis === undefined ? {} : { jenis: [jenis] }) };
}
