import type { Keys } from '../keys/keys.ts';
import type { Log } from '../telemetry/log.ts';
import type { RequestSummary } from '../web/deps.ts';

/** Who is not known, who may not, whose form was forged. What is hidden is 404 to everybody, and too much (429) is counted alone. */
const REFUSED: readonly number[] = [401, 403];

/**
 * Notes how a request went: every one at debug level, and a refused one always, with the pseudonym of whoever was signed in (ASVS 16.3.2).
 * Lines are bounded by the limit of requests per network.
 */
export function noteRequest(log: Log, keys: Pick<Keys, 'pembaca'>, summary: RequestSummary): void {
  const { method, route, status, durationMs, akunId } = summary;
  log.debug('request', { method, route, status, durationMs });
  if (!REFUSED.includes(status)) return;
  const account = akunId === null ? {} : { account: keys.pembaca(akunId) };
  log.info('security.refused', { method, route, status, ...account });
}
