import type { KodeBadan, Peran } from '../../../domain/instansi/types.ts';
import { ok, refuse, type Result } from '../../../domain/shared/result.ts';
import type { Instant } from '../../../domain/shared/time.ts';
import { endPenugasanRows } from '../../../persistence/akun/penugasan.ts';
import type { Deps } from '../../deps.ts';
import { forgetKeys } from '../kunciApi/keyCache.ts';

/** Ends a role at `pada` (default: now); who held it stays on record. Refusal: `akun.role_not_found`. */
export async function endPenugasan(
  deps: Deps,
  role: {
    readonly akunId: string;
    readonly peran: Peran;
    readonly badan: KodeBadan;
    readonly pada?: Instant;
    /** The account that ends it; none: an operator. */
    readonly oleh?: string;
  },
): Promise<Result<null>> {
  const ended = await endPenugasanRows(deps.db, { ...role, pada: role.pada ?? deps.now() });
  forgetKeys(deps.db);
  return ended > 0 ? ok(null) : refuse('akun.role_not_found');
}
