import type { Child } from 'hono/jsx';
import { DEFAULT_LANG, type Lang } from '../../messages/bahasa.ts';
import { messagesFor, type Messages } from '../../messages/catalogue.ts';
import type { Session, WebContext } from '../deps.ts';
import { readCookie } from './cookies.ts';
import { csrfToken } from './csrfToken.ts';
import { takeFlash, type Flash } from './flash.ts';

/** What every page and component may know about the request. */
export interface Page {
  readonly lang: Lang;
  readonly m: Messages;
  /** Path without query, for marking the present place in the navigation. */
  readonly path: string;
  /** The public address, printed at the foot; null on error pages. */
  readonly address: string | null;
  /** The same page in the other language, relative. */
  readonly langHref: (lang: Lang) => string;
  readonly session: Session | null;
  readonly flash: Flash | null;
  /** Unread notifications of the account signed in; absent where nobody is. */
  readonly bell?: { readonly unread: number } | undefined;
  readonly isDemo: boolean;
  readonly csrfToken: () => string;
  readonly asset: (name: string) => string;
}

export function pageOf(c: WebContext): Page {
  const lang = c.var.lang ?? DEFAULT_LANG;
  const { deps } = c.var;
  return {
    lang,
    m: messagesFor(lang),
    path: c.req.path,
    address: deps.origin + c.req.path,
    langHref: (other) => langHref(c, other),
    session: c.var.session ?? null,
    flash: takeFlash(c),
    bell: c.var.bell,
    isDemo: deps.isDemo,
    csrfToken: () => csrfToken(c),
    asset: (name) => deps.assets.href(name),
  };
}

type PageStatus = 200 | 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 422 | 429 | 500 | 503;

/** A form under way and a laporan opened by its receipt are somebody's own, also without a session. */
const PRIVATE_COOKIES = ['draf', 'terbuka'] as const;

/** Sends a whole document. Pages of a person are never kept by any cache; public ones are asked again each time. */
export function sendPage(c: WebContext, document: Child, status: PageStatus = 200): Response {
  const html = `<!doctype html>${String(document)}`;
  const isPersonal =
    Boolean(c.var.session) ||
    status !== 200 ||
    c.var.visit !== undefined ||
    PRIVATE_COOKIES.some((name) => readCookie(c, name));
  c.header('Cache-Control', isPersonal ? 'no-store' : 'private, no-cache');
  c.header('Vary', 'Cookie, Accept-Encoding');
  return c.html(html, status);
}

function langHref(c: WebContext, lang: Lang): string {
  const query = new URLSearchParams(c.req.query());
  query.set('lang', lang);
  return `?${query.toString()}`;
}
