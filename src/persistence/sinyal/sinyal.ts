import type { Hari } from '../../domain/shared/time.ts';
import { TERTUTUP, type Sinyal } from '../../domain/sinyal/sinyal.ts';
import { query, type Db } from '../connection/database.ts';

/** What the signs of one laporan are told by, beside the laporan itself. */
export interface Peristiwa {
  readonly laporanId: string;
  readonly urut: number;
  readonly jenis: 'ditindaklanjuti' | 'diselesaikan' | 'klasifikasi_diubah';
  readonly pada: number;
  readonly oleh: string;
  readonly pelaku: string | null;
  readonly akhir: boolean;
  /** Null where the words were erased. */
  readonly pesan: string | null;
}

/** Final answers, closings and reclassifications of these laporan, in order. */
export function readPeristiwa(db: Db, laporanId: readonly string[]): Promise<Peristiwa[]> {
  return query<Peristiwa>(
    db,
    `select r.laporan_id as "laporanId", r.urut, r.jenis, r.pada, r.oleh, r.pelaku,
       coalesce((i.fakta::json -> 'tindakan' ->> 'akhir')::boolean, false) as akhir, i.kata::json ->> 'pesan' as pesan
       from riwayat r join riwayat_isi i using (laporan_id, urut)
      where r.laporan_id = any($1::uuid[]) and r.jenis in ('ditindaklanjuti', 'diselesaikan', 'klasifikasi_diubah')
      order by r.laporan_id, r.urut`,
    [laporanId],
  );
}

export interface SinyalLaporan {
  readonly laporanId: string;
  readonly dasar: readonly Sinyal[];
  readonly tanda: readonly Sinyal[];
}

/**
 * Keeps the signs of laporan. A comparison's mark (`tetap`) once given stays, whatever the other laporan became; all else is what it
 * is now.
 */
export async function keepSinyal(
  tx: Db,
  rows: readonly SinyalLaporan[],
  tetap: readonly Sinyal[],
): Promise<void> {
  if (rows.length === 0) return;
  await query(
    tx,
    `insert into sinyal (laporan_id, dasar, tanda)
     select laporan_id, dasar, tanda from json_populate_recordset(null::sinyal, $1::json)
     on conflict (laporan_id) do update set dasar = excluded.dasar,
       tanda = array(select unnest(excluded.tanda) union
         select t from unnest(sinyal.tanda) as t where t = any($2::text[]) and t = any(excluded.dasar))`,
    [
      JSON.stringify(rows.map((one) => ({ laporan_id: one.laporanId, dasar: one.dasar, tanda: one.tanda }))),
      tetap,
    ],
  );
}

/** Marks laporan that count in the sign already. */
export async function markSinyal(tx: Db, sinyal: Sinyal, laporanId: readonly string[]): Promise<void> {
  await query(
    tx,
    `update sinyal set tanda = tanda || $1::text
      where laporan_id = any($2::uuid[]) and $1 = any(dasar) and not $1 = any(tanda)`,
    [sinyal, laporanId],
  );
}

export interface SinyalBadan {
  readonly instansi: string;
  readonly sinyal: Sinyal;
  readonly dasar: number;
  readonly tanda: number;
}

export interface SinyalAsked {
  readonly instansi: readonly string[];
  /** Days on which laporan were made. */
  readonly dari: Hari;
  readonly sampai: Hari;
}

/** Counts by body and sign over laporan made on these days: of a sign with a list what `LaporanFilter.sinyal` lists. */
export function countSinyal(db: Db, asked: SinyalAsked): Promise<SinyalBadan[]> {
  return query<SinyalBadan>(
    db,
    `select l.instansi, u.sinyal, count(*) as dasar, count(*) filter (where u.sinyal = any(s.tanda)) as tanda
       from laporan l join sinyal s on s.laporan_id = l.id cross join lateral unnest(s.dasar) as u(sinyal)
      where l.instansi = any($1::text[]) and l.dibuat_hari between $2::date and $3::date and u.sinyal <> all($4::text[])
      group by 1, 2`,
    [asked.instansi, asked.dari, asked.sampai, TERTUTUP],
  );
}

/** A place in the ledger: lines up to it were looked at. */
export interface TempatBuku {
  readonly xid: string;
  readonly id: number;
}

/** The laporan of the next ledger lines behind a place, and the place reached; lines of transactions still under way wait. */
export async function readLaporanBerubah(
  db: Db,
  after: TempatBuku,
  lines: number,
): Promise<{ readonly laporanId: readonly string[]; readonly sampai: TempatBuku | null }> {
  const rows = await query<{ laporanId: string; xid: string; id: number }>(
    db,
    `select d.laporan_id as "laporanId", d.xid::text as xid, d.id from delta d
      where d.xid >= $1::xid8 and (d.xid > $1::xid8 or d.id > $2) and d.xid < pg_snapshot_xmin(pg_current_snapshot())
      order by d.xid, d.id limit $3`,
    [after.xid, after.id, lines],
  );
  const last = rows.at(-1);
  return {
    laporanId: [...new Set(rows.map((row) => row.laporanId))],
    sampai: last === undefined ? null : { xid: last.xid, id: last.id },
  };
}
