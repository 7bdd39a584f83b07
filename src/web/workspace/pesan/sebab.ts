import type { Page } from '../../request/page.ts';

/** Why a message waits, in words; a refusal of the rules is one of many and told in general. */
export function sebabText(
  page: Page,
  of: { readonly status: string; readonly hasil: string | null },
): string {
  const { sebab } = page.m.petugas.pesanMasuk;
  if (of.status === 'gagal') return sebab['gagal'] ?? '';
  return sebab[of.hasil ?? ''] ?? sebab['lain'] ?? '';
}
