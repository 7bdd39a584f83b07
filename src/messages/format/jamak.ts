import { formatAngka } from './angka.ts';

/**
 * A count with its noun, and whatever follows it in the same number: `1 report`, `2 reports`, `1 report was`. English alone asks for
 * it. The count may come written already (`1,294`).
 */
export function jamak(n: number | string, one: string, many = `${one}s`): string {
  const written = typeof n === 'number' ? formatAngka(n, 'en') : n;
  return `${written} ${bentuk(n, one, many)}`;
}

/** Only the form: `was` or `were`, away from its count. */
export function bentuk(n: number | string, one: string, many: string): string {
  return String(n) === '1' ? one : many;
}
