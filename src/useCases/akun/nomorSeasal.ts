import { findNomorSeasal } from '../../persistence/resi/resi.ts';
import type { Deps } from '../deps.ts';

/**
 * All numbers that a receipt opens, given the one that it was handed out for: a matter that an officer split off (`pecah`)
 * belongs to the same pelapor and has no receipt of its own.
 */
export function nomorSeasal(deps: Pick<Deps, 'db'>, nomor: string): Promise<readonly string[]> {
  return findNomorSeasal(deps.db, nomor);
}
