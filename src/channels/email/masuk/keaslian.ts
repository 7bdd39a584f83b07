import { resolve } from 'node:dns/promises';
import type { authenticate } from 'mailauth';
import type { Keaslian } from './suratMasuk.ts';

/** How a mail reached us, as the sending server told it. */
export interface Jalan {
  readonly ip: string;
  readonly helo: string;
  /** Address of the envelope (`MAIL FROM`); `''` for reports of delivery. */
  readonly pengirim: string;
}

export type Resolver = (domain: string, rrtype: string) => Promise<string[][] | string[]>;

const NOTHING: Keaslian = { spf: 'none', dkim: 'none', dmarc: 'none', oleh: null };
const PATIENCE_MS = 8_000;

/**
 * SPF (RFC 7208), DKIM (RFC 6376) and DMARC (RFC 7489) of a mail that came straight to us. A name server that is away or slow gives
 * `temperror`: the mail is taken all the same, only it proves nothing.
 */
export async function keaslianOf(raw: Buffer, jalan: Jalan, resolver: Resolver = lookUp): Promise<Keaslian> {
  const unknown: Keaslian = { spf: 'temperror', dkim: 'temperror', dmarc: 'temperror', oleh: null };
  const { ip, helo, pengirim } = jalan;
  try {
    // half a second and 50 MB that only whoever takes mails needs
    const mailauth = await import('mailauth');
    const asked = mailauth.authenticate(raw, {
      ip,
      helo,
      sender: pengirim,
      mta: 'lapor',
      resolver,
      disableArc: true,
      disableBimi: true,
    });
    const found = await within(asked, PATIENCE_MS);
    if (found === null) return unknown;
    const dmarc = wordOf(found.dmarc);
    return {
      spf: wordOf(found.spf),
      dkim: dkimWord(found.dkim.results.map((one) => one.status.result)),
      dmarc,
      oleh: olehOf(found, dmarc),
    };
  } catch {
    return unknown;
  }
}

/**
 * What the mailbox's own server found: of all `Authentication-Results` (RFC 8601) the topmost under its name, since whoever sends a mail can
 * write such a line too, and servers must take away those that bear their own name. Without a name nobody is believed.
 */
export function keaslianOfHeader(values: readonly string[], server: string | null): Keaslian {
  const value = server === null ? undefined : values.find((one) => serverOf(one) === server.toLowerCase());
  if (value === undefined) return NOTHING;
  const word = (method: string): string =>
    new RegExp(`(?:^|;)\\s*${method}=([a-z]{3,12})`, 'iu').exec(value)?.[1]?.toLowerCase() ?? 'none';
  const from = /(?:^|;)\s*dmarc=pass\b[^;]{0,300}?\bheader\.from=([\w.-]{1,200})/iu.exec(value)?.[1];
  return {
    spf: word('spf'),
    dkim: word('dkim'),
    dmarc: word('dmarc'),
    oleh: from?.toLowerCase() ?? null,
  };
}

/** The authserv-id before the first semicolon, without a version or a comment. */
function serverOf(value: string): string | null {
  return /^\s*(?:\([^)]{0,200}\)\s*)?([^\s;(]{1,253})/u.exec(value)?.[1]?.toLowerCase() ?? null;
}

/**
 * Whether this sender may speak for whoever owns the address: silence of the domain, an unreadable `From` or a name server that was
 * kept busy are no proof, and the address that was proven must be the one that is believed.
 */
export function isTerbukti({ oleh }: Keaslian, dari: string | null): boolean {
  return oleh !== null && dari?.split('@').at(-1) === oleh;
}

/** A forged sender is one of which the owner of the domain says so; silence is not proof of a forgery. */
export function isPalsu({ dmarc, spf, dkim }: Keaslian): boolean {
  if (dmarc === 'pass') return false;
  return dmarc === 'fail' || (spf === 'fail' && dkim !== 'pass');
}

function wordOf(found: false | { readonly status: { readonly result: string } }): string {
  return found === false ? 'none' : found.status.result;
}

type Found = Awaited<ReturnType<typeof authenticate>>;

/** DMARC, or without a policy of the domain a server or signature of exactly that domain. Of two senders nobody is proven. */
function olehOf({ spf, dkim }: Found, dmarc: string): string | null {
  const all = dkim.headerFrom ?? [];
  const from = all.length === 1 ? (all[0]?.split('@').at(-1)?.toLowerCase() ?? null) : null;
  if (from === null || dmarc === 'pass') return from;
  const signed = dkim.results.some(
    (one) => one.status.result === 'pass' && one.signingDomain?.toLowerCase() === from,
  );
  const sent = spf !== false && spf.status.result === 'pass' && spf.domain?.toLowerCase() === from;
  return dmarc === 'none' && (signed || sent) ? from : null;
}

/** One good signature is enough: lists and relays break others on the way. */
function dkimWord(results: readonly string[]): string {
  return results.includes('pass') ? 'pass' : (results[0] ?? 'none');
}

async function lookUp(domain: string, rrtype: string): Promise<string[][] | string[]> {
  return (await resolve(domain, rrtype)) as string[][] | string[];
}

async function within<T>(work: Promise<T>, ms: number): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((done) => {
    timer = setTimeout(() => {
      done(null);
    }, ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
