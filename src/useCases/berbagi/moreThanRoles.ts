import type { Reader } from '../../domain/laporan/reader.ts';
import { hasOwnSight } from '../../persistence/laporan/scope.ts';
import type { Deps } from '../deps.ts';
import { tetap } from './tetap.ts';

/**
 * Whether there is any laporan that shows this reader more than their roles do: an own one, one made for somebody else by a key, one
 * opened by a secret, a text once opened to them for a reason. Whoever has none sees exactly what everybody of the same roles sees
 * who has none, so lists may be shared among them. Kept while nothing is written, like what it decides about.
 */
export async function isMoreThanRoles(deps: Deps, reader: Reader, akunId: string): Promise<boolean> {
  const { pemilik, pembuat, nomorTerbuka } = reader;
  if (nomorTerbuka.length > 0) return true;
  return tetap(
    deps,
    `sendiri ${JSON.stringify([akunId, pemilik, pembuat])}`,
    () => hasOwnSight(deps.db, { pemilik, pembuat, akunId }),
    () => 0,
  );
}
