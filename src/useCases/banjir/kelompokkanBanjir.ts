import { banjirOf, JEJAK_MS } from '../../domain/banjir/banjir.ts';
import { hariOf, startOfHari } from '../../domain/shared/time.ts';
import { groupBanjir } from '../../persistence/banjir/kelompok.ts';
import {
  markDiperiksa,
  purgeJejak,
  readJejakBaru,
  readJejakSekitar,
} from '../../persistence/banjir/jejak.ts';
import { withTransaction } from '../../persistence/connection/transaction.ts';
import type { Deps } from '../deps.ts';

/** So many are looked at in one run. */
const A_RUN = 200;

/**
 * Looks at each laporan that came in since the last run, groups those that end a burst, and forgets what is a day old. Runs by itself
 * every minute, apart from the sending: nobody waits for it and nothing of it can refuse a laporan. Twice does no harm.
 */
export async function kelompokkanBanjir(
  deps: Deps,
  isStopping: () => boolean = () => false,
): Promise<{ readonly ditandai: number; readonly isMore: boolean }> {
  const now = deps.now();
  await purgeJejak(deps.db, startOfHari(hariOf(now, 'WIB'), 'WIB'), now - JEJAK_MS);
  const fresh = await readJejakBaru(deps.db, A_RUN);
  let ditandai = 0;
  for (const satu of fresh) {
    if (isStopping()) return { ditandai, isMore: true };
    const banjir = banjirOf(satu, await readJejakSekitar(deps.db, satu, satu.pada - JEJAK_MS));
    const id = deps.chance.uuid(now);
    const options = { random: () => deps.chance.int(1_000) / 1_000 };
    ditandai += await withTransaction(deps.db, options, async (tx) => {
      await markDiperiksa(tx, satu.id);
      return banjir === null ? 0 : groupBanjir(tx, id, banjir, now);
    });
  }
  return { ditandai, isMore: fresh.length === A_RUN };
}
