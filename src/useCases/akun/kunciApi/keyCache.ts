import type { Instant } from '../../../domain/shared/time.ts';
import type { KunciTerpakai } from '../../../persistence/akun/kunci/kunciApi.ts';
import type { Database } from '../../../persistence/connection/database.ts';

/** A key that was found is believed for so long: a revocation elsewhere acts within this time. */
export const KEY_CACHE_MS = 2_000;
const MAX_ENTRIES = 10_000;

interface Entry {
  readonly readAt: Instant;
  readonly found: Promise<KunciTerpakai | null>;
}

const caches = new WeakMap<Database, Map<string, Entry>>();

/** The key as read at most `KEY_CACHE_MS` ago; callers at the same moment share one question to the database. */
export function cachedKey(
  db: Database,
  hash: Buffer,
  now: Instant,
  read: () => Promise<KunciTerpakai | null>,
): Promise<KunciTerpakai | null> {
  const cache = cacheOf(db);
  const name = hash.toString('latin1');
  const known = cache.get(name);
  if (known !== undefined && now >= known.readAt && now - known.readAt < KEY_CACHE_MS) return known.found;
  const entry: Entry = { readAt: now, found: read() };
  if (cache.size >= MAX_ENTRIES) cache.clear();
  cache.set(name, entry);
  const forget = (): void => {
    if (cache.get(name) === entry) cache.delete(name);
  };
  // What is not there, or could not be read, is asked again the next time.
  void entry.found.then((found) => {
    if (found === null) forget();
  }, forget);
  return entry.found;
}

/** To be called after a key, a role or an account ended in this process: here that acts at once. */
export function forgetKeys(db: Database): void {
  caches.get(db)?.clear();
}

function cacheOf(db: Database): Map<string, Entry> {
  let cache = caches.get(db);
  if (cache === undefined) caches.set(db, (cache = new Map()));
  return cache;
}
