import { MS_PER_HARI, type Instant } from '../shared/time.ts';

const MINUTE = 60_000;
/** How often a system that answers is asked. */
export const SELANG_MS = 2 * MINUTE;
/** Windows of time are asked for with this much of the one before: clocks differ, and some systems note late. */
export const TUMPANG_MS = 60 * MINUTE;
/** How far back is looked again, and how often: what was verified late is listed under the day on which it was made. */
export const LAMA_MS = 30 * MS_PER_HARI;
export const LAMA_SELANG_MS = 30 * MINUTE;
/** A piece that is refused for itself, not because the system is away. */
export const MENYERAH_MS = 3 * MS_PER_HARI;

const PAUSES = [1, 2, 5, 10, 20, 30].map((minutes) => minutes * MINUTE);
const LONGEST = 60 * MINUTE;

/** When a system that failed so often in a row is asked again: it is never given up, and asked at least once an hour. */
export function jedaSistem(gagalBeruntun: number, now: Instant): Instant {
  return now + (PAUSES[gagalBeruntun - 1] ?? LONGEST);
}

/** When one piece that was refused is tried again; null once its three days are over. */
export function jedaKiriman(percobaan: number, mulai: Instant, now: Instant): Instant | null {
  if (now >= mulai + MENYERAH_MS) return null;
  return Math.min(now + (PAUSES[percobaan - 1] ?? LONGEST) * 2, mulai + MENYERAH_MS);
}

/** A package for the Ombudsman is tried for a month: a person's right hangs on it. */
export const HIDUP_OMBUDSMAN_MS = 30 * MS_PER_HARI;
