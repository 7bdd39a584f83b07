-- Periodic reports (rules §7, F126): words of a draft, what was said about it, and the issued report with its figures, which stays.

create table berkala (
  id uuid primary key,
  badan text collate "C" not null references badan,
  lingkup text collate "C" not null check (lingkup in ('instansi', 'binaan')),
  jenis text collate "C" not null check (jenis in ('bulan', 'triwulan', 'semester', 'tahun')),
  dari date not null,
  sampai date not null check (sampai > dari),
  dibuat_pada timestamptz not null,
  -- Null: begun by itself at the end of the period.
  dibuat_oleh uuid references akun,
  -- Words by chapter.
  narasi jsonb not null default '{}' check (jsonb_typeof(narasi) = 'object'),
  -- Counts the changes, so that of two who write at once the second is told.
  versi integer not null default 1 check (versi >= 1),
  diubah_pada timestamptz not null,
  unique (badan, lingkup, jenis, dari)
);
create index berkala_dari on berkala (dari desc, id);

create table berkala_komentar (
  id uuid primary key,
  berkala_id uuid not null references berkala,
  bab text collate "C" not null check (length(bab) <= 40),
  oleh uuid not null references akun,
  pada timestamptz not null,
  isi text collate "C" not null check (length(isi) between 1 and 3000)
);
create index berkala_komentar_berkala on berkala_komentar (berkala_id, pada);

create table berkala_terbit (
  berkala_id uuid primary key references berkala,
  -- Serial by body and year, without gap.
  nomor text collate "C" not null unique check (length(nomor) <= 100),
  badan text collate "C" not null references badan,
  tahun smallint not null,
  urut integer not null check (urut >= 1),
  -- The day of issue in the zone of the body.
  tanggal date not null,
  pada timestamptz not null,
  oleh uuid not null references akun,
  isi jsonb not null,
  narasi jsonb not null,
  -- SHA-256 over number, day, who, figures and words in canonical form.
  sidik bytea not null check (octet_length(sidik) = 32),
  unique (badan, tahun, urut)
);

-- Which drafts are begun by themselves; bodies without a row have those of the program.
create table berkala_jadwal (
  badan text collate "C" not null references badan,
  lingkup text collate "C" not null check (lingkup in ('instansi', 'binaan')),
  jenis text[] not null check (jenis <@ array['bulan', 'triwulan', 'semester', 'tahun']),
  diubah_pada timestamptz not null,
  oleh uuid not null references akun,
  primary key (badan, lingkup)
);

-- What was issued is never written again, nor is its draft.
create function tolak_konsep_terbit() returns trigger language plpgsql as $$
begin
  if exists (select from berkala_terbit where berkala_id = old.id) then
    raise exception 'report % was issued', old.id using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger berkala_tetap before update on berkala for each row execute function tolak_konsep_terbit();
revoke all on function tolak_konsep_terbit() from public;

grant select, insert on berkala, berkala_komentar, berkala_terbit to lapor_app;
grant update (narasi, versi, diubah_pada) on berkala to lapor_app;
grant select, insert, update on berkala_jadwal to lapor_app;
