-- The core of the register beside SK (rules §7, F110, F154): what an instansi has for managing complaints, each with evidence and validity.

create table register (
  id uuid primary key,
  instansi text collate "C" not null references badan,
  jenis text collate "C" not null check (jenis in ('sop', 'renaksi', 'orang', 'anggaran', 'pelatihan', 'sosialisasi', 'aplikasi')),
  judul text collate "C" not null check (length(judul) between 3 and 200),
  keterangan text collate "C" not null default '' check (length(keterangan) <= 2000),
  -- Of the document, the event, or since when.
  tanggal date not null,
  -- Null: until withdrawn.
  berlaku_sampai date,
  -- Of a budget rupiah; of people, training and socialisation how many.
  nilai bigint check (nilai >= 0),
  -- How far an action plan is.
  persen smallint check (persen between 0 and 100),
  -- Of an application.
  status text collate "C" check (status in ('terintegrasi', 'diizinkan', 'akan_ditutup')),
  -- The evidence, when it is here.
  lampiran uuid,
  dicabut_pada timestamptz,
  versi integer not null default 1,
  diubah_pada timestamptz not null,
  oleh uuid not null references akun,
  check (berlaku_sampai >= tanggal),
  check ((nilai is not null) = (jenis in ('orang', 'anggaran', 'pelatihan', 'sosialisasi'))),
  check ((persen is not null) = (jenis = 'renaksi')),
  check ((status is not null) = (jenis = 'aplikasi'))
);
create index register_instansi on register (instansi, jenis, tanggal desc);
create index register_lampiran on register (lampiran) where lampiran is not null;
create trigger register_versi before update on register for each row execute function simpan_versi_lama('id');

grant select, insert on register to lapor_app;
grant update (keterangan, berlaku_sampai, persen, status, nilai, lampiran, dicabut_pada, diubah_pada, oleh) on register to lapor_app;
