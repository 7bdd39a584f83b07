import type { KodeBadan, Peran } from '../../../domain/instansi/types.ts';
import { ok, refusal, type Refusal, type Result } from '../../../domain/shared/result.ts';
import type { Instant } from '../../../domain/shared/time.ts';
import { listPenugasan, type PenugasanBaris } from '../../../persistence/akun/penugasan.ts';
import type { Deps } from '../../deps.ts';
import { endPenugasan } from '../pengelolaan/endPenugasan.ts';
import { givePenugasan } from './givePenugasan.ts';
import { pemberiRefusal, type Pemberi } from './pemberi.ts';

/**
 * Hands a role over on rotation (F108): the successor holds it from `pada`, the predecessor until then; no moment is without
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
  const rowsOf = async (akunId: string): Promise<readonly PenugasanBaris[]> =>
    (await listPenugasan(deps.db, akunId)).filter((one) => one.peran === peran && one.badan === badan);
  const isHolder = (await rowsOf(dari)).some((one) => one.sampai === null || one.sampai > pada);
  if (!isHolder) return { ok: false, refusal: [refusal('akun.role_not_found', undefined, 'dari')] };
  const isHeld = (await rowsOf(ke)).some((one) => one.dari <= pada && one.sampai === null);
  if (!isHeld) {
    const given = await givePenugasan(deps, giver, { akunId: ke, peran, badan, dari: pada });
    if (!given.ok) return given;
  }
  await endPenugasan(deps, { akunId: dari, peran, badan, pada, oleh: giver.akunId });
  return ok(null);
}
