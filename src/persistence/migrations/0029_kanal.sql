-- One port for every channel (rules §8, issue 6; ADR on channels): what came in, where answers go, and how each message fared.

-- A message from outside is a row from the moment it was acknowledged until it became part of a laporan or an officer looked at it.
create table pesan_masuk (
  id uuid primary key,
  kanal text collate "C" not null check (length(kanal) <= 20),
  -- Keyed digest of the sender's own id of the message: the same id again is the same message.
  sidik bytea not null check (octet_length(sidik) = 32),
  -- Of a message without an id: keyed digest of sender and words, by which a repeat within a day is known.
  sidik_isi bytea check (octet_length(sidik_isi) = 32),
  -- Keyed digest of the sender's address, and the address itself under a key outside the database.
  pengirim bytea not null check (octet_length(pengirim) = 32),
  alamat bytea check (octet_length(alamat) between 28 and 2048),
  -- The words under the same key; null once they stand in a laporan or their time is over.
  isi bytea,
  lampiran uuid[] not null default '{}',
  status text collate "C" not null
    check (status in ('antre', 'selesai', 'tidak_dipahami', 'dibatasi', 'gagal', 'disisihkan')),
  -- What it became (laporan, balas, status …) or why not.
  hasil text collate "C" check (length(hasil) <= 60),
  laporan_id uuid references laporan,
  balasan bytea,
  -- How often the same message came again.
  ulangan integer not null default 0,
  percobaan smallint not null default 0,
  -- The attempt that has it now.
  giliran uuid,
  galat text collate "C" check (length(galat) <= 300),
  -- The officer who decided on one that was not understood, and why.
  oleh uuid,
  alasan text collate "C" check (length(alasan) <= 500),
  diterima_pada timestamptz not null,
  coba_pada timestamptz not null,
  selesai_pada timestamptz,
  unique (kanal, sidik)
);
create index pesan_masuk_antre on pesan_masuk (coba_pada, id) where status = 'antre';
create index pesan_masuk_periksa on pesan_masuk (diterima_pada, id) where status in ('tidak_dipahami', 'dibatasi', 'gagal');
create index pesan_masuk_pengirim on pesan_masuk (pengirim, diterima_pada);
create index pesan_masuk_isi on pesan_masuk (sidik_isi, diterima_pada) where sidik_isi is not null;
create index pesan_masuk_laporan on pesan_masuk (laporan_id) where laporan_id is not null;

-- Where the pelapor of a laporan that came by a channel is answered: the address under a key outside the database.
create table alamat_kanal (
  laporan_id uuid primary key references laporan,
  kanal text collate "C" not null check (length(kanal) <= 20),
  alamat bytea not null check (octet_length(alamat) between 28 and 2048),
  -- The last word of theirs: some channels may only be answered for a while after it.
  masuk_pada timestamptz not null
);

-- How an outgoing message fared: by which channel it went, who refused it for good, when it arrived and was read.
alter table pesan
  add column kanal text collate "C" check (length(kanal) <= 20),
  add column kanal_gagal text[] not null default '{}',
  add column sampai_pada timestamptz,
  add column terbaca_pada timestamptz;

-- What the other side calls a message or one part of it, as a keyed digest; its receipts come under that name.
create table kiriman (
  kanal text collate "C" not null check (length(kanal) <= 20),
  sidik bytea not null check (octet_length(sidik) = 32),
  pesan_id uuid not null references pesan,
  bagian smallint not null,
  status text collate "C" not null check (status in ('terkirim', 'sampai', 'terbaca', 'gagal')),
  kode text collate "C" check (length(kode) <= 60),
  pada timestamptz not null,
  primary key (kanal, sidik)
);
create index kiriman_pesan on kiriman (pesan_id);

-- Parts of long SMS until all of them are there (in any order, some twice): kept here, so that a restart loses none.
create table sms_susunan (
  id uuid primary key,
  pengirim bytea not null check (octet_length(pengirim) = 32),
  alamat bytea not null check (octet_length(alamat) between 28 and 2048),
  acuan integer not null,
  jumlah smallint not null check (jumlah between 2 and 255),
  mulai_pada timestamptz not null,
  selesai_pada timestamptz
);
create index sms_susunan_acuan on sms_susunan (pengirim, acuan, jumlah, mulai_pada desc);
create index sms_susunan_mulai on sms_susunan (mulai_pada);

create table sms_bagian (
  susunan_id uuid not null references sms_susunan on delete cascade,
  urut smallint not null check (urut between 1 and 255),
  sidik bytea not null check (octet_length(sidik) = 32),
  isi bytea,
  primary key (susunan_id, urut)
);

-- Whether each channel works, as the process that uses it last found.
create table saluran (
  kanal text collate "C" primary key check (length(kanal) <= 20),
  gagal_beruntun integer not null default 0,
  galat text collate "C" check (length(galat) <= 300),
  gagal_pada timestamptz,
  berhasil_pada timestamptz,
  masuk_pada timestamptz
);

grant select, insert, update, delete on pesan_masuk, alamat_kanal, sms_susunan, sms_bagian to lapor_app;
grant select, insert, update on kiriman, saluran to lapor_app;
