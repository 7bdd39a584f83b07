import type { Rujukan } from '../../domain/laporan/aturan.ts';
import type { Db } from '../connection/database.ts';
import { readRujukan, readVersiRujukan } from './readRujukan.ts';

/** The snapshot that a process works with; one a process. */
export interface RujukanCache {
  /** The present snapshot: asks the database for its version at most every two seconds, reads again only when it changed. */
  readonly get: () => Promise<Rujukan>;
  /** To be called after own writes were committed: the next `get` asks at once. */
  readonly expire: () => void;
}

export const RUJUKAN_CHECK_MS = 2_000;

/** `now` is a monotone clock in milliseconds (it measures age, it tells no instant). */
export function rujukanCache(db: Db, now: () => number = () => performance.now()): RujukanCache {
  let current: Rujukan | null = null;
  let checkedAt = -Infinity;
  let pending: Promise<Rujukan> | null = null;
  // Raised by expire(): an answer that was under way before it may be too old to be kept as fresh.
  let generation = 0;

  const refresh = async (): Promise<Rujukan> => {
    const started = generation;
    const startedAt = now();
    const known = current;
    const isCurrent = known !== null && (await readVersiRujukan(db)) === known.versi;
    const fresh = isCurrent ? known : await readRujukan(db);
    current = fresh;
    checkedAt = started === generation ? startedAt : -Infinity;
    return fresh;
  };

  const get = (): Promise<Rujukan> => {
    if (current !== null && now() - checkedAt < RUJUKAN_CHECK_MS) return Promise.resolve(current);
    pending ??= refresh().finally(() => {
      pending = null;
    });
    return pending;
  };

  const expire = (): void => {
    generation += 1;
    checkedAt = -Infinity;
    // Whoever asks from now on must not get the answer that began before.
    pending = null;
  };

  return { get, expire };
}
