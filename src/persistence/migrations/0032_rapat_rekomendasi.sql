-- Supervision that asks for an answer (rules §7, F124, F130): monev sessions with minutes and decisions, and recommendations whose
-- answers make an instansi's follow-up report.

create table rapat (
  -- Made with the form: sent twice, it is one.
  id uuid primary key,
  -- The body that holds it.
  pengawas text collate "C" not null references badan,
  judul text collate "C" not null check (length(judul) between 5 and 200),
  jenis text collate "C" not null check (jenis in ('tahunan', 'tengah_tahun', 'khusus')),
  -- The batch, as people call it.
  angkatan text collate "C" not null check (length(angkatan) <= 60),
  kawasan text collate "C" not null check (kawasan in ('semua', 'kl', 'barat', 'tengah', 'timur')),
  -- In the zone of the body that holds it.
  tanggal date not null,
  mulai text collate "C" not null check (mulai ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  selesai text collate "C" not null check (selesai ~ '^([01]\d|2[0-3]):[0-5]\d$' and selesai > mulai),
  tempat text collate "C" not null check (length(tempat) <= 300),
  tautan text collate "C" not null check (length(tautan) <= 300),
  agenda text collate "C" not null check (length(agenda) between 10 and 5000),
  narasumber text collate "C" not null check (length(narasumber) <= 2000),
  -- The laporan that are looked at: those made in these days.
  dari date not null,
  sampai date not null check (sampai >= dari),
  -- Draft of the minutes; what is official stands in rapat_notulen.
  notulen text collate "C" not null default '' check (length(notulen) <= 20000),
  putusan jsonb not null default '[]' check (jsonb_typeof(putusan) = 'array'),
  batal_pada timestamptz,
  batal_alasan text collate "C" check (length(batal_alasan) between 5 and 500),
  -- Counts the changes, so that of two who write at once the second is told.
  versi integer not null default 1 check (versi >= 1),
  dibuat_pada timestamptz not null,
  diubah_pada timestamptz not null,
  oleh uuid not null references akun,
  check ((batal_pada is null) = (batal_alasan is null))
);
create index rapat_pengawas on rapat (pengawas, tanggal desc, id);

create table rapat_undangan (
  rapat_id uuid not null references rapat,
  badan text collate "C" not null references badan,
  -- What the invited body answered.
  jawaban text collate "C" check (jawaban in ('hadir', 'diwakili', 'tidak_hadir')),
  nama text collate "C" not null default '' check (length(nama) <= 200),
  dijawab_pada timestamptz,
  dijawab_oleh uuid references akun,
  -- Whether it came, as the minutes say.
  hadir boolean not null default false,
  primary key (rapat_id, badan),
  check ((jawaban is null) = (dijawab_pada is null) and (jawaban is null) = (dijawab_oleh is null))
);
create index rapat_undangan_badan on rapat_undangan (badan, rapat_id);

create table rapat_notulen (
  rapat_id uuid primary key references rapat,
  -- Serial by body and year, without gap.
  nomor text collate "C" not null unique check (length(nomor) <= 100),
  pengawas text collate "C" not null references badan,
  tahun smallint not null,
  urut integer not null check (urut >= 1),
  tanggal date not null,
  pada timestamptz not null,
  oleh uuid not null references akun,
  -- Everything that the minutes say, with the figures of each invited body as they were known at the end of that day.
  isi jsonb not null,
  -- SHA-256 over number, day, who and content in canonical form.
  sidik bytea not null check (octet_length(sidik) = 32),
  unique (pengawas, tahun, urut)
);

create table rapat_putusan (
  rapat_id uuid not null references rapat_notulen,
  urut smallint not null check (urut between 1 and 30),
  isi text collate "C" not null check (length(isi) between 5 and 1000),
  pemilik text collate "C" not null references badan,
  tenggat date not null,
  primary key (rapat_id, urut)
);
create index rapat_putusan_pemilik on rapat_putusan (pemilik, tenggat);

create table rapat_kabar (
  id uuid primary key,
  rapat_id uuid not null,
  urut smallint not null,
  status text collate "C" not null check (status in ('dikerjakan', 'selesai')),
  isi text collate "C" not null check (length(isi) between 5 and 2000),
  pada timestamptz not null,
  oleh uuid not null references akun,
  foreign key (rapat_id, urut) references rapat_putusan
);
create index rapat_kabar_putusan on rapat_kabar (rapat_id, urut, pada desc);

-- What the minutes say is never written again.
create function tolak_rapat_bernotulen() returns trigger language plpgsql as $$
declare
  rapat uuid := case tg_table_name when 'rapat' then (to_jsonb(old) ->> 'id')::uuid else (to_jsonb(old) ->> 'rapat_id')::uuid end;
begin
  if exists (select from rapat_notulen where rapat_id = rapat) then
    raise exception 'the minutes of session % were issued', rapat using errcode = 'integrity_constraint_violation';
  end if;
  return coalesce(new, old);
end $$;
create trigger rapat_tetap before update on rapat for each row execute function tolak_rapat_bernotulen();
create trigger rapat_undangan_tetap before update or delete on rapat_undangan
  for each row execute function tolak_rapat_bernotulen();
revoke all on function tolak_rapat_bernotulen() from public;

create table rekomendasi (
  id uuid primary key,
  pengawas text collate "C" not null references badan,
  perihal text collate "C" not null check (length(perihal) between 5 and 200),
  tanggal date not null,
  -- Where it was given: in a session, in a periodic report, or freely.
  rapat_id uuid references rapat,
  berkala_id uuid references berkala,
  pada timestamptz not null,
  oleh uuid not null references akun,
  check (num_nonnulls(rapat_id, berkala_id) <= 1)
);
create index rekomendasi_pengawas on rekomendasi (pengawas, tanggal desc, id);

create table rekomendasi_butir (
  rekomendasi_id uuid not null references rekomendasi,
  urut smallint not null check (urut between 1 and 20),
  -- The indicator that it is about, by its code; null for none.
  indikator text collate "C" check (length(indikator) <= 40),
  isi text collate "C" not null check (length(isi) between 5 and 1000),
  tenggat date not null,
  primary key (rekomendasi_id, urut)
);

create table rekomendasi_penerima (
  rekomendasi_id uuid not null references rekomendasi,
  badan text collate "C" not null references badan,
  primary key (rekomendasi_id, badan)
);
create index rekomendasi_penerima_badan on rekomendasi_penerima (badan);

create table rekomendasi_jawaban (
  id uuid primary key,
  rekomendasi_id uuid not null,
  urut smallint not null,
  badan text collate "C" not null,
  -- The first, the second after a return … : of two sent at once one is the first.
  ke smallint not null check (ke >= 1),
  -- The day on which it was done.
  tanggal date not null,
  isi text collate "C" not null check (length(isi) between 10 and 3000),
  lampiran uuid not null,
  pada timestamptz not null,
  oleh uuid not null references akun,
  foreign key (rekomendasi_id, urut) references rekomendasi_butir,
  foreign key (rekomendasi_id, badan) references rekomendasi_penerima,
  unique (rekomendasi_id, badan, urut, ke)
);
create index rekomendasi_jawaban_lampiran on rekomendasi_jawaban (lampiran);

create table rekomendasi_putusan (
  jawaban_id uuid primary key references rekomendasi_jawaban,
  diterima boolean not null,
  alasan text collate "C" not null check (length(alasan) <= 2000 and (diterima or length(alasan) >= 10)),
  pada timestamptz not null,
  oleh uuid not null references akun
);

grant select, insert on rapat_notulen, rapat_putusan, rapat_kabar to lapor_app;
grant select, insert on rapat to lapor_app;
grant update (judul, jenis, angkatan, kawasan, tanggal, mulai, selesai, tempat, tautan, agenda, narasumber, dari, sampai,
  notulen, putusan, batal_pada, batal_alasan, versi, diubah_pada) on rapat to lapor_app;
grant select, insert, update, delete on rapat_undangan to lapor_app;
grant select, insert on rekomendasi, rekomendasi_butir, rekomendasi_penerima, rekomendasi_jawaban, rekomendasi_putusan to lapor_app;
