import type { Page } from '../../../request/page.ts';

/** What came of a delivery: the status of the answer, what went wrong, or nothing yet. */
export function hasilText(
  page: Page,
  { jawaban, galat }: { readonly jawaban: number | null; readonly galat: string | null },
): string {
  const words = page.m.portal.webhook;
  if (galat === null) return jawaban === null ? words.satu.belum : String(jawaban);
  const why = words.galat[galat] ?? words.galatLain(galat);
  return jawaban === null ? why : `${jawaban}, ${why}`;
}
