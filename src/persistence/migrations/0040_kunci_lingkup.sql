-- The developer's side (F136): what a key may be used for, how it was used, who ended it; tries and replays of webhooks.

-- Null: everything that its account may do, as the command line makes them. Empty: what everybody may read.
alter table kunci_api add column lingkup text[] check (lingkup <@ array['baca', 'lapor', 'perintah', 'webhook']);
-- The key that this one followed, which goes on for a stated time.
alter table kunci_api add column menggantikan uuid unique references kunci_api;
-- Null: its owner, or the operator.
alter table kunci_api add column dicabut_oleh uuid references akun;
alter table kunci_api add column alasan_cabut text collate "C" check (length(alasan_cabut) <= 500);

-- How often a key was used on a day (WIB), by group of calls and status of the answer; kept a month.
create table kunci_pakai (
  kunci_id uuid not null references kunci_api,
  hari date not null,
  kelompok text collate "C" not null check (length(kelompok) <= 20),
  status integer not null check (status between 100 and 599),
  jumlah bigint not null check (jumlah > 0),
  primary key (kunci_id, hari, kelompok, status)
);
create index kunci_pakai_hari on kunci_pakai (hari);
grant select, insert, update, delete on kunci_pakai to lapor_app;

-- What came of the last try that its owner asked for.
alter table webhook add column uji_pada timestamptz;
alter table webhook add column uji_jawaban integer;
alter table webhook add column uji_galat text collate "C" check (length(uji_galat) <= 100);
