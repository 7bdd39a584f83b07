import type { Child } from 'hono/jsx';
import type { NilaiIndikator } from '../../../domain/monev/hitungIndikator.ts';
import { formatAngka, formatPecahan, formatPersen, KOSONG } from '../../../messages/format/angka.ts';
import type { Lang } from '../../../messages/bahasa.ts';

/** A figure, linked to the list it counts. */
export function Linked({ href, children }: { href: string | null; children?: Child }) {
  return href === null ? <>{children}</> : <a href={href}>{children}</a>;
}

/** A figure as printed: counts whole, shares in percent, ratings with two places. */
export function figureText(kode: string, one: NilaiIndikator, lang: Lang): string {
  if (one.nilai === null) return KOSONG;
  switch (one.satuan) {
    case 'laporan':
      return formatAngka(one.pembilang, lang);
    case 'skala_1_5':
      return formatPecahan(one.pembilang, one.penyebut, 2, lang);
    case 'bagian':
      return formatPersen(one.pembilang, one.penyebut, kode === 'pertumbuhan' ? 1 : 0, lang);
    default:
      return wholeText(one.nilai, lang);
  }
}

/** Days and hours are whole numbers; a rank of two bars cannot lie between them. */
export function wholeText(n: number | null | undefined, lang: Lang): string {
  return n == null ? KOSONG : formatAngka(Math.round(n), lang);
}
