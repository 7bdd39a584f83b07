-- Changes of the tree that hold from a day to come: renamed, merged or closed on that day, not on the day of typing (F106).

create table rencana_badan (
  id uuid primary key,
  kode text collate "C" not null references badan,
  perbuatan text collate "C" not null check (perbuatan in ('ubah', 'tutup', 'gabung')),
  nama text collate "C" check (length(nama) between 3 and 200),
  penerus text collate "C" references badan,
  -- The first day on which it is so, in the zone of the body.
  berlaku date not null,
  alasan text collate "C" not null check (length(alasan) <= 500),
  akun_id uuid not null references akun,
  peran text collate "C" not null check (length(peran) <= 40),
  badan text collate "C" not null check (length(badan) <= 60),
  dibuat_pada timestamptz not null,
  selesai_pada timestamptz,
  hasil text collate "C" check (hasil in ('terlaksana', 'batal', 'gagal')),
  -- Why it could not be done on its day: a code.
  galat text collate "C" check (length(galat) <= 100),
  check ((hasil is null) = (selesai_pada is null)),
  check ((perbuatan = 'ubah') = (nama is not null)),
  check ((perbuatan = 'gabung') = (penerus is not null))
);
create unique index rencana_badan_menunggu on rencana_badan (kode) where hasil is null;
create index rencana_badan_berlaku on rencana_badan (berlaku) where hasil is null;

grant select, insert, update on rencana_badan to lapor_app;

-- Officers who want no digest by mail (F162); the page of the digest stays.
create table ringkasan_dimatikan (
  akun_id uuid not null references akun,
  jenis text collate "C" not null check (jenis in ('harian', 'mingguan')),
  pada timestamptz not null,
  primary key (akun_id, jenis)
);
grant select, insert, delete on ringkasan_dimatikan to lapor_app;
