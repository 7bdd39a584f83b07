/**
 * The statements that store commands. Everything goes in as JSON arrays that PostgreSQL unfolds, so that one text serves one
 * laporan or thousands, is prepared once, and takes one round trip. $1 rows of laporan, $2 events, $3 ledger lines.
 */
const rowColumns = `
  id uuid, nomor text, urut int, kepala bytea, keadaan jsonb, judul text, isi text, lokasi_keterangan text, status text,
  hasil text, klasifikasi text, kategori text, wilayah text, instansi text, zona text, badan text[], pernah text[],
  terlapor text, kanal text, anonim bool, rahasia bool, terbit bool, tag text[], lat float8, lon float8, nomor_asal text,
  pemilik text, pembuat text, meterai bytea, dibuat_pada timestamptz, dibuat_hari date, diubah_pada timestamptz,
  diteruskan_pada timestamptz, selesai_pada timestamptz, jatuh_tempo timestamptz, sapu_pada timestamptz, ukuran text[],
  kata_judul text, kata_isi text, urut_sebelum int`;

const storedColumns = `id, nomor, urut, kepala, keadaan, judul, isi, lokasi_keterangan, status, hasil, klasifikasi, kategori,
  wilayah, instansi, zona, badan, pernah, terlapor, kanal, anonim, rahasia, terbit, tag, lat, lon, nomor_asal, pemilik,
  pembuat, meterai, dibuat_pada, dibuat_hari, diubah_pada, diteruskan_pada, selesai_pada, jatuh_tempo, sapu_pada, ukuran`;

/** The vector over the words of judul (A) and isi (B), given words that `searchWords` made. */
export const cariText = (judul: string, isi: string): string =>
  `setweight(to_tsvector('indonesian', ${judul}), 'A') || setweight(to_tsvector('indonesian', ${isi}), 'B')`;

const changing = storedColumns
  .split(/,\s*/)
  .filter((name) => !['id', 'nomor'].includes(name))
  .map((name) => `${name} = b.${name}`)
  .join(', ');

const events = `
  kejadian as materialized (
    select * from json_to_recordset($2::json) as k (
      laporan_id uuid, urut int, jenis text, pada timestamptz, oleh text, isi_hash bytea, hash_sebelum bytea, hash bytea,
      pelaku uuid, garam bytea, fakta text, kata text, kata_garam bytea, kata_hash bytea)),
  tajuk as (
    insert into riwayat (laporan_id, urut, jenis, pada, oleh, isi_hash, hash_sebelum, hash, pelaku)
    select laporan_id, urut, jenis, pada, oleh, isi_hash, hash_sebelum, hash, pelaku from kejadian),
  konten as (
    insert into riwayat_isi (laporan_id, urut, garam, fakta, kata, kata_garam, kata_hash)
    select laporan_id, urut, garam, fakta, kata, kata_garam, kata_hash from kejadian),
  buku as (
    insert into delta (laporan_id, efektif, zona, dibuat, instansi, unit, kategori, klasifikasi, kanal, wilayah, ukuran, n)
    select * from json_to_recordset($3::json) as d (
      laporan_id uuid, efektif date, zona text, dibuat date, instansi text, unit text, kategori text, klasifikasi text,
      kanal text, wilayah text, ukuran text[], n int))`;

const source = `baris as materialized (select * from json_to_recordset($1::json) as b (${rowColumns}))`;

/** New laporan. $4 identitas, $5 resi, $6 asal. */
export const INSERT_STATEMENT = `
  with ${source},
  baru as (
    insert into laporan (${storedColumns}, cari)
    select ${storedColumns}, ${cariText('kata_judul', 'kata_isi')} from baris returning 1),
  ${events},
  orang as (
    insert into identitas (laporan_id, akun_id, nama, email, telepon, nik)
    select * from json_to_recordset($4::json) as i (
      laporan_id uuid, akun_id uuid, nama text, email text, telepon text, nik text)),
  tanda as (
    insert into resi (laporan_id, hash)
    select * from json_to_recordset($5::json) as r (laporan_id uuid, hash bytea)),
  sumber as (
    insert into asal (instansi, nomor_asal, laporan_id, sidik)
    select * from json_to_recordset($6::json) as s (instansi text, nomor_asal text, laporan_id uuid, sidik bytea))
  select count(*)::int as n from baru`;

/** Laporan that go on; a row that moved on meanwhile (`urut_sebelum`) is not touched and makes the count too small. */
export const UPDATE_STATEMENT = `
  with ${source},
  ubah as (
    update laporan l set ${changing},
      cari = case when l.judul = b.judul and l.isi = b.isi then l.cari else ${cariText('b.kata_judul', 'b.kata_isi')} end
      from baris b where l.id = b.id and l.urut = b.urut_sebelum returning 1),
  ${events}
  select count(*)::int as n from ubah`;
