import { Secret, TOTP } from 'otpauth';
import { ok, refuse, type Result } from '../../../domain/shared/result.ts';
import type { Instant } from '../../../domain/shared/time.ts';
import type { FaktorBaris } from '../../../persistence/faktor/faktor.ts';
import { takeLangkah } from '../../../persistence/faktor/faktor.ts';
import type { Deps } from '../../deps.ts';

/** As every authenticator app understands it (RFC 6238): SHA-1, six digits, half a minute. */
const PERIOD_SECONDS = 30;
const DIGITS = 6;
/** A clock may stand one step before or behind ours. */
const SKEW_STEPS = 1;
/** 160 bits, as RFC 4226 §4 asks for. */
const SECRET_BYTES = 20;

const ISSUER = 'SP4N-LAPOR!';

/** A new secret as base 32. */
export function makeTotpSecret(deps: Pick<Deps, 'chance'>): string {
  return Secret.fromHex(deps.chance.bytes(SECRET_BYTES).toString('hex')).base32;
}

/** The address behind the QR code. */
export function totpAddress(secret: string, label: string): string {
  return new TOTP({
    issuer: ISSUER,
    label,
    secret,
    algorithm: 'SHA1',
    digits: DIGITS,
    period: PERIOD_SECONDS,
  }).toString();
}

/** The step whose code this is, from one before now to one after; null when it is none of them. */
export function stepOf(secret: string, kode: string, now: Instant): number | null {
  const token = kode.length > 40 ? '' : kode.replaceAll(/[\s.-]/g, '');
  if (!/^\d{6}$/.test(token)) return null;
  const delta = TOTP.validate({
    token,
    secret: Secret.fromBase32(secret),
    algorithm: 'SHA1',
    digits: DIGITS,
    period: PERIOD_SECONDS,
    timestamp: now,
    window: SKEW_STEPS,
  });
  return delta === null ? null : TOTP.counter({ period: PERIOD_SECONDS, timestamp: now }) + delta;
}

/** What a sealed secret is bound to: another account's row opens nothing. */
export const sealedFor = (akunId: string): string => `totp:${akunId}`;

/**
 * Whether the code is that of the account's app now. Its step is taken with it, and none serves twice. Refusals:
 * `auth.wrong_code`, `auth.code_used` (path otp).
 */
export async function checkTotp(
  deps: Deps,
  akunId: string,
  { faktor, kode }: { readonly faktor: readonly FaktorBaris[]; readonly kode: string },
): Promise<Result<'totp'>> {
  const own = faktor.find(({ jenis }) => jenis === 'totp');
  if (own?.rahasia == null) return refuse('auth.wrong_code', undefined, 'otp');
  const step = stepOf(deps.keys.faktor.open(sealedFor(akunId), own.rahasia), kode, deps.now());
  if (step === null) return refuse('auth.wrong_code', undefined, 'otp');
  return (await takeLangkah(deps.db, own.id, step, deps.now()))
    ? ok('totp')
    : refuse('auth.code_used', undefined, 'otp');
}
