import type { Otomatis, Pantulan } from './suratMasuk.ts';

/** The headers of a mail by their small-letter names; of a repeated one the values in order. */
export interface Kepala {
  readonly get: (name: string) => string;
  readonly count: (name: string) => number;
  readonly all: (name: string) => readonly string[];
}

/** Mails go round in circles well below this; no honest path is so long. */
const MOST_HOPS = 30;

const MACHINES =
  /^(?:mailer-daemon|postmaster|no-?reply|do-?not-?reply|donotreply|bounces?)(?:[+.-][^@]*)?@/iu;

/**
 * Whether a machine wrote a mail: RFC 3834 `Auto-Submitted`, the older `Precedence` and vacation headers, lists (RFC 2919), reports
 * of delivery (RFC 3464), and our own mails that come back. None of these may be answered, or two machines write to each other
 * for ever.
 */
export function otomatisOf(
  kepala: Kepala,
  mail: { readonly dari: string | null; readonly isReport: boolean; readonly ownHosts: readonly string[] },
): Otomatis | null {
  if (mail.isReport) return 'pantulan';
  if (isOwn(kepala, mail.ownHosts) || kepala.count('received') > MOST_HOPS) return 'gema';
  if (mail.dari === null) return 'tanpa_pengirim';
  const submitted = kepala.get('auto-submitted').toLowerCase();
  if (submitted !== '' && !submitted.startsWith('no')) return 'balasan_otomatis';
  if (['x-autoreply', 'x-autorespond', 'x-autoresponder'].some((name) => kepala.get(name) !== ''))
    return 'balasan_otomatis';
  if (/^auto_?reply/iu.test(kepala.get('precedence'))) return 'balasan_otomatis';
  if (kepala.get('list-id') !== '' || /^(?:bulk|list|junk)/iu.test(kepala.get('precedence'))) return 'milis';
  return MACHINES.test(mail.dari) ? 'balasan_otomatis' : null;
}

function isOwn(kepala: Kepala, ownHosts: readonly string[]): boolean {
  const host = /@([^@>]+)>?\s*$/u.exec(kepala.get('message-id'))?.[1]?.toLowerCase();
  return host !== undefined && ownHosts.includes(host);
}

/** Reads a report of delivery: of which mail it speaks and whether it is final. Its parts are plain `Name: value` lines. */
export function pantulanOf(status: string, original: string): Pantulan {
  const action = /^action:\s*([a-z]+)/imu.exec(status)?.[1]?.toLowerCase();
  const code = /^status:\s*(\d\.\d{1,3}\.\d{1,3})/imu.exec(status)?.[1] ?? '';
  const messageId = /^message-id:\s*<([^<>\s]{1,250})>/imu.exec(original)?.[1] ?? null;
  return {
    messageId,
    status: code,
    isTetap: action === 'failed' || (action === undefined && code.startsWith('5')),
  };
}
