import { withTransaction } from '../../persistence/connection/transaction.ts';
import { findUsedKunci, readWallClock, removeUnusedLampiran } from '../../persistence/lampiran/lampiran.ts';
import type { Deps } from '../deps.ts';

/** How long an uploaded file waits for a laporan (interfaces §5). */
export const UNUSED_AFTER_MS = 24 * 3_600_000;

/** How long the bytes of a file that was held back for malware are kept, in case the alarm was wrong. */
const HELD_MS = 30 * 24 * 3_600_000;

export interface Swept {
  /** Uploads that no laporan took. */
  readonly lampiran: number;
  /** Stored files that nothing named any more. */
  readonly berkas: number;
}

const BATCH = 500;

/**
 * Removes uploads that no laporan took within a day, then stored bytes that nothing names: those of the uploads, and what a
 * broken-off upload left. Calling it again is harmless. Bytes that were put within the last day by the machine's own clock
 * stay for the next time: an upload puts its bytes before it notes them, and equal files share a place.
 */
export async function sweepUnusedLampiran(deps: Deps): Promise<Swept> {
  const before = deps.now() - UNUSED_AFTER_MS;
  const options = { random: () => deps.chance.int(1_000) / 1_000 };
  let lampiran = 0;
  for (;;) {
    const removed = await withTransaction(deps.db, options, (tx) => removeUnusedLampiran(tx, before, BATCH));
    lampiran += removed.length;
    if (removed.length < BATCH) break;
  }
  const untouchedSince = new Date((await readWallClock(deps.db)) - UNUSED_AFTER_MS);
  let berkas = 0;
  let batch: string[] = [];
  for await (const kunci of deps.files.list()) {
    batch.push(kunci);
    if (batch.length < BATCH) continue;
    berkas += await removeUnnamed(deps, batch, untouchedSince);
    batch = [];
  }
  return { lampiran, berkas: berkas + (await removeUnnamed(deps, batch, untouchedSince)) };
}

async function removeUnnamed(deps: Deps, kunci: readonly string[], untouchedSince: Date): Promise<number> {
  if (kunci.length === 0) return 0;
  const used = await findUsedKunci(deps.db, kunci, deps.now() - HELD_MS);
  let removed = 0;
  for (const one of kunci) {
    if (!used.has(one) && (await deps.files.remove(one, { untouchedSince }))) removed += 1;
  }
  return removed;
}
