import type { Page } from '../../request/page.ts';

/** A measure (domain/monev/kata.ts) in the reader's words; bars of histograms are said as their number. */
export function kataText({ m }: Pick<Page, 'm'>, kata: string): string {
  const words = m.monev.kata;
  const [head = '', second = '', third = ''] = kata.split(':');
  switch (head) {
    case 'status':
      return words.status(m.status.nama[second as keyof typeof m.status.nama] ?? second);
    case 'hasil':
      return words.hasil(m.status.hasil[second as keyof typeof m.status.hasil] ?? second);
    case 'jam':
      return `${m.status.jam[second as keyof typeof m.status.jam] ?? second}: ${
        words.tanda[third as keyof typeof words.tanda] ?? third
      }`;
    case 'nilai':
      return words.nilai(second);
    case 'hari':
    case 'lama':
      return third;
    default:
      return plain(words, kata);
  }
}

/** The same where it stands by itself, as over a list: also the bars say whose clock and how long. */
export function ukuranText(page: Page, kata: string): string {
  const { status, monev } = page.m;
  const [head = '', jam = '', n = ''] = kata.split(':');
  if (head !== 'hari' && head !== 'lama') return kataText(page, kata);
  return `${status.jam[jam as keyof typeof status.jam] ?? jam}: ${monev.lama[head === 'hari' ? 'hariKerja' : 'jam'](n)}`;
}

function plain(words: Page['m']['monev']['kata'], kata: string): string {
  const text = words[kata as keyof typeof words];
  return typeof text === 'string' ? text : kata;
}
