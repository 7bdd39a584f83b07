import type { Kuasa } from '../../../domain/pelapor/kuasa.ts';
import type { Page } from '../../request/page.ts';

/** Who is represented, and in what relation. */
export function kuasaWords(page: Page, { nama, hubungan }: Kuasa): string {
  return `${nama} (${page.m.petugas.entriSatu.hubungan[hubungan]})`;
}
