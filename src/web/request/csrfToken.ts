import { Buffer } from 'node:buffer';
import type { WebContext } from '../deps.ts';
import { readCookie, writeCookie } from './cookies.ts';
import { isSameBytes, sign } from './signature.ts';

export const CSRF_FIELD = '_csrf';

const TOKEN_BYTES = 32;
const VISIT_BYTES = 16;
const VISIT_PREFIX = 'kunjungan:';
const VISIT_SECONDS = 30 * 24 * 3600;

/**
 * The token of this page's forms: an HMAC over the session or, without one, over the cookie of this visit. Masked anew on
 * each page, so that compression never repeats a secret (BREACH). Sets the visit's cookie when there is none yet.
 */
export function csrfToken(c: WebContext): string {
  const { deps } = c.var;
  const mask = Buffer.from(deps.randomBytes(TOKEN_BYTES));
  return Buffer.concat([mask, xor(mask, expectedToken(c, ensureBinding(c)))]).toString('base64url');
}

export function isCsrfTokenValid(c: WebContext, token: string | undefined): boolean {
  const binding = currentBinding(c);
  if (binding === null || token === undefined || token.length > 4 * TOKEN_BYTES) return false;
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== 2 * TOKEN_BYTES) return false;
  const claimed = xor(bytes.subarray(0, TOKEN_BYTES), bytes.subarray(TOKEN_BYTES));
  return isSameBytes(claimed, expectedToken(c, binding));
}

function currentBinding(c: WebContext): string | null {
  if (c.var.session) return `sesi:${c.var.session.id}`;
  const visit = c.var.visit ?? readCookie(c, 'kunjungan');
  return visit !== undefined && /^[\w-]{22}$/.test(visit) ? `${VISIT_PREFIX}${visit}` : null;
}

function ensureBinding(c: WebContext): string {
  const present = currentBinding(c);
  if (present !== null) {
    // a page with a token in it is its visitor's own, whichever visit made the cookie
    if (!c.var.session) c.set('visit', present.slice(VISIT_PREFIX.length));
    return present;
  }
  const visit = Buffer.from(c.var.deps.randomBytes(VISIT_BYTES)).toString('base64url');
  c.set('visit', visit);
  writeCookie(c, 'kunjungan', visit, VISIT_SECONDS);
  return `${VISIT_PREFIX}${visit}`;
}

function expectedToken(c: WebContext, binding: string): Buffer {
  return sign(c.var.deps.secret, 'csrf', binding);
}

function xor(a: Uint8Array, b: Uint8Array): Buffer {
  return Buffer.from(a.map((byte, i) => byte ^ (b[i] ?? 0)));
}
