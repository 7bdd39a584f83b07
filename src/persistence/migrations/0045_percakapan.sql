-- One question at a time on chat platforms and by SMS (ADR 0030): what a sender told so far, until it is a laporan or its time is over.
create table percakapan (
  kanal text collate "C" not null check (length(kanal) <= 20),
  -- The sender's keyed digest, as in pesan_masuk.
  pengirim bytea not null check (octet_length(pengirim) = 32),
  langkah text collate "C" not null check (langkah in ('apa', 'di_mana', 'kapan', 'nama', 'foto')),
  -- Under the key of the channels.
  isi bytea not null check (octet_length(isi) <= 262144),
  -- The message that began it, whose sealed address is answered.
  pesan_id uuid not null references pesan_masuk on delete cascade,
  -- Messages with files that wait until there is a laporan for them.
  berkas uuid[] not null default '{}',
  -- How many answers there were: two workers at once do not both go on from the same one.
  jumlah smallint not null,
  habis_pada timestamptz not null,
  primary key (kanal, pengirim)
);
create index percakapan_habis on percakapan (habis_pada);
create index percakapan_pesan on percakapan (pesan_id);
grant select, insert, update, delete on percakapan to lapor_app;
