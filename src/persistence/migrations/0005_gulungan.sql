-- The figures' roll-ups: the ledger `delta` folded into small sums, so that nothing on a page scans all laporan
-- (architecture §2 "counters are kept", docs/adr/0005-figures-ledger.md). Everything here can be built again from the ledger.

create table gulungan (
  -- One dimension a row, never a cube: that would have a row per laporan.
  dimensi text collate "C" not null check (dimensi in ('semua', 'kategori', 'klasifikasi', 'kanal', 'wilayah', 'unit')),
  -- A year of 700 bodies is read from months; days stand only beside `semua`, for the edges of a period.
  rentang text collate "C" not null check (rentang = 'bulan' or (rentang = 'hari' and dimensi = 'semua')),
  instansi text collate "C" not null,
  -- The day, or the first day of the month, on which the laporan were made.
  dibuat date not null,
  -- Value of the dimension; empty for none, and for `semua`.
  nilai text collate "C" not null,
  -- The words, and how many laporan carry each: packed, because a row for each would cost ten times the space. A word that
  -- becomes true by time carries its day: `jam:respons:lewat@2026-11-12`.
  kata text[] collate "C" not null,
  jumlah bigint[] not null,
  primary key (dimensi, rentang, instansi, dibuat, nilai),
  check (cardinality(kata) = cardinality(jumlah) and cardinality(kata) > 0)
) with (fillfactor = 80);

-- Ledger lines of transactions below `xid` are folded; the others are added at each read.
create table gulungan_batas (
  satu boolean primary key default true check (satu),
  xid xid8 not null
);
insert into gulungan_batas (xid) values ('0');

-- What changed after a past day, and the lines of one body or unit.
create index delta_instansi on delta (instansi, dibuat, efektif);

grant select, insert, update, delete on gulungan to lapor_app;
grant select, update on gulungan_batas to lapor_app;
