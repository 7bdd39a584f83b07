import type { KodeBadan, Peran } from '../../../domain/instansi/types.ts';
import { ok, refuse, type Result } from '../../../domain/shared/result.ts';
import type { Instant } from '../../../domain/shared/time.ts';
import { endPenugasanRows } from '../../../persistence/akun/penugasan.ts';
import { countOthersWithRole, lockPeran } from '../../../persistence/akun/petugas.ts';
import { withTransaction } from '../../../persistence/connection/transaction.ts';
import type { Deps } from '../../deps.ts';
import { forgetKeys } from '../kunciApi/keyCache.ts';
import { pemberiRefusal, type Pemberi } from './pemberi.ts';

/**
 * Ends a role within the giver's own tree, now or at `pada`; who held it stays on record. One may end one's own role, but not
 * the last admin's of an instansi: it would have nobody to verify its laporan. Refusals: `akun.not_your_tree`,
 * `akun.last_admin`, `akun.role_not_found`.
 */
export async function takePenugasan(
  deps: Deps,
  giver: Pemberi,
  role: {
    readonly akunId: string;
    readonly peran: Peran;
    readonly badan: KodeBadan;
    readonly pada?: Instant;
  },
): Promise<Result<null>> {
  const fault = await pemberiRefusal(deps, giver, role, null);
  if (fault !== null) return { ok: false, refusal: fault };
  const pada = role.pada ?? deps.now();
  const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
  const taken = await withTransaction(deps.db, options, async (tx): Promise<Result<null>> => {
    await lockPeran(tx, role);
    const isLast = role.peran === 'admin_instansi' && (await countOthersWithRole(tx, role, pada)) === 0;
    if (isLast) return refuse('akun.last_admin', undefined, 'peran');
    const ended = await endPenugasanRows(tx, { ...role, pada, oleh: giver.akunId });
    return ended > 0 ? ok(null) : refuse('akun.role_not_found');
  });
  forgetKeys(deps.db);
  return taken;
}
