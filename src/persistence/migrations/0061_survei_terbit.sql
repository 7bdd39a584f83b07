-- The survey's edition of a year (F143, ADR 0038): what was published stays as it was. It holds what everybody may read and nothing else.
create table survei_terbit (
  tahun smallint primary key check (tahun between 2012 and 2100),
  per_tanggal date not null,
  -- Of the whole country, by whole tens.
  menjawab integer not null check (menjawab >= 0),
  -- By body: invited, answers in whole waves, the value, and the two protected counts.
  baris jsonb not null,
  hash bytea not null check (octet_length(hash) = 32),
  tanda_tangan bytea not null,
  kunci text collate "C" not null check (length(kunci) <= 100)
);
grant select, insert on survei_terbit to lapor_app;

-- Answers of the whole country by klasifikasi, kategori or kanal: sums alone, so that no row of one table finds its like in another.
create table survei_ragam (
  tahun smallint not null check (tahun between 2012 and 2100),
  ragam text collate "C" not null check (ragam in ('klasifikasi', 'kategori', 'kanal')),
  kunci text collate "C" not null check (length(kunci) between 1 and 40),
  versi smallint not null,
  -- Answers in whole waves with the sum to each statement, and those that wait for theirs.
  dihitung integer not null default 0 check (dihitung >= 0),
  jumlah integer[] not null default array[0, 0, 0, 0, 0, 0] check (cardinality(jumlah) = 6),
  antre integer not null default 0 check (antre >= 0),
  jumlah_antre integer[] not null default array[0, 0, 0, 0, 0, 0] check (cardinality(jumlah_antre) = 6),
  primary key (tahun, ragam, kunci, versi)
);
grant select, insert, update on survei_ragam to lapor_app;
