import { deleteSesi, findSesi } from '../../persistence/akun/sesi.ts';
import type { Deps } from '../deps.ts';
import { SESI_DIPAKAI } from './lastUse.ts';
import { isSessionOver, sessionFrom, sessionIdOf, tokenHashOf, type Session } from './session.ts';

/** Use is written down at most this often: a page view is no write. */
const TOUCH_MS = 60_000;

/**
 * Whose session a cookie's token opens, with the roles in force now; null when it ended, was never there, or its account is
 * closed. Ends by idleness and by age (`SESSION_LIMITS`), by whichever rule fits the roles held now. A role that began meanwhile and
 * needs a second factor opens nothing before there is one (`tahap`).
 */
export async function findSession(deps: Deps, token: string): Promise<Session | null> {
  const now = deps.now();
  const tokenHash = tokenHashOf(token);
  const sesi = await findSesi(deps.db, tokenHash, now);
  if (sesi === null) return null;
  // One that began just before the first factor was set up has never shown it.
  const isUnproved = sesi.punyaFaktor && sesi.faktor === null;
  const name = tokenHash.toString('hex');
  const terakhirPada = Math.max(sesi.terakhirPada, SESI_DIPAKAI.waiting(deps.db, name) ?? 0);
  if (isUnproved || isSessionOver({ ...sesi, terakhirPada }, now)) {
    await deleteSesi(deps.db, tokenHash);
    return null;
  }
  await (now - terakhirPada >= TOUCH_MS ? SESI_DIPAKAI.note(deps, name) : SESI_DIPAKAI.writeDue(deps));
  return sessionFrom({ id: sessionIdOf(token), ...sesi }, deps);
}
