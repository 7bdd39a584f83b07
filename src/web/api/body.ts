import { refuse, ok, type Result } from '../../domain/shared/result.ts';
import type { WebContext } from '../deps.ts';

/** The JSON of a request. No body at all reads as `{}`: many commands need none. */
export async function readJson(
  c: WebContext,
): Promise<Result<{ readonly json: unknown; readonly text: string }>> {
  let bytes: ArrayBuffer;
  try {
    bytes = await c.req.arrayBuffer();
  } catch {
    // Broken off by its sender.
    return refuse('web.unreadable_body');
  }
  if (bytes.byteLength === 0) return ok({ json: {}, text: '' });
  const type = (c.req.header('content-type') ?? 'application/json').split(';')[0]?.trim().toLowerCase() ?? '';
  if (!/^application\/(?:[\w.-]+\+)?json$/.test(type))
    return refuse('web.unsupported_media_type', { tipe: 'application/json' });
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (text.trim() === '') return ok({ json: {}, text: '' });
    return ok({ json: JSON.parse(text) as unknown, text });
  } catch {
    return refuse('web.unreadable_body');
  }
}
