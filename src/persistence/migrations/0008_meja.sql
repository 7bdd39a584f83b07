-- The officers' desk: who is reading a laporan now, bulk acts that wait before they are done, secret addresses of calendars.

-- A row says "on this screen until a moment ago" and means nothing after that, so it has no place in a backup.
create table kehadiran (
  laporan_id uuid not null references laporan,
  akun_id uuid not null,
  -- The body for which the officer is in charge: once the laporan has left it, the row is nobody's business.
  badan text collate "C" not null check (length(badan) <= 60),
  pada timestamptz not null,
  primary key (laporan_id, akun_id)
);
create index kehadiran_pada on kehadiran (pada);

-- One command for many laporan. Nothing happens to any of them before `jalan_pada`, so taking it back writes no history.
create table massal (
  id uuid primary key,
  akun_id uuid not null references akun,
  -- The command as the laporan get it, each one by itself.
  perintah jsonb not null check (jsonb_typeof(perintah) = 'object'),
  -- [{nomor, urut}]: with the number of events that the officer had seen.
  sasaran jsonb not null check (jsonb_typeof(sasaran) = 'array'),
  -- The query of the list from which it was begun.
  dari text collate "C" not null check (length(dari) <= 2000),
  status text collate "C" not null check (status in ('rancangan', 'menunggu', 'berjalan', 'selesai', 'dibatalkan')),
  dibuat_pada timestamptz not null,
  jalan_pada timestamptz,
  diambil_pada timestamptz,
  selesai_pada timestamptz,
  -- {nomor: outcome}
  hasil jsonb not null default '{}' check (jsonb_typeof(hasil) = 'object'),
  check ((status in ('menunggu', 'berjalan', 'selesai')) <= (jalan_pada is not null))
);
create index massal_jalan on massal (jalan_pada, id) where status in ('menunggu', 'berjalan');
create index massal_akun on massal (akun_id, dibuat_pada desc);

-- The secret of a calendar's address is never stored, only what it is told by.
create table kalender_alamat (
  akun_id uuid primary key references akun,
  hash bytea not null unique check (octet_length(hash) = 32),
  dibuat_pada timestamptz not null
);

grant select, insert, update, delete on kehadiran, massal, kalender_alamat to lapor_app;
