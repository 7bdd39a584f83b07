import type { Lang } from '../bahasa.ts';

/** What stands where there is nothing to divide by or nothing known. */
export const KOSONG = '–';

/** 1294 → `1.294` (id), `1,294` (en). Whole numbers only. */
export function formatAngka(n: number | bigint, lang: Lang = 'id'): string {
  const whole = BigInt(n);
  const digits = (whole < 0n ? -whole : whole).toString();
  const grouped = digits.replace(/\B(?=(?:\d{3})+$)/g, lang === 'id' ? '.' : ',');
  return whole < 0n ? `-${grouped}` : grouped;
}

/**
 * An exact fraction as a decimal, rounded half up by integer arithmetic, never through a binary float (rules §6).
 * 25/27 with 2 decimals → `0,93`. Nothing to divide by → `–`.
 */
export function formatPecahan(
  pembilang: number | bigint,
  penyebut: number | bigint,
  decimals = 0,
  lang: Lang = 'id',
): string {
  if (BigInt(penyebut) === 0n) return KOSONG;
  return writeScaled(roundedShare(BigInt(pembilang), BigInt(penyebut), decimals), decimals, lang);
}

/** A share as printed in tables: 25/27 with 2 decimals → `92,59%`. Nothing to divide by → `–`. */
export function formatPersen(
  pembilang: number | bigint,
  penyebut: number | bigint,
  decimals = 0,
  lang: Lang = 'id',
): string {
  const digits = formatPecahan(BigInt(pembilang) * 100n, penyebut, decimals, lang);
  return digits === KOSONG ? KOSONG : `${digits}%`;
}

/** A share inside a sentence: `98 persen`, `98 percent`. */
export function formatPersenKata(
  pembilang: number | bigint,
  penyebut: number | bigint,
  decimals = 0,
  lang: Lang = 'id',
): string {
  const digits = formatPecahan(BigInt(pembilang) * 100n, penyebut, decimals, lang);
  return digits === KOSONG ? KOSONG : `${digits} ${lang === 'id' ? 'persen' : 'percent'}`;
}

/** A file's size in the unit that people read: `840 kB`, `1,2 MB` (decimal units, as the limits are told). */
export function formatUkuran(bytes: number, lang: Lang = 'id'): string {
  if (bytes < 1000) return `${formatAngka(Math.trunc(bytes), lang)} byte`;
  if (bytes < 1_000_000) return `${formatPecahan(Math.trunc(bytes), 1000, 0, lang)} kB`;
  return `${formatPecahan(Math.trunc(bytes), 1_000_000, bytes < 10_000_000 ? 1 : 0, lang)} MB`;
}

/** numerator/denominator × 10^decimals, rounded half up: floor((2·n·10^d + q) / 2q) also below zero. */
function roundedShare(numerator: bigint, denominator: bigint, decimals: number): bigint {
  const sign = denominator < 0n ? -1n : 1n;
  const upper = 2n * numerator * sign * 10n ** BigInt(decimals) + denominator * sign;
  const lower = 2n * denominator * sign;
  const quotient = upper / lower;
  return upper % lower < 0n ? quotient - 1n : quotient;
}

function writeScaled(scaled: bigint, decimals: number, lang: Lang): string {
  const negative = scaled < 0n;
  const digits = (negative ? -scaled : scaled).toString().padStart(decimals + 1, '0');
  const whole = formatAngka(BigInt(digits.slice(0, digits.length - decimals)), lang);
  const fraction = decimals === 0 ? '' : (lang === 'id' ? ',' : '.') + digits.slice(-decimals);
  return `${negative ? '-' : ''}${whole}${fraction}`;
}
