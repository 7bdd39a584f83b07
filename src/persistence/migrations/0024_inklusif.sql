-- Who is reached (F50): what senders chose to tell after sending, counted by month and by nothing else. No row leads to a person,
-- a laporan, an account or a day; gender and disability are counted apart, so that no combination names anybody.
create table hitungan_inklusif (
  bulan date not null check (extract(day from bulan) = 1),
  ukuran text collate "C" not null check (ukuran in ('jawaban', 'kelamin', 'disabilitas')),
  kode text collate "C" not null check (length(kode) between 1 and 20),
  jumlah bigint not null check (jumlah > 0),
  primary key (bulan, ukuran, kode)
);
grant select, insert, update on hitungan_inklusif to lapor_app;
