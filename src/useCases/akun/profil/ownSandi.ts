import { isFarTooLong } from '../../../domain/pelapor/sandi.ts';
import { ok, refuse, type Result } from '../../../domain/shared/result.ts';
import { forgivePercobaan } from '../../../persistence/akun/percobaan.ts';
import { readProfil, type Profil } from '../../../persistence/akun/profil.ts';
import type { Deps } from '../../deps.ts';
import { verifySandi } from '../pengaman/sandiHash.ts';
import { countAttempt } from '../pengaman/throttle.ts';

/**
 * Makes sure that whoever is signed in also knows the password, before something that would keep its owner out: a stolen session
 * or a phone left open is not enough. Refusals: `akun.wrong_password` (path sandi), `auth.too_many_attempts` {menit}, `web.busy`,
 * `akun.closed`.
 */
export async function checkOwnSandi(
  deps: Deps,
  { akunId, sandi }: { readonly akunId: string; readonly sandi: string },
  path = 'sandi',
): Promise<Result<Profil>> {
  const akun = await readProfil(deps.db, akunId);
  if (akun === null) return refuse('akun.closed');
  const counted = await countAttempt(deps, { sandi_akun: akunId }, 'auth.too_many_attempts');
  if (!counted.ok) return counted;
  if (isFarTooLong(sandi)) return refuse('akun.wrong_password', undefined, path);
  const matches = await verifySandi(akun.sandi, sandi);
  if (matches === false) return refuse('akun.wrong_password', undefined, path);
  await forgivePercobaan(deps.db, counted.value.entries);
  return matches === 'busy' ? refuse('web.busy') : ok(akun);
}
