-- The second factor (F112, ADR 0014): what somebody has beside the password, the codes for when it is lost, the half of a sign-in
-- that waits for it, and who changed what about the safety of an account.

create table faktor (
  id uuid primary key,
  akun_id uuid not null references akun,
  jenis text collate "C" not null check (jenis in ('totp', 'passkey')),
  -- What its owner recognises it by.
  nama text collate "C" not null check (length(nama) between 1 and 60),
  -- A TOTP secret, sealed under a key outside the database, and the last step whose code was taken: none serves twice.
  rahasia bytea check (octet_length(rahasia) <= 200),
  langkah bigint,
  -- A passkey: its public half, and how often it says it was used.
  kredensial text collate "C" unique check (length(kredensial) <= 1400),
  kunci_publik bytea check (octet_length(kunci_publik) <= 4000),
  hitungan bigint,
  angkutan text[] collate "C" not null default '{}' check (cardinality(angkutan) <= 10),
  dibuat_pada timestamptz not null,
  terakhir_pada timestamptz,
  check ((jenis = 'totp') = (rahasia is not null)),
  check ((jenis = 'passkey') = (kredensial is not null and kunci_publik is not null and hitungan is not null))
);
create index faktor_akun on faktor (akun_id);
create unique index faktor_totp on faktor (akun_id) where jenis = 'totp';

-- Recovery codes as slow hashes under a key outside the database, each for one use.
create table kode_pemulihan (
  akun_id uuid not null references akun,
  urut smallint not null check (urut between 1 and 20),
  hash bytea not null unique check (octet_length(hash) = 32),
  dibuat_pada timestamptz not null,
  dipakai_pada timestamptz,
  primary key (akun_id, urut)
);

-- The password was right, the second factor is awaited: no session, and nothing is open.
create table masuk_tertunda (
  token_hash bytea primary key check (octet_length(token_hash) = 32),
  akun_id uuid not null references akun,
  peramban text collate "C" check (length(peramban) <= 60),
  -- Of a passkey: for one answer.
  tantangan bytea check (octet_length(tantangan) = 32),
  dibuat_pada timestamptz not null
);
create index masuk_tertunda_akun on masuk_tertunda (akun_id);
create index masuk_tertunda_umur on masuk_tertunda (dibuat_pada);

-- Who changed what about the safety of an account, and why. Append-only.
create table riwayat_akun (
  id bigint generated always as identity primary key,
  akun_id uuid not null references akun,
  pada timestamptz not null,
  jenis text collate "C" not null check (length(jenis) <= 30),
  -- Null: the operator, by the command line.
  oleh uuid references akun,
  alasan text collate "C" check (length(alasan) <= 500)
);
create index riwayat_akun_akun on riwayat_akun (akun_id, id desc);

alter table sesi
  -- When whoever sits there last proved who they are, and with which second factor; null: with the password alone.
  add column bukti_pada timestamptz,
  add column faktor text collate "C" check (faktor in ('totp', 'passkey', 'pemulihan')),
  -- A TOTP secret that is being set up, sealed; and the challenge of a passkey, for one answer.
  add column rencana bytea check (octet_length(rencana) <= 200),
  add column rencana_pada timestamptz,
  add column tantangan bytea check (octet_length(tantangan) = 32);
update sesi set bukti_pada = dibuat_pada;
alter table sesi alter column bukti_pada set not null;

grant select, insert, update, delete on faktor, kode_pemulihan, masuk_tertunda to lapor_app;
grant select, insert on riwayat_akun to lapor_app;
