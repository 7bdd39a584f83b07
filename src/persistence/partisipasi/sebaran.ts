import { sql } from 'kysely';
import type { ScopeClause } from '../../domain/laporan/access.ts';
import type { Db } from '../connection/database.ts';
import { laporanWhere, type LaporanFilter } from '../laporan/filter.ts';

/** How many laporan an area has; `wilayah` null for those without an area. */
export interface SebaranRow {
  readonly wilayah: string | null;
  readonly jumlah: number;
}

/** Beyond this many the newest are counted: a map shows where, and its list how many. */
export const SEBARAN_MAX = 20_000;

/** Counts the laporan of a list by area, cut to `huruf` letters of its code (2 provinces, 5 kabupaten and kota, 8 kecamatan). */
export async function countByWilayah(
  db: Db,
  input: { readonly scope: readonly ScopeClause[]; readonly filter: LaporanFilter; readonly huruf: number },
): Promise<readonly SebaranRow[]> {
  const where = laporanWhere(input.scope, input.filter, ['wilayah']);
  const { rows } = await sql<SebaranRow>`
    select left(wilayah, ${input.huruf}::int) as wilayah, count(*) as jumlah from (
      select l.wilayah from laporan l where ${where} order by l.dibuat_pada desc, l.id desc limit ${SEBARAN_MAX}) as found
    group by 1 order by 2 desc, 1`.execute(db);
  return rows;
}
