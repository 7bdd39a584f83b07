import type { KodeBadan, Peran } from '../../../domain/instansi/types.ts';
import { ok, refusal, type Refusal, type Result } from '../../../domain/shared/result.ts';
import type { Instant } from '../../../domain/shared/time.ts';
import { endPenugasanRows, listPenugasan, type PenugasanBaris } from '../../../persistence/akun/penugasan.ts';
import { lockPeran } from '../../../persistence/akun/petugas.ts';
import { withTransaction } from '../../../persistence/connection/transaction.ts';
import type { Deps } from '../../deps.ts';
import { forgetKeys } from '../kunciApi/keyCache.ts';
import { addWithin } from '../pengelolaan/addPenugasan.ts';
import { checkPenugasan } from '../pengelolaan/checkPenugasan.ts';
import { pemberiRefusal, type Pemberi } from './pemberi.ts';

/**
 * Hands a role over on rotation (F108), in one transaction: the successor holds it from `pada`, the predecessor until then; no moment is without
 * anybody. The successor may hold it already, from `pada` or before and without end. Refusals: those of `givePenugasan`,
 * `akun.role_not_found` when the predecessor does not hold it, `input.unknown_choice` (ke) for the same person twice.
 */
export async function handOverPenugasan(
  deps: Deps,
  giver: Pemberi,
  role: {
    readonly dari: string;
    readonly ke: string;
    readonly peran: Peran;
    readonly badan: KodeBadan;
    /** Default: now. */
    readonly pada?: Instant;
  },
): Promise<Result<null, readonly Refusal[]>> {
  const { dari, ke, peran, badan } = role;
  const pada = role.pada ?? deps.now();
  const fault = await pemberiRefusal(deps, giver, { peran, badan }, null);
  if (fault !== null) return { ok: false, refusal: [fault] };
  if (dari === ke) return { ok: false, refusal: [refusal('input.unknown_choice', undefined, 'ke')] };
  const { pohon } = await deps.rujukan();
  const wanted = checkPenugasan({ peran, badan, dari: pada }, pohon, deps.now());
  if (!wanted.ok) return wanted;
  const id = deps.chance.uuid(deps.now());
  const baru = { ...wanted.value, id, akunId: ke, diberiOleh: giver.akunId };
  const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
  const refused = await withTransaction(deps.db, options, async (tx): Promise<Refusal | null> => {
    // Whoever ends this role elsewhere waits: a successor who leaves meanwhile would leave the body with nobody.
    await lockPeran(tx, role);
    const rowsOf = async (akunId: string): Promise<readonly PenugasanBaris[]> =>
      (await listPenugasan(tx, akunId)).filter((one) => one.peran === peran && one.badan === badan);
    const isHolder = (await rowsOf(dari)).some((one) => one.sampai === null || one.sampai > pada);
    if (!isHolder) return refusal('akun.role_not_found', undefined, 'dari');
    const isHeld = (await rowsOf(ke)).some((one) => one.dari <= pada && one.sampai === null);
    if (!isHeld && ke === giver.akunId) return refusal('akun.not_yourself', undefined, 'akun');
    const notGiven = isHeld ? null : await addWithin(tx, baru, deps.now());
    if (notGiven === null)
      await endPenugasanRows(tx, { akunId: dari, peran, badan, pada, oleh: giver.akunId });
    return notGiven;
  });
  forgetKeys(deps.db);
  return refused === null ? ok(null) : { ok: false, refusal: [refused] };
}
