-- From complaint to improvement (N13, F130): what a body does about a topic, a place, or a topic at a place; and how it went. Planned and told
-- once, never rewritten.

create table perbaikan (
  id uuid primary key,
  badan text collate "C" not null references badan,
  kategori text collate "C" references kategori,
  wilayah text collate "C" check (wilayah ~ '^\d\d\.\d\d$'),
  judul text collate "C" not null check (length(judul) between 5 and 200),
  rencana text collate "C" not null check (length(rencana) between 10 and 2000),
  pelaksana text collate "C" not null check (length(pelaksana) between 3 and 200),
  tenggat date not null,
  -- Rupiah.
  anggaran bigint check (anggaran >= 0),
  dicatat date not null,
  pada timestamptz not null,
  oleh uuid not null references akun,
  check (num_nonnulls(kategori, wilayah) > 0)
);
create index perbaikan_badan on perbaikan (badan, tenggat);

create table perbaikan_kabar (
  -- Made with the form: sent twice, it is one.
  id uuid primary key,
  perbaikan_id uuid not null references perbaikan,
  status text collate "C" not null check (status in ('dikerjakan', 'selesai', 'batal')),
  tanggal date not null,
  isi text collate "C" not null check (length(isi) between 5 and 2000),
  bukti text collate "C" not null check (length(bukti) <= 500),
  pada timestamptz not null,
  oleh uuid not null references akun
);
create index perbaikan_kabar_perbaikan on perbaikan_kabar (perbaikan_id, pada desc);

grant select, insert on perbaikan, perbaikan_kabar to lapor_app;
