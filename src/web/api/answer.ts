import type { Refusal } from '../../domain/shared/result.ts';
import type { WebContext } from '../deps.ts';
import { problemOf } from '../errors/problem.ts';

/** What a call answers: JSON with a status, or refusals, the first of which names the problem. */
export type Answer =
  | { readonly status: 200 | 201; readonly json: unknown; readonly location?: string }
  | { readonly refusals: readonly [Refusal, ...Refusal[]] };

export function answered(json: unknown): Answer {
  return { status: 200, json };
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
  readonly location?: string;
}

export function sendableOf(c: WebContext, answer: Answer): Sendable {
  if ('refusals' in answer) {
    const problem = problemOf(answer.refusals, c.var.lang, c.var.correlationId);
    return { status: problem.status, body: JSON.stringify(problem) };
  }
  const { status, json, location } = answer;
  return { status, body: JSON.stringify(json), ...(location === undefined ? {} : { location }) };
}

const RETRY_AFTER_SECONDS = '30';

export function send(c: WebContext, { status, body, location }: Sendable): Response {
  const isProblem = status >= 400;
  const headers: Record<string, string> = {
    'Content-Type': isProblem ? 'application/problem+json' : 'application/json; charset=utf-8',
    // What a key may see is its own; what the public may see can change with the next act.
    'Cache-Control': isProblem || c.req.header('authorization') !== undefined ? 'no-store' : 'no-cache',
    Vary: 'Authorization, Accept-Encoding',
  };
  if (location !== undefined) headers['Location'] = location;
  if (status === 503) headers['Retry-After'] = RETRY_AFTER_SECONDS;
  return new Response(body, { status, headers });
}
