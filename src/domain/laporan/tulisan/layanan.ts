const MAX = 150;
/** Marks that turn or hide text: a link could make a line read otherwise than it is. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/gu;

/**
 * The first line of a laporan about one public service, from the name that a link of its service page gave (F141: SIPPN and the pages of
 * the bodies themselves): one line of at most 150 characters without control signs, and a blank line after it. Empty when the name has
 * fewer than three letters.
 */
export function barisLayanan(nama: string): string {
  const line = nama.normalize('NFC').replaceAll(/\s+/gu, ' ').replaceAll(UNSEEN, '').trim();
  const short = Array.from(line).slice(0, MAX).join('').trim();
  return (short.match(/\p{L}/gu)?.length ?? 0) < 3 ? '' : `Layanan: ${short}\n\n`;
}
