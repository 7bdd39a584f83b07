import { listAkunRows, type AkunBaris, type AkunFilter } from '../../../persistence/akun/akun.ts';
import type { Deps } from '../../deps.ts';

export const MAX_AKUN = 1_000;

/** Accounts in the order in which they were made, with their roles in force now; at most `MAX_AKUN`. For operators. */
export function listAkun(deps: Deps, filter: Partial<AkunFilter> = {}): Promise<readonly AkunBaris[]> {
  const limit = Math.min(filter.limit ?? MAX_AKUN, MAX_AKUN);
  return listAkunRows(deps.db, { ...filter, limit }, deps.now());
}
