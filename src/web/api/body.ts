import canonicalize from 'canonicalize';
import { refuse, ok, type Result } from '../../domain/shared/result.ts';
import type { WebContext } from '../deps.ts';

/**
 * The JSON of a request. No body at all reads as `{}`: many commands need none. `text` stands for its content, because spaces and the
 * order of fields may differ from one sending to the next (RFC 8785).
 */
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
  if (bytes.byteLength === 0) return ok(contentOf(c, {}, '{}'));
  const type = (c.req.header('content-type') ?? 'application/json').split(';')[0]?.trim().toLowerCase() ?? '';
  if (!/^application\/(?:[\w.-]+\+)?json$/.test(type))
    return refuse('web.unsupported_media_type', { tipe: 'application/json' });
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (text.trim() === '') return ok(contentOf(c, {}, '{}'));
    return ok(contentOf(c, JSON.parse(text) as unknown, text));
  } catch {
    return refuse('web.unreadable_body');
  }
}

function contentOf(c: WebContext, json: unknown, text: string): { json: unknown; text: string } {
  return { json, text: c.req.header('idempotency-key') === undefined ? text : canonicalOr(json, text) };
}

/** What has no canonical form (half a surrogate pair, lists a thousand deep) stands for itself; its fields refuse it later. */
function canonicalOr(json: unknown, text: string): string {
  try {
    return canonicalize(json) ?? text;
  } catch {
    return text;
  }
}
