import { refusal, type Refusal } from '../shared/result.ts';
import { SANDI_MAX, SANDI_MIN } from './limits.ts';
import { DASAR_UMUM, SANDI_UMUM } from './sandiUmum.ts';

/** Whose password it is to be: it may not be one of these again. */
export interface SandiContext {
  readonly nama?: string | undefined;
  readonly email?: string | null | undefined;
  readonly telepon?: string | null | undefined;
  readonly namaPengguna?: string | null | undefined;
}

/**
 * What is wrong with a new password, null when nothing: length in code points, very common ones, the person's own name or
 * address. No rule about kinds of characters: they make passwords worse (NIST SP 800-63B 5.1.1.2).
 */
export function sandiRefusal(sandi: string, of: SandiContext): Refusal | null {
  if (sandi === '') return refusal('input.required', undefined, 'sandi');
  const panjang = isFarTooLong(sandi) ? sandi.length : Array.from(sandi).length;
  if (panjang > SANDI_MAX) return refusal('input.too_long', { max: SANDI_MAX, panjang }, 'sandi');
  if (panjang < SANDI_MIN) return refusal('input.too_short', { min: SANDI_MIN, panjang }, 'sandi');
  if (isLikeIdentity(sandi, of)) return refusal('akun.password_like_identity', undefined, 'sandi');
  return isCommon(sandi) ? refusal('akun.password_too_common', undefined, 'sandi') : null;
}

/** True for text that is no password of ours, so that no work needs to be spent on it. A code point is at most two units. */
export function isFarTooLong(sandi: string): boolean {
  return sandi.length > 2 * SANDI_MAX;
}

/** The same password, however the keyboard composed its letters. */
export function normaliseSandi(sandi: string): string {
  return sandi.normalize('NFKC');
}

function isLikeIdentity(sandi: string, { nama, email, telepon, namaPengguna }: SandiContext): boolean {
  const own = [nama, email, email?.split('@')[0], telepon, telepon?.replace(/^\+62/, '0'), namaPengguna];
  const squeezed = squeeze(sandi);
  return own.some((text) => typeof text === 'string' && text !== '' && squeeze(text) === squeezed);
}

function isCommon(sandi: string): boolean {
  const lower = squeeze(sandi);
  if (SANDI_UMUM.has(lower) || /^(.{1,4})\1+$/u.test(lower) || isSequence(lower)) return true;
  // a well-known word that only got a year or a row of digits
  const base = lower.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  return DASAR_UMUM.has(base);
}

/** 1234567890, abcdefghij, 9876543210: each character the neighbour of the one before. */
function isSequence(text: string): boolean {
  const codes = Array.from(text).map((char) => char.codePointAt(0) ?? 0);
  const steps = new Set(codes.slice(1).map((code, index) => code - (codes[index] ?? 0)));
  return steps.size === 1 && (steps.has(1) || steps.has(-1));
}

function squeeze(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}
