-- Accounts, the roles they hold, their sessions and keys, and the brakes against guessing (rules §2; F16, F112; interfaces §5).

create table akun (
  id uuid primary key,
  nama text collate "C" not null check (length(nama) between 2 and 100),
  email text collate "C" unique check (email = lower(email) and length(email) <= 254),
  telepon text collate "C" check (telepon ~ '^\+\d{8,15}$'),
  nama_pengguna text collate "C" unique check (nama_pengguna ~ '^[a-z][a-z0-9._-]{2,39}$'),
  nik text collate "C" check (nik ~ '^\d{16}$'),
  -- Argon2id in PHC form.
  sandi text collate "C" not null check (length(sandi) <= 300),
  -- When it was shown that the address or number is theirs; only then does a number sign in.
  email_diperiksa_pada timestamptz,
  telepon_diperiksa_pada timestamptz,
  dibuat_pada timestamptz not null,
  masuk_terakhir timestamptz,
  nonaktif_pada timestamptz,
  demo boolean not null default false,
  check (email is not null or telepon is not null or nama_pengguna is not null)
);
-- Anybody may type somebody else's number; it is one person's only once it was checked.
create unique index akun_telepon on akun (telepon) where telepon_diperiksa_pada is not null;
create index akun_demo on akun (id) where demo;

-- A role for one body, from and until; a role that ended stays as a record of who held it.
create table penugasan (
  id uuid primary key,
  akun_id uuid not null references akun,
  peran text collate "C" not null check (length(peran) <= 40),
  badan text collate "C" not null check (length(badan) <= 60),
  dari timestamptz not null,
  -- The first instant at which it is no longer held.
  sampai timestamptz check (sampai >= dari),
  sebagai text collate "C" check (sebagai in ('plt', 'plh')),
  dibuat_pada timestamptz not null
);
create index penugasan_akun on penugasan (akun_id);
create index penugasan_badan on penugasan (badan, peran);

create table sesi (
  token_hash bytea primary key check (octet_length(token_hash) = 32),
  akun_id uuid not null references akun,
  dibuat_pada timestamptz not null,
  terakhir_pada timestamptz not null
);
create index sesi_akun on sesi (akun_id, dibuat_pada desc);
create index sesi_terakhir on sesi (terakhir_pada);

create table kunci_api (
  id uuid primary key,
  akun_id uuid not null references akun,
  hash bytea not null unique check (octet_length(hash) = 32),
  -- What the owner recognises it by.
  awalan text collate "C" not null check (length(awalan) <= 20),
  nama text collate "C" not null check (length(nama) between 1 and 100),
  dibuat_pada timestamptz not null,
  kedaluwarsa timestamptz,
  dicabut_pada timestamptz,
  terakhir_pada timestamptz
);
create index kunci_api_akun on kunci_api (akun_id, dibuat_pada desc);

-- When an admin of an instansi signed in, here or in a system before (rules §6 `keaktifan`).
create table masuk_admin (
  instansi text collate "C" not null check (length(instansi) <= 60),
  pada timestamptz not null,
  primary key (instansi, pada)
);

-- Attempts within a window, by digests: a name that nobody has counts like one that somebody has.
create table percobaan_masuk (
  jenis text collate "C" not null check (length(jenis) <= 20),
  kunci bytea not null check (octet_length(kunci) = 32),
  mulai timestamptz not null,
  jumlah integer not null check (jumlah >= 0),
  primary key (jenis, kunci)
);
create index percobaan_masuk_mulai on percobaan_masuk (mulai);

-- Requests that may come twice. Keyed by an HMAC of who asked and their key, the answer sealed: this table must not link an
-- account to an anonim laporan, nor keep a receipt in the clear.
create table idempotensi (
  kunci bytea primary key check (octet_length(kunci) = 32),
  sidik bytea not null check (octet_length(sidik) = 32),
  -- Which attempt holds it: one that was given up cannot write any more.
  giliran uuid not null,
  dibuat_pada timestamptz not null,
  dicoba_pada timestamptz not null,
  -- What was done, written with the act itself; then the answer for it.
  hasil bytea,
  status integer check (status between 200 and 599),
  jawaban bytea,
  check ((status is null) = (jawaban is null))
);
create index idempotensi_umur on idempotensi (dibuat_pada);

grant select, insert, update on akun, penugasan, kunci_api to lapor_app;
grant select, insert on masuk_admin to lapor_app;
grant select, insert, update, delete on sesi, percobaan_masuk, idempotensi to lapor_app;

-- The form of a new laporan while it is being written by somebody without script: kept for a day, so that an error, a step back
-- or a reload loses nothing. The row is found and opened only with the form's own secret, which the browser holds.
create table draf (
  kunci bytea primary key check (octet_length(kunci) = 32),
  -- Sealed; empty once it was sent.
  isi bytea not null check (octet_length(isi) <= 200000),
  -- Sealed: what became of it. Written once, with the laporan itself, so that no second press makes a second laporan.
  hasil bytea check (octet_length(hasil) <= 2000),
  dibuat_pada timestamptz not null,
  dikirim_pada timestamptz,
  check ((hasil is null) = (dikirim_pada is null))
);
create index draf_umur on draf (dibuat_pada);
grant select, insert, update, delete on draf to lapor_app;
