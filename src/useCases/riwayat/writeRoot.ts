import { createPublicKey, type KeyObject } from 'node:crypto';
import type { Hari } from '../../domain/shared/time.ts';
import { akarLink, readDailyRoots, readLastRoot, writeDailyRoot } from '../../persistence/akar/dailyRoot.ts';
import type { Deps } from '../deps.ts';

/** Writes the signed root of a day that is over, once (interfaces §9). Answers 1 when it was written now. */
export async function writeRoot(deps: Deps, hari: Hari): Promise<number> {
  const last = await readLastRoot(deps.db);
  if (last !== null && last.hari >= hari) {
    await holdFast(deps);
    return 0;
  }
  await writeDailyRoot(deps.db, {
    hari,
    dibuatPada: deps.now(),
    sign: (payload) => ({ tandaTangan: deps.keys.signRoot(payload), kunci: rootKeyName(deps) }),
  });
  await holdFast(deps);
  return 1;
}

/** Notes the first root that this system signed beside its keys, once: by it `check` finds a chain that was signed anew. */
async function holdFast(deps: Deps): Promise<void> {
  if (deps.jangkar.read() !== null) return;
  const kunci = rootKeyName(deps);
  const first = (await readDailyRoots(deps.db)).find((one) => one.kunci === kunci);
  if (first === undefined) return;
  deps.jangkar.write({ hari: first.hari, kunci, sidik: akarLink(first).toString('hex') });
}

/** Names the key in force by its public half, so that a root can be proved by whoever has the database alone. */
export function rootKeyName(deps: Pick<Deps, 'keys'>): string {
  const { x } = deps.keys.rootPublicKey.export({ format: 'jwk' });
  return `ed25519:${x ?? ''}`;
}

/** The public key that a root names; null for a name that is none. */
export function rootKeyOf(name: string): KeyObject | null {
  const x = /^ed25519:([\w-]{43})$/.exec(name)?.[1];
  return x === undefined ? null : createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
}
