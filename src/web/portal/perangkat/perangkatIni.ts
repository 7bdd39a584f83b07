import { isUuid } from '../../../domain/shared/uuid.ts';
import type { Deps } from '../../../useCases/deps.ts';
import { matikanPerangkat } from '../../../useCases/pesan/perangkat/perangkat.ts';
import type { WebContext } from '../../deps.ts';
import { clearCookie, readCookie, writeCookie } from '../../request/cookies.ts';

/** So long this browser knows which of the devices it is. */
const KNOWN_SECONDS = 365 * 86_400;
const MAX_KNOWN = 12;

/** Under which ids this browser is told of news: of an account, of laporan opened by receipts. A name alone gives no right. */
export function perangkatIni(c: WebContext): readonly string[] {
  return (readCookie(c, 'perangkat') ?? '').slice(0, 600).split('.').filter(isUuid).slice(0, MAX_KNOWN);
}

export function ingatPerangkat(c: WebContext, id: string): void {
  keep(c, [id, ...perangkatIni(c).filter((one) => one !== id)].slice(0, MAX_KNOWN));
}

export function lupaPerangkat(c: WebContext, id: string): void {
  keep(
    c,
    perangkatIni(c).filter((one) => one !== id),
  );
}

/** Somebody signs out: on a shared telephone the next person must not be shown their news. */
export async function leavePerangkat(c: WebContext, deps: Deps): Promise<void> {
  const { session } = c.var;
  if (!session) return;
  const left: string[] = [];
  for (const id of perangkatIni(c)) {
    const isTheirs = await matikanPerangkat(deps, { sebagai: 'akun', akunId: session.akunId }, id);
    if (!isTheirs) left.push(id);
  }
  keep(c, left);
}

function keep(c: WebContext, ids: readonly string[]): void {
  if (ids.length > 0) writeCookie(c, 'perangkat', ids.join('.'), KNOWN_SECONDS);
  else if (readCookie(c, 'perangkat') !== undefined) clearCookie(c, 'perangkat');
}
