import { createHash } from 'node:crypto';
import type { Hari } from '../../domain/shared/time.ts';
import { readDailyRoots, writeDailyRoot } from '../../persistence/akar/dailyRoot.ts';
import type { Deps } from '../deps.ts';

/** Writes the signed root of a day that is over, once (interfaces §9). Answers 1 when it was written now. */
export async function writeRoot(deps: Deps, hari: Hari): Promise<number> {
  const last = (await readDailyRoots(deps.db)).at(-1);
  if (last !== undefined && last.hari >= hari) return 0;
  await writeDailyRoot(deps.db, {
    hari,
    dibuatPada: deps.now(),
    sign: (payload) => ({ tandaTangan: deps.keys.signRoot(payload), kunci: rootKeyName(deps) }),
  });
  return 1;
}

/** Names the key in force by its digest, so that a changed key is seen. */
export function rootKeyName(deps: Pick<Deps, 'keys'>): string {
  const der = deps.keys.rootPublicKey.export({ type: 'spki', format: 'der' });
  return `ed25519:${createHash('sha256').update(der).digest('hex').slice(0, 16)}`;
}
