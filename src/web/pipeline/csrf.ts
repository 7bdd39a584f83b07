import type { MiddlewareHandler } from 'hono';
import type { WebContext, WebEnv } from '../deps.ts';
import { sendExpiredForm } from '../errors/ExpiredForm.tsx';
import { refuseRequest } from '../errors/refuseRequest.ts';
import { CSRF_FIELD, isCsrfTokenValid } from '../request/csrfToken.ts';
import { readForm } from '../request/form.ts';
import { isMachineRoute, isSignedRoute } from './machineRoutes.ts';

/**
 * Forms that begin something new and change nothing of anybody (a writing from a phone names itself by a secret of its own): the browser's own word for where they come from is enough.
 * Pages with such a form are the same for everybody and may be kept by caches.
 */
const OPEN_FORMS: ReadonlySet<string> = new Set(['/lapor/mulai', '/luring', '/lapor/bagikan']);

/**
 * Every form comes from our own page: the browser's word for its origin must be ours, and the token must belong to this
 * session or visit. A token that is merely old (signed in elsewhere, session ended) keeps what was typed (pages.md).
 */
export function csrf(): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD' || isMachineRoute(c.req.path)) return next();
    if (isSignedRoute(c.req.path)) return next();
    if (!isFromHere(c)) return refuseRequest(c, 'web.cross_origin');
    const form = await readForm(c);
    if (!form.ok) return refuseRequest(c, form.refusal.code, form.refusal.params);
    if (OPEN_FORMS.has(c.req.path) && namesOrigin(c)) return next();
    if (!isCsrfTokenValid(c, form.value.text(CSRF_FIELD))) return sendExpiredForm(c, form.value);
    return next();
  };
}

/** Old browsers name neither: their form needs the token, and without one is offered again with it. */
function namesOrigin(c: WebContext): boolean {
  return c.req.header('sec-fetch-site') === 'same-origin' || c.req.header('origin') !== undefined;
}

function isFromHere(c: WebContext): boolean {
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const origin = c.req.header('origin');
  if (origin === undefined || origin === c.var.deps.origin) return true;
  // The same machine under another name (localhost, 127.0.0.1): a foreign page cannot choose the Host header.
  return URL.canParse(origin) && new URL(origin).host === c.req.header('host');
}
