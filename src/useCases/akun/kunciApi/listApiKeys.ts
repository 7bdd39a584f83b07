import { listKunciApi, type KunciApi } from '../../../persistence/akun/kunci/kunciApi.ts';
import type { Deps } from '../../deps.ts';

export type { KunciApi } from '../../../persistence/akun/kunci/kunciApi.ts';

const MAX_LISTED = 100;

/** Keys of an account, the newest first, revoked ones too; their texts are not kept. */
export function listApiKeys(deps: Deps, akunId: string): Promise<readonly KunciApi[]> {
  return listKunciApi(deps.db, akunId, MAX_LISTED);
}
