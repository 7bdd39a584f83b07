-- Answers to questions about so many laporan that they are worked out ahead and shown with their moment (ADR 0037): rising issues and signs of a
-- country. Worked out from the rest at any time; no backup carries it.
create table hitungan (
  -- Digest of the question; one that ends today is the same question tomorrow.
  kunci bytea primary key check (octet_length(kunci) = 32),
  tanya jsonb not null,
  -- Whether it ends on whatever day it is worked out.
  kini boolean not null,
  -- Null until it was worked out for the first time.
  jawaban jsonb,
  pada timestamptz,
  diminta date not null,
  check ((jawaban is null) = (pada is null))
);
grant select, insert, update, delete on hitungan to lapor_app;

-- Counting by day over all bodies without reading the laporan themselves.
create index laporan_hari on laporan (dibuat_hari) include (kategori, wilayah, instansi, terlapor, rahasia, terbit, badan);
