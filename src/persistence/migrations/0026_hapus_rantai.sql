-- Words go for the request that was granted for them, and for no other; a granted request stays as it was granted.

-- A laporan that was merged left copies of its pelapor's words in the main one: along that chain, and of the main ones only those
-- entries that say from which laporan they came (append-only, so nobody can make an entry say so afterwards).
create or replace function hapus_kata(
  p_penghapusan uuid, p_laporan uuid, p_urut integer[], p_hash bytea[], p_pada timestamptz, p_dasar text
) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  n integer;
  asal uuid;
  asal_nomor text;
begin
  select l.id, l.nomor into asal, asal_nomor from penghapusan p join laporan l on l.id = p.laporan_id
   where p.id = p_penghapusan and p.status = 'dikabulkan' and p.cakupan = 'isi';
  if asal is null or not exists (
    with recursive rantai as (
      select asal as id
      union
      select m.id from rantai r join laporan l on l.id = r.id
        cross join lateral jsonb_array_elements(l.keadaan -> 'terkait') as t
        join laporan m on m.nomor = t ->> 'nomor'
       where l.status = 'diarsipkan' and t ->> 'hubungan' = 'digabung_ke'
    ) select from rantai where id = p_laporan
  ) then
    raise exception 'words of % go only under a granted request', p_laporan using errcode = 'restrict_violation';
  end if;
  update riwayat_isi i set kata = null, kata_garam = null, dihapus_pada = p_pada, dihapus_dasar = p_dasar, dihapus_hash = h.hash
    from unnest(p_urut, p_hash) as h (urut, hash)
   where i.laporan_id = p_laporan and i.urut = h.urut and i.kata is not null
     and (p_laporan = asal or i.fakta::jsonb -> 'tindakan' ->> 'gabungan' = asal_nomor);
  get diagnostics n = row_count;
  return n;
end $$;

-- Of an account that closed: what opens its laporan from then on, sealed with a key outside the database (nothing here ties an
-- account to a laporan), until the journal has it.
alter table penghapusan add column resi text collate "C" check (length(resi) <= 500),
  add constraint penghapusan_resi check (resi is null or cakupan = 'akun');

create function jaga_penghapusan() returns trigger language plpgsql as $$
begin
  if old.status = 'dikabulkan'
     and (new.status, new.diputus_pada, new.diputus_oleh, new.dasar, new.juga)
       is distinct from (old.status, old.diputus_pada, old.diputus_oleh, old.dasar, old.juga) then
    raise exception 'penghapusan % was granted and stays so', old.id using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger penghapusan_jaga before update on penghapusan for each row execute function jaga_penghapusan();

-- The application makes requests and decides them, but never turns one into that of another laporan.
revoke update on penghapusan from lapor_app;
grant update (
  status, tingkat, jatuh_tempo, diputus_pada, diputus_oleh, dasar, langkah, juga, berkas, surat, selesai_pada, resi
) on penghapusan to lapor_app;
