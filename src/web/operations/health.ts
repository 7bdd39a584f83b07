import type { Context, Hono } from 'hono';
import type { WebDeps, WebEnv } from '../deps.ts';
import { isSameBytes, sign } from '../request/signature.ts';

/** `/healthz`: the process answers. `/readyz`: it can work. `/metrics`: numbers for the operator, never for the public. */
export function healthRoutes(app: Hono<WebEnv>, deps: WebDeps): void {
  app.get('/healthz', (c) => c.text('ok\n', 200, { 'Cache-Control': 'no-store' }));

  app.get('/readyz', async (c) => {
    const readiness = await deps.readiness();
    return c.json(readiness, readiness.isReady ? 200 : 503, { 'Cache-Control': 'no-store' });
  });

  app.get('/metrics', async (c) => {
    if (!mayReadMetrics(deps, c)) return c.notFound();
    return c.text(await deps.metrics(), 200, {
      'Content-Type': 'text/plain; version=0.0.4; charset=utf-8',
      'Cache-Control': 'no-store',
    });
  });
}

/** Whoever asks on this machine itself, or has the token. What a proxy passes on comes from elsewhere, trusted or not. */
function mayReadMetrics(deps: WebDeps, c: Context): boolean {
  const isPassedOn = ['x-forwarded-for', 'forwarded', 'via'].some((name) => c.req.header(name) !== undefined);
  if (isLoopback(deps.remoteAddress(c)) && !isPassedOn) return true;
  if (deps.metricsToken === null) return false;
  const claimed = sign(deps.secret, 'metrics', c.req.header('authorization')?.replace(/^Bearer /, '') ?? '');
  return isSameBytes(claimed, sign(deps.secret, 'metrics', deps.metricsToken));
}

export function isLoopback(address: string): boolean {
  return /^(?:::ffff:)?127\.\d+\.\d+\.\d+$/.test(address) || address === '::1';
}
