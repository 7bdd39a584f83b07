import type { Instant } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';

/** Above this many rows the newest laporan stands for the newest event: reading every row would delay each start. */
const FEW_ROWS = 1_000_000;

/** The latest instant in the history; null when it is empty. Of a very large one, the latest arrival of a laporan. */
export async function lastEventPada(db: Db): Promise<Instant | null> {
  const [size] = await query<{ rows: number }>(
    db,
    `select reltuples::float8 as rows from pg_class where oid = 'laporan'::regclass`,
  );
  const text =
    (size?.rows ?? 0) < FEW_ROWS
      ? 'select max(diubah_pada) as pada from laporan'
      : 'select max(dibuat_pada) as pada from laporan';
  const [row] = await query<{ pada: Instant | null }>(db, text);
  return row?.pada ?? null;
}
