import type { Hono } from 'hono';
import { Readable } from 'node:stream';
import type { Result } from '../../../domain/shared/result.ts';
import type { Deps } from '../../../useCases/deps.ts';
import type { BerkasTerbuka } from '../../../useCases/pengawasan/berkasBukti.ts';
import { openBukti } from '../../../useCases/pengawasan/bukti.ts';
import type { WebContext, WebEnv } from '../../deps.ts';
import { refuseRequest } from '../../errors/refuseRequest.ts';
import { officerRoutes } from '../officerRoutes.ts';

/** The files of supervision, each for whoever reads what it stands beside. */
export function buktiRoutes(app: Hono<WebEnv>, deps: Deps): void {
  const { get } = officerRoutes(app, deps);
  get('/pengawasan/bukti/:id', async ({ c, officer }) =>
    sendOpened(c, await openBukti(deps, officer.reader, c.req.param('id') ?? '')),
  );
}

/** Sends a file that was opened for this reader alone: it is kept nowhere between. */
export function sendOpened(c: WebContext, opened: Result<BerkasTerbuka>): Response | Promise<Response> {
  if (!opened.ok) return refuseRequest(c, 'web.not_found');
  for (const [name, value] of Object.entries(opened.value.headers)) c.header(name, value);
  c.header('Cache-Control', 'private, no-store');
  return c.body(Readable.toWeb(opened.value.stream) as ReadableStream<Uint8Array>);
}
