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

/** Which laporan bears one of these signs. */
export async function findJejak(db: Db, tanda: readonly string[]): Promise<string | null> {
  if (tanda.length === 0) return null;
  const rows = await query<{ laporanId: string }>(
    db,
    `select laporan_id as "laporanId" from sistem_jejak where tanda = any($1::text[]) order by array_position($1::text[], tanda) limit 1`,
    [tanda],
  );
  return rows[0]?.laporanId ?? null;
}

export async function listJejak(db: Db, laporanId: string): Promise<string[]> {
  const rows = await query<{ tanda: string }>(
    db,
    'select tanda from sistem_jejak where laporan_id = $1 order by tanda',
    [laporanId],
  );
  return rows.map((one) => one.tanda);
}

export async function insertJejak(db: Db, laporanId: string, tanda: readonly string[]): Promise<void> {
  await query(
    db,
    'insert into sistem_jejak (tanda, laporan_id) select unnest($2::text[]), $1 on conflict do nothing',
    [laporanId, tanda],
  );
}
