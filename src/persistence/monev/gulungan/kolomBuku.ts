import { query, type Db } from '../../connection/database.ts';
import type { Hari } from '../../../domain/shared/time.ts';

/** The ledger lines of laporan made on one day, as a text for each column with a line for each line. */
export interface KolomBuku {
  readonly dibuat: Hari;
  readonly jumlah: number;
  readonly instansi: string;
  readonly unit: string;
  readonly kategori: string;
  readonly klasifikasi: string;
  readonly kanal: string;
  readonly wilayah: string;
  readonly zona: string;
  /** See `KataTumpukan.addTeks`. */
  readonly isi: string;
}

const lines = (value: string, name: string): string => `string_agg(${value}, chr(10)) as ${name}`;

/** `KolomBuku` of a month whose first day is $1, in a transaction that sees just the lines that are wanted. */
export const KOLOM_TEXT = `
  select d.dibuat, count(*)::int as jumlah, ${[
    lines('d.instansi', 'instansi'),
    lines('d.unit', 'unit'),
    lines(`coalesce(d.kategori, '')`, 'kategori'),
    lines('d.klasifikasi', 'klasifikasi'),
    lines('d.kanal', 'kanal'),
    lines(`coalesce(d.wilayah, '')`, 'wilayah'),
    lines(`'*' || d.zona`, 'zona'),
    lines(
      `case when d.n = 1 and d.padat is not null then d.padat
        else concat('/', d.n, '/', d.efektif, '/', coalesce(d.padat, ' ' || array_to_string(d.ukuran, ' '))) end`,
      'isi',
    ),
  ].join(', ')}
  from delta d where d.dibuat >= $1::date and d.dibuat < $1::date + interval '1 month' group by d.dibuat`;

/** First days of the months from the first laporan to the last. */
export async function readBulan(db: Db): Promise<readonly Hari[]> {
  const rows = await query<{ bulan: Hari }>(db, BULAN_TEXT);
  return rows.map((one) => one.bulan);
}

// From body to body by the index: reading every line for its day would take as long as reading the ledger.
const BULAN_TEXT = `
  with recursive badan as (
    (select instansi from delta order by instansi limit 1)
    union all
    select (select d.instansi from delta d where d.instansi > b.instansi order by d.instansi limit 1)
      from badan b where b.instansi is not null),
  ujung as (
    select min((select min(d.dibuat) from delta d where d.instansi = b.instansi)) as awal,
      max((select max(d.dibuat) from delta d where d.instansi = b.instansi)) as akhir from badan b)
  select h::date as bulan from ujung, generate_series(date_trunc('month', awal), akhir, interval '1 month') as h`;
