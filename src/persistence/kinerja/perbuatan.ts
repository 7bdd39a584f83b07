import { sql } from 'kysely';
import type { KodeBadan } from '../../domain/instansi/types.ts';
import type { Perbuatan } from '../../domain/kinerja/kinerja.ts';
import type { ScopeClause } from '../../domain/laporan/access.ts';
import type { Instant } from '../../domain/shared/time.ts';
import type { Jam } from '../../domain/tenggat/types.ts';
import { query, type Db } from '../connection/database.ts';
import { toTimestamptz } from '../connection/values.ts';
import { scopeToWhere } from '../laporan/scope.ts';

export interface PerbuatanBaris extends Perbuatan {
  readonly nama: string;
  /** Null but in the first act on each laporan. */
  readonly jam: readonly Jam[] | null;
}

/**
 * What people did for these bodies in a period, told by the account that the history keeps beside the pseudonym; one statement that
 * walks the acts of those who ever held a role there (index `riwayat_pelaku`). Internal notes and looking at texts are no acts.
 */
export function listPerbuatan(
  db: Db,
  badan: readonly KodeBadan[],
  { dari, sampai }: { readonly dari: Instant; readonly sampai: Instant },
): Promise<PerbuatanBaris[]> {
  return query<PerbuatanBaris>(
    db,
    `select r.pelaku as "akunId", a.nama, r.laporan_id as "laporanId", r.urut, r.jenis, r.pada, b.badan,
       coalesce(r.jenis = 'ditindaklanjuti' and (i.fakta::json -> 'tindakan' ->> 'akhir')::boolean, false) as akhir,
       case when r.jenis in ('ditindaklanjuti', 'diselesaikan') then (
         select case when s.jenis in ('dikonfirmasi', 'dinyatakan_belum') then s.jenis end from riwayat s
          where s.laporan_id = r.laporan_id and s.urut > r.urut
            and s.jenis in ('dikonfirmasi', 'dinyatakan_belum', 'ditindaklanjuti')
          order by s.urut limit 1) end as sesudah,
       case when row_number() over (partition by r.laporan_id order by r.urut) = 1 then l.keadaan -> 'jam' end as jam
       from riwayat r
       join riwayat_isi i using (laporan_id, urut)
       join akun a on a.id = r.pelaku
       join laporan l on l.id = r.laporan_id
       cross join lateral (select split_part(split_part(r.oleh, '@', 2), '#', 1) as badan) b
      where r.pelaku in (select p.akun_id from penugasan p where p.badan = any($1::text[]))
        and r.pada >= $2::timestamptz and r.pada < $3::timestamptz
        and b.badan = any($1::text[])
        and r.jenis not in ('dicatat', 'teks_dibuka', 'identitas_diminta', 'identitas_dibuka')
      order by a.nama, r.pelaku, r.pada, r.laporan_id, r.urut`,
    [badan, toTimestamptz(dari), toTimestamptz(sampai)],
  );
}

export interface LaporanKinerja {
  readonly nomor: string;
  readonly judul: string;
}

/** Of these laporan those that the reader may list, the newest first. */
export async function listLaporanKinerja(
  db: Db,
  id: readonly string[],
  scope: readonly ScopeClause[],
): Promise<LaporanKinerja[]> {
  const { rows } = await sql<LaporanKinerja>`
    select l.nomor, l.judul from laporan l
     where l.id = any(${id}::uuid[]) and ${scopeToWhere(scope, 'penuh')}
     order by l.dibuat_pada desc, l.id desc`.execute(db);
  return rows;
}
