import type { HasilKirim } from '../pengirim.ts';

export const PATIENCE_MS = 20_000;

/** What a platform answered, or that it did not. */
export type Reached =
  | { readonly isAway: false; readonly status: number; readonly body: unknown; readonly headers: Headers }
  | { readonly isAway: true; readonly code: string };

/** Asks a platform once. Redirects are not followed: a token must not go to another host. */
export async function reach(
  href: string,
  init: {
    readonly method?: string;
    readonly token?: string;
    readonly json?: unknown;
    readonly timeoutMs?: number;
  } = {},
): Promise<Reached> {
  const { method = 'GET', token, json, timeoutMs = PATIENCE_MS } = init;
  try {
    const response = await fetch(href, {
      method,
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(json === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(json === undefined ? {} : { body: JSON.stringify(json) }),
    });
    const text = await response.text();
    return { isAway: false, status: response.status, body: parsed(text), headers: response.headers };
  } catch (error) {
    return { isAway: true, code: error instanceof Error ? error.name : 'unknown' };
  }
}

/** The bytes of a file, read no further than `maxBytes`; null when it is not there or larger. */
export async function download(href: string, token: string | null, maxBytes: number): Promise<Buffer | null> {
  const response = await fetch(href, {
    redirect: 'error',
    signal: AbortSignal.timeout(PATIENCE_MS * 6),
    headers: token === null ? {} : { authorization: `Bearer ${token}` },
  });
  if (response.status >= 500 || response.status === 429) throw new Error(`http.${response.status}`);
  if (!response.ok || response.body === null) return null;
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body) {
    bytes += chunk.length;
    // Leaving the loop ends the connection.
    if (bytes > maxBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, bytes);
}

/** 4xx is final but for "too many" and "sign in again": those heal by time or by an operator. */
export function outcomeOf(reached: Reached, kanal: string, idLuar: string | null): HasilKirim {
  if (reached.isAway) return { outcome: 'retry', code: `${kanal}.${reached.code}`, isAway: true };
  const { status } = reached;
  const code = `${kanal}.${status}`;
  if (status >= 200 && status < 300)
    return { outcome: 'sent', code: 'sent', ...(idLuar === null ? {} : { idLuar: [idLuar] }) };
  const isFinal = status >= 400 && status < 500 && ![401, 408, 425, 429].includes(status);
  return { outcome: isFinal ? 'refused' : 'retry', code };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
