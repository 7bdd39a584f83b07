import { createHash } from 'node:crypto';
import { isIP } from 'node:net';
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type RegistrationResponseJSON,
} from '@simplewebauthn/server';
import { ok, refuse, type Result } from '../../../domain/shared/result.ts';
import { takeHitungan, type FaktorBaris } from '../../../persistence/faktor/faktor.ts';
import type { Deps } from '../../deps.ts';

/** Random bytes of a challenge. */
export const CHALLENGE_BYTES = 32;
/** A browser's answer is some kilobytes. */
const MAX_ANSWER = 20_000;
const NAME = 'SP4N-LAPOR!';
/** EdDSA, ES256, RS256 (COSE): what devices make, and what Node checks without experiments. */
const ALGORITHMS = [-8, -7, -257];

/** A browser's answer to a challenge, both of which serve once. */
export interface PasskeyAnswer {
  /** JSON as the browser gave it. */
  readonly jawaban: string;
  readonly tantangan: Buffer | null;
  /** The address of this site (`ORIGIN`): keys of any other are refused. */
  readonly origin: string;
}

/** The domain that passkeys of this site belong to; null where browsers make none: a bare number, or http beyond this machine. */
export function passkeyDomain(origin: string): string | null {
  const { hostname, protocol } = new URL(origin);
  if (isIP(hostname.replaceAll(/^\[|\]$/g, '')) !== 0) return null;
  return protocol === 'https:' || hostname === 'localhost' ? hostname : null;
}

/** What the browser needs to make a passkey, as JSON. The account is named by a pseudonym; the names are for the device's own list. */
export async function creationOptions(
  deps: Pick<Deps, 'keys'>,
  of: {
    readonly akunId: string;
    readonly nama: string;
    readonly label: string;
    readonly domain: string;
    readonly tantangan: Buffer;
    readonly faktor: readonly FaktorBaris[];
  },
): Promise<string> {
  const options = await generateRegistrationOptions({
    rpName: NAME,
    rpID: of.domain,
    userName: of.label,
    userDisplayName: of.nama,
    userID: bytesOf(Buffer.from(deps.keys.pembaca(of.akunId))),
    challenge: bytesOf(challengeOf('buat', of.tantangan)),
    attestationType: 'none',
    supportedAlgorithmIDs: ALGORITHMS,
    excludeCredentials: credentialsOf(of.faktor),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
  });
  return JSON.stringify(options);
}

/** What the browser needs to prove one of these passkeys, as JSON. */
export async function requestOptions(of: {
  readonly domain: string;
  readonly tantangan: Buffer;
  readonly faktor: readonly FaktorBaris[];
}): Promise<string> {
  const options = await generateAuthenticationOptions({
    rpID: of.domain,
    challenge: bytesOf(challengeOf('bukti', of.tantangan)),
    allowCredentials: credentialsOf(of.faktor),
    userVerification: 'required',
  });
  return JSON.stringify(options);
}

export interface NewPasskey {
  readonly kredensial: string;
  readonly kunciPublik: Buffer;
  readonly hitungan: number;
  readonly angkutan: readonly string[];
}

/** The passkey that a browser made for our challenge. Refusal: `auth.passkey_refused`, whatever is wrong with it. */
export async function readNewPasskey({
  jawaban,
  tantangan,
  origin,
}: PasskeyAnswer): Promise<Result<NewPasskey>> {
  const domain = passkeyDomain(origin);
  const response = parsed(jawaban) as RegistrationResponseJSON | null;
  if (tantangan === null || domain === null || response === null) return refuse('auth.passkey_refused');
  const read = await verifyRegistrationResponse({
    response,
    expectedChallenge: challengeOf('buat', tantangan).toString('base64url'),
    expectedOrigin: origin,
    expectedRPID: domain,
    supportedAlgorithmIDs: ALGORITHMS,
    requireUserVerification: true,
    // the library throws for everything that does not fit; all of it came from outside
  }).catch(() => null);
  if (read?.verified !== true) return refuse('auth.passkey_refused');
  const { id, publicKey, counter, transports = [] } = read.registrationInfo.credential;
  const angkutan = transports.filter((one) => /^[a-z-]{1,20}$/.test(one)).slice(0, 10);
  return ok({ kredensial: id, kunciPublik: Buffer.from(publicKey), hitungan: counter, angkutan });
}

/**
 * Whether the answer was made by one of the account's passkeys, for our challenge, on our site, by somebody who was verified there.
 * Refusals: `auth.passkey_refused`; `auth.passkey_copied` when its count did not go on, as with a copy.
 */
export async function checkPasskey(
  deps: Deps,
  faktor: readonly FaktorBaris[],
  { jawaban, tantangan, origin }: PasskeyAnswer,
): Promise<Result<'passkey'>> {
  const domain = passkeyDomain(origin);
  const response = parsed(jawaban) as AuthenticationResponseJSON | null;
  const own = faktor.find(({ kredensial }) => kredensial !== null && kredensial === response?.id);
  if (tantangan === null || domain === null || response === null) return refuse('auth.passkey_refused');
  if (own?.kredensial == null || own.kunciPublik === null || own.hitungan === null)
    return refuse('auth.passkey_refused');
  const lama = own.hitungan;
  const verified = await verifyAuthenticationResponse({
    response,
    expectedChallenge: challengeOf('bukti', tantangan).toString('base64url'),
    expectedOrigin: origin,
    expectedRPID: domain,
    // the count is compared below, once the signature was found right
    credential: { id: own.kredensial, publicKey: bytesOf(own.kunciPublik), counter: 0 },
    requireUserVerification: true,
    // the library throws for everything that does not fit; all of it came from outside
  }).catch(() => null);
  if (verified?.verified !== true) return refuse('auth.passkey_refused');
  const baru = verified.authenticationInfo.newCounter;
  if ((lama > 0 || baru > 0) && baru <= lama) return refuse('auth.passkey_copied');
  return (await takeHitungan(deps.db, own.id, { lama, baru, pada: deps.now() }))
    ? ok('passkey')
    : refuse('auth.passkey_copied');
}

/**
 * What the browser signs. What is stored is never shown, and each purpose has its own: a session that is only asked to prove who sits
 * there (ADR 0014) holds nothing by which it could give itself another key instead.
 */
function challengeOf(untuk: 'buat' | 'bukti', tantangan: Buffer): Buffer {
  return createHash('sha256').update(`passkey:${untuk}:`).update(tantangan).digest();
}

function credentialsOf(faktor: readonly FaktorBaris[]): { id: string; transports: string[] }[] {
  return faktor.flatMap(({ kredensial, angkutan }) =>
    kredensial === null ? [] : [{ id: kredensial, transports: [...angkutan] }],
  );
}

/** What is inside is looked at by the library, field by field. */
function parsed(jawaban: string): unknown {
  if (jawaban.length > MAX_ANSWER) return null;
  try {
    const read: unknown = JSON.parse(jawaban);
    const isAnswer = typeof read === 'object' && read !== null && 'id' in read && typeof read.id === 'string';
    return isAnswer ? read : null;
  } catch {
    return null;
  }
}

/** The library takes arrays of its own memory alone. */
function bytesOf(bytes: Buffer): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}
