-- Messages to people, and the program's own recurring work (F158, rules §4-5; ADR 0008).

-- A message is a row until it was sent: written in the transaction of the act that it tells of, sent by the worker.
create table pesan (
  id uuid primary key,
  -- The same news to the same person is one message, however often the work that makes it runs.
  kunci text collate "C" not null unique check (length(kunci) <= 200),
  laporan_id uuid references laporan,
  jenis text collate "C" not null check (length(jenis) <= 40),
  -- {"jenis":"pelapor"} | {"jenis":"peran","peran":…,"badan":…} | {"jenis":"akun","akun":…}: never an address.
  penerima jsonb not null,
  -- Codes, days and numbers for the text; no words that people wrote, no names.
  data jsonb not null,
  status text collate "C" not null default 'antre' check (status in ('antre', 'terkirim', 'gagal', 'dilewati')),
  percobaan smallint not null default 0,
  galat text collate "C" check (length(galat) <= 300),
  dibuat_pada timestamptz not null,
  coba_pada timestamptz not null,
  selesai_pada timestamptz
);
create index pesan_antre on pesan (coba_pada, id) where status = 'antre';
create index pesan_laporan on pesan (laporan_id) where laporan_id is not null;
create index pesan_gagal on pesan (selesai_pada desc, id desc) where status = 'gagal';

-- Recurring work: one row each, leased while it runs, visible when it fails.
create table pekerjaan (
  nama text collate "C" primary key check (length(nama) <= 40),
  berikut_pada timestamptz not null,
  -- Whoever holds it, and until when nobody else may take it.
  pekerja text collate "C",
  disewa_sampai timestamptz,
  mulai_pada timestamptz,
  selesai_pada timestamptz,
  galat text collate "C" check (length(galat) <= 300),
  gagal_beruntun integer not null default 0,
  -- How far it got, where the work goes through something.
  batas text collate "C"
);

grant select, insert, update on pesan, pekerjaan to lapor_app;
