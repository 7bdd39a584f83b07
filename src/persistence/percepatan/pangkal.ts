import { sql } from 'kysely';
import { STATUS_TERBUKA } from '../../domain/laporan/types.ts';
import type { Tempat } from '../../domain/percepatan/percepatan.ts';
import type { Hari, Instant } from '../../domain/shared/time.ts';
import type { Db } from '../connection/database.ts';

/**
 * Writes the list of a drive: the laporan that were open at one of these bodies at `pada`, and old enough. What has not moved since
 * then is read from its row, the rest from its history up to that moment, so that a start noticed late gives the same list. Laporan
 * that were closed since are found by the ledger: `sejak` is a day at which nothing in question had happened yet.
 */
export async function addPangkal(
  tx: Db,
  id: string,
  tempat: readonly Tempat[],
  { pada, sejak }: { readonly pada: Instant; readonly sejak: Hari },
): Promise<void> {
  const at = sql`${new Date(pada).toISOString()}::timestamptz`;
  const open = sql.join(STATUS_TERBUKA.map((status) => sql.lit(status)));
  await sql`
    insert into percepatan_laporan (percepatan_id, laporan_id, urut, instansi, badan, status, zona)
    with calon as (
      select id from laporan l where l.status in (${open})
      union
      select d.laporan_id from delta d where d.efektif >= ${sejak}::date
    )
    select ${id}::uuid, l.id, k.urut, t.instansi, k.badan, k.status, t.zona
      from calon c
      join laporan l on l.id = c.id
      cross join lateral (
        select l.urut, l.badan[1] as badan, l.status where l.diubah_pada <= ${at}
        union all
        select max(r.urut),
          (array_agg(f.ubah -> 'badan' ->> 0 order by r.urut desc) filter (where f.ubah -> 'badan' ->> 0 is not null))[1],
          (array_agg(f.ubah ->> 'status' order by r.urut desc) filter (where f.ubah ->> 'status' is not null))[1]
          from riwayat r join riwayat_isi i using (laporan_id, urut)
          cross join lateral (select i.fakta::json -> 'ubah' as ubah) f
         where l.diubah_pada > ${at} and r.laporan_id = l.id and r.pada <= ${at}
        having count(*) > 0
      ) k
      join unnest(${tempat.map((one) => one.badan)}::text[], ${tempat.map((one) => one.instansi)}::text[],
        ${tempat.map((one) => one.zona)}::text[],
        ${tempat.map((one) => new Date(one.sebelum).toISOString())}::timestamptz[]) as t (badan, instansi, zona, sebelum)
        on t.badan = k.badan
     where k.status in (${open}) and l.dibuat_pada < t.sebelum and l.dibuat_pada <= ${at}`.execute(tx);
}
