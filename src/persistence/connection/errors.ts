/** Why the database could not do its work; `connection` and `starting` pass by themselves. */
export type UnavailableReason = 'connection' | 'starting' | 'busy' | 'full';

/**
 * The database is away, starting, overloaded or out of disk: a state of the machine, not a fault of the program.
 * The web answers 503 with a plain page; jobs try again later. `isOutcomeUnknown` is set when the connection broke
 * while a COMMIT was under way: the change may or may not stand, so only an idempotent caller may repeat it.
 */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable';
  readonly reason: UnavailableReason;
  readonly isOutcomeUnknown: boolean;

  constructor(reason: UnavailableReason, cause: unknown, isOutcomeUnknown = false) {
    super(`database unavailable (${reason}): ${messageOf(cause)}`, { cause });
    this.reason = reason;
    this.isOutcomeUnknown = isOutcomeUnknown;
  }
}

/** Wraps what means "the database is not there" as DatabaseUnavailable; every other error is returned unchanged. */
export function classifyError(error: unknown): unknown {
  if (error instanceof DatabaseUnavailable) return error;
  const reason = unavailableReason(error);
  return reason === null ? error : new DatabaseUnavailable(reason, error);
}

/** The five-letter SQLSTATE of a PostgreSQL error (or Node's error code), null when there is none. */
export function errorCode(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

/** Whether a unique constraint (the named one, when a name is given) refused the row. */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  if (errorCode(error) !== '23505') return false;
  return constraint === undefined || (error as { constraint?: string }).constraint === constraint;
}

/** Serialization failure, deadlock, or a plan that a migration made stale: repeating the transaction can succeed. */
export function isRetryable(error: unknown): boolean {
  const code = errorCode(error);
  return code === '40001' || code === '40P01' || isStalePlan(error);
}

/** A prepared statement whose result type changed under it (a migration ran while we served). */
export function isStalePlan(error: unknown): boolean {
  return errorCode(error) === '0A000' && messageOf(error).includes('cached plan');
}

const reasonOfCode = new Map<string, UnavailableReason>([
  ['57P01', 'connection'],
  ['57P02', 'connection'],
  ['57P03', 'starting'],
  ['53300', 'busy'],
  ['53200', 'busy'],
  ['53100', 'full'],
  ['58030', 'full'],
  ['ENOSPC', 'full'],
  ['ECONNREFUSED', 'connection'],
  ['ECONNRESET', 'connection'],
  ['ECONNABORTED', 'connection'],
  ['EPIPE', 'connection'],
  ['ENOENT', 'connection'],
  ['ETIMEDOUT', 'connection'],
  ['ENOTFOUND', 'connection'],
  ['EAI_AGAIN', 'connection'],
  ['EHOSTUNREACH', 'connection'],
  ['ENETUNREACH', 'connection'],
]);

// pg gives these as plain errors without a code
const reasonOfMessage: readonly [string, UnavailableReason][] = [
  ['timeout exceeded when trying to connect', 'busy'],
  ['Connection terminated', 'connection'],
  ['Client has encountered a connection error', 'connection'],
  ['Client was closed', 'connection'],
  ['timeout expired', 'connection'],
];

function unavailableReason(error: unknown): UnavailableReason | null {
  const code = errorCode(error);
  if (code !== null) {
    if (code.startsWith('08')) return 'connection';
    return reasonOfCode.get(code) ?? null;
  }
  if (error instanceof AggregateError) return unavailableReason(error.errors[0]);
  const message = messageOf(error);
  return reasonOfMessage.find(([part]) => message.includes(part))?.[1] ?? null;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
