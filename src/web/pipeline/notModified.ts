import type { MiddlewareHandler } from 'hono';
import type { WebEnv } from '../deps.ts';

/** Headers that belong to the body which is not sent. */
const OF_BODY = ['Content-Type', 'Content-Length', 'Content-Encoding'];

/** Their tag names the state that a command was meant for (`laporan/versi.ts`); what is told of it changes with the clock and the reader. */
const TAGS_A_STATE = /^\/api\/v1\/laporan\//;

/** Answers 304 to whoever already has what stands behind the address (RFC 9110 §13.1.2): whoever answers only says its ETag. */
export function notModified(): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    await next();
    const { res } = c;
    const tag = res.headers.get('etag');
    const known = c.req.header('if-none-match');
    if (tag === null || known === undefined || res.status !== 200 || !/^(?:GET|HEAD)$/.test(c.req.method))
      return;
    if (TAGS_A_STATE.test(c.req.path)) return;
    if (!known.split(',').some((one) => isSame(one.trim(), tag))) return;
    const headers = new Headers(res.headers);
    for (const one of OF_BODY) headers.delete(one);
    await res.body?.cancel();
    c.res = undefined;
    c.res = new Response(null, { status: 304, headers });
  };
}

function isSame(known: string, tag: string): boolean {
  return known === '*' || known.replace(/^W\//, '') === tag.replace(/^W\//, '');
}
