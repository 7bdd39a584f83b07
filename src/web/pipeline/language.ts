import type { MiddlewareHandler } from 'hono';
import { DEFAULT_LANG, isLang } from '../../messages/bahasa.ts';
import type { BahasaDaerah } from '../../messages/daerah/daerah.ts';
import type { WebContext, WebEnv } from '../deps.ts';
import { readCookie, writeCookie } from '../request/cookies.ts';

const YEAR_SECONDS = 365 * 24 * 3600;

/** `?lang=` decides and is remembered; else the cookie; else Indonesian, whatever the browser prefers (interfaces §4). */
export function language(daerah: readonly BahasaDaerah[]): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    const asked = c.req.query('lang');
    const remembered = readCookie(c, 'bahasa');
    if (setLanguage(c, asked, daerah)) {
      if (asked !== undefined && asked !== remembered) writeCookie(c, 'bahasa', asked, YEAR_SECONDS);
    } else if (!setLanguage(c, remembered, daerah)) {
      c.set('lang', DEFAULT_LANG);
    }
    c.set('daerah', daerah);
    await next();
  };
}

function setLanguage(c: WebContext, kode: string | undefined, daerah: readonly BahasaDaerah[]): boolean {
  if (isLang(kode)) {
    c.set('lang', kode);
    return true;
  }
  const found = daerah.find((one) => one.kode === kode);
  if (found === undefined) return false;
  c.set('lang', found.dasar);
  c.set('bahasa', found);
  return true;
}
