import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import { withCorrelation } from '../../telemetry/correlation.ts';
import type { WebDeps, WebEnv } from '../deps.ts';

/** Gives the request its dependencies and its own id (never the sender's word for it, said in every log line), and reports how it went. */
export function correlation(deps: WebDeps): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    const correlationId = deps.newCorrelationId();
    c.set('deps', deps);
    c.set('correlationId', correlationId);
    const startedMs = performance.now();
    await withCorrelation(correlationId, next);
    c.header('X-Correlation-Id', correlationId);
    deps.onRequest({
      method: c.req.method,
      route: routePath(c, -1),
      status: c.res.status,
      durationMs: performance.now() - startedMs,
      correlationId,
      akunId: c.var.session?.akunId ?? null,
    });
  };
}
