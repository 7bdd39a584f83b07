import { refusal, type Refusal } from '../shared/result.ts';
import { SANDI_MAX, SANDI_MIN } from './limits.ts';
import { isOnlyWords, lookUpForms, squeeze, wordsOf } from './sandiBentuk.ts';
import { DASAR_UMUM, KATA_LAYANAN, SANDI_UMUM } from './sandiUmum.ts';

/** Passwords that were seen in breaches, each in small letters; what is asked for are the forms of `lookUpForms`. */
export interface SandiBocor {
  readonly has: (bentuk: string) => boolean;
}

/** Whose password it is to be: it may not be one of these again. */
export interface SandiContext {
  readonly nama?: string | undefined;
  readonly email?: string | null | undefined;
  readonly telepon?: string | null | undefined;
  readonly namaPengguna?: string | null | undefined;
  /** Names of the bodies that the person acts for. */
  readonly instansi?: readonly string[] | undefined;
}

/**
 * What is wrong with a new password, null when nothing: length in code points, one of a breach, very common ones, nothing but the
 * person's own name, address or instansi (ASVS 6.2.4, 6.2.11, 6.2.12). No rule about kinds of characters: they make passwords
 * worse (NIST SP 800-63B 5.1.1.2).
 */
export function sandiRefusal(sandi: string, of: SandiContext, bocor: SandiBocor): Refusal | null {
  if (sandi === '') return refusal('input.required', undefined, 'sandi');
  const panjang = isFarTooLong(sandi) ? sandi.length : Array.from(sandi).length;
  if (panjang > SANDI_MAX) return refusal('input.too_long', { max: SANDI_MAX, panjang }, 'sandi');
  if (panjang < SANDI_MIN) return refusal('input.too_short', { min: SANDI_MIN, panjang }, 'sandi');
  if (isLikeIdentity(sandi, of)) return refusal('akun.password_like_identity', undefined, 'sandi');
  if (isCommon(sandi, of)) return refusal('akun.password_too_common', undefined, 'sandi');
  const isBocor = lookUpForms(sandi).some((bentuk) => bocor.has(bentuk));
  return isBocor ? refusal('akun.password_breached', undefined, 'sandi') : null;
}

/** True for text that is no password of ours, so that no work needs to be spent on it. A code point is at most two units. */
export function isFarTooLong(sandi: string): boolean {
  return sandi.length > 2 * SANDI_MAX;
}

/** The same password, however the keyboard composed its letters. */
export function normaliseSandi(sandi: string): string {
  return sandi.normalize('NFKC');
}

function isLikeIdentity(sandi: string, of: SandiContext): boolean {
  const { nama, email, telepon, namaPengguna } = of;
  const own = [nama, email, email?.split('@')[0], telepon, telepon?.replace(/^\+62/, '0'), namaPengguna];
  const squeezed = squeeze(sandi);
  if (own.some((text) => typeof text === 'string' && text !== '' && squeeze(text) === squeezed)) return true;
  return isOnlyWords(sandi, ownWords(of));
}

function ownWords({ nama, email, namaPengguna, instansi = [] }: SandiContext): string[] {
  const local = email?.split('@')[0];
  return [nama, local, namaPengguna, ...instansi].flatMap((text) => wordsOf(text ?? ''));
}

function isCommon(sandi: string, of: SandiContext): boolean {
  const lower = squeeze(sandi);
  if (SANDI_UMUM.has(lower) || /^(.{1,4})\1+$/u.test(lower) || isSequence(lower)) return true;
  // a well-known word that only got a year or a row of digits
  const base = lower.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  return DASAR_UMUM.has(base) || isOnlyWords(sandi, [...ownWords(of), ...KATA_LAYANAN]);
}

/** 1234567890, abcdefghij, 9876543210: each character the neighbour of the one before. */
function isSequence(text: string): boolean {
  const codes = Array.from(text).map((char) => char.codePointAt(0) ?? 0);
  const steps = new Set(codes.slice(1).map((code, index) => code - (codes[index] ?? 0)));
  return steps.size === 1 && (steps.has(1) || steps.has(-1));
}
