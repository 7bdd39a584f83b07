import { ok, refuse, type Result } from '../../../domain/shared/result.ts';
import {
  deleteOtherSesi,
  deleteSesiNamed,
  listSesi,
  type SesiTerlihat,
} from '../../../persistence/akun/sesi.ts';
import type { Deps } from '../../deps.ts';
import { listPerangkat, matikanPerangkat } from '../../pesan/perangkat/perangkat.ts';
import { tokenHashOf } from '../session.ts';

export type { SesiTerlihat } from '../../../persistence/akun/sesi.ts';

/** Where the account is signed in, the one used last first; `token` is the browser that asks. */
export function listSessions(deps: Deps, akunId: string, token: string): Promise<readonly SesiTerlihat[]> {
  return listSesi(deps.db, akunId, tokenHashOf(token));
}

/** Ends one of the own sessions. Refusal: `akun.session_not_found`, also for anybody else's. */
export async function endOneSession(deps: Deps, akunId: string, id: string): Promise<Result<null>> {
  const isEnded = /^[0-9a-f]{32}$/.test(id) && (await deleteSesiNamed(deps.db, akunId, id));
  return isEnded ? ok(null) : refuse('akun.session_not_found');
}

/**
 * Ends all of the own sessions but the one that asks, and news on all devices but its own (`perangkat`); answers how many sessions.
 */
export async function endOtherSessions(
  deps: Deps,
  akunId: string,
  { token, perangkat = [] }: { readonly token: string; readonly perangkat?: readonly string[] },
): Promise<number> {
  const own = { sebagai: 'akun', akunId } as const;
  for (const { id } of await listPerangkat(deps, own))
    if (!perangkat.includes(id)) await matikanPerangkat(deps, own, id);
  return deleteOtherSesi(deps.db, akunId, tokenHashOf(token));
}
