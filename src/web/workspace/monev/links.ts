import { badanOf } from '../../../domain/instansi/pohon.ts';
import { NAS } from '../../../domain/instansi/types.ts';
import type { Rujukan } from '../../../domain/laporan/aturan.ts';
import { indikatorOf, listedKata } from '../../../domain/monev/indikator.ts';
import { kataHari, type JamTerukur } from '../../../domain/monev/kata.ts';
import { addHari } from '../../../domain/shared/time.ts';
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

/** What narrows a list to one row of a table; null for a row without a value, which no filter names. */
export function rowPart(asked: MonevAsked, kunci: string, aturan: Rujukan): Part | null {
  if (kunci.startsWith('tanpa_')) return null;
  switch (asked.per) {
    case 'instansi': {
      const jenis = badanOf(aturan.pohon, kunci)?.jenis;
      // Its own laporan alone, not those of an instansi below it.
      return { instansi: [kunci], ...(jenis === undefined ? {} : { jenis: [jenis] }) };
    }
    case 'bulan':
      return monthPart(asked, kunci);
    case 'kategori':
      // A group's row counts what lies at the group itself; a list of it would hold its topics too.
      return [...aturan.kategori.values()].some((one) => one.induk === kunci) ? null : { kategori: [kunci] };
    case 'wilayah':
      return { wilayah: [kunci] };
    default:
      return { [asked.per]: [kunci] };
  }
}

function monthPart({ dari, sampai }: MonevAsked, bulan: string): Part {
  const first = `${bulan}-01`;
  const last = addHari(`${addHari(first, 31).slice(0, 7)}-01`, -1);
  return {
    dari: dari !== undefined && dari > first ? dari : first,
    sampai: sampai !== undefined && sampai < last ? sampai : last,
  };
}
