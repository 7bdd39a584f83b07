import { createHash } from 'node:crypto';
import type { HasilKirim, PengirimSaluran } from '../pengirim.ts';

export interface HttpSmsOptions {
  /** Address with `{to}` and `{text}`, and `{id}` where the gateway gives our own id back with its receipts. */
  readonly template: string;
  readonly timeoutMs?: number;
  readonly fetch?: typeof globalThis.fetch;
}

const TIMEOUT_MS = 15_000;
const ANSWER_MAX = 4_096;
/** What cannot be mended by trying again; everything else may be an outage or a wrong setting that somebody mends. */
const REFUSED: readonly number[] = [400, 406, 410, 413, 414, 422];

/**
 * Sends SMS through a gateway's HTTP address, one request a message: the gateway cuts long ones itself. Its answer 2xx means that it took
 * the message.
 */
export function httpSms({
  template,
  timeoutMs = TIMEOUT_MS,
  fetch = globalThis.fetch,
}: HttpSmsOptions): PengirimSaluran {
  const isOursGiven = template.includes('{id}');
  return {
    send: async ({ ke, teks, kunci }) => {
      const id = idOf(kunci);
      const url = template
        .replaceAll('{to}', encodeURIComponent(ke))
        .replaceAll('{id}', encodeURIComponent(id))
        .replaceAll('{text}', () => encodeURIComponent(teks));
      try {
        // A gateway that redirects would carry number and words to somebody else.
        const answer = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(timeoutMs) });
        const text = await shortText(answer);
        return resultOf(answer.status, isOursGiven ? id : idIn(text));
      } catch (error) {
        return { outcome: 'retry', code: `http.${codeOf(error)}`, isAway: true };
      }
    },
    close: () => Promise.resolve(),
  };
}

/** Ours for the gateway: letters and digits only, the same for the same message. */
function idOf(kunci: string): string {
  return createHash('sha256').update(kunci).digest('hex').slice(0, 32);
}

function resultOf(status: number, id: string | null): HasilKirim {
  if (status >= 200 && status < 300)
    return { outcome: 'sent', code: `http.${status}`, ...(id === null ? {} : { idLuar: [id] }) };
  if (REFUSED.includes(status)) return { outcome: 'refused', code: `http.${status}` };
  return { outcome: 'retry', code: `http.${status}`, isAway: status !== 429 };
}

/** The gateway's own id where its answer names one. */
function idIn(text: string): string | null {
  const named = /"(?:message_?id|msg_?id|id)"\s*:\s*"?([\w.:-]{1,100})"?/i.exec(text);
  return named?.[1] ?? null;
}

async function shortText(answer: Response): Promise<string> {
  if (answer.body === null) return '';
  const reader = answer.body.getReader();
  let text = '';
  const decoder = new TextDecoder();
  while (text.length < ANSWER_MAX) {
    const { done, value } = await reader.read();
    if (done) return text;
    text += decoder.decode(value, { stream: true });
  }
  await reader.cancel();
  return text;
}

/** Never the message: it may quote the address, which holds a password. */
function codeOf(error: unknown): string {
  const { name, cause } = (error ?? {}) as { name?: string; cause?: { code?: string } };
  return (cause?.code ?? name ?? 'unknown').slice(0, 40);
}
