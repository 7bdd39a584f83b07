import { foldDelta } from '../../persistence/monev/gulungan/foldDelta.ts';
import type { Deps } from '../deps.ts';

const BATCH = 4_000;

/** Folds what the ledger of figures has gained; figures are the same before and after, only faster. Answers the lines folded. */
export async function foldFigures(deps: Deps, isStopping: () => boolean = () => false): Promise<number> {
  let jumlah = 0;
  for (;;) {
    const folded = await foldDelta(deps.db, {
      batch: BATCH,
      random: () => deps.chance.int(1_000) / 1_000,
      isDurable: deps.isDurable,
    });
    jumlah += folded.jumlah;
    if (!folded.isMore || folded.isBusy || isStopping()) return jumlah;
  }
}
