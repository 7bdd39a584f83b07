import { STATUS_TERBUKA, type Status } from '../laporan/types.ts';

/** What a word of another system says about the work: it goes on, it is done, it begins again. */
export type Kata = 'open' | 'closed' | 'reopen';

/** The two states of GeoReport, those that FixMyStreet adds to them, and the steps of ours that end a laporan. */
const CLOSED: readonly string[] = [
  'closed',
  'fixed',
  'no_further_action',
  'unable_to_fix',
  'not_responsible',
  'not_councils_responsibility',
  'duplicate',
];

const KNOWN_OPEN: readonly string[] = [
  'open',
  'investigating',
  'in_progress',
  'planned',
  'action_scheduled',
  'internal_referral',
];

/** The meaning of a word that everybody who speaks Open311 uses; null for one that only its own system knows. */
export function kataBaku(status: string): Kata | null {
  const word = status.toLowerCase();
  if (word === 'reopen') return 'reopen';
  if (CLOSED.includes(word)) return 'closed';
  return KNOWN_OPEN.includes(word) ? 'open' : null;
}

/** A state of ours as GeoReport knows it. */
export function kataOf(status: Status): 'open' | 'closed' {
  return STATUS_TERBUKA.includes(status) ? 'open' : 'closed';
}
