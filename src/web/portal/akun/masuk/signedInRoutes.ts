import type { Hono } from 'hono';
import type { Deps } from '../../../../useCases/deps.ts';
import type { Session, WebContext, WebEnv } from '../../../deps.ts';
import { signedInOr } from './visit.ts';

type Handler = (c: WebContext, deps: Deps, who: Session) => Promise<Response> | Response;

/** The two sorts of routes of a person's own pages: whoever is not signed in does that first and comes back. */
export function signedInRoutes(app: Hono<WebEnv>, deps: Deps) {
  const guarded = (handler: Handler) => (c: WebContext) => {
    const who = signedInOr(c);
    return who instanceof Response ? who : handler(c, deps, who);
  };
  return {
    get: (path: string, handler: Handler): void => void app.get(path, guarded(handler)),
    post: (path: string, handler: Handler): void => void app.post(path, guarded(handler)),
  };
}
