-- Push notices on a device (RFC 8030, 8291, 8292; ADR 0027).

-- A browser that wants news. What it is told about stands as a keyed digest, where it is reached lies under a key outside the database: the rows
-- alone tie no person and no other laporan to a laporan.
create table perangkat (
  id uuid primary key,
  -- Of an account, of one laporan that was opened by its receipt, or of a follower.
  tanda bytea not null check (octet_length(tanda) = 32),
  -- The same device for the same mark is one row; for another mark it has another digest.
  jejak bytea not null check (octet_length(jejak) = 32),
  segel bytea not null check (octet_length(segel) between 28 and 4096),
  sejak date not null,
  unique (tanda, jejak)
);
grant select, insert, update, delete on perangkat to lapor_app;

alter table kabar_mati drop constraint kabar_mati_saluran_check;
alter table kabar_mati add constraint kabar_mati_saluran_check
  check (saluran in ('email', 'sms', 'whatsapp', 'perangkat'));

-- Notices to devices are forgotten soon after they went out.
create index pesan_perangkat on pesan (selesai_pada) where penerima ->> 'jenis' = 'perangkat' and selesai_pada is not null;
grant delete on pesan to lapor_app;
