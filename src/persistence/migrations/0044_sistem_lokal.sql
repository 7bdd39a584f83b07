-- Local systems that speak Open311 (issue 6.8, 6.9; ADR 0031): laporan go there, requests come from there, updates both ways.

create table sistem_lokal (
  id uuid primary key,
  nama text not null check (length(nama) between 3 and 100),
  -- The endpoint: `https://…/open311/v2`.
  alamat text collate "C" not null check (length(alamat) between 8 and 2000),
  jurisdiksi text collate "C" check (length(jurisdiksi) between 1 and 100),
  -- Whose laporan it handles: this instansi with everything below it.
  instansi text collate "C" not null references badan (kode),
  bentuk text collate "C" not null check (bentuk in ('json', 'xml')),
  kirim boolean not null,
  tarik boolean not null,
  -- The key that they gave us, under a key outside the database.
  kunci bytea check (octet_length(kunci) between 28 and 1200),
  dibuat_pada timestamptz not null,
  dibuat_oleh uuid not null references akun,
  dijeda_pada timestamptz,
  diakhiri_pada timestamptz,
  -- Requests and updates there are known up to here.
  permintaan_sampai timestamptz not null,
  kabar_sampai timestamptz not null,
  -- Null until it was asked: whether it tells updates apart from states.
  punya_kabar boolean,
  berikut_pada timestamptz not null,
  berhasil_pada timestamptz,
  gagal_pada timestamptz,
  gagal_beruntun integer not null default 0,
  galat text collate "C" check (length(galat) <= 100)
);
create index sistem_lokal_berikut on sistem_lokal (berikut_pada) where diakhiri_pada is null and dijeda_pada is null;
create index sistem_lokal_instansi on sistem_lokal (instansi) where diakhiri_pada is null;

-- The same matter under both numbers.
create table sistem_tautan (
  sistem_id uuid not null references sistem_lokal,
  laporan_id uuid not null references laporan,
  id_luar text collate "C" not null check (length(id_luar) between 1 and 100),
  asal text collate "C" not null check (asal in ('sini', 'sana')),
  dibuat_pada timestamptz not null,
  -- The unit that the agency there means, when a table says so.
  unit text collate "C" references badan (kode),
  -- The state there as it was last seen, where updates are not told.
  keadaan text collate "C" check (length(keadaan) <= 100),
  primary key (sistem_id, laporan_id),
  unique (sistem_id, id_luar)
);
create index sistem_tautan_laporan on sistem_tautan (laporan_id);

-- The way that a matter took before it came here (`host/id`): met again, it is the same one and no new laporan.
create table sistem_jejak (
  tanda text collate "C" primary key check (length(tanda) between 3 and 300),
  laporan_id uuid not null references laporan
);
create index sistem_jejak_laporan on sistem_jejak (laporan_id);

-- One row an event, until it was spread; written only while there is any system.
create table sistem_peristiwa (
  id bigint generated always as identity primary key,
  laporan_id uuid not null references laporan,
  urut integer not null check (urut >= 1)
);

create table sistem_keluar (
  id bigint generated always as identity primary key,
  sistem_id uuid not null references sistem_lokal,
  laporan_id uuid not null references laporan,
  -- 0: the request itself; else the event that is told.
  urut integer not null check (urut >= 0),
  status text collate "C" not null check (status in ('antre', 'terkirim', 'mati', 'dilewati')),
  percobaan integer not null default 0,
  mulai_pada timestamptz not null,
  coba_pada timestamptz not null,
  selesai_pada timestamptz,
  jawaban integer,
  galat text collate "C" check (length(galat) <= 100),
  -- What it is called there; of the words, only their digest: an answer that was lost is found by it.
  id_luar text collate "C" check (length(id_luar) <= 100),
  sidik bytea check (octet_length(sidik) = 32),
  unique (sistem_id, laporan_id, urut),
  check ((status = 'antre') = (selesai_pada is null))
);
create index sistem_keluar_antre on sistem_keluar (sistem_id, laporan_id, urut) where status = 'antre';
create index sistem_keluar_mati on sistem_keluar (sistem_id, id desc) where status = 'mati';
create index sistem_keluar_luar on sistem_keluar (sistem_id, id_luar) where id_luar is not null;

create table sistem_masuk (
  id bigint generated always as identity primary key,
  sistem_id uuid not null references sistem_lokal,
  jenis text collate "C" not null check (jenis in ('permintaan', 'kabar')),
  -- Their id of it, by which a repeat is known for ever.
  id_luar text collate "C" not null check (length(id_luar) between 1 and 200),
  permintaan text collate "C" not null check (length(permintaan) between 1 and 100),
  pada timestamptz not null,
  diterima_pada timestamptz not null,
  status text collate "C" not null check (status in ('antre', 'selesai', 'dilewati', 'periksa')),
  -- What they said, under a key outside the database; gone once it is done with.
  isi bytea check (octet_length(isi) <= 100000),
  percobaan integer not null default 0,
  coba_pada timestamptz not null,
  galat text collate "C" check (length(galat) <= 100),
  laporan_id uuid references laporan,
  -- The events that it became.
  urut_dari integer,
  urut_sampai integer,
  unique (sistem_id, jenis, id_luar)
);
create index sistem_masuk_antre on sistem_masuk (sistem_id, pada, id) where status = 'antre';
create index sistem_masuk_periksa on sistem_masuk (sistem_id, id) where status = 'periksa';
create index sistem_masuk_laporan on sistem_masuk (laporan_id) where laporan_id is not null;

-- What a code there means here and the reverse. A later line of the same code counts from its day on; none is ever changed.
create table pemetaan (
  id bigint generated always as identity primary key,
  sistem_id uuid not null references sistem_lokal,
  jenis text collate "C" not null check (jenis in ('kategori', 'status', 'instansi')),
  sana text collate "C" not null check (length(sana) between 1 and 100),
  -- Null: from that day on it means nothing here.
  sini text collate "C" check (length(sini) between 1 and 100),
  berlaku_sejak date not null,
  dibuat_pada timestamptz not null,
  oleh uuid not null references akun
);
create index pemetaan_sistem on pemetaan (sistem_id, jenis, sana, berlaku_sejak desc, id desc);

-- Codes of either side that were met or are offered, so that what no line maps can be shown.
create table sistem_kode (
  sistem_id uuid not null references sistem_lokal,
  jenis text collate "C" not null check (jenis in ('kategori', 'status', 'instansi')),
  sisi text collate "C" not null check (sisi in ('sana', 'sini')),
  kode text collate "C" not null check (length(kode) between 1 and 100),
  nama text check (length(nama) <= 200),
  -- How often it was needed and meant nothing.
  luput integer not null default 0,
  terakhir_pada timestamptz not null,
  primary key (sistem_id, jenis, sisi, kode)
);

grant select, insert, update on sistem_lokal, sistem_tautan, sistem_keluar, sistem_masuk, sistem_kode to lapor_app;
grant select, insert on sistem_jejak, pemetaan to lapor_app;
grant select, insert, update, delete on sistem_peristiwa to lapor_app;
