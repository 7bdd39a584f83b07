-- Reference data: areas, bodies, topics, competence, holidays, policies, code lists, SK pengelola (rules §2, §5; F106, F109, F111).
-- Every row has a version and says since when it holds; what it was before lies in an append-only table beside it.

-- One row, one number: processes compare it to know that their copy in memory is old.
create table versi_rujukan (
  satu boolean primary key default true check (satu),
  versi bigint not null default 0
);
insert into versi_rujukan default values;

create function naikkan_versi_rujukan() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from berubah) then
    update versi_rujukan set versi = versi + 1;
  end if;
  return null;
end $$;

-- What a row was before a change: (tabel, kunci, versi) with the whole former row.
create table rujukan_riwayat (
  tabel text collate "C" not null,
  kunci text collate "C" not null,
  versi integer not null,
  isi jsonb not null,
  digantikan_pada timestamptz not null,
  primary key (tabel, kunci, versi)
);

-- Keeps the former row and counts the version; tg_argv names the columns of the key.
create function simpan_versi_lama() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  lama jsonb := to_jsonb(old);
  kunci text;
begin
  select string_agg(lama ->> k, '|') into kunci from unnest(tg_argv) as k;
  new.versi := old.versi + 1;
  insert into rujukan_riwayat (tabel, kunci, versi, isi, digantikan_pada)
  values (tg_table_name, kunci, old.versi, lama, new.diubah_pada);
  return new;
end $$;

-- Which source files were loaded last: an unchanged file is not read again.
create table sumber_rujukan (
  berkas text collate "C" primary key,
  sidik text not null,
  dimuat_pada timestamptz not null
);

create table wilayah (
  kode text collate "C" primary key check (kode ~ '^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$'),
  nama text collate "C" not null check (length(nama) between 1 and 150),
  tingkat text collate "C" not null check (tingkat in ('provinsi', 'kabkota', 'kecamatan', 'desa')),
  induk text collate "C" references wilayah deferrable initially deferred,
  lat double precision check (lat between -90 and 90),
  lon double precision check (lon between -180 and 180),
  -- Sort key: lower case without marks; ICU orders differ between builds, so none is used.
  nama_urut text collate "C" not null,
  kata tsvector not null generated always as (to_tsvector('simple'::regconfig, nama_urut)) stored,
  versi integer not null default 1,
  diubah_pada timestamptz not null,
  check ((induk is null) = (tingkat = 'provinsi')),
  check ((lat is null) = (lon is null))
);
create index wilayah_induk on wilayah (induk, nama_urut, kode);
create index wilayah_nama on wilayah (nama_urut, kode);
create index wilayah_kata on wilayah using gin (kata);

create table badan (
  kode text collate "C" primary key check (kode ~ '^[A-Z][A-Za-z0-9./-]{1,59}$'),
  nama text collate "C" not null check (length(nama) between 3 and 200),
  jenis text collate "C" not null check (jenis in (
    'nasional', 'kementerian', 'lpnk', 'lembaga', 'tni_polri_kejaksaan', 'pemprov', 'pemkab', 'pemkot',
    'wilayah_administrasi', 'bumn', 'bumd', 'ptn', 'lldikti', 'perwakilan_ri', 'unit')),
  induk text collate "C" references badan deferrable initially deferred,
  pembina text collate "C" references badan deferrable initially deferred,
  wilayah text collate "C" references wilayah deferrable initially deferred,
  zona text collate "C" not null check (zona in ('WIB', 'WITA', 'WIT')),
  urusan text collate "C" check (length(urusan) <= 100),
  berlaku_sejak date,
  berlaku_sampai date,
  -- The body that took over when this one ended by merger or split; old laporan stay with this one.
  penerus text collate "C" references badan deferrable initially deferred,
  alamat text collate "C" check (length(alamat) <= 500),
  penanggung_jawab_nama text collate "C" check (length(penanggung_jawab_nama) <= 150),
  penanggung_jawab_jabatan text collate "C" check (length(penanggung_jawab_jabatan) <= 150),
  nama_urut text collate "C" not null,
  -- A row that people changed in the application is not overwritten by a new data file.
  sumber text collate "C" not null default 'berkas' check (sumber in ('berkas', 'aplikasi')),
  sebab text collate "C" check (length(sebab) <= 500),
  versi integer not null default 1,
  diubah_pada timestamptz not null,
  check (jenis <> 'unit' or (induk is not null and pembina is null)),
  check (kode <> induk and kode <> pembina),
  check (berlaku_sampai >= berlaku_sejak)
);
create index badan_induk on badan (induk, kode);
create index badan_pembina on badan (pembina, kode) where pembina is not null;
create index badan_instansi on badan (jenis, nama_urut, kode) where jenis <> 'unit';

