import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { WebContext } from '../deps.ts';

/** Every cookie of the site, each named once. */
export type CookieName =
  | 'peramban'
  | 'perangkat'
  | 'sesi'
  | 'tertunda'
  | 'kunjungan'
  | 'bahasa'
  | 'pesan'
  | 'draf'
  | 'terbuka'
  | 'oidc';

export function readCookie(c: WebContext, name: CookieName): string | undefined {
  return isHttps(c) ? getCookie(c, name, 'host') : getCookie(c, name);
}

/** HttpOnly, SameSite=Lax, this host only; `__Host-` on https so that no neighbouring host can set it. */
export function writeCookie(c: WebContext, name: CookieName, value: string, maxAgeSeconds?: number): void {
  const age = maxAgeSeconds === undefined ? {} : { maxAge: maxAgeSeconds };
  const base = { httpOnly: true, sameSite: 'Lax', path: '/', ...age } as const;
  if (isHttps(c)) setCookie(c, name, value, { ...base, secure: true, prefix: 'host' });
  else setCookie(c, name, value, base);
}

export function clearCookie(c: WebContext, name: CookieName): void {
  if (isHttps(c)) deleteCookie(c, `__Host-${name}`, { path: '/', secure: true });
  else deleteCookie(c, name, { path: '/' });
}

function isHttps(c: WebContext): boolean {
  return c.var.deps.origin.startsWith('https:');
}
