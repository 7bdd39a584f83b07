import type { NilaiIndikator } from '../../../domain/monev/hitungIndikator.ts';
import { formatAngka, formatPecahan, formatPersen, KOSONG } from '../../../messages/format/angka.ts';
import type { Page } from '../../request/page.ts';

/** A figure as printed, everywhere: counts whole, shares in percent, ratings with two places, times with their unit. */
export function nilaiText(page: Pick<Page, 'lang' | 'm'>, one: NilaiIndikator, decimals = 0): string {
  if (one.nilai === null) return KOSONG;
  const { lama } = page.m.monev;
  switch (one.satuan) {
    case 'laporan':
      return formatAngka(one.pembilang, page.lang);
    case 'skala_1_5':
      return formatPecahan(one.pembilang, one.penyebut, 2, page.lang);
    case 'bagian':
      return formatPersen(one.pembilang, one.penyebut, decimals, page.lang);
    case 'hari_kerja':
      return lama.hariKerja(formatAngka(Math.round(one.nilai), page.lang));
    case 'jam':
      return lama.jam(formatAngka(Math.round(one.nilai), page.lang));
  }
}
