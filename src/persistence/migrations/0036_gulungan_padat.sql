-- The roll-ups of figures once more, packed (docs/adr/0024-packed-rollups.md): a row holds its sums as short texts instead of two
-- arrays, the whole country has rows of its own, and the mark is a snapshot. Everything here can be built again from the ledger.
-- `gulungan` and `gulungan_batas` are read by the release before this one; a later one drops them.

create table gulungan_padat (
  dimensi text collate "C" not null check (
    dimensi in ('semua', 'kategori', 'klasifikasi', 'kanal', 'wilayah', 'unit', 'provinsi', 'kabkota')),
  rentang text collate "C" not null check (rentang in ('hari', 'bulan')),
  -- A body; `*WIB`, `*WITA`, `*WIT` for all bodies of a zone.
  instansi text collate "C" not null,
  -- The day, or the first day of the month, on which the laporan were made.
  dibuat date not null,
  -- Value of the dimension; empty for none, and for `semua`.
  nilai text collate "C" not null,
  -- Words as numbers and how many laporan carry each (src/persistence/monev/gulungan/padat.ts): all but times; hari kerja; hours.
  pokok text collate "C" not null,
  hari text collate "C" not null,
  lama text collate "C" not null,
  -- The day first: all bodies of a period lie together, and what is built month by month grows at few places.
  primary key (dimensi, rentang, dibuat, instansi, nilai)
) with (fillfactor = 80, toast_tuple_target = 8160);

-- They are packed already, and one fetch from beside the row costs more than the whole row.
alter table gulungan_padat alter column pokok set storage external;
alter table gulungan_padat alter column hari set storage external;
alter table gulungan_padat alter column lama set storage external;

create table gulungan_potret (
  satu boolean primary key default true check (satu),
  -- Grows when the roll-ups are built anew: whoever kept answers in memory begins anew too.
  putaran bigint not null,
  -- Ledger lines of transactions that this snapshot sees are folded; the others are added at each read.
  potret pg_snapshot not null
);
insert into gulungan_potret (putaran, potret) values (1, '3:3:');

-- The lines of one month, whichever body: in the order of writing they lie near each other, so ranges of pages are enough.
create index delta_dibuat on delta using brin (dibuat) with (pages_per_range = 32);

grant select, insert, update, delete on gulungan_padat to lapor_app;
grant select, update on gulungan_potret to lapor_app;
