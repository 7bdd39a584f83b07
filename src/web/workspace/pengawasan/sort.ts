import type { AngkaBadan, BarisKokpit } from '../../../useCases/pengawasan/kokpit.ts';

/** Columns by which the bodies can be sorted. */
export const KOLOM = [
  'nama',
  'total',
  'tindak_lanjut',
  'terlambat',
  'respons',
  'sk',
  'sop',
  'renaksi',
  'aplikasi',
  'rekomendasi',
  'masuk',
  'tindakan',
] as const;
export type Kolom = (typeof KOLOM)[number];

export interface Urutan {
  readonly urut: Kolom;
  readonly arah: 'naik' | 'turun';
}

/** Late bodies first, unless the address says otherwise. */
export function readUrutan(query: Readonly<Record<string, string>>): Urutan {
  const urut = KOLOM.find((one) => one === query['urut']) ?? 'terlambat';
  const arah = (['naik', 'turun'] as const).find((one) => one === query['arah']);
  return { urut, arah: arah ?? firstWay(urut) };
}

/** The end that one looks for first: late ones, long times, those that lack something. */
export function firstWay(kolom: Kolom): Urutan['arah'] {
  return kolom === 'terlambat' || kolom === 'respons' || kolom === 'total' ? 'turun' : 'naik';
}

/** Sorted by a column; rows without a value stand last at either end, equal ones by name. */
export function sortRows(rows: readonly BarisKokpit[], urutan: Urutan): readonly BarisKokpit[] {
  return sorted(rows, urutan, valueOf, (a, b) => b.hariTerlambat - a.hariTerlambat);
}

/** The same for figures alone; by any other column they stand by name. */
export function sortAngka(rows: readonly AngkaBadan[], urutan: Urutan): readonly AngkaBadan[] {
  return sorted(rows, urutan, figureOf, () => 0);
}

function sorted<Row extends AngkaBadan>(
  rows: readonly Row[],
  { urut, arah }: Urutan,
  value: (row: Row, kolom: Kolom) => number | string | null,
  tie: (a: Row, b: Row) => number,
): readonly Row[] {
  const sign = arah === 'naik' ? 1 : -1;
  return rows.toSorted((a, b) => {
    const [x, y] = [value(a, urut), value(b, urut)];
    if (x === null || y === null) {
      return Number(x === null) - Number(y === null) || byName(a, b);
    }
    if (x === y) return tie(a, b) || byName(a, b);
    return x < y ? -sign : sign;
  });
}

/** Whoever handed nothing in first. */
const KATEGORI = ['tidak_menyampaikan', 'belum_lengkap', 'belum_diverifikasi', 'lengkap'] as const;

function figureOf(row: AngkaBadan, kolom: Kolom): number | string | null {
  switch (kolom) {
    case 'nama':
      return row.badan.nama;
    case 'total':
      return row.indikator['total']?.pembilang ?? 0;
    case 'tindak_lanjut':
      return row.indikator['tindak_lanjut']?.nilai ?? null;
    case 'respons':
      return row.indikator['waktu_respons']?.nilai ?? null;
    default:
      return null;
  }
}

function valueOf(row: BarisKokpit, kolom: Kolom): number | string | null {
  switch (kolom) {
    case 'nama':
    case 'total':
    case 'tindak_lanjut':
    case 'respons':
      return figureOf(row, kolom);
    case 'terlambat':
      return row.terlambat;
    case 'sk':
      return Number(row.berSk);
    case 'sop':
      return Number(row.register.sop);
    case 'renaksi':
      return row.register.renaksi;
    case 'aplikasi':
      return row.register.aplikasi === 0 ? null : row.register.aplikasiTertib / row.register.aplikasi;
    case 'rekomendasi':
      return row.rekomendasi.kategori === null ? null : KATEGORI.indexOf(row.rekomendasi.kategori);
    case 'masuk':
      return Number(row.masuk);
    case 'tindakan':
      return row.tindakan?.pada ?? null;
  }
}

function byName(a: AngkaBadan, b: AngkaBadan): number {
  return a.badan.nama < b.badan.nama ? -1 : 1;
}
