-- Bursts of near-identical laporan (F21, ADR 0020): what they are told by for a day, and the groups that the admin nasional looks through.

-- Read by the minute's work and by nothing else; gone after a day, so it has no place in a backup.
create table banjir_jejak (
  laporan_id uuid primary key references laporan,
  pada timestamptz not null,
  -- Stands for the address on this day; nobody can tell tomorrow that it is the same. Gone when the day ends.
  alamat text collate "C" check (length(alamat) <= 64),
  -- Keyed digests of account, e-mail and phone; none of an anonim laporan.
  pelapor text[] collate "C" not null check (cardinality(pelapor) <= 3),
  -- Lowest digests of pairs of words.
  ciri integer[] not null check (cardinality(ciri) <= 64),
  diperiksa boolean not null default false
);
create index banjir_jejak_baru on banjir_jejak (pada, laporan_id) where not diperiksa;
create index banjir_jejak_pada on banjir_jejak (pada);
create index banjir_jejak_alamat on banjir_jejak (alamat, pada) where alamat is not null;
create index banjir_jejak_pelapor on banjir_jejak using gin (pelapor);
create index banjir_jejak_ciri on banjir_jejak using gin (ciri);

create table banjir (
  id uuid primary key,
  sebab text collate "C" not null check (sebab in ('alamat', 'pelapor', 'teks')),
  status text collate "C" not null check (status in ('terbuka', 'bukan')),
  dibuat_pada timestamptz not null,
  diputus_pada timestamptz,
  diputus_oleh uuid references akun,
  check ((status = 'terbuka') = (diputus_pada is null)),
  check ((diputus_pada is null) = (diputus_oleh is null))
);
create index banjir_terbuka on banjir (dibuat_pada) where status = 'terbuka';

-- The mark itself: that it came in a burst, without from where.
create table banjir_anggota (
  laporan_id uuid primary key references laporan,
  banjir_id uuid not null references banjir
);
create index banjir_anggota_banjir on banjir_anggota (banjir_id);

grant select, insert, update, delete on banjir_jejak to lapor_app;
grant select, insert, update on banjir to lapor_app;
grant select, insert on banjir_anggota to lapor_app;
