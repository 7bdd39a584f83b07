-- Deliveries to other systems (interfaces §5, issue 6.7): events wait in the transaction that stores them, are spread to whoever
-- may see the laporan, and are sent with retries in the order of each laporan.

create table webhook (
  id uuid primary key,
  akun_id uuid not null references akun,
  alamat text collate "C" not null check (length(alamat) between 8 and 2000),
  -- Empty: every kind.
  peristiwa text[] not null default '{}',
  -- terkait: laporan in which the account has a part; semua: whatever it may see, published ones of others too.
  lingkup text collate "C" not null check (lingkup in ('terkait', 'semua')),
  -- The signing secret under a key outside the database; the former one holds until its time is over.
  rahasia bytea not null check (octet_length(rahasia) between 28 and 200),
  rahasia_lama bytea check (octet_length(rahasia_lama) between 28 and 200),
  lama_sampai timestamptz,
  dibuat_pada timestamptz not null,
  dicabut_pada timestamptz,
  -- Why it ended without its owner: the receiver said that it is gone.
  sebab text collate "C" check (length(sebab) <= 60),
  check ((rahasia_lama is null) = (lama_sampai is null))
);
create index webhook_akun on webhook (akun_id, dibuat_pada desc);
create index webhook_berlaku on webhook (id) where dicabut_pada is null;

-- One row an event, until it was spread; written only while there is any webhook.
create table webhook_peristiwa (
  id bigint generated always as identity primary key,
  laporan_id uuid not null references laporan,
  urut integer not null check (urut >= 1),
  jenis text collate "C" not null check (length(jenis) <= 60),
  pada timestamptz not null
);

create table webhook_kiriman (
  id uuid primary key,
  webhook_id uuid not null references webhook,
  laporan_id uuid not null references laporan,
  -- Number of the event among all: the order of one laporan.
  giliran bigint not null,
  urut integer not null,
  jenis text collate "C" not null check (length(jenis) <= 60),
  pada timestamptz not null,
  status text collate "C" not null check (status in ('antre', 'terkirim', 'mati', 'dilewati')),
  percobaan integer not null default 0,
  -- Counted from here: three days later it is dead. A replay begins anew.
  mulai_pada timestamptz not null,
  coba_pada timestamptz not null,
  selesai_pada timestamptz,
  -- The last answer: a status of HTTP, or what went wrong before there was one.
  jawaban integer,
  galat text collate "C" check (length(galat) <= 100),
  unique (webhook_id, giliran),
  check ((status = 'antre') = (selesai_pada is null))
);
create index webhook_kiriman_antre on webhook_kiriman (coba_pada, id) where status = 'antre';
create index webhook_kiriman_urut on webhook_kiriman (webhook_id, laporan_id, giliran) where status = 'antre';
create index webhook_kiriman_akhir on webhook_kiriman (webhook_id, id desc);
create index webhook_kiriman_selesai on webhook_kiriman (selesai_pada) where selesai_pada is not null;

grant select, insert, update on webhook to lapor_app;
grant select, insert, update, delete on webhook_peristiwa to lapor_app;
grant select, insert, update, delete on webhook_kiriman to lapor_app;
