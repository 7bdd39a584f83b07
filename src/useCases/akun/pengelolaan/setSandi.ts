import { ok, refusal, refuse, type Result } from '../../../domain/shared/result.ts';
import { getAkun, updateSandi } from '../../../persistence/akun/akun.ts';
import { withTransaction } from '../../../persistence/connection/transaction.ts';
import type { Deps } from '../../deps.ts';
import { endOtherWays } from '../pengaman/endOtherWays.ts';
import { newSandiRefusal } from '../pengaman/sandiBocor.ts';
import { hashSandi } from '../pengaman/sandiHash.ts';

/**
 * Gives an account another password and ends every other way in, because one may be a thief's. Refusals: those of `sandiRefusal`,
 * `akun.closed` (also when there is none), `web.busy`.
 */
export async function setSandi(
  deps: Deps,
  { akunId, sandi }: { readonly akunId: string; readonly sandi: string },
): Promise<Result<null>> {
  const akun = await getAkun(deps.db, akunId);
  if (akun === null) return refuse('akun.closed');
  const fault = await newSandiRefusal(deps, sandi, akun);
  if (fault !== null) return { ok: false, refusal: fault };
  const hash = await hashSandi(deps, sandi);
  if (hash === 'busy') return { ok: false, refusal: refusal('web.busy') };
  const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
  return withTransaction(deps.db, options, async (tx) => {
    if (!(await updateSandi(tx, akunId, hash))) return refuse('akun.closed');
    await endOtherWays(tx, deps, akunId);
    return ok(null);
  });
}
