import { formatAngka, KOSONG } from '../../../messages/format/angka.ts';
import type { Lang } from '../../../messages/bahasa.ts';

/** Days and hours are whole numbers; a rank of two bars cannot lie between them. */
export function wholeText(n: number | null | undefined, lang: Lang): string {
  return n == null ? KOSONG : formatAngka(Math.round(n), lang);
}
