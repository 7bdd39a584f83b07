import { deltaOf } from '../../domain/monev/delta.ts';
import { ukuranOf } from '../../domain/monev/ukuran.ts';
import { withTransaction } from '../../persistence/connection/transaction.ts';
import { loadOpenBatch, storeTurunan } from '../../persistence/laporan/refreshTurunan.ts';
import type { Deps } from '../deps.ts';
import { storedVector, turunanOf } from '../laporan/storing.ts';

const BATCH = 200;

/**
 * After a new decree (rules §5) or a change of the tree: every open laporan gets its deadlines, its next look and its words of
 * figures as the calendar and the tree now say; closed ones keep theirs. Idempotent; answers how many changed.
 */
export async function recomputeDeadlines(deps: Deps): Promise<number> {
  const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
  let after: string | null = null;
  let changed = 0;
  for (;;) {
    const aturan = await deps.rujukan();
    const from: string | null = after;
    const batch: { last: string | null; count: number; changed: number } = await withTransaction(
      deps.db,
      options,
      async (tx) => {
        const open = await loadOpenBatch(tx, from, BATCH);
        const pada = deps.now();
        let some = 0;
        for (const loaded of open) {
          const asOf = Math.max(pada, loaded.laporan.diubahPada);
          const before = storedVector(loaded);
          const vector = ukuranOf(loaded.laporan, aturan, asOf);
          const turunan = turunanOf(loaded.laporan, aturan, { asOf, vector });
          if (isSame(loaded.turunan, turunan)) continue;
          await storeTurunan(tx, loaded, turunan, deltaOf(before, vector, { pada: asOf }));
          some += 1;
        }
        return { last: open.at(-1)?.id ?? null, count: open.length, changed: some };
      },
    );
    changed += batch.changed;
    after = batch.last;
    if (batch.count < BATCH) return changed;
  }
}

/** The next look may lie in the past or be due just now: that alone is no change. */
function isSame(a: ReturnType<typeof turunanOf>, b: ReturnType<typeof turunanOf>): boolean {
  return (
    a.instansi === b.instansi &&
    a.zona === b.zona &&
    a.dibuatHari === b.dibuatHari &&
    a.jatuhTempo === b.jatuhTempo &&
    encodeSet(a.ukuran) === encodeSet(b.ukuran)
  );
}

function encodeSet(words: readonly string[]): string {
  return [...words].sort().join('\n');
}
