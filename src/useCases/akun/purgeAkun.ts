import { purgePercobaan } from '../../persistence/akun/percobaan.ts';
import { purgeSesi } from '../../persistence/akun/sesi.ts';
import type { Deps } from '../deps.ts';
import { WINDOW_MS } from './pengaman/throttle.ts';
import { SESSION_LIMITS } from './session.ts';

/** Removes sessions that ended by themselves and counters whose window is over; for a daily job. Answers how many of each. */
export async function purgeAkun(deps: Deps): Promise<{ readonly sesi: number; readonly percobaan: number }> {
  const now = deps.now();
  const { idleMs, absoluteMs } = SESSION_LIMITS.pelapor;
  const [sesi, percobaan] = await Promise.all([
    purgeSesi(deps.db, now - absoluteMs, now - idleMs),
    purgePercobaan(deps.db, now - WINDOW_MS),
  ]);
  return { sesi, percobaan };
}
