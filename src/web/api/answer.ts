import type { Refusal } from '../../domain/shared/result.ts';
import type { WebContext } from '../deps.ts';
import { problemOf } from '../errors/problem.ts';
import { bytesOf, gzipOf, type Packed } from '../kept/packed.ts';
import { takesGzip } from '../pipeline/compression.ts';

/** What a call answers: JSON with a status or refusals, the first of which names the problem. */
export type Answer =
  | ({ readonly status: 200 | 201; readonly json: unknown } & Told)
  | ({ readonly refusals: readonly [Refusal, ...Refusal[]] } & Told);

/** An answer whose JSON is written already, the same for all askers. */
export interface Written {
  readonly packed: Packed<never>;
  readonly tag: string;
}

/** Headers beside the body, kept with it for a repeated request. */
interface Told {
  readonly location?: string;
  /** In quotes. */
  readonly etag?: string;
  /** Address of the present state, when that is why it was refused. */
  readonly sekarang?: string;
}

export function answered(json: unknown, told: Told = {}): Answer {
  return { status: 200, json, ...told };
}

export function refused(...refusals: readonly [Refusal, ...Refusal[]]): Answer {
  return { refusals };
}

/** The same when something was found wrong, else null. */
export function refusedIfAny(refusals: readonly Refusal[]): Answer | null {
  const [first, ...rest] = refusals;
  return first === undefined ? null : { refusals: [first, ...rest] };
}

/** An answer as it is sent and, for a repeated request, kept. */
export interface Sendable {
  readonly status: number;
  readonly body: string;
  readonly told: Told;
}

export function sendAnswer(c: WebContext, answer: Answer | Written): Response | Promise<Response> {
  return 'packed' in answer ? sendWritten(c, answer) : send(c, sendableOf(c, answer));
}

async function sendWritten(c: WebContext, { packed, tag }: Written): Promise<Response> {
  const isPacked = takesGzip(c);
  const answer = sendBody(c, 200, isPacked ? gzipOf(packed) : await bytesOf(packed), { etag: tag });
  if (isPacked) answer.headers.set('Content-Encoding', 'gzip');
  // the key only says who asks: what is answered is everybody's
  answer.headers.set('Cache-Control', 'no-cache');
  return answer;
}

export function sendableOf(c: WebContext, answer: Answer): Sendable {
  if ('refusals' in answer) {
    const { refusals, ...told } = answer;
    const problem = problemOf(refusals, c.var.lang, c.var.correlationId);
    return { status: problem.status, body: JSON.stringify(problem), told };
  }
  const { status, json, ...told } = answer;
  return { status, body: JSON.stringify(json), told };
}

const RETRY_AFTER_SECONDS = '30';

export function send(c: WebContext, { status, body, told }: Sendable): Response {
  return sendBody(c, status, body, told);
}

function sendBody(
  c: WebContext,
  status: number,
  body: string | Uint8Array<ArrayBuffer>,
  told: Told,
): Response {
  const isProblem = status >= 400;
  const headers: Record<string, string> = {
    'Content-Type': isProblem ? 'application/problem+json' : 'application/json; charset=utf-8',
    // What a key may see is its own; what the public may see can change with the next act.
    'Cache-Control': isProblem || c.req.header('authorization') !== undefined ? 'no-store' : 'no-cache',
    Vary: 'Authorization, Accept-Encoding',
  };
  if (told.location !== undefined) headers['Location'] = told.location;
  if (told.etag !== undefined) headers['ETag'] = told.etag;
  if (told.sekarang !== undefined) headers['Link'] = `<${told.sekarang}>; rel="latest-version"`;
  if (status === 503) headers['Retry-After'] = RETRY_AFTER_SECONDS;
  return new Response(body, { status, headers });
}
