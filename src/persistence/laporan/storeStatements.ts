import { unfoldText, type Columns } from './unfold.ts';

/** Columns of a row of `laporan` that its history and the rules give; `kata_*` become `cari`. */
export const ROW_COLUMNS: Columns = {
  id: 'uuid',
  nomor: 'text',
  urut: 'int',
  kepala: 'bytea',
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
  nomor_asal: 'text',
  pemilik: 'text',
  pembuat: 'text',
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

export const WORD_COLUMNS: Columns = { kata_judul: 'text', kata_isi: 'text' };
export const SOURCE_COLUMNS: Columns = { ...ROW_COLUMNS, ...WORD_COLUMNS, urut_sebelum: 'int' };

const headerColumns: Columns = {
  laporan_id: 'uuid',
  urut: 'int',
  jenis: 'text',
  pada: 'timestamptz',
  oleh: 'text',
  isi_hash: 'bytea',
  hash_sebelum: 'bytea',
  hash: 'bytea',
  pelaku: 'uuid',
};
const contentColumns: Columns = {
  laporan_id: 'uuid',
  urut: 'int',
  garam: 'bytea',
  fakta: 'text',
  kata: 'text',
  kata_garam: 'bytea',
  kata_hash: 'bytea',
};
export const EVENT_COLUMNS: Columns = { ...headerColumns, ...contentColumns };

export const DELTA_COLUMNS: Columns = {
  laporan_id: 'uuid',
  efektif: 'date',
  zona: 'text',
  dibuat: 'date',
  instansi: 'text',
  unit: 'text',
  kategori: 'text',
  klasifikasi: 'text',
  kanal: 'text',
  wilayah: 'text',
  ukuran: 'text[]',
  padat: 'text',
  n: 'int',
};

export const IDENTITAS_COLUMNS: Columns = {
  laporan_id: 'uuid',
  akun_id: 'uuid',
  nama: 'text',
  email: 'text',
  telepon: 'text',
  nik: 'text',
  segel: 'bytea',
  segel_kunci: 'text',
  segel_di: 'uuid',
  balas: 'bytea',
};
export const RESI_COLUMNS: Columns = { laporan_id: 'uuid', hash: 'bytea' };
export const ASAL_COLUMNS: Columns = {
  instansi: 'text',
  nomor_asal: 'text',
  laporan_id: 'uuid',
  sidik: 'bytea',
};

/** The vector over the words of judul (A) and isi (B), given words that `searchWords` made. */
export const cariText = (judul: string, isi: string): string =>
  `setweight(to_tsvector('indonesian', ${judul}), 'A') || setweight(to_tsvector('indonesian', ${isi}), 'B')`;

export const listOf = (columns: Columns): string => Object.keys(columns).join(', ');

export const insertInto = (table: string, columns: Columns, from: string): string =>
  `insert into ${table} (${listOf(columns)}) select ${listOf(columns)} from ${from}`;

const afterSource = 1 + Object.keys(SOURCE_COLUMNS).length;
const afterEvents = afterSource + Object.keys(EVENT_COLUMNS).length;
const afterDelta = afterEvents + Object.keys(DELTA_COLUMNS).length;
const afterIdentitas = afterDelta + Object.keys(IDENTITAS_COLUMNS).length;
const afterResi = afterIdentitas + Object.keys(RESI_COLUMNS).length;

const source = `baris as materialized (select * from ${unfoldText(SOURCE_COLUMNS, 1)} as s)`;

const eventsAndLedger = `
  kejadian as materialized (select * from ${unfoldText(EVENT_COLUMNS, afterSource)} as k),
  tajuk as (${insertInto('riwayat', headerColumns, 'kejadian')}),
  konten as (${insertInto('riwayat_isi', contentColumns, 'kejadian')}),
  buku as (${insertInto('delta', DELTA_COLUMNS, `${unfoldText(DELTA_COLUMNS, afterEvents)} as d`)})`;

/** New laporan with all that comes along, in one round trip. Parameters: the columns of each source above, in this order. */
export const INSERT_STATEMENT = `
  with ${source},
  baru as (
    insert into laporan (${listOf(ROW_COLUMNS)}, cari)
    select ${listOf(ROW_COLUMNS)}, ${cariText('kata_judul', 'kata_isi')} from baris returning 1),
  ${eventsAndLedger},
  orang as (${insertInto('identitas', IDENTITAS_COLUMNS, `${unfoldText(IDENTITAS_COLUMNS, afterDelta)} as i`)}),
  tanda as (${insertInto('resi', RESI_COLUMNS, `${unfoldText(RESI_COLUMNS, afterIdentitas)} as r`)}),
  sumber as (${insertInto('asal', ASAL_COLUMNS, `${unfoldText(ASAL_COLUMNS, afterResi)} as a`)})
  select count(*)::int as n from baru`;

const changing = Object.keys(ROW_COLUMNS)
  .filter((name) => name !== 'id' && name !== 'nomor')
  .map((name) => `${name} = b.${name}`)
  .join(', ');

/** Laporan that go on; a row that moved on meanwhile (`urut_sebelum`) is not touched and makes the count too small. */
export const UPDATE_STATEMENT = `
  with ${source},
  ubah as (
    update laporan l set ${changing},
      cari = case when l.judul = b.judul and l.isi = b.isi then l.cari else ${cariText('b.kata_judul', 'b.kata_isi')} end
      from baris b where l.id = b.id and l.urut = b.urut_sebelum returning 1),
  ${eventsAndLedger}
  select count(*)::int as n from ubah`;
