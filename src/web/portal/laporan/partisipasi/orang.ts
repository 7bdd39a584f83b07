import type { Orang } from '../../../../useCases/partisipasi/orang.ts';
import type { WebContext } from '../../../deps.ts';
import { readCookie, writeCookie } from '../../../request/cookies.ts';
import { isSecretName, secretName } from '../../../request/secretName.ts';

/** So long a browser is known again by what it supported and follows. */
const KNOWN_SECONDS = 365 * 86_400;

/** Who supports or follows: the account signed in, else this browser; null for a browser that has done neither yet. */
export function orangIn(c: WebContext): Orang | null;
/** With `isNamed` a browser without a name gets one: a cookie that no script reads and that says nothing else. */
export function orangIn(c: WebContext, options: { readonly isNamed: true }): Orang;
export function orangIn(c: WebContext, options?: { readonly isNamed: true }): Orang | null {
  if (c.var.session) return { sebagai: 'akun', akunId: c.var.session.akunId };
  const known = readCookie(c, 'peramban') ?? '';
  if (isSecretName(known)) return { sebagai: 'peramban', rahasia: known };
  if (options === undefined) return null;
  const rahasia = secretName(c);
  writeCookie(c, 'peramban', rahasia, KNOWN_SECONDS);
  return { sebagai: 'peramban', rahasia };
}
