import { refusal, type Refusal } from '../shared/result.ts';
import { isHari, type Hari } from '../shared/time.ts';

/** What is wrong with a typed text, in characters as people count them; `min` 0 allows none at all. */
export function teksFaults(text: string, min: number, max: number, path: string): readonly Refusal[] {
  const panjang = Array.from(text).length;
  if (panjang === 0 && min > 0) return [refusal('input.required', undefined, path)];
  if (panjang < min) return [refusal('input.too_short', { min, panjang }, path)];
  return panjang > max ? [refusal('input.too_long', { max, panjang }, path)] : [];
}

/** What is wrong with a typed day that must be there; `batas` are the first and the last that will do. */
export function hariFaults(
  text: string,
  path: string,
  batas: { readonly paling?: Hari; readonly sejak?: Hari } = {},
): readonly Refusal[] {
  if (text === '') return [refusal('input.required', undefined, path)];
  if (!isHari(text)) return [refusal('input.invalid_date', undefined, path)];
  if (batas.paling !== undefined && text > batas.paling)
    return [refusal('input.date_in_future', undefined, path)];
  return batas.sejak !== undefined && text < batas.sejak ? [refusal('input.invalid', undefined, path)] : [];
}
