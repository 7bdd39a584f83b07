import { query, type Db } from '../connection/database.ts';
import { cariText } from '../laporan/storeStatements.ts';

/** Columns of `laporan` that must equal what the history folds to, `kepala` apart (the chain judges it), in table order. */
const COLUMNS: Readonly<Record<string, string>> = {
  nomor: 'text',
  urut: 'int',
  keadaan: 'jsonb',
  judul: 'text',
  isi: 'text',
  lokasi_keterangan: 'text',
  status: 'text',
  hasil: 'text',
  klasifikasi: 'text',
  kategori: 'text',
  wilayah: 'text',
  instansi: 'text',
  zona: 'text',
  badan: 'text[]',
  pernah: 'text[]',
  terlapor: 'text',
  kanal: 'text',
  anonim: 'bool',
  rahasia: 'bool',
  terbit: 'bool',
  tag: 'text[]',
  lat: 'float8',
  lon: 'float8',
  meterai: 'bytea',
  dibuat_pada: 'timestamptz',
  dibuat_hari: 'date',
  diubah_pada: 'timestamptz',
  diteruskan_pada: 'timestamptz',
  selesai_pada: 'timestamptz',
  jatuh_tempo: 'timestamptz',
  sapu_pada: 'timestamptz',
  ukuran: 'text[]',
};

/** One column that differs. */
export interface RowDifference {
  readonly id: string;
  readonly kolom: string;
}

/** Holds rows against what they must be, in the database: no value is rounded on its way to us. */
export async function compareRows(tx: Db, expected: readonly object[]): Promise<RowDifference[]> {
  if (expected.length === 0) return [];
  return query<RowDifference>(tx, COMPARE, [JSON.stringify(expected)]);
}

const COMPARE = `
  select l.id, beda.kolom
    from json_to_recordset($1::json) as b (id uuid, ${Object.entries(COLUMNS)
      .map(([name, type]) => `${name} ${type}`)
      .join(', ')}, kata_judul text, kata_isi text)
    join laporan l on l.id = b.id
    cross join lateral (values
      ${Object.keys(COLUMNS)
        .map((name) => `('${name}', l.${name} is distinct from b.${name})`)
        .join(', ')},
      ('cari', l.cari is distinct from (${cariText('b.kata_judul', 'b.kata_isi')}))) as beda (kolom, is_lain)
   where beda.is_lain`;
