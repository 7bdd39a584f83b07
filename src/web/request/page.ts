import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import type { Child } from 'hono/jsx';
import { hariOf, type Hari } from '../../domain/shared/time.ts';
import { DEFAULT_LANG, type Lang } from '../../messages/bahasa.ts';
import { messagesFor, type Messages } from '../../messages/catalogue.ts';
import { messagesIn } from '../../messages/daerah/daerah.ts';
import type { Session, WebContext } from '../deps.ts';
import { readCookie } from './cookies.ts';
import { csrfToken } from './csrfToken.ts';
import { takeFlash, type Flash } from './flash.ts';

/** What every page and component may know about the request. */
export interface Page {
  /** The whole language: numbers and dates follow it. */
  readonly lang: Lang;
  /** What the page is written in, and every other it may be read in, by code and own name. */
  readonly bahasa?: string;
  readonly bahasaLain?: readonly (readonly [kode: string, nama: string])[];
  readonly m: Messages;
  /** Path without query, for marking the present place in the navigation. */
  readonly path: string;
  /** The public address with what was asked for, printed at the foot; null on error pages. */
  readonly address: string | null;
  /** The day in Jakarta, printed beside it: paper does not change when the laporan does. */
  readonly hariIni?: Hari;
  /** The same page in the other language, relative. */
  readonly langHref: (kode: string) => string;
  readonly session: Session | null;
  /** Taken when it is first read: what shows no page (a feed, a part, a redirect) leaves it for the next one. */
  readonly flash: Flash | null;
  /** Unread notifications of the account signed in; absent where nobody is. */
  readonly bell?: { readonly unread: number } | undefined;
  readonly isDemo: boolean;
  readonly csrfToken: () => string;
  /** While a page is written for several readers at once: the sign that holds the place of what is each one's own. */
  readonly gap?: (of: 'akun' | 'lonceng') => string;
  readonly asset: (name: string) => string;
}

export function pageOf(c: WebContext): Page {
  const lang = c.var.lang ?? DEFAULT_LANG;
  const { deps, bahasa } = c.var;
  const kode = bahasa?.kode ?? lang;
  let flash: Flash | null | undefined;
  return {
    lang,
    bahasa: kode,
    bahasaLain: (c.var.daerah ?? [])
      .map((one) => [one.kode, one.nama] as const)
      .filter(([other]) => other !== kode),
    m: bahasa === undefined ? messagesFor(lang) : messagesIn(bahasa),
    path: c.req.path,
    address: deps.origin + c.req.path + askedOf(c),
    hariIni: hariOf(deps.now(), 'WIB'),
    langHref: (other) => langHref(c, other),
    session: c.var.session ?? null,
    get flash() {
      if (flash === undefined) flash = takeFlash(c);
      return flash;
    },
    bell: c.var.bell,
    isDemo: deps.isDemo,
    csrfToken: () => csrfToken(c),
    asset: (name) => deps.assets.href(name),
  };
}

type PageStatus = 200 | 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 422 | 429 | 500 | 503;

/** A form under way, a laporan opened by its receipt and a notice are somebody's own, also without a session. */
const PRIVATE_COOKIES = ['draf', 'terbuka', 'pesan', 'peramban'] as const;

/**
 * Sends a whole document. Pages of a person are never kept by any cache. The others are asked again each time and answered
 * with 304 while they stay the same; caches between may keep them only for visitors without any cookie.
 */
export function sendPage(c: WebContext, document: Child, status: PageStatus = 200): Response {
  // bytes: a text of half a megabyte would be walked through three times more on its way
  const bytes = new Uint8Array(Buffer.from(htmlOf(document)));
  return sendHtml(c, bytes, { status, isPacked: false, tag: () => pageTag(bytes) });
}

/** The text of a whole document. */
export function htmlOf(document: Child): string {
  return `<!doctype html>${String(document)}`;
}

/** By what a cache knows a page again. */
export function pageTag(bytes: Uint8Array | string): string {
  return `W/"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
}

/** The same for a page that is written, and maybe compressed, already. */
export function sendHtml(
  c: WebContext,
  body: Uint8Array<ArrayBuffer>,
  {
    status = 200,
    isPacked,
    tag,
  }: { readonly status?: PageStatus; readonly isPacked: boolean; readonly tag?: () => string },
): Response {
  c.header('Vary', 'Cookie, Accept-Encoding');
  if (status !== 200 || isPersonal(c)) {
    c.header('Cache-Control', 'no-store');
  } else {
    const isForAll = c.req.header('cookie') === undefined && c.req.query('lang') === undefined;
    c.header('Cache-Control', isForAll ? 'public, no-cache' : 'private, no-cache');
    if (tag !== undefined) c.header('ETag', tag());
  }
  if (isPacked) c.header('Content-Encoding', 'gzip');
  c.header('Content-Type', 'text/html; charset=UTF-8');
  return c.body(body, status);
}

/** Whether this answer is somebody's own; asked after the page was written, it also knows a form that began with it. */
export function isPersonal(c: WebContext): boolean {
  return (
    Boolean(c.var.session) ||
    c.var.visit !== undefined ||
    PRIVATE_COOKIES.some((name) => readCookie(c, name) !== undefined)
  );
}

/** What the address asks for; the language and fields that were left empty say nothing on paper. */
function askedOf(c: WebContext): string {
  const asked = Object.entries(c.req.query()).filter(([name, value]) => name !== 'lang' && value !== '');
  return asked.length === 0 ? '' : `?${new URLSearchParams(asked).toString()}`;
}

function langHref(c: WebContext, kode: string): string {
  const query = new URLSearchParams(c.req.query());
  query.set('lang', kode);
  return `?${query.toString()}`;
}
