-- The yearly survey of those who reported (F131). That a laporan was answered for and what was answered lie apart, without a time or a number
-- that would lead from one to the other.

create table survei_terjawab (
  laporan_id uuid primary key references laporan
);

create table survei_jawaban (
  -- Chance alone: no time in it, no order.
  kode bytea primary key check (octet_length(kode) = 16),
  instansi text collate "C" not null references badan,
  tahun smallint not null check (tahun between 2012 and 2100),
  versi smallint not null,
  -- Which whole of ten answers of the body and year it belongs to: results are shown by wholes.
  gelombang integer not null check (gelombang >= 0),
  jawaban smallint[] not null check (cardinality(jawaban) = 6 and 1 <= all (jawaban) and 4 >= all (jawaban))
);
create index survei_jawaban_instansi on survei_jawaban (tahun, instansi);

grant select, insert on survei_terjawab, survei_jawaban to lapor_app;
