import type { Hono } from 'hono';
import type { WebEnv } from '../deps.ts';
import { pageOf, sendPage } from '../request/page.ts';
import { gayaPage, SKEMA } from './GayaPage.tsx';

/** `/_gaya`: the design system as it lives, in the demo only; elsewhere the address does not exist. */
export function gayaRoutes(app: Hono<WebEnv>): void {
  app.get('/_gaya', (c) => {
    if (!c.var.deps.isDemo) return c.notFound();
    const skema = SKEMA.find((one) => one === c.req.query('skema')) ?? 'sistem';
    return sendPage(c, gayaPage(pageOf(c), skema));
  });
}
