import { Hono } from 'hono';
import { BAHASA_DAERAH } from '../messages/daerah/daerah.ts';
import type { WebDeps, WebEnv } from './deps.ts';
import { notFound, onFault } from './errors/faults.ts';
import { serveAsset } from './operations/assets.ts';
import { healthRoutes } from './operations/health.ts';
import { gayaRoutes } from './gaya/gayaRoutes.ts';
import { bodyLimit } from './pipeline/bodyLimit.ts';
import { compression } from './pipeline/compression.ts';
import { correlation } from './pipeline/correlation.ts';
import { csrf } from './pipeline/csrf.ts';
import { notModified } from './pipeline/notModified.ts';
import { language } from './pipeline/language.ts';
import { proveAgain } from './pipeline/proveAgain.tsx';
import { rateLimit } from './pipeline/rateLimit.ts';
import { securityHeaders } from './pipeline/securityHeaders.ts';
import { session } from './pipeline/session.ts';
import { setUpFirst } from './pipeline/setUpFirst.tsx';
import { situsRoutes } from './portal/situs/situsRoutes.tsx';

/** Adds one subject's routes. */
export type Routes = (app: Hono<WebEnv>, deps: WebDeps) => void;

/** What happens to every request, in this order. */
export function createApp(deps: WebDeps, routes: readonly Routes[] = []): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.onError(onFault(deps));
  app.notFound(notFound);

  app.use(correlation(deps));
  app.use(securityHeaders(deps));
  app.get('/assets/:file', (c) => serveAsset(deps.assets, c) ?? c.notFound());
  healthRoutes(app, deps);

  // PostgreSQL keeps no NUL: nothing can lie at such an address.
  app.use((c, next) => (/%00/.test(new URL(c.req.url).pathname) ? Promise.resolve(c.notFound()) : next()));
  app.use(compression());
  app.use(notModified());
  app.use(language(deps.bahasaDaerah ?? BAHASA_DAERAH));
  app.use(rateLimit(deps));
  app.use(bodyLimit());
  app.use(session());
  app.use(csrf());
  app.use(setUpFirst());
  app.use(proveAgain());

  situsRoutes(app);
  gayaRoutes(app);
  for (const add of routes) add(app, deps);
  return app;
}
