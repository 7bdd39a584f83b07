import type { MiddlewareHandler } from 'hono';
import type { WebEnv } from '../deps.ts';
import { FAKTOR_PATH, SetUpFirst } from '../errors/SetUpFirst.tsx';
import { pageOf, sendPage } from '../request/page.ts';

/** All that is open before a second factor is set up: setting it up, proving the password for it, leaving, and whom to ask for help. */
const OPEN = /^\/(saya\/faktor|bukti|keluar|tanya-jawab|kontak|privasi|ketentuan|aksesibilitas)(\/|$)/;

/**
 * Whoever holds a role that needs a second factor and has none does nothing else before (F112). One place for every page; beyond it
 * the session has no roles at all (`findSession`), so nothing that looks at roles opens either.
 */
export function setUpFirst(): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    if (c.var.session?.tahap !== 'pasang' || OPEN.test(c.req.path)) return next();
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return c.redirect(FAKTOR_PATH, 303);
    return sendPage(c, <SetUpFirst page={pageOf(c)} form={c.var.form} />, 403);
  };
}
