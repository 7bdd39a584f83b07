import type { KodeWilayah } from '../../domain/instansi/wilayah.ts';
import type { Db } from '../../persistence/connection/database.ts';
import { findWilayah } from '../../persistence/rujukan/wilayahQueries.ts';
import type { Wilayah } from '../../persistence/rujukan/wilayahQueries.ts';

/** Enough for every kabupaten of a province and every desa of a kecamatan. */
export const MAX_WILAYAH = 100;

/**
 * Areas directly inside `induk`, or whose name has words beginning as in `q`, or both; without either the provinces. At most
 * `limit` (no more than 100). Open to everyone.
 */
export function listWilayah(
  db: Db,
  filter: { readonly induk?: KodeWilayah; readonly q?: string; readonly limit?: number },
): Promise<readonly Wilayah[]> {
  return findWilayah(db, { ...filter, limit: Math.min(filter.limit ?? MAX_WILAYAH, MAX_WILAYAH) });
}
