import { Readable } from 'node:stream';
import type { OpenedLampiran } from '../../../useCases/lampiran/openLampiran.ts';
import type { WebContext } from '../../deps.ts';
import { refuseRequest } from '../../errors/refuseRequest.ts';

/**
 * Hands out a stored file, whole or one range of it (RFC 9110 §14), 304 when the asker has it already. A file never changes, but
 * who may read it does: so it is kept by nobody in between, and asked for anew.
 */
export async function sendFile(c: WebContext, file: OpenedLampiran): Promise<Response> {
  const etag = `"${file.sidik}"`;
  const headers: Record<string, string> = {
    ...file.headers,
    'Cache-Control': 'private, no-cache',
    'Accept-Ranges': 'bytes',
    ETag: etag,
  };
  if (c.req.header('if-none-match') === etag) return new Response(null, { status: 304, headers });
  const ifRange = c.req.header('if-range');
  const asked = ifRange === undefined || ifRange === etag ? c.req.header('range') : undefined;
  const range = rangeOf(asked, file.ukuran);
  if (range === 'outside') {
    return new Response(null, { status: 416, headers: { 'Content-Range': `bytes */${file.ukuran}` } });
  }
  const isHead = c.req.method === 'HEAD';
  const stream = isHead ? null : await file.read(range ?? undefined);
  // Its row is there but its bytes are gone: nothing to read.
  if (stream === null && !isHead) return refuseRequest(c, 'attachments.not_found');
  const body = stream === null ? null : (Readable.toWeb(stream) as ReadableStream<Uint8Array>);
  if (range === null) {
    return new Response(body, {
      status: 200,
      headers: { ...headers, 'Content-Length': String(file.ukuran) },
    });
  }
  headers['Content-Range'] = `bytes ${range.start}-${range.end}/${file.ukuran}`;
  headers['Content-Length'] = String(range.end - range.start + 1);
  return new Response(body, { status: 206, headers });
}

/** One range; null for the whole, also for several ranges and for what cannot be read (a server may ignore those). */
function rangeOf(
  header: string | undefined,
  size: number,
): { start: number; end: number } | 'outside' | null {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '');
  const [from = '', to = ''] = match?.slice(1) ?? [];
  if (match === null || (from === '' && to === '')) return null;
  if (from === '') {
    const length = Number(to);
    return length === 0 || size === 0 ? 'outside' : { start: Math.max(0, size - length), end: size - 1 };
  }
  const start = Number(from);
  const end = to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (to !== '' && Number(to) < start) return null;
  return start >= size ? 'outside' : { start, end };
}
