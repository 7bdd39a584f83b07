import { ok, refusal, type Refusal, type Result } from '../../../domain/shared/result.ts';
import type { Instant } from '../../../domain/shared/time.ts';
import {
  insertPenugasan,
  listPenugasan,
  lockAkun,
  type PenugasanBaris,
} from '../../../persistence/akun/penugasan.ts';
import { withTransaction, type Tx } from '../../../persistence/connection/transaction.ts';
import type { Deps } from '../../deps.ts';
import { forgetKeys } from '../kunciApi/keyCache.ts';
import { checkPenugasan, type PenugasanBaru } from './checkPenugasan.ts';

/**
 * Gives an account a role for one body, from and until (rules §2). Refusals: all of `checkPenugasan` at once; `akun.closed`,
 * also when there is no such account; `akun.role_held` when it holds the same role there in an overlapping time.
 */
export async function addPenugasan(
  deps: Deps,
  {
    akunId,
    diberiOleh = null,
    ...wanted
  }: PenugasanBaru & { readonly akunId: string; readonly diberiOleh?: string | null },
): Promise<Result<{ readonly id: string }, readonly Refusal[]>> {
  const now = deps.now();
  const checked = checkPenugasan(wanted, (await deps.rujukan()).pohon, now);
  if (!checked.ok) return checked;
  const id = deps.chance.uuid(now);
  const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
  const fault = await withTransaction(deps.db, options, (tx) =>
    addWithin(tx, { ...checked.value, id, akunId, diberiOleh }, now),
  );
  forgetKeys(deps.db);
  return fault === null ? ok({ id }) : { ok: false, refusal: [fault] };
}

/** The same within a transaction, of what was checked. */
export async function addWithin(tx: Tx, one: PenugasanBaris, now: Instant): Promise<Refusal | null> {
  const { akunId, peran, badan, dari, sampai } = one;
  if (!(await lockAkun(tx, akunId))) return refusal('akun.closed');
  const isHeld = (await listPenugasan(tx, akunId)).some(
    (held) =>
      held.peran === peran &&
      held.badan === badan &&
      // a leave that was cancelled before it began left a role that nobody ever held
      held.dari < (held.sampai ?? Infinity) &&
      held.dari < (sampai ?? Infinity) &&
      dari < (held.sampai ?? Infinity),
  );
  if (isHeld) return refusal('akun.role_held', { peran, badan }, 'peran');
  await insertPenugasan(tx, one, now);
  return null;
}
