import type { Instant } from '../../domain/shared/time.ts';
import { touchKunciApi } from '../../persistence/akun/kunci/kunciApi.ts';
import { touchSesi } from '../../persistence/akun/sesi.ts';
import type { Database } from '../../persistence/connection/database.ts';
import type { Deps } from '../deps.ts';

/** Written down at most this often by one process: a page view is no write. */
const TOGETHER_MS = 10_000;

interface Waiting {
  readonly uses: Map<string, Instant>;
  writtenAt: Instant;
}

interface LastUse {
  /** Notes a use: at once after a quiet while, else together with those that come meanwhile. */
  readonly note: (deps: Pick<Deps, 'db' | 'now'>, id: string) => Promise<void>;
  /** Writes what has waited long enough; by any request, so that nothing waits while somebody is there. */
  readonly writeDue: (deps: Pick<Deps, 'db' | 'now'>) => Promise<void>;
  readonly flush: (deps: Pick<Deps, 'db' | 'now'>) => Promise<void>;
  /** The use that this process knows of and has not written yet; null when there is none. */
  readonly waiting: (db: Database, id: string) => Instant | null;
}

/** Sessions by the hexadecimal digest of their token: a crash ends one at most `TOGETHER_MS` and a minute too early. */
export const SESI_DIPAKAI = gathered((db, uses) =>
  touchSesi(
    db,
    uses.map(([hex, pada]) => ({ tokenHash: Buffer.from(hex, 'hex'), pada })),
  ),
);

/** API keys by their id. */
export const KUNCI_DIPAKAI = gathered((db, uses) =>
  touchKunciApi(
    db,
    uses.map(([id, pada]) => ({ id, pada })),
  ),
);

/** Writes what waits: for the end of the process. */
export async function flushLastUses(deps: Pick<Deps, 'db' | 'now'>): Promise<void> {
  await Promise.all([SESI_DIPAKAI.flush(deps), KUNCI_DIPAKAI.flush(deps)]);
}

function gathered(
  write: (db: Database, uses: readonly (readonly [string, Instant])[]) => Promise<void>,
): LastUse {
  const all = new WeakMap<Database, Waiting>();
  const flush: LastUse['flush'] = async ({ db, now }) => {
    const waiting = all.get(db);
    if (waiting === undefined || waiting.uses.size === 0) return;
    const uses = [...waiting.uses];
    waiting.uses.clear();
    waiting.writtenAt = now();
    await write(db, uses);
  };
  const writeDue: LastUse['writeDue'] = async (deps) => {
    const waiting = all.get(deps.db);
    if (waiting === undefined) return;
    const since = deps.now() - waiting.writtenAt;
    // a clock that was set back
    if (since >= TOGETHER_MS || since < 0) await flush(deps);
  };
  return {
    flush,
    writeDue,
    note: async (deps, id) => {
      const waiting = all.get(deps.db) ?? { uses: new Map<string, Instant>(), writtenAt: -Infinity };
      all.set(deps.db, waiting);
      waiting.uses.set(id, deps.now());
      await writeDue(deps);
    },
    waiting: (db, id) => all.get(db)?.uses.get(id) ?? null,
  };
}