-- Merges, renames and moves keep their past (F106): the versions that `badan` no longer shows.
create table badan_riwayat (
  kode text collate "C" not null references badan,
  versi integer not null,
  nama text collate "C" not null,
  jenis text collate "C" not null,
  induk text collate "C",
  pembina text collate "C",
  wilayah text collate "C",
  zona text collate "C" not null,
  urusan text collate "C",
  berlaku_sejak date,
  berlaku_sampai date,
  penerus text collate "C",
  alamat text collate "C",
  penanggung_jawab_nama text collate "C",
  penanggung_jawab_jabatan text collate "C",
  dari timestamptz not null,
  sampai timestamptz not null,
  -- Why the next version came.
  sebab text collate "C",
  primary key (kode, versi)
);

create function simpan_badan_lama() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  new.versi := old.versi + 1;
  insert into badan_riwayat (kode, versi, nama, jenis, induk, pembina, wilayah, zona, urusan, berlaku_sejak, berlaku_sampai,
    penerus, alamat, penanggung_jawab_nama, penanggung_jawab_jabatan, dari, sampai, sebab)
  values (old.kode, old.versi, old.nama, old.jenis, old.induk, old.pembina, old.wilayah, old.zona, old.urusan,
    old.berlaku_sejak, old.berlaku_sampai, old.penerus, old.alamat, old.penanggung_jawab_nama,
    old.penanggung_jawab_jabatan, old.diubah_pada, new.diubah_pada, new.sebab);
  return new;
end $$;
create trigger badan_versi before update on badan for each row execute function simpan_badan_lama();

create table kategori (
  kode text collate "C" primary key check (kode ~ '^[A-Z][A-Za-z0-9]{1,19}$'),
  induk text collate "C" references kategori deferrable initially deferred,
  nama text collate "C" not null check (length(nama) between 1 and 150),
  urusan text collate "C" not null check (length(urusan) <= 100),
  peka boolean not null,
  berlaku_sejak date,
  berlaku_sampai date,
  sumber text collate "C" not null default 'berkas' check (sumber in ('berkas', 'aplikasi')),
  versi integer not null default 1,
  diubah_pada timestamptz not null,
  check (berlaku_sampai >= berlaku_sejak)
);

create table kompetensi (
  urusan text collate "C" not null check (length(urusan) <= 100),
  tingkat text collate "C" not null check (tingkat in ('kabkota', 'provinsi', 'pusat')),
  -- Empty: the row without an object.
  objek text collate "C" not null check (length(objek) <= 200),
  -- The first row of an urusan is its default.
  urut integer not null,
  sasaran text collate "C" not null check (sasaran in ('pemda', 'pemprov', 'terlapor', 'instansi')),
  instansi text collate "C" references badan deferrable initially deferred,
  unit_nomor text collate "C" check (unit_nomor ~ '^\d{2}$'),
  kata text[] not null,
  sumber text collate "C" not null default 'berkas' check (sumber in ('berkas', 'aplikasi')),
  versi integer not null default 1,
  diubah_pada timestamptz not null,
  primary key (urusan, tingkat, objek),
  check ((sasaran = 'instansi') = (instansi is not null))
);

create table kode (
  kelompok text collate "C" not null check (length(kelompok) <= 50),
  kode text collate "C" not null check (length(kode) <= 50),
  arti text collate "C" not null check (length(arti) <= 200),
  urut integer not null,
  versi integer not null default 1,
  diubah_pada timestamptz not null,
  primary key (kelompok, kode)
);

