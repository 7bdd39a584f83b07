import { deleteSesi, deleteSesiOf } from '../../persistence/akun/sesi.ts';
import type { Deps } from '../deps.ts';
import { tokenHashOf } from './session.ts';

/** Signs out; a token that opens nothing changes nothing. */
export async function endSession(deps: Deps, token: string): Promise<void> {
  await deleteSesi(deps.db, tokenHashOf(token));
}

/** Signs an account out everywhere; answers how many sessions ended. */
export function endAllSessions(deps: Deps, akunId: string): Promise<number> {
  return deleteSesiOf(deps.db, akunId);
}
