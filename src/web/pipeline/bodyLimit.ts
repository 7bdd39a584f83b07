import type { MiddlewareHandler } from 'hono';
import { bodyLimit as honoBodyLimit } from 'hono/body-limit';
import type { WebEnv } from '../deps.ts';
import { formatUkuran } from '../../messages/format/angka.ts';
import { refuseRequest } from '../errors/refuseRequest.ts';

/** The largest body by kind of route. Ten thousand characters of isi, percent-encoded, stay under the form's limit;
 * ten documents of 10 MB, or one video of 50 MB, fit the larger ones. */
export const BODY_LIMIT_BYTES = {
  form: 512_000,
  formWithFiles: 110_000_000,
  api: 1_000_000,
  apiFile: 53_000_000,
} as const;

/** Refused before anything is read when the length is told; a body without length is counted while it comes. */
export function bodyLimit(): MiddlewareHandler<WebEnv> {
  const byKind = Object.fromEntries(
    Object.entries(BODY_LIMIT_BYTES).map(([kind, maxSize]) => [
      kind,
      honoBodyLimit({
        maxSize,
        onError: (c) => refuseRequest(c, 'web.too_large', { batas: formatUkuran(maxSize, c.get('lang')) }),
      }),
    ]),
  ) as Record<keyof typeof BODY_LIMIT_BYTES, MiddlewareHandler<WebEnv>>;
  return (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
    return byKind[kindOf(c.req.path, c.req.header('content-type') ?? '')](c, next);
  };
}

function kindOf(path: string, contentType: string): keyof typeof BODY_LIMIT_BYTES {
  const hasFiles = contentType.toLowerCase().startsWith('multipart/form-data');
  if (/^\/(api|open311)\//.test(path)) return hasFiles ? 'apiFile' : 'api';
  return hasFiles ? 'formWithFiles' : 'form';
}