-- Decrees that make days off, or take them back. Never changed: a new decree is a new row.
create table ketetapan_libur (
  id bigint generated always as identity primary key,
  dasar text collate "C" not null check (length(dasar) between 3 and 300),
  ditetapkan_pada date not null,
  -- From this instant computations know it (rules §5); before, a deadline is what it was.
  diketahui timestamptz not null,
  -- Local holidays of one instansi; null for the whole country.
  instansi text collate "C" references badan,
  -- The year whose holidays this decree settles; null for one that only adds or takes back days.
  tahun integer check (tahun between 1945 and 2999),
  -- How far the data were checked, as the source file says.
  status text collate "C" check (length(status) <= 50),
  dicatat_pada timestamptz not null,
  unique nulls not distinct (dasar, ditetapkan_pada, instansi),
  check (tahun is null or instansi is null)
);

create table hari_libur (
  ketetapan bigint not null references ketetapan_libur,
  tanggal date not null,
  jenis text collate "C" not null check (jenis in ('nasional', 'cuti_bersama', 'pemilihan', 'lokal')),
  nama text collate "C" not null check (length(nama) between 1 and 200),
  -- The later decree that took the day back: set once.
  dicabut_oleh bigint references ketetapan_libur,
  primary key (ketetapan, tanggal, jenis)
);
create index hari_libur_tanggal on hari_libur (tanggal);

create table kebijakan (
  kode text collate "C" not null check (length(kode) <= 60),
  berlaku_sejak timestamptz not null,
  nilai jsonb not null check (jsonb_typeof(nilai) in ('number', 'string', 'boolean')),
  dicatat_pada timestamptz not null,
  primary key (kode, berlaku_sejak)
);

create table sk_pengelola (
  id uuid primary key,
  instansi text collate "C" not null references badan,
  nomor text collate "C" not null check (length(nomor) between 1 and 100),
  tanggal date not null,
  -- Null: until withdrawn.
  berlaku_sampai date,
  -- The document, when it is here.
  lampiran uuid,
  versi integer not null default 1,
  diubah_pada timestamptz not null,
  unique (instansi, nomor),
  check (berlaku_sampai >= tanggal)
);

create trigger wilayah_versi before update on wilayah for each row execute function simpan_versi_lama('kode');
create trigger kategori_versi before update on kategori for each row execute function simpan_versi_lama('kode');
create trigger kompetensi_versi before update on kompetensi for each row execute function simpan_versi_lama('urusan', 'tingkat', 'objek');
create trigger kode_versi before update on kode for each row execute function simpan_versi_lama('kelompok', 'kode');
create trigger sk_pengelola_versi before update on sk_pengelola for each row execute function simpan_versi_lama('id');

do $$
declare
  tabel text;
begin
  foreach tabel in array array['wilayah', 'badan', 'kategori', 'kompetensi', 'kode', 'ketetapan_libur', 'hari_libur', 'kebijakan'] loop
    execute format('create trigger %1$I_versi_baru after insert on %1$I referencing new table as berubah
      for each statement execute function naikkan_versi_rujukan()', tabel);
    execute format('create trigger %1$I_versi_ubah after update on %1$I referencing new table as berubah
      for each statement execute function naikkan_versi_rujukan()', tabel);
    execute format('create trigger %1$I_versi_hapus after delete on %1$I referencing old table as berubah
      for each statement execute function naikkan_versi_rujukan()', tabel);
  end loop;
end $$;

-- The application reads all and edits; it deletes nothing, and never writes the past.
revoke all on function naikkan_versi_rujukan(), simpan_versi_lama(), simpan_badan_lama() from public;
grant select on versi_rujukan, rujukan_riwayat, badan_riwayat to lapor_app;
grant select, insert, update on sumber_rujukan, wilayah, badan, kategori, kompetensi, kode, sk_pengelola to lapor_app;
grant select, insert on ketetapan_libur, hari_libur, kebijakan to lapor_app;
grant update (dicabut_oleh) on hari_libur to lapor_app;
