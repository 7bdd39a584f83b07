-- What others than the pelapor do with a public laporan: support it, follow it, comment on it (F33, F34).

-- One row a person and laporan. `pendukung` is a keyed digest of the laporan together with the account or the browser: the
-- database alone tells neither who supported, nor that two laporan have the same supporter.
create table dukungan (
  laporan_id uuid not null references laporan,
  pendukung bytea not null check (octet_length(pendukung) = 32),
  pada timestamptz not null,
  primary key (laporan_id, pendukung)
);

-- The same, but one digest for all laporan of a person, or they could not be listed for them.
create table ikuti (
  pengikut bytea not null check (octet_length(pengikut) = 32),
  laporan_id uuid not null references laporan,
  pada timestamptz not null,
  primary key (pengikut, laporan_id)
);
create index ikuti_laporan on ikuti (laporan_id);

create table komentar (
  id uuid primary key,
  laporan_id uuid not null references laporan,
  akun_id uuid not null references akun,
  -- As it is shown: the initials of the writer at that moment.
  nama text collate "C" not null check (length(nama) between 1 and 20),
  isi text collate "C" not null check (length(isi) between 5 and 1000),
  status text collate "C" not null check (status in ('menunggu', 'tampil', 'ditolak')),
  dibuat_pada timestamptz not null,
  diputus_pada timestamptz,
  diputus_oleh uuid references akun,
  alasan text collate "C" check (length(alasan) <= 500),
  check ((status = 'menunggu') = (diputus_pada is null)),
  check ((diputus_pada is null) = (diputus_oleh is null)),
  check (status <> 'ditolak' or alasan is not null)
);
create index komentar_tampil on komentar (laporan_id, dibuat_pada, id) where status = 'tampil';
create index komentar_menunggu on komentar (dibuat_pada, id) where status = 'menunggu';
create index komentar_akun on komentar (akun_id, dibuat_pada desc);

grant select, insert, delete on dukungan, ikuti to lapor_app;
grant select, insert on komentar to lapor_app;
grant update (status, diputus_pada, diputus_oleh, alasan) on komentar to lapor_app;
