import type { Result } from '../../domain/shared/result.ts';

const BITA_BARIS = 250;
/** A figure with its numerator, denominator, mean and 90th percentile. */
const BITA_ANGKA = 130;

/** About how many bytes an answer about figures takes in memory, for those who keep it. */
export function beratOf(
  jawaban: Result<{ readonly baris: readonly { readonly nama: string; readonly indikator?: object }[] }>,
): number {
  if (!jawaban.ok) return BITA_BARIS;
  const { baris } = jawaban.value;
  const angka = baris.reduce((sum, { indikator }) => sum + Object.keys(indikator ?? {}).length, 0);
  return BITA_BARIS * (1 + baris.length) + BITA_ANGKA * angka;
}
