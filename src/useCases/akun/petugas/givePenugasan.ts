import { PERAN } from '../../../domain/instansi/types.ts';
import { refusal, type Refusal, type Result } from '../../../domain/shared/result.ts';
import type { Deps } from '../../deps.ts';
import { addPenugasan } from '../pengelolaan/addPenugasan.ts';
import type { PenugasanBaru } from '../pengelolaan/checkPenugasan.ts';
import { pemberiRefusal, type Pemberi } from './pemberi.ts';

/**
 * Gives a person a role within the giver's own tree (F108), with its dates, also acting as Plt. or Plh. (F157). Refusals:
 * `akun.not_your_tree`, `akun.not_yourself`, and those of `addPenugasan`.
 */
export async function givePenugasan(
  deps: Deps,
  giver: Pemberi,
  wanted: PenugasanBaru & { readonly akunId: string },
): Promise<Result<{ readonly id: string }, readonly Refusal[]>> {
  const peran = PERAN.find((one) => one === wanted.peran);
  if (peran === undefined) {
    return { ok: false, refusal: [refusal('input.unknown_choice', undefined, 'peran')] };
  }
  const fault = await pemberiRefusal(deps, giver, { peran, badan: wanted.badan }, wanted.akunId);
  if (fault !== null) return { ok: false, refusal: [fault] };
  return addPenugasan(deps, { ...wanted, diberiOleh: giver.akunId });
}
