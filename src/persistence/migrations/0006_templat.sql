-- Answer templates of an instansi (F93): a text to begin an answer with, never sent by itself.

create table templat_jawaban (
  id uuid primary key,
  instansi text collate "C" not null references badan,
  judul text collate "C" not null check (length(judul) between 3 and 100),
  isi text collate "C" not null check (length(isi) between 5 and 10000),
  diubah_pada timestamptz not null,
  -- A template that is no longer offered; kept, because somebody may ask where a text came from.
  dihapus_pada timestamptz
);
create unique index templat_jawaban_judul on templat_jawaban (instansi, judul) where dihapus_pada is null;

grant select, insert, update on templat_jawaban to lapor_app;
