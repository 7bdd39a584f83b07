import { resolve } from 'node:dns/promises';
import { authenticate } from 'mailauth';
import type { Keaslian } from './suratMasuk.ts';

/** How a mail reached us, as the sending server told it. */
export interface Jalan {
  readonly ip: string;
  readonly helo: string;
  /** Address of the envelope (`MAIL FROM`); `''` for reports of delivery. */
  readonly pengirim: string;
}

export type Resolver = (domain: string, rrtype: string) => Promise<string[][] | string[]>;

const NOTHING: Keaslian = { spf: 'none', dkim: 'none', dmarc: 'none' };
const PATIENCE_MS = 8_000;

/**
 * SPF (RFC 7208), DKIM (RFC 6376) and DMARC (RFC 7489) of a mail that came straight to us. A name server that is away or slow gives
 * `temperror`: the mail is taken all the same, only it proves nothing.
 */
export async function keaslianOf(raw: Buffer, jalan: Jalan, resolver: Resolver = lookUp): Promise<Keaslian> {
  const unknown: Keaslian = { spf: 'temperror', dkim: 'temperror', dmarc: 'temperror' };
  const { ip, helo, pengirim } = jalan;
  try {
    const asked = authenticate(raw, {
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
    return {
      spf: wordOf(found.spf),
      dkim: dkimWord(found.dkim.results.map((one) => one.status.result)),
      dmarc: wordOf(found.dmarc),
    };
  } catch {
    return unknown;
  }
}

/**
 * What the mailbox's own server found, from the topmost `Authentication-Results` (RFC 8601): servers write theirs above whatever was
 * sent along. Without it nothing is known.
 */
export function keaslianOfHeader(value: string): Keaslian {
  const word = (method: string): string =>
    new RegExp(`(?:^|;)\\s*${method}=([a-z]{3,12})`, 'iu').exec(value)?.[1]?.toLowerCase() ?? 'none';
  return value === '' ? NOTHING : { spf: word('spf'), dkim: word('dkim'), dmarc: word('dmarc') };
}

/** A forged sender is one of which the owner of the domain says so; silence is not proof of a forgery. */
export function isPalsu({ dmarc, spf, dkim }: Keaslian): boolean {
  if (dmarc === 'pass') return false;
  return dmarc === 'fail' || (spf === 'fail' && dkim !== 'pass');
}

function wordOf(found: false | { readonly status: { readonly result: string } }): string {
  return found === false ? 'none' : found.status.result;
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
