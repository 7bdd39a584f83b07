import { findNomorSeasal } from '../../persistence/resi/resi.ts';
import type { Deps } from '../deps.ts';

/**
 * All numbers that a receipt opens beside the one that it was handed out for: a matter that an officer split off (`pecah`) belongs
 * to the same pelapor and has no receipt of its own. Once an account took the laporan in, its receipt opens that one alone: never
 * the other laporan of the account.
 */
export function nomorSeasal(deps: Pick<Deps, 'db' | 'keys'>, nomor: string): Promise<readonly string[]> {
  return findNomorSeasal(deps.db, nomor, deps.keys.pemilikResi);
}
