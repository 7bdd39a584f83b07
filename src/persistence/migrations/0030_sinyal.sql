-- Signs that figures may look better than the service (N12, ADR 0022). All of it is worked out from the history and the accounts by a
-- work of its own: no backup carries it, and it may be emptied and made again at any time.

create table sinyal (
  laporan_id uuid primary key references laporan,
  -- In which signs it counts, and of which it bears the mark.
  dasar text[] collate "C" not null,
  tanda text[] collate "C" not null,
  check (tanda <@ dasar)
);

-- Closings and final answers of officers, to compare with each other; gone once no window reaches them. No word of anybody: the lowest
-- digests of an answer's pairs of words.
create table sinyal_jejak (
  laporan_id uuid not null references laporan,
  urut integer not null,
  jenis text collate "C" not null check (jenis in ('tutup', 'jawaban')),
  instansi text collate "C" not null check (length(instansi) <= 60),
  pelaku uuid not null,
  pada timestamptz not null,
  ciri integer[] not null check (cardinality(ciri) <= 64),
  primary key (laporan_id, urut, jenis)
);
create index sinyal_jejak_pelaku on sinyal_jejak (pelaku, pada) where jenis = 'tutup';
create index sinyal_jejak_instansi on sinyal_jejak (instansi, pada) where jenis = 'jawaban';
create index sinyal_jejak_pada on sinyal_jejak (pada);

grant select, insert, update, delete on sinyal, sinyal_jejak to lapor_app;
