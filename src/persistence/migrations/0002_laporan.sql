-- The laporan: its history (header, content and identity apart), its row for lists and counts, its files, the ledger of
-- figures and the daily roots (rules §3, interfaces §9, architecture §2, §4).

create table laporan (
  id uuid primary key,
  nomor text collate "C" not null unique check (nomor ~ '^[1-9]\d{8}$'),
  -- How many events it has, and the hash of the last one.
  urut integer not null check (urut >= 1),
  kepala bytea not null check (octet_length(kepala) = 32),
  -- All facts as folded from the history; the columns below repeat what lists and scopes ask.
  keadaan jsonb not null check (jsonb_typeof(keadaan) = 'object'),
  judul text collate "C" not null check (length(judul) <= 150),
  isi text collate "C" not null check (length(isi) <= 10000),
  lokasi_keterangan text collate "C" check (length(lokasi_keterangan) <= 1000),
  status text collate "C" not null check (length(status) <= 40),
  hasil text collate "C" check (length(hasil) <= 40),
  klasifikasi text collate "C" not null check (length(klasifikasi) <= 40),
  kategori text collate "C" check (length(kategori) <= 20),
  wilayah text collate "C" check (length(wilayah) <= 13),
  -- The instansi of badan[1], by the tree of the day of the last act.
  instansi text collate "C" not null check (length(instansi) <= 60),
  -- Its zone: the days below and the days of its figures are days there.
  zona text collate "C" not null check (zona in ('WIB', 'WITA', 'WIT')),
  badan text[] collate "C" not null check (cardinality(badan) between 1 and 100),
  pernah text[] collate "C" not null,
  terlapor text collate "C" check (length(terlapor) <= 60),
  kanal text collate "C" not null check (length(kanal) <= 20),
  anonim boolean not null,
  rahasia boolean not null,
  terbit boolean not null,
  tag text[] collate "C" not null,
  lat double precision check (lat between -90 and 90),
  lon double precision check (lon between -180 and 180),
  nomor_asal text collate "C" check (length(nomor_asal) <= 100),
  -- Keyed hashes: the database alone links no laporan to an account.
  pemilik text collate "C" check (length(pemilik) <= 64),
  pembuat text collate "C" check (length(pembuat) <= 64),
  -- Digest of what the history does not tell (id, nomor_asal, pemilik, pembuat, sapu_pada), so that `check` finds a changed bit there too.
  meterai bytea not null check (octet_length(meterai) = 32),
  dibuat_pada timestamptz not null,
  dibuat_hari date not null,
  diubah_pada timestamptz not null,
  diteruskan_pada timestamptz,
  selesai_pada timestamptz,
  jatuh_tempo timestamptz,
  sapu_pada timestamptz,
  ukuran text[] collate "C" not null,
  cari tsvector not null,
  check ((lat is null) = (lon is null))
) with (fillfactor = 90);

create index laporan_terbuka on laporan (instansi, jatuh_tempo, id)
  where status in ('menunggu_verifikasi', 'tertunda', 'diteruskan', 'diproses');
create index laporan_badan on laporan using gin (badan)
  where status in ('menunggu_verifikasi', 'tertunda', 'diteruskan', 'diproses');
create index laporan_terbaru on laporan (dibuat_pada desc, id desc);
create index laporan_publik on laporan (dibuat_pada desc, id desc) where terbit and not rahasia;
create index laporan_publik_kategori on laporan (kategori, dibuat_pada desc, id desc) where terbit and not rahasia;
create index laporan_publik_wilayah on laporan (wilayah, dibuat_pada desc, id desc) where terbit and not rahasia;
create index laporan_instansi on laporan (instansi, dibuat_hari);
create index laporan_tenggat on laporan (jatuh_tempo, id) where jatuh_tempo is not null;
create index laporan_sapu on laporan (sapu_pada, id) where sapu_pada is not null;
create index laporan_pemilik on laporan (pemilik, dibuat_pada desc, id desc) where pemilik is not null;
create index laporan_pembuat on laporan (pembuat, dibuat_pada desc, id desc) where pembuat is not null;
create index laporan_cari on laporan using gin (cari);

-- Header of an event: what the chain hashes.
create table riwayat (
  laporan_id uuid not null references laporan,
  urut integer not null check (urut >= 1),
  jenis text collate "C" not null check (length(jenis) between 3 and 40),
  pada timestamptz not null,
  oleh text collate "C" not null check (length(oleh) <= 150),
  isi_hash bytea not null check (octet_length(isi_hash) = 32),
  hash_sebelum bytea not null check (octet_length(hash_sebelum) = 32),
  hash bytea not null check (octet_length(hash) = 32),
  -- The account of the officer, for audit; never a pelapor's.
  pelaku uuid,
  primary key (laporan_id, urut)
);

