import { query, type Db } from './database.ts';

/**
 * What a reader sees at this moment, as PostgreSQL names it: equal texts see exactly the same rows, because every transaction that
 * wrote anything changes it by its end (pg_current_snapshot: xmin, xmax and those between that still run).
 */
export async function readSnapshot(db: Db): Promise<string> {
  const [row] = await query<{ teks: string }>(db, 'select pg_current_snapshot()::text as teks');
  if (row === undefined) throw new Error('Broken invariant: one row');
  return row.teks;
}
