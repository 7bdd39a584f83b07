import { deleteSesi, deleteSesiOf } from '../../persistence/akun/sesi.ts';
import type { Deps } from '../deps.ts';
import { lupakanPerangkat } from '../pesan/perangkat/lupakan.ts';
import { tokenHashOf } from './session.ts';

/** Signs out; a token that opens nothing changes nothing. */
export async function endSession(deps: Deps, token: string): Promise<void> {
  await deleteSesi(deps.db, tokenHashOf(token));
}

/** Signs an account out everywhere, and no device is told its news any more: one of them may be lost. Answers how many sessions ended. */
export async function endAllSessions(deps: Deps, akunId: string): Promise<number> {
  await lupakanPerangkat(deps.db, deps, akunId);
  return deleteSesiOf(deps.db, akunId);
}
