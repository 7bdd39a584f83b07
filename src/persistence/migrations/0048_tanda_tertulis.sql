-- Signs that stood in somebody's words: anybody can type one, so several laporan may bear the same, and none of them is believed before
-- the words of both were held against each other (ADR 0031). `sistem_jejak` keeps those by which a system itself told a matter.
create table sistem_tanda (
  tanda text collate "C" not null check (length(tanda) between 3 and 300),
  laporan_id uuid not null references laporan,
  primary key (tanda, laporan_id)
);
create index sistem_tanda_laporan on sistem_tanda (laporan_id);

grant select, insert on sistem_tanda to lapor_app;
