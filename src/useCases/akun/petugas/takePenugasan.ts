import type { KodeBadan, Peran } from '../../../domain/instansi/types.ts';
import { refuse, type Result } from '../../../domain/shared/result.ts';
import type { Instant } from '../../../domain/shared/time.ts';
import { countOthersWithRole } from '../../../persistence/akun/petugas.ts';
import type { Deps } from '../../deps.ts';
import { endPenugasan } from '../pengelolaan/endPenugasan.ts';
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
  const isLast =
    role.peran === 'admin_instansi' &&
    (await countOthersWithRole(deps.db, role, role.pada ?? deps.now())) === 0;
  if (isLast) return refuse('akun.last_admin', undefined, 'peran');
  return endPenugasan(deps, { ...role, oleh: giver.akunId });
}
