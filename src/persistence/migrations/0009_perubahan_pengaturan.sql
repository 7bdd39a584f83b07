-- Who changed which setting, when and why (pages.md, officers' page 4): beside the versions that the rows themselves keep.

create table perubahan_pengaturan (
  id bigint generated always as identity primary key,
  pada timestamptz not null,
  akun_id uuid not null references akun,
  -- The role by which it was done, as it was held then.
  peran text collate "C" not null check (length(peran) <= 40),
  badan text collate "C" not null check (length(badan) <= 60),
  jenis text collate "C" not null check (length(jenis) <= 20),
  kunci text collate "C" not null check (length(kunci) between 1 and 200),
  -- The instansi whose matter it is; null for the whole country.
  lingkup text collate "C" check (length(lingkup) <= 60),
  perbuatan text collate "C" not null check (perbuatan in ('tambah', 'ubah', 'tutup', 'gabung', 'cabut', 'ulang')),
  alasan text collate "C" check (length(alasan) <= 500),
  sebelum jsonb check (jsonb_typeof(sebelum) = 'object'),
  sesudah jsonb check (jsonb_typeof(sesudah) = 'object')
);
create index perubahan_pengaturan_kunci on perubahan_pengaturan (jenis, kunci, id desc);
create index perubahan_pengaturan_lingkup on perubahan_pengaturan (jenis, lingkup, id desc);

-- Append-only: the application can neither reword nor remove a line.
grant select, insert on perubahan_pengaturan to lapor_app;

-- That a backup was finished, and how whole it was: the operator sees its age (F171). The file itself lies elsewhere.
create table cadangan (
  id bigint generated always as identity primary key,
  dibuat_pada timestamptz not null,
  baris bigint not null check (baris >= 0),
  lampiran bigint not null check (lampiran >= 0),
  rusak integer not null check (rusak >= 0)
);
grant select, insert on cadangan to lapor_app;
