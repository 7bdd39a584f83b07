import { mayGivePeran } from '../../../domain/instansi/pemberiPeran.ts';
import { badanOf } from '../../../domain/instansi/pohon.ts';
import type { Penugasan } from '../../../domain/instansi/types.ts';
import { refusal, type Refusal } from '../../../domain/shared/result.ts';
import type { Deps } from '../../deps.ts';

/** Who gives or ends a role: a signed-in person with the roles in force now. */
export interface Pemberi {
  readonly akunId: string;
  readonly penugasan: readonly Penugasan[];
}

/**
 * Why this person may not give or end that role; null when they may. A body outside the own tree is refused like one that does
 * not exist. Nobody gives themselves a role: an admin whose instansi is complained of would open with it what is closed to them
 * (rules §3). Refusals: `akun.not_your_tree`, `akun.not_yourself`.
 */
export async function pemberiRefusal(
  deps: Deps,
  giver: Pemberi,
  role: Penugasan,
  to: string | null,
): Promise<Refusal | null> {
  const { pohon } = await deps.rujukan();
  const isKnown = badanOf(pohon, role.badan) !== undefined;
  if (!isKnown || !mayGivePeran(giver.penugasan, role, pohon)) {
    return refusal('akun.not_your_tree', { badan: role.badan, peran: role.peran }, 'badan');
  }
  return to === giver.akunId ? refusal('akun.not_yourself', undefined, 'akun') : null;
}
