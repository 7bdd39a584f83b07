import { deltaOf } from '../../domain/monev/delta.ts';
import { ukuranOf } from '../../domain/monev/ukuran.ts';
import { withTransaction } from '../../persistence/connection/transaction.ts';
import { loadOpenBatch, storeTurunan } from '../../persistence/laporan/refreshTurunan.ts';
import type { Deps } from '../deps.ts';
import { storedVector, turunanOf } from '../laporan/storing.ts';

const BATCH = 200;

/**
 * After a new decree (rules §5) or a change of the tree: every open laporan gets its deadlines, its next look and its words of
 * figures as the calendar and the tree now say; closed ones keep theirs. Idempotent; answers how many changed, and
 * whether it came to the end before it was to stop.
 */
export async function recomputeDeadlines(
  deps: Deps,
  isStopping: () => boolean = () => false,
): Promise<{ readonly jumlah: number; readonly isComplete: boolean }> {
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
          const turunan = turunanOf(loaded.laporan, aturan, {
            asOf,
            vector,
            sapuLama: loaded.turunan.sapuPada,
          });
          if (isSame(loaded.turunan, turunan)) continue;
          await storeTurunan(tx, loaded, turunan, deltaOf(before, vector, { pada: asOf }));
          some += 1;
        }
        return { last: open.at(-1)?.id ?? null, count: open.length, changed: some };
      },
    );
    changed += batch.changed;
    after = batch.last;
    if (batch.count < BATCH) return { jumlah: changed, isComplete: true };
    if (isStopping()) return { jumlah: changed, isComplete: false };
  }
}

/** A look that is due already was kept as it is by `turunanOf`; a coming one may move with the calendar or the policy. */
function isSame(a: ReturnType<typeof turunanOf>, b: ReturnType<typeof turunanOf>): boolean {
  return (
    a.instansi === b.instansi &&
    a.zona === b.zona &&
    a.dibuatHari === b.dibuatHari &&
    a.jatuhTempo === b.jatuhTempo &&
    a.sapuPada === b.sapuPada &&
    encodeSet(a.ukuran) === encodeSet(b.ukuran)
  );
}

function encodeSet(words: readonly string[]): string {
  return [...words].sort().join('\n');
}
