import { sql } from 'kysely';
import type { ScopeClause } from '../../domain/laporan/access.ts';
import type { Db } from '../connection/database.ts';
import { LOADED_COLUMNS, toLoaded, type Loaded, type LoadedRow } from '../laporan/loadLaporan.ts';
import { allOf, scopeToWhere } from '../laporan/scope.ts';

/** Laporan within the scope that bear one of these numbers of another system, the oldest first. */
export async function cariAsal(
  db: Db,
  scope: readonly ScopeClause[],
  nomorAsal: readonly string[],
  limit: number,
): Promise<Loaded[]> {
  const where = allOf([sql`l.nomor_asal = any(${nomorAsal}::text[])`, scopeToWhere(scope, 'penuh')]);
  const { rows } = await sql<LoadedRow>`select ${sql.raw(LOADED_COLUMNS)} from laporan l where ${where}
    order by l.dibuat_pada, l.id limit ${limit}`.execute(db);
  return rows.map(toLoaded);
}
