-- Awards as data per edition (rules §7, F169, ADR 0039): laid down, computed out of a frozen ranking or decided, then published for good.

create table penghargaan_edisi (
  id uuid primary key,
  -- Who gives the awards: the ministry for the whole country, a supervisor for its own.
  pemberi text collate "C" not null references badan,
  tahun smallint not null check (tahun between 2000 and 2099),
  nama text not null check (length(nama) between 3 and 150),
  -- Laporan made on these days count.
  dari date not null,
  sampai date not null check (sampai >= dari),
  dibuat_pada timestamptz not null,
  oleh uuid not null references akun,
  unique (pemberi, tahun, nama)
);

create table penghargaan (
  id uuid primary key,
  edisi_id uuid not null references penghargaan_edisi,
  nama text not null check (length(nama) between 3 and 150),
  arti text not null check (length(arti) between 10 and 1000),
  cara text collate "C" not null check (cara in ('hitung', 'putusan')),
  jenis text collate "C",
  banyak smallint not null check (banyak between 1 and 50),
  -- Criterion of a computed one: {"indikator", "minimal", "kelas"}.
  rumus jsonb,
  dibuat_pada timestamptz not null,
  oleh uuid not null references akun,
  -- Taken out again before the edition was published.
  dicabut_pada timestamptz,
  check ((rumus is not null) = (cara = 'hitung')),
  check (cara <> 'hitung' or jenis is not null)
);
create index penghargaan_dari_edisi on penghargaan (edisi_id, dibuat_pada);

-- The frozen rankings by which an award was computed; the last one holds, the ones before stay named.
create table penghargaan_hitung (
  penghargaan_id uuid not null references penghargaan,
  peringkat_id uuid not null references peringkat_beku,
  pada timestamptz not null,
  oleh uuid not null references akun,
  primary key (penghargaan_id, peringkat_id)
);

create table penghargaan_putusan (
  id uuid primary key,
  penghargaan_id uuid not null references penghargaan,
  badan text collate "C" not null references badan,
  alasan text not null check (length(alasan) between 10 and 2000),
  pada timestamptz not null,
  oleh uuid not null references akun,
  dicabut_pada timestamptz
);
create unique index penghargaan_putusan_satu on penghargaan_putusan (penghargaan_id, badan) where dicabut_pada is null;

-- What was published: hashed and signed with the key of the daily roots, read from here alone.
create table penghargaan_terbit (
  edisi_id uuid primary key references penghargaan_edisi,
  pada timestamptz not null,
  isi jsonb not null,
  hash bytea not null check (octet_length(hash) = 32),
  tanda_tangan bytea not null,
  kunci text collate "C" not null check (length(kunci) <= 100)
);

grant select, insert on penghargaan_edisi, penghargaan, penghargaan_hitung, penghargaan_putusan, penghargaan_terbit to lapor_app;
grant update (dicabut_pada) on penghargaan, penghargaan_putusan to lapor_app;

-- A certificate is a letter like the others: numbered, printed, signed, received.
alter table tindakan_pengawasan drop constraint tindakan_pengawasan_jenis_check;
alter table tindakan_pengawasan add constraint tindakan_pengawasan_jenis_check
  check (jenis in ('pengingat', 'teguran', 'penghargaan', 'panggilan', 'kunjungan', 'piagam'));
alter table tindakan_pengawasan drop constraint tindakan_pengawasan_check1;
alter table tindakan_pengawasan add constraint tindakan_pengawasan_nomor_surat
  check ((nomor is null) = (jenis not in ('teguran', 'penghargaan', 'piagam')));
