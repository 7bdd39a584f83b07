import type { Hari } from '../../../domain/shared/time.ts';
import type { BarisBuku } from './barisBuku.ts';

/** The dimensions of the roll-ups (migration 0036); `provinsi` and `kabkota` only for the whole country. */
export type DimensiGulungan =
  'semua' | 'kategori' | 'klasifikasi' | 'kanal' | 'wilayah' | 'unit' | 'provinsi' | 'kabkota';

/** By what the rows of an answer are told apart (interfaces.md §5). */
export const PER = [
  'semua',
  'instansi',
  'bulan',
  'kategori',
  'klasifikasi',
  'kanal',
  'wilayah',
  'unit',
] as const;
export type Per = (typeof PER)[number];

/** The dimension that has the rows of `per`. */
export function dimensiOf(per: Per): DimensiGulungan {
  return per === 'instansi' || per === 'bulan' ? 'semua' : per;
}

/** The value of a dimension in a ledger line `d`; empty for none, as the roll-ups keep it. */
export const LEDGER_VALUE: Readonly<Record<DimensiGulungan, string>> = {
  semua: `''`,
  kategori: `coalesce(d.kategori, '')`,
  klasifikasi: 'd.klasifikasi',
  kanal: 'd.kanal',
  wilayah: `coalesce(d.wilayah, '')`,
  unit: 'd.unit',
  provinsi: `left(coalesce(d.wilayah, ''), 2)`,
  kabkota: `left(coalesce(d.wilayah, ''), 5)`,
};

type Ciri = 'instansi' | 'unit' | 'kategori' | 'klasifikasi' | 'kanal' | 'wilayah';

/** The same of a line that was read: from which of its texts, and which part of that; null for none and for all. */
export const NILAI: Readonly<
  Record<DimensiGulungan, { readonly ciri: Ciri | null; readonly bagian: ((teks: string) => string) | null }>
> = {
  semua: { ciri: null, bagian: null },
  kategori: { ciri: 'kategori', bagian: null },
  klasifikasi: { ciri: 'klasifikasi', bagian: null },
  kanal: { ciri: 'kanal', bagian: null },
  wilayah: { ciri: 'wilayah', bagian: null },
  unit: { ciri: 'unit', bagian: null },
  provinsi: { ciri: 'wilayah', bagian: (teks) => teks.slice(0, 2) },
  kabkota: { ciri: 'wilayah', bagian: (teks) => teks.slice(0, 5) },
};

export function valueOf(dimensi: DimensiGulungan, baris: BarisBuku): string {
  const { ciri, bagian } = NILAI[dimensi];
  const teks = ciri === null ? '' : baris[ciri];
  return bagian === null ? teks : bagian(teks);
}

export type Rentang = 'hari' | 'bulan';

/** The rows of one kind: by body, or for the whole country by zone (today differs between zones). */
export interface Keluarga {
  readonly dimensi: DimensiGulungan;
  readonly rentang: Rentang;
  readonly isNegeri: boolean;
}

const keluarga = (isNegeri: boolean, rentang: Rentang, ...dimensi: DimensiGulungan[]): Keluarga[] =>
  dimensi.map((one) => ({ dimensi: one, rentang, isNegeri }));

/** All rows to which each ledger line adds. A year of 700 bodies is read from months; days are for the edges of a period. */
export const KELUARGA: readonly Keluarga[] = [
  ...keluarga(false, 'hari', 'semua'),
  ...keluarga(false, 'bulan', 'semua', 'kategori', 'klasifikasi', 'kanal', 'wilayah', 'unit'),
  ...keluarga(true, 'hari', 'semua', 'kategori', 'klasifikasi', 'kanal', 'provinsi'),
  ...keluarga(true, 'bulan', 'semua', 'kategori', 'klasifikasi', 'kanal', 'provinsi', 'kabkota'),
];

/** Whether there are rows of that kind. */
export function hasKeluarga(wanted: Keluarga): boolean {
  return KELUARGA.some(
    (one) =>
      one.dimensi === wanted.dimensi && one.rentang === wanted.rentang && one.isNegeri === wanted.isNegeri,
  );
}

/** Stands in the place of a body for the whole country in one zone; no code begins with it. */
export const NEGERI = '*';

export function firstOfBulan(hari: Hari): Hari {
  return `${hari.slice(0, 7)}-01`;
}
