import type { NilaiIndikator } from '../../../domain/monev/hitungIndikator.ts';
import { formatAngka, formatPecahan, formatPersen, KOSONG } from '../../../messages/format/angka.ts';
import type { Page } from '../../request/page.ts';

/** A figure as printed: counts whole, shares in percent, ratings with two places, times with their unit. */
export function nilaiText(page: Page, one: NilaiIndikator, decimals = 0): string {
  if (one.nilai === null) return KOSONG;
  const { waktu } = page.m.petugas.dasbor;
  switch (one.satuan) {
    case 'laporan':
      return formatAngka(one.pembilang, page.lang);
    case 'skala_1_5':
      return formatPecahan(one.pembilang, one.penyebut, 2, page.lang);
    case 'bagian':
      return formatPersen(one.pembilang, one.penyebut, decimals, page.lang);
    case 'hari_kerja':
      return waktu.hari(formatAngka(Math.round(one.nilai), page.lang));
    case 'jam':
      return waktu.jamN(formatAngka(Math.round(one.nilai), page.lang));
  }
}