-- Content of an event, apart, so that it can be withheld, sealed or erased by law without breaking the chain.
create table riwayat_isi (
  laporan_id uuid not null,
  urut integer not null,
  garam bytea not null check (octet_length(garam) = 16),
  fakta text collate "C" not null,
  kata text collate "C",
  -- A salt of its own, erased with the words: else short words could be guessed from their hash.
  kata_garam bytea check (octet_length(kata_garam) = 16),
  kata_hash bytea not null check (octet_length(kata_hash) = 32),
  dihapus_pada timestamptz,
  dihapus_dasar text collate "C" check (length(dihapus_dasar) <= 500),
  dihapus_hash bytea check (octet_length(dihapus_hash) = 32),
  primary key (laporan_id, urut),
  check ((kata is null) = (kata_garam is null)),
  check ((kata is null) = (dihapus_pada is not null)),
  check ((kata is null) = (dihapus_dasar is not null)),
  check ((kata is null) = (dihapus_hash is not null))
);

-- Who: a third place, read by no list.
create table identitas (
  laporan_id uuid primary key references laporan,
  akun_id uuid,
  nama text collate "C" check (length(nama) <= 150),
  email text collate "C" check (length(email) <= 254),
  telepon text collate "C" check (length(telepon) <= 30),
  nik text collate "C" check (length(nik) <= 32)
);
create index identitas_akun on identitas (akun_id) where akun_id is not null;

create table resi (
  laporan_id uuid primary key references laporan,
  hash bytea not null unique check (octet_length(hash) between 16 and 64)
);

-- One laporan of another system comes in once for an instansi (interfaces §7); `sidik` tells an equal row from another one.
create table asal (
  instansi text collate "C" not null check (length(instansi) <= 60),
  nomor_asal text collate "C" not null check (length(nomor_asal) <= 100),
  laporan_id uuid not null references laporan,
  sidik bytea not null check (octet_length(sidik) = 32),
  primary key (instansi, nomor_asal)
);

create table lampiran (
  id uuid primary key,
  laporan_id uuid references laporan,
  nama text collate "C" not null check (length(nama) between 1 and 255),
  jenis text collate "C" not null check (length(jenis) <= 100),
  ukuran bigint not null check (ukuran >= 0),
  sha256 bytea not null check (octet_length(sha256) = 32),
  kunci text collate "C" not null check (length(kunci) <= 300),
  thumbnail_kunci text collate "C" check (length(thumbnail_kunci) <= 300),
  lebar integer,
  tinggi integer,
  diunggah_pada timestamptz not null,
  -- Keyed hash of who uploaded it: only they may put it into a laporan.
  pengunggah text collate "C" not null check (length(pengunggah) <= 100),
  -- Digest of every column but laporan_id, so that `check` finds a changed bit.
  meterai bytea not null check (octet_length(meterai) = 32)
);
create index lampiran_laporan on lampiran (laporan_id, id) where laporan_id is not null;
create index lampiran_lepas on lampiran (diunggah_pada, id) where laporan_id is null;

-- A file that belongs to a laporan stays with it: the application attaches once and removes only unused ones.
create function jaga_lampiran() returns trigger language plpgsql as $$
begin
  if old.laporan_id is not null then
    raise exception 'lampiran % belongs to a laporan and stays', old.id using errcode = 'restrict_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger lampiran_tetap before update or delete on lampiran for each row execute function jaga_lampiran();
revoke all on function jaga_lampiran() from public;

-- Ledger of figures: every change of a laporan's measures, append-only (architecture §2 "counters are kept").
create table delta (
  id bigint generated always as identity primary key,
  xid xid8 not null default pg_current_xact_id(),
  laporan_id uuid not null,
  efektif date not null,
  zona text collate "C" not null check (zona in ('WIB', 'WITA', 'WIT')),
  dibuat date not null,
  instansi text collate "C" not null,
  unit text collate "C" not null,
  kategori text collate "C",
  klasifikasi text collate "C" not null,
  kanal text collate "C" not null,
  wilayah text collate "C",
  ukuran text[] collate "C" not null,
  n integer not null check (n <> 0)
);
create index delta_xid on delta (xid);
create index delta_laporan on delta (laporan_id);

-- Signed root over all heads, one a day, each chained to the one before.
create table akar_harian (
  hari date primary key,
  jumlah bigint not null check (jumlah >= 0),
  akar bytea not null check (octet_length(akar) = 32),
  -- Digest of the day's rows of akar_daun.
  daun bytea not null check (octet_length(daun) = 32),
  sebelum bytea not null check (octet_length(sebelum) = 32),
  tanda_tangan bytea not null,
  kunci text collate "C" not null check (length(kunci) <= 100),
  dibuat_pada timestamptz not null
);

-- Heads that changed since the root before.
create table akar_daun (
  hari date not null references akar_harian deferrable initially deferred,
  laporan_id uuid not null references laporan,
  urut integer not null check (urut >= 1),
  kepala bytea not null check (octet_length(kepala) = 32),
  primary key (laporan_id, hari)
);
create index akar_daun_hari on akar_daun (hari, laporan_id);

-- The application adds to the history and never changes it.
grant select, insert on riwayat, riwayat_isi, delta, akar_harian, akar_daun, resi, asal to lapor_app;
grant select, insert, update on laporan, identitas to lapor_app;
grant select, insert, delete on lampiran to lapor_app;
grant update (laporan_id) on lampiran to lapor_app;
