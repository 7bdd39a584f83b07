import type { MiddlewareHandler } from 'hono';
import type { WebEnv } from '../deps.ts';
import { clearCookie, readCookie } from '../request/cookies.ts';
import { isMachineRoute } from './machineRoutes.ts';

const TOKEN_FORM = /^[\w-]{20,200}$/;

/** Finds who is signed in. A dead session's cookie is taken away; machine routes never look at cookies. */
export function session(): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    c.set('session', null);
    const token = isMachineRoute(c.req.path) ? undefined : readCookie(c, 'sesi');
    if (token !== undefined) {
      const found = TOKEN_FORM.test(token) ? await c.var.deps.findSession(token) : null;
      c.set('session', found);
      if (!found) clearCookie(c, 'sesi');
      // Files and what scripts ask for in between show no bell.
      else if (!/^\/(lampiran|assets)\//.test(c.req.path)) {
        c.set('bell', { unread: await c.var.deps.countUnread(found) });
      }
    }
    await next();
  };
}
