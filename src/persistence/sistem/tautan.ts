import type { Instant } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';
import { toTimestamptz } from '../connection/values.ts';

/** One matter under both numbers; `asal`: where it was written. */
export interface Tautan {
  readonly sistemId: string;
  readonly laporanId: string;
  readonly idLuar: string;
  readonly asal: 'sini' | 'sana';
  /** The unit here that the agency there means, when a table says so. */
  readonly unit: string | null;
  readonly keadaan: string | null;
}

const COLUMNS = `sistem_id as "sistemId", laporan_id as "laporanId", id_luar as "idLuar", asal, unit, keadaan`;

/** False when one side has a partner already. */
export async function insertTautan(db: Db, one: Omit<Tautan, 'keadaan'>, pada: Instant): Promise<boolean> {
  const rows = await query(
    db,
    `insert into sistem_tautan (sistem_id, laporan_id, id_luar, asal, unit, dibuat_pada) values ($1, $2, $3, $4, $5, $6)
     on conflict do nothing returning laporan_id`,
    [one.sistemId, one.laporanId, one.idLuar, one.asal, one.unit, toTimestamptz(pada)],
  );
  return rows.length > 0;
}

export async function findTautanLuar(db: Db, sistemId: string, idLuar: string): Promise<Tautan | null> {
  const rows = await query<Tautan>(
    db,
    `select ${COLUMNS} from sistem_tautan where sistem_id = $1 and id_luar = $2`,
    [sistemId, idLuar],
  );
  return rows[0] ?? null;
}

/** All links of a laporan, whatever the system. */
export async function listTautan(db: Db, laporanId: string): Promise<Tautan[]> {
  return query<Tautan>(db, `select ${COLUMNS} from sistem_tautan where laporan_id = $1 order by sistem_id`, [
    laporanId,
  ]);
}

/** Links of a system whose laporan is not closed here: what is worth asking after. */
export async function listTautanTerbuka(
  db: Db,
  sistemId: string,
  terbuka: readonly string[],
  limit: number,
): Promise<Tautan[]> {
  return query<Tautan>(
    db,
    `select ${COLUMNS} from sistem_tautan t where sistem_id = $1
        and exists (select from laporan l where l.id = t.laporan_id and l.status = any($2::text[]))
      order by dibuat_pada desc limit $3`,
    [sistemId, terbuka, limit],
  );
}

export async function setKeadaan(db: Db, sistemId: string, idLuar: string, keadaan: string): Promise<void> {
  await query(db, 'update sistem_tautan set keadaan = $3 where sistem_id = $1 and id_luar = $2', [
    sistemId,
    idLuar,
    keadaan,
  ]);
}

const DITEMUKAN_MAX = 50;

/** Which laporan bear one of these signs, those that their own system brought first. In words anybody may have typed it. */
export async function findJejak(db: Db, tanda: readonly string[]): Promise<string[]> {
  if (tanda.length === 0) return [];
  const rows = await query<{ laporanId: string }>(
    db,
    `select laporan_id as "laporanId" from (
       select laporan_id, min(urutan) as urutan from (
         select laporan_id, 0 as urutan from sistem_jejak where tanda = any($1::text[])
         union all select laporan_id, 1 from sistem_tanda where tanda = any($1::text[])) semua
        group by laporan_id) satu
      order by urutan, laporan_id limit ${DITEMUKAN_MAX}`,
    [tanda],
  );
  return rows.map((one) => one.laporanId);
}

/** Signs that stood in the words of a laporan. */
export async function listTanda(db: Db, laporanId: string): Promise<string[]> {
  const rows = await query<{ tanda: string }>(
    db,
    'select tanda from sistem_tanda where laporan_id = $1 order by tanda',
    [laporanId],
  );
  return rows.map((one) => one.tanda);
}

export async function insertTanda(db: Db, laporanId: string, tanda: readonly string[]): Promise<void> {
  if (tanda.length === 0) return;
  await query(
    db,
    'insert into sistem_tanda (tanda, laporan_id) select unnest($2::text[]), $1 on conflict do nothing',
    [laporanId, tanda],
  );
}

/** The signs of a laporan by which systems themselves told it. */
export async function listJejak(db: Db, laporanId: string): Promise<string[]> {
  const rows = await query<{ tanda: string }>(
    db,
    'select tanda from sistem_jejak where laporan_id = $1 order by tanda',
    [laporanId],
  );
  return rows.map((one) => one.tanda);
}

/** `tanda`: by which the system that was just read calls it itself. */
export async function insertJejak(db: Db, laporanId: string, tanda: string): Promise<void> {
  await query(db, 'insert into sistem_jejak (tanda, laporan_id) values ($2, $1) on conflict do nothing', [
    laporanId,
    tanda,
  ]);
}
