-- News for whoever follows a laporan (F33), what is wanted by which channel (F22), comments taken back and reported (F34).

-- The account behind a follower's digest, closed by a key outside the database: the rows alone tell nobody who follows what.
create table pengikut (
  pengikut bytea primary key check (octet_length(pengikut) = 32),
  segel bytea not null check (octet_length(segel) <= 200),
  sejak timestamptz not null
);
grant select, insert, update, delete on pengikut to lapor_app;

create index pesan_pengikut on pesan ((penerima ->> 'pengikut'), dibuat_pada desc, id desc)
  where penerima ->> 'pengikut' is not null;

-- What an account does not want, by channel: another channel is another word here and no new column.
create table kabar_mati (
  akun_id uuid not null references akun,
  saluran text collate "C" not null check (saluran in ('email', 'sms', 'whatsapp')),
  kelompok text collate "C" not null check (length(kelompok) <= 20),
  primary key (akun_id, saluran, kelompok)
);
insert into kabar_mati (akun_id, saluran, kelompok)
  select id, 'email', unnest(surat_mati) from akun on conflict do nothing;
alter table akun drop column surat_mati;
grant select, insert, delete on kabar_mati to lapor_app;

-- Taken back by its writer: the place stays, the words, the initials and the account go.
alter table komentar
  add column ditarik_pada timestamptz,
  alter column akun_id drop not null,
  alter column nama drop not null,
  alter column isi drop not null,
  add constraint komentar_ditarik check (
    (ditarik_pada is null and akun_id is not null and nama is not null and isi is not null)
    or (ditarik_pada is not null and akun_id is null and nama is null and isi is null));
grant update (akun_id, nama, isi, ditarik_pada) on komentar to lapor_app;

-- What readers found wrong with a comment that is shown; once a person, known by a keyed digest only.
create table komentar_aduan (
  komentar_id uuid not null references komentar,
  pelapor bytea not null check (octet_length(pelapor) = 32),
  sebab text collate "C" not null check (sebab in ('data_pribadi', 'kasar', 'bukan_tentang', 'iklan')),
  pada timestamptz not null,
  -- When an officer looked at it.
  selesai_pada timestamptz,
  primary key (komentar_id, pelapor)
);
create index komentar_aduan_terbuka on komentar_aduan (komentar_id) where selesai_pada is null;
grant select, insert on komentar_aduan to lapor_app;
grant update (selesai_pada) on komentar_aduan to lapor_app;
