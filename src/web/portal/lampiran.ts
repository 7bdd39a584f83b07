import { Readable } from 'node:stream';
import type { Hono } from 'hono';
import type { Deps } from '../../useCases/deps.ts';
import { openLampiran } from '../../useCases/lampiran/openLampiran.ts';
import type { WebContext, WebEnv } from '../deps.ts';
import { refuseRequest } from '../errors/refuseRequest.ts';
import { readerIn } from './visitor.ts';

/** Files of laporan, for whoever may read the laporan now. */
export function lampiranRoutes(app: Hono<WebEnv>, deps: Deps): void {
  app.get('/lampiran/:id', (c) => sendLampiran(c, deps, c.req.param('id'), false));
  app.get('/lampiran/:id/kecil', (c) => sendLampiran(c, deps, c.req.param('id'), true));
}

async function sendLampiran(c: WebContext, deps: Deps, id: string, isThumbnail: boolean): Promise<Response> {
  const opened = await openLampiran(deps, readerIn(c, deps), { id, pengunggah: null, isThumbnail });
  if (!opened.ok) return refuseRequest(c, 'web.not_found');
  const { headers, sidik, ukuran, read } = opened.value;
  const etag = `"${sidik.slice(0, 32)}"`;
  // Asked again each time: a laporan that becomes rahasia must close at once, also for whoever saw it before.
  const all = { ...headers, ETag: etag, 'Cache-Control': 'private, no-cache', Vary: 'Cookie' };
  if (c.req.header('if-none-match') === etag) return c.body(null, 304, all);
  const stream = await read();
  if (stream === null) return refuseRequest(c, 'web.not_found');
  return c.body(Readable.toWeb(stream) as ReadableStream, 200, { ...all, 'Content-Length': String(ukuran) });
}
