import { purgeTertunda } from '../../persistence/faktor/tertunda.ts';
import { eraseKontak, purgePermohonan } from '../../persistence/akun/permohonan.ts';
import { purgePercobaan } from '../../persistence/akun/percobaan.ts';
import { purgeSesi } from '../../persistence/akun/sesi.ts';
import type { Deps } from '../deps.ts';
import { MAX_KODE } from './pengaman/kodeSalah.ts';
import { TERTUNDA_MS } from './faktor/masukKedua.ts';
import { WINDOW_MS } from './pengaman/throttle.ts';
import { SESSION_LIMITS } from './session.ts';

const DAY_MS = 24 * 3_600_000;

/**
 * Removes sessions that ended by themselves, counters whose window is over, what was asked for and is over for a day, and
 * contacts that nobody confirmed in time; for an hourly job. Answers how many of each.
 */
export async function purgeAkun(deps: Deps): Promise<{
  readonly sesi: number;
  readonly percobaan: number;
  readonly permohonan: number;
}> {
  const now = deps.now();
  const { idleMs, absoluteMs } = SESSION_LIMITS.pelapor;
  const [sesi, percobaan, permohonan] = await Promise.all([
    purgeSesi(deps.db, now - absoluteMs, now - idleMs),
    purgePercobaan(deps.db, { biasa: now - WINDOW_MS, sehari: now - DAY_MS }),
    purgePermohonan(deps.db, now - DAY_MS),
    eraseKontak(deps.db, now, MAX_KODE),
    purgeTertunda(deps.db, now - TERTUNDA_MS),
  ]);
  return { sesi, percobaan, permohonan };
}
