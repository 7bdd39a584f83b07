import type { Instant } from '../shared/time.ts';

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;

/** A delivery that failed for three days is dead; its owner may replay it (issue 6.7). */
export const HIDUP_MS = 72 * HOUR;
/** How long the former secret signs beside the new one. */
export const RAHASIA_LAMA_MS = 24 * HOUR;

const PAUSES: readonly number[] = [5, 30, 120, 600, 1_800, 3_600, 7_200, 14_400, 28_800].map(
  (s) => s * SECOND,
);
const LONGEST = 12 * HOUR;

/** When a delivery that failed `percobaan` times is tried next; null when its three days are over. The last try comes at their end. */
export function nextTry(percobaan: number, mulai: Instant, now: Instant): Instant | null {
  const end = mulai + HIDUP_MS;
  if (now >= end) return null;
  return Math.min(now + (PAUSES[percobaan - 1] ?? LONGEST), end);
}
