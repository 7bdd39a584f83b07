-- Targets (rules §6 `target`, F168): what a body or supervisor wants to reach in a year, and where that is written. Kept as said: the
-- latest of an indicator and year holds, earlier ones stay.

create table target (
  id uuid primary key,
  badan text collate "C" not null references badan,
  lingkup text collate "C" not null check (lingkup in ('instansi', 'binaan')),
  indikator text collate "C" not null check (length(indikator) <= 60),
  tahun smallint not null check (tahun between 2012 and 2100),
  -- A number of laporan or bodies, or a share in hundredths of a percent.
  jenis text collate "C" not null check (jenis in ('jumlah', 'bagian')),
  nilai integer not null check (nilai > 0),
  sumber text collate "C" not null check (length(sumber) between 5 and 300),
  pada timestamptz not null,
  oleh uuid not null references akun
);
create index target_badan on target (badan, lingkup, tahun, indikator, pada desc);

grant select, insert on target to lapor_app;
