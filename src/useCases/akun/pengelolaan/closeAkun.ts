import { ok, refuse, type Result } from '../../../domain/shared/result.ts';
import { endAkun } from '../../../persistence/akun/akun.ts';
import { deleteSesiOf } from '../../../persistence/akun/sesi.ts';
import { withTransaction } from '../../../persistence/connection/transaction.ts';
import { closeWebhooks } from '../../../persistence/webhook/webhook.ts';
import type { Deps } from '../../deps.ts';
import { forgetKeys } from '../kunciApi/keyCache.ts';

/** Ends an account: its sessions and keys open nothing any more; what it did stays. Refusal: `akun.closed`. */
export async function closeAkun(deps: Deps, akunId: string): Promise<Result<null>> {
  const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
  const isEnded = await withTransaction(deps.db, options, async (tx) => {
    const ended = await endAkun(tx, akunId, deps.now());
    await deleteSesiOf(tx, akunId);
    if (ended) await closeWebhooks(tx, akunId, deps.now());
    return ended;
  });
  forgetKeys(deps.db);
  return isEnded ? ok(null) : refuse('akun.closed');
}
