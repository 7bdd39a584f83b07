import type { ErrorHandler, NotFoundHandler } from 'hono';
import { refusal } from '../../domain/shared/result.ts';
import type { WebDeps, WebEnv } from '../deps.ts';
import { isMachineRoute } from '../pipeline/machineRoutes.ts';
import { pageOf, sendPage } from '../request/page.ts';
import { ErrorPage } from './ErrorPage.tsx';
import { sendProblem } from './problem.ts';
import { refuseRequest } from './refuseRequest.ts';

const RETRY_AFTER_SECONDS = '30';

/** The same answer whether a thing is absent or hidden (interfaces §4): it depends on nothing but the language. */
export const notFound: NotFoundHandler<WebEnv> = (c) => refuseRequest(c, 'web.not_found');

/** Faults end here: 503 when the database is away or too busy, else a 500 whose code finds the log line. */
export function onFault(deps: WebDeps): ErrorHandler<WebEnv> {
  return (error, c) => {
    deps.onFault(error, c.var.correlationId);
    if (error.name === 'DatabaseUnavailable') {
      c.header('Retry-After', RETRY_AFTER_SECONDS);
      return refuseRequest(c, 'web.database_unavailable');
    }
    if (hasGivenUp(error)) {
      c.header('Retry-After', RETRY_AFTER_SECONDS);
      return refuseRequest(c, 'web.busy');
    }
    if (isMachineRoute(c.req.path)) return sendProblem(c, [refusal('web.fault')]);
    const page = { ...pageOf(c), address: null };
    return sendPage(c, ErrorPage({ page, words: page.m.galat.gangguan, code: c.var.correlationId }), 500);
  };
}

/**
 * PostgreSQL gave up waiting for a lock (55P03) or for a statement to end (57014): nothing was done, and it may be tried again. Told
 * apart here and not in `persistence`, where a migration itself waits for a lock again.
 */
const GAVE_UP: readonly unknown[] = ['55P03', '57014'];

function hasGivenUp(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause) {
    if ('code' in at && GAVE_UP.includes(at.code)) return true;
  }
  return false;
}
