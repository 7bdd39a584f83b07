-- Lawful erasure (UU 27/2022 art. 8, 43-45; F144; ADR 0016): who asked for it, what was decided, and how words and files go.

create table penghapusan (
  id uuid primary key,
  -- One of the two: a laporan, or an account that its owner closed. Never both: nothing here ties an account to a laporan.
  laporan_id uuid references laporan,
  akun_id uuid references akun,
  cakupan text collate "C" not null check (cakupan in ('isi', 'kontak', 'akun')),
  sebab text collate "C" not null check (sebab in ('permintaan', 'masa_simpan')),
  status text collate "C" not null check (status in ('menunggu', 'dikabulkan', 'ditolak', 'dibatalkan')),
  -- 2: the pelapor objected to a refusal, and the admin nasional decides.
  tingkat smallint not null default 1 check (tingkat in (1, 2)),
  diminta_pada timestamptz not null,
  jatuh_tempo timestamptz not null,
  diputus_pada timestamptz,
  diputus_oleh uuid references akun,
  dasar text collate "C" check (length(dasar) <= 500),
  -- [{"apa", "pada", "isi"}]: what was asked, answered and objected. What the pelapor wrote goes when it is granted.
  langkah jsonb not null default '[]' check (jsonb_typeof(langkah) = 'array'),
  -- Entries of officers whose words go too.
  juga integer[] not null default '{}',
  -- Stored bytes and mails still to be removed.
  berkas text[] collate "C" not null default '{}',
  surat text[] collate "C" not null default '{}',
  -- When bytes and mails were gone and the journal outside the database knew of it.
  selesai_pada timestamptz,
  check (num_nonnulls(laporan_id, akun_id) = 1),
  check ((cakupan = 'akun') = (akun_id is not null)),
  check ((status = 'menunggu') <= (diputus_pada is null)),
  check ((status = 'dikabulkan') = (dasar is not null))
);
create unique index penghapusan_menunggu on penghapusan (laporan_id) where status = 'menunggu';
create index penghapusan_tempo on penghapusan (jatuh_tempo, id) where status = 'menunggu';
create index penghapusan_laporan on penghapusan (laporan_id, diminta_pada desc) where laporan_id is not null;
create index penghapusan_kerja on penghapusan (diputus_pada, id) where status = 'dikabulkan' and selesai_pada is null;
grant select, insert, update on penghapusan to lapor_app;

-- Words go only through here: under a granted request of this laporan (or of one merged into it), never changed into others. The
-- application role still cannot update the history.
create function hapus_kata(
  p_penghapusan uuid, p_laporan uuid, p_urut integer[], p_hash bytea[], p_pada timestamptz, p_dasar text
) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  n integer;
begin
  if not exists (select from penghapusan where id = p_penghapusan and status = 'dikabulkan' and cakupan = 'isi') then
    raise exception 'words of % go only under a granted request', p_laporan using errcode = 'restrict_violation';
  end if;
  update riwayat_isi i set kata = null, kata_garam = null, dihapus_pada = p_pada, dihapus_dasar = p_dasar, dihapus_hash = h.hash
    from unnest(p_urut, p_hash) as h (urut, hash)
   where i.laporan_id = p_laporan and i.urut = h.urut and i.kata is not null;
  get diagnostics n = row_count;
  return n;
end $$;

alter table lampiran
  add column dihapus_pada timestamptz,
  add column dihapus_dasar text collate "C" check (length(dihapus_dasar) <= 500),
  add constraint lampiran_dihapus check ((dihapus_pada is null) = (dihapus_dasar is null));

-- A file that belongs to a laporan stays with it; once, by law, its name and its bytes go, and the row says so.
create or replace function jaga_lampiran() returns trigger language plpgsql as $$
begin
  if old.laporan_id is null then
    return case when tg_op = 'DELETE' then old else new end;
  end if;
  if tg_op = 'UPDATE' and old.dihapus_pada is null and new.dihapus_pada is not null
     and (new.id, new.laporan_id, new.sha256, new.kunci, new.jenis, new.ukuran, new.diunggah_pada)
       = (old.id, old.laporan_id, old.sha256, old.kunci, old.jenis, old.ukuran, old.diunggah_pada) then
    return new;
  end if;
  raise exception 'lampiran % belongs to a laporan and stays', old.id using errcode = 'restrict_violation';
end $$;

create function hapus_lampiran(
  p_penghapusan uuid, p_id uuid[], p_meterai bytea[], p_nama text, p_pada timestamptz, p_dasar text
) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  n integer;
begin
  update lampiran l set nama = p_nama, thumbnail_kunci = null, lebar = null, tinggi = null, dihapus_pada = p_pada,
         dihapus_dasar = p_dasar, meterai = m.meterai
    from unnest(p_id, p_meterai) as m (id, meterai)
   where l.id = m.id and l.dihapus_pada is null
     and exists (select from penghapusan p where p.id = p_penghapusan and p.laporan_id = l.laporan_id
                    and p.status = 'dikabulkan' and p.cakupan = 'isi');
  get diagnostics n = row_count;
  return n;
end $$;

revoke all on function hapus_kata(uuid, uuid, integer[], bytea[], timestamptz, text) from public;
revoke all on function hapus_lampiran(uuid, uuid[], bytea[], text, timestamptz, text) from public;
grant execute on function hapus_kata(uuid, uuid, integer[], bytea[], timestamptz, text) to lapor_app;
grant execute on function hapus_lampiran(uuid, uuid[], bytea[], text, timestamptz, text) to lapor_app;
