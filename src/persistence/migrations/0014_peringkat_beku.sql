-- Frozen rankings (N11, F121): what was published stays as it was, with the formula and the very rows; and what was said against it.

create table peringkat_beku (
  id uuid primary key,
  -- Serial of the year; letters and ministries quote it.
  nomor text collate "C" not null unique check (length(nomor) <= 60),
  tahun smallint not null,
  urut integer not null check (urut >= 1),
  -- What was asked: indicator, kind, period, day of knowledge, smallest number of laporan, class of load.
  parameter jsonb not null,
  -- Of formulas, reference data and ledger, as the figures told it.
  versi text collate "C" not null check (length(versi) <= 60),
  baris jsonb not null,
  dibuat_pada timestamptz not null,
  oleh uuid not null references akun,
  -- Over all above, chained to the one before; signed with the key of the daily roots.
  sebelum bytea not null check (octet_length(sebelum) = 32),
  hash bytea not null unique check (octet_length(hash) = 32),
  tanda_tangan bytea not null,
  kunci text collate "C" not null check (length(kunci) <= 100),
  unique (tahun, urut)
);

create table peringkat_keberatan (
  id uuid primary key,
  peringkat_id uuid not null references peringkat_beku,
  -- Who objects, and in whose name.
  instansi text collate "C" not null references badan,
  oleh uuid not null references akun,
  pada timestamptz not null,
  isi text collate "C" not null check (length(isi) between 10 and 5000)
);
create index peringkat_keberatan_peringkat on peringkat_keberatan (peringkat_id, pada);

create table peringkat_jawaban (
  -- One answer to each objection, which stays.
  keberatan_id uuid primary key references peringkat_keberatan,
  oleh uuid not null references akun,
  pada timestamptz not null,
  isi text collate "C" not null check (length(isi) between 10 and 5000)
);

grant select, insert on peringkat_beku, peringkat_keberatan, peringkat_jawaban to lapor_app;
