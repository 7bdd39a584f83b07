-- Files beside what supervision writes down, answers to recommendations taken back before they were judged, and those of former years.

create table bukti_pengawasan (
  -- What it stands beside, and its id there.
  milik text collate "C" not null check (milik in ('jawaban', 'instruksi', 'kabar_instruksi', 'kabar_perbaikan', 'rapat', 'tindakan')),
  milik_id uuid not null,
  urut smallint not null check (urut between 1 and 30),
  lampiran uuid not null,
  pada timestamptz not null,
  oleh uuid not null references akun,
  primary key (milik, milik_id, urut),
  unique (milik, milik_id, lampiran)
);
create index bukti_pengawasan_lampiran on bukti_pengawasan (lampiran);

-- An answer that its body took back while nobody had judged it: it stays to be read, and counts no more.
create table rekomendasi_tarik (
  jawaban_id uuid primary key references rekomendasi_jawaban,
  -- The answer that took its place; null: taken back without another.
  pengganti uuid references rekomendasi_jawaban,
  pada timestamptz not null,
  oleh uuid not null references akun
);

-- Brought in from the files of former years, by whoever gave them.
alter table rekomendasi add column impor boolean not null default false;
-- Of former years the evidence lies in the old files.
alter table rekomendasi_jawaban alter column lampiran drop not null;

grant select, insert on bukti_pengawasan, rekomendasi_tarik to lapor_app;
