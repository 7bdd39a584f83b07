import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';

/** One id follows a request or a job through every log line, the error page and the jobs it causes. */
const current = new AsyncLocalStorage<string>();

const safeId = /^[\w-]{8,64}$/;

/** Runs `task` so that every log line written in it carries `id`. */
export function withCorrelation<T>(id: string, task: () => T): T {
  return current.run(id, task);
}

export function correlationId(): string | undefined {
  return current.getStore();
}

/** Short enough to be read over the telephone; 80 random bits. */
export function makeCorrelationId(): string {
  return randomBytes(10).toString('hex');
}

/** An id that a proxy sent is kept when it is harmless in a log; anything else is replaced. */
export function acceptCorrelationId(sent: string | undefined): string {
  return sent !== undefined && safeId.test(sent) ? sent : makeCorrelationId();
}
