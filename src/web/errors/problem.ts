import type { Refusal } from '../../domain/shared/result.ts';
import type { Lang } from '../../messages/bahasa.ts';
import { refusalText } from '../../messages/refusals/table.ts';
import type { WebContext } from '../deps.ts';
import { isGeoReport, sendErrors } from '../open311/errors.ts';
import { refusalStatus } from '../refusalStatus.ts';

/** The body of every error of the API (RFC 9457, interfaces §5). */
export interface Problem {
  readonly type: 'about:blank';
  readonly code: string;
  readonly title: string;
  readonly status: number;
  readonly errors: readonly { readonly path: string; readonly code: string; readonly message: string }[];
  readonly correlationId: string;
}

/** One problem for all refusals of a request: the first names it, those with a path are listed. */
export function problemOf(
  refusals: readonly [Refusal, ...Refusal[]],
  lang: Lang,
  correlationId: string,
): Problem {
  const [first] = refusals;
  return {
    type: 'about:blank',
    code: first.code,
    title: refusalText(first, lang),
    status: refusalStatus(first.code),
    errors: refusals.flatMap((refusal) =>
      refusal.path === undefined
        ? []
        : [{ path: refusal.path, code: refusal.code, message: refusalText(refusal, lang) }],
    ),
    correlationId,
  };
}

export function sendProblem(c: WebContext, refusals: readonly [Refusal, ...Refusal[]]): Response {
  if (isGeoReport(c.req.path)) return sendErrors(c, refusals);
  const problem = problemOf(refusals, c.var.lang ?? 'id', c.var.correlationId);
  c.header('Cache-Control', 'no-store');
  if (problem.status === 401) c.header('WWW-Authenticate', 'Bearer realm="api"');
  return c.body(JSON.stringify(problem), refusalStatus(problem.code), {
    'Content-Type': 'application/problem+json',
  });
}
