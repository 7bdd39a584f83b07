-- Drives for the backlog (F104, ADR 0036): which laporan were open at the start is written once and never again, so that nobody can
-- choose them afterwards; what became of them is read from their histories.

create table percepatan (
  id uuid primary key,
  -- Whose drive, over what.
  badan text collate "C" not null references badan,
  lingkup text collate "C" not null check (lingkup in ('instansi', 'binaan')),
  nama text collate "C" not null check (length(nama) between 5 and 150),
  dasar text collate "C" not null check (length(dasar) between 5 and 300),
  dari date not null,
  sampai date not null,
  -- On this day at least `umur` hari kerja have passed since the making.
  potong date not null,
  umur smallint not null check (umur between 0 and 1000),
  -- Share to be settled, in hundredths of a percent.
  target integer check (target between 1 and 10000),
  jenis text collate "C" check (length(jenis) <= 40),
  hanya text[] collate "C" not null,
  dibuat_pada timestamptz not null,
  oleh uuid not null references akun,
  check (potong <= dari and dari < sampai)
);

create table percepatan_batal (
  percepatan_id uuid primary key references percepatan,
  alasan text collate "C" not null check (length(alasan) between 10 and 1000),
  pada timestamptz not null,
  oleh uuid not null references akun
);

create table percepatan_laporan (
  percepatan_id uuid not null references percepatan,
  laporan_id uuid not null references laporan,
  -- How many events it had at the start: what comes after them happened during the drive.
  urut integer not null check (urut >= 1),
  instansi text collate "C" not null check (length(instansi) <= 60),
  badan text collate "C" not null check (length(badan) <= 60),
  status text collate "C" not null check (length(status) <= 40),
  -- Of the instansi at the start: its days are the days of the drive.
  zona text collate "C" not null check (zona in ('WIB', 'WITA', 'WIT')),
  primary key (percepatan_id, laporan_id)
);
create index percepatan_laporan_laporan on percepatan_laporan (laporan_id);

create table percepatan_beku (
  percepatan_id uuid not null references percepatan,
  tahap text collate "C" not null check (tahap in ('awal', 'akhir')),
  -- At the start terms, bodies and digest of the list; at the end the figures.
  isi jsonb not null check (jsonb_typeof(isi) = 'object'),
  -- As known then; written at `disegel_pada`.
  pada timestamptz not null,
  disegel_pada timestamptz not null,
  -- The end is chained to the start; signed with the key of the daily roots.
  sebelum bytea not null check (octet_length(sebelum) = 32),
  hash bytea not null unique check (octet_length(hash) = 32),
  tanda_tangan bytea not null,
  kunci text collate "C" not null check (length(kunci) <= 100),
  primary key (percepatan_id, tahap)
);

-- Once the start is sealed nothing comes to the list any more, whoever writes.
create function jaga_percepatan() returns trigger language plpgsql as $$
begin
  if exists (select from baru b join percepatan_beku k on k.percepatan_id = b.percepatan_id) then
    raise exception 'the list of a drive is frozen' using errcode = 'restrict_violation';
  end if;
  return null;
end $$;
create trigger percepatan_laporan_tetap after insert on percepatan_laporan
  referencing new table as baru for each statement execute function jaga_percepatan();
revoke all on function jaga_percepatan() from public;

grant select, insert on percepatan, percepatan_batal, percepatan_laporan, percepatan_beku to lapor_app;
