-- Who reports for whom (F59): part of the identity, so it lies beside it, is closed with it and erased with it.
create table kuasa (
  laporan_id uuid primary key references laporan,
  -- The person who is represented; who came stands in identitas.
  nama text collate "C" not null check (length(nama) between 2 and 150),
  hubungan text collate "C" not null check (hubungan in ('keluarga', 'kuasa_hukum', 'pendamping', 'lembaga', 'lainnya')),
  -- The scanned letter: never a file of the laporan, which everybody may read once it is public.
  dokumen uuid unique
);

grant select, insert, delete on kuasa to lapor_app;
