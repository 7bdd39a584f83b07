import { constants, gzipSync } from 'node:zlib';
import type { Context, MiddlewareHandler } from 'hono';
import type { WebEnv } from '../deps.ts';

const MIN_BYTES = 1400; // fits one network packet anyway
const MAX_BYTES = 2_000_000;
const COMPRESSIBLE =
  /^(?:text\/(?:html|xml|calendar)|application\/(?:json|problem\+json|xml|atom\+xml|geo\+json)|image\/svg)/;

/**
 * Whole documents are compressed in one go at a low level: for 10-100 kB that takes a fraction of a millisecond, less than
 * setting up a stream. Exports (CSV, JSON lines) and files pass untouched, so they keep streaming.
 */
export function compression(): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    await next();
    if (!takesGzip(c)) return;
    const { res } = c;
    // the body last: whoever asks for it turns bytes that lie ready into a stream
    const isAsked =
      !res.headers.has('content-encoding') && COMPRESSIBLE.test(res.headers.get('content-type') ?? '');
    if (!isAsked || !res.body) return;
    const body = new Uint8Array(await res.arrayBuffer());
    const isWorth = body.length >= MIN_BYTES && body.length <= MAX_BYTES;
    const sent = isWorth ? compressed(body) : body;
    const headers = new Headers(res.headers);
    headers.set('Vary', mergeVary(headers.get('Vary')));
    headers.delete('Content-Length');
    if (isWorth) headers.set('Content-Encoding', 'gzip');
    c.res = undefined;
    c.res = new Response(sent, { status: res.status, headers });
  };
}

/** A HEAD request has no body to compress. */
export function takesGzip(c: Context): boolean {
  return /\bgzip\b/.test(c.req.header('accept-encoding') ?? '') && c.req.method !== 'HEAD';
}

export function compressed(body: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(gzipSync(body, { level: constants.Z_BEST_SPEED + 3 }));
}

function mergeVary(vary: string | null): string {
  if (vary === null) return 'Accept-Encoding';
  return /\baccept-encoding\b/i.test(vary) ? vary : `${vary}, Accept-Encoding`;
}
