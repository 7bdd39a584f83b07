-- Accounts: what is proved by mail, sessions and preferences one can see and change, leave and acting officers, and the notices
-- within the program (F16-F18, F20, F22-F24, F50, F108, F157, F163).

-- The number itself serves nothing here: that it fits is asked when it is typed. What stays is a keyed digest, by which the same
-- person can be recognised later; the key lies outside the database (UU 27/2022: no more than the purpose needs).
alter table akun drop column nik;
alter table akun
  add column nik_sidik bytea check (octet_length(nik_sidik) = 32),
  -- Which terms and privacy notice were agreed to, and when.
  add column ketentuan_versi text collate "C" check (length(ketentuan_versi) <= 20),
  add column ketentuan_pada timestamptz,
  add column bahasa text collate "C" not null default 'id' check (bahasa in ('id', 'en')),
  -- Kinds of news that are not wanted by mail; within the program they are always there.
  add column surat_mati text[] collate "C" not null default '{}' check (cardinality(surat_mati) <= 10),
  -- Inclusive data, only by one's own wish and never beside a laporan (F50).
  add column kelamin text collate "C" check (kelamin in ('perempuan', 'laki_laki')),
  add column disabilitas text[] collate "C" not null default '{}' check (cardinality(disabilitas) <= 10);

-- An account that was closed by its owner keeps no name and no address.
alter table akun drop constraint akun_check;
alter table akun add constraint akun_nama_masuk
  check (email is not null or telepon is not null or nama_pengguna is not null or nonaktif_pada is not null);

-- What its owner recognises a session by: "Chrome, Android".
alter table sesi add column peramban text collate "C" check (length(peramban) <= 60);

-- Something asked for that an address has to confirm, or that is written to an address alone. No code and no link is stored: they
-- follow from the id and a key outside the database. What was typed lies here until it is over, then the row goes.
create table permohonan (
  id uuid primary key,
  jenis text collate "C" not null
    check (jenis in ('daftar', 'email', 'telepon', 'sandi', 'undangan', 'nomor', 'kabar_email')),
  -- Who asks while signed in; null for everybody else.
  akun_id uuid references akun,
  tujuan text collate "C" not null check (length(tujuan) <= 254),
  bahasa text collate "C" not null check (bahasa in ('id', 'en')),
  -- A registration under way, the password as its hash.
  isi jsonb,
  -- Wrong codes so far.
  percobaan smallint not null default 0 check (percobaan >= 0),
  dibuat_pada timestamptz not null,
  kedaluwarsa timestamptz not null check (kedaluwarsa > dibuat_pada),
  selesai_pada timestamptz
);
create index permohonan_umur on permohonan (kedaluwarsa);
create index permohonan_tujuan on permohonan (tujuan, jenis);
create index permohonan_akun on permohonan (akun_id, jenis) where akun_id is not null;

-- Leave with its dates (F157): news for the roles of whoever is away goes to the substitute, who acts as Plh. for that time.
create table cuti (
  id uuid primary key,
  akun_id uuid not null references akun,
  pengganti_id uuid not null references akun check (pengganti_id <> akun_id),
  dari timestamptz not null,
  -- The first instant at which they are back.
  sampai timestamptz not null check (sampai > dari),
  dibuat_pada timestamptz not null,
  dibuat_oleh uuid not null references akun,
  dibatalkan_pada timestamptz
);
create index cuti_akun on cuti (akun_id, sampai);

-- Who gave a role and who ended it (F108); null: the operator, or before this was kept.
alter table penugasan
  add column diberi_oleh uuid references akun,
  add column diakhiri_oleh uuid references akun,
  add column cuti_id uuid references cuti;
create index penugasan_cuti on penugasan (cuti_id) where cuti_id is not null;

-- Within the program a message is read by its one receiver: the account that it names, or whose laporan it is about.
alter table pesan add column dibaca_pada timestamptz;
create index pesan_akun on pesan ((penerima ->> 'akun'), dibuat_pada desc, id desc) where penerima ->> 'akun' is not null;
create index pesan_pelapor on pesan (laporan_id, dibuat_pada desc) where penerima ->> 'jenis' = 'pelapor';

grant select, insert, update, delete on permohonan to lapor_app;
grant select, insert, update on cuti to lapor_app;

-- Numbers asked for again by the contact they were filed with (F163).
create index identitas_email on identitas (lower(email)) where email is not null and akun_id is null;
