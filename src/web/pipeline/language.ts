import type { MiddlewareHandler } from 'hono';
import { DEFAULT_LANG, isLang } from '../../messages/bahasa.ts';
import type { WebEnv } from '../deps.ts';
import { readCookie, writeCookie } from '../request/cookies.ts';

const YEAR_SECONDS = 365 * 24 * 3600;

/** `?lang=` decides and is remembered; else the cookie; else Indonesian, whatever the browser prefers (interfaces §4). */
export function language(): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    const asked = c.req.query('lang');
    const remembered = readCookie(c, 'bahasa');
    if (isLang(asked)) {
      c.set('lang', asked);
      if (asked !== remembered) writeCookie(c, 'bahasa', asked, YEAR_SECONDS);
    } else {
      c.set('lang', isLang(remembered) ? remembered : DEFAULT_LANG);
    }
    await next();
  };
}
