import type { LingkupKunci } from '../../../../domain/akun/lingkupKunci.ts';
import type { Page } from '../../../request/page.ts';

/** What a key may be used for, in words. */
export function lingkupText(page: Page, lingkup: LingkupKunci): string {
  const words = page.m.portal.kunciApi;
  if (lingkup === null) return words.lingkupPenuh;
  return lingkup.length === 0
    ? words.lingkupPublik
    : lingkup.map((one) => words.lingkupPendek[one]).join(', ');
}
