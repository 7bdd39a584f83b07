import type { Sasaran } from '../../../domain/berkala/wewenang.ts';
import { badanOf, type Pohon } from '../../../domain/instansi/pohon.ts';
import type { Page } from '../../request/page.ts';

/** Whose drive it is, over what. */
export function namaSasaran(page: Page, pohon: Pohon, { badan, lingkup }: Sasaran): string {
  const { berkala } = page.m.petugas;
  return berkala.sasaran(badanOf(pohon, badan)?.nama ?? badan, berkala.lingkup[lingkup]);
}
