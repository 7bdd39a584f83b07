import { ok, refuse, type Result } from '../../../domain/shared/result.ts';
import { renewSesi } from '../../../persistence/akun/sesi.ts';
import { hasFaktor } from '../../../persistence/faktor/faktor.ts';
import type { Deps } from '../../deps.ts';
import { checkOwnSandi } from '../profil/ownSandi.ts';
import { sessionIdOf, tokenHashOf } from '../session.ts';
import { checkBukti, tellBukti } from './bukti.ts';
import { withChallenge, type BuktiForm } from './masukKedua.ts';

/** A session that goes on under another token. */
export interface RenewedSession {
  readonly token: string;
  readonly sesiId: string;
}

/** The second factor, or the password of whoever has none. */
export type BuktiUlang = BuktiForm | { readonly cara: 'sandi'; readonly sandi: string };

/**
 * Proves anew who sits at a session (step-up, ADR 0014) and gives it a new token: one that was stolen before opens nothing any more.
 * Who has a second factor shows that; the password alone is not enough then. Refusals: those of `checkBukti` and `checkOwnSandi`,
 * `auth.required` when the session ended meanwhile, `auth.factor_needed`.
 */
export async function proveAgain(
  deps: Deps,
  { akunId, token, bukti }: { readonly akunId: string; readonly token: string; readonly bukti: BuktiUlang },
): Promise<Result<RenewedSession>> {
  const lama = tokenHashOf(token);
  const hasOne = await hasFaktor(deps.db, akunId);
  if (bukti.cara === 'sandi') {
    if (hasOne) return refuse('auth.factor_needed');
    const known = await checkOwnSandi(deps, { akunId, sandi: bukti.sandi });
    tellBukti(deps, 'bukti_ulang', { akunId, cara: bukti.cara, result: known });
    return known.ok ? renew(deps, lama, null) : known;
  }
  const checked = await checkBukti(deps, akunId, await withChallenge(deps, 'sesi', lama, bukti));
  tellBukti(deps, 'bukti_ulang', { akunId, cara: bukti.cara, result: checked });
  return checked.ok ? renew(deps, lama, checked.value) : checked;
}

async function renew(
  deps: Deps,
  lama: Buffer,
  faktor: Parameters<typeof renewSesi>[1]['faktor'],
): Promise<Result<RenewedSession>> {
  const token = deps.chance.bytes(32).toString('base64url');
  const isOpen = await renewSesi(deps.db, { lama, baru: tokenHashOf(token), pada: deps.now(), faktor });
  return isOpen ? ok({ token, sesiId: sessionIdOf(token) }) : refuse('auth.required');
}
