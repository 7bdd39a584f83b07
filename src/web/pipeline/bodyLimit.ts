import { Buffer } from 'node:buffer';
import type { MiddlewareHandler } from 'hono';
import type { WebEnv } from '../deps.ts';
import { formatUkuran } from '../../messages/format/angka.ts';
import { refuseRequest } from '../errors/refuseRequest.ts';
import { networkOf } from '../request/clientAddress.ts';
import { budgetOf } from '../request/memoryBudget.ts';

/** The largest body by kind of route. Ten thousand characters of isi, percent-encoded, stay under the form's limit;
 * ten documents of 10 MB, or one video of 50 MB, fit the larger ones. */
export const BODY_LIMIT_BYTES = {
  form: 512_000,
  formWithFiles: 110_000_000,
  api: 1_000_000,
  apiFile: 53_000_000,
} as const;

/** Browsers tell the length of what they send; who does not is held in memory while it comes, and so gets less room. */
const UNTOLD_MAX_BYTES = 10_000_000;
/** So much of a refused body is read and thrown away: an answer sent while a browser still sends is often never shown. */
const DRAIN_MAX_BYTES = 400_000_000;
const DRAIN_MAX_MS = 60_000;

/** Refused by its told length before anything is kept; a body without told length is counted while it comes. */
export function bodyLimit(): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    const { body } = c.req.raw;
    if (c.req.method === 'GET' || c.req.method === 'HEAD' || body === null) return next();
    const maxBytes = BODY_LIMIT_BYTES[kindOf(c.req.path, c.req.header('content-type') ?? '')];
    const isTold =
      c.req.header('content-length') !== undefined && c.req.header('transfer-encoding') === undefined;
    if (isTold && Number(c.req.header('content-length')) <= maxBytes) return next();
    const reader = body.getReader();
    const limit = Math.min(maxBytes, UNTOLD_MAX_BYTES);
    const goOn = async (): Promise<'done' | 'long'> => {
      const read = await readWithin(reader, limit);
      if (read === null) return 'long';
      c.req.raw = new Request(c.req.raw, { method: c.req.method, body: read });
      await next();
      return 'done';
    };
    const who = networkOf(c.var.deps.remoteAddress(c));
    const outcome = isTold ? 'long' : await budgetOf(limit).run(who, limit, goOn);
    if (outcome === 'done') return;
    await drain(reader);
    if (outcome === 'busy') return refuseRequest(c, 'web.busy');
    return refuseRequest(c, 'web.too_large', { batas: formatUkuran(isTold ? maxBytes : limit, c.var.lang) });
  };
}

type Reader = ReadableStreamDefaultReader<Uint8Array>;

/** The whole body, or null as soon as it is longer than `maxBytes`. */
async function readWithin(reader: Reader, maxBytes: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new Uint8Array(Buffer.concat(chunks));
    bytes += value.length;
    if (bytes > maxBytes) return null;
    chunks.push(value);
  }
}

async function drain(reader: Reader): Promise<void> {
  const until = performance.now() + DRAIN_MAX_MS;
  let bytes = 0;
  while (bytes < DRAIN_MAX_BYTES && performance.now() < until) {
    const { done, value } = await reader.read().catch(() => GONE);
    if (done) return;
    bytes += value.length;
  }
}

/** Whoever was sending hung up. */
const GONE = { done: true, value: undefined } as const;

function kindOf(path: string, contentType: string): keyof typeof BODY_LIMIT_BYTES {
  const hasFiles = contentType.toLowerCase().startsWith('multipart/form-data');
  // Read before the signature over it is: whoever calls it a form with files gets no more room.
  if (path.startsWith('/hook/')) return 'api';
  if (/^\/(api|open311)\//.test(path)) return hasFiles ? 'apiFile' : 'api';
  return hasFiles ? 'formWithFiles' : 'form';
}
