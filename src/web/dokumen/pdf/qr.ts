import { encode } from 'uqr';
import { BAWAH, KIRI, tambahElemen, type Halaman } from './halaman.ts';
import { tertulis } from './huruf.ts';

/** Points: wide enough for a phone's camera over a counter. */
const SISI = 120;

/** An address as a QR code in vectors, with its words for whoever does not see it. */
export function drawQr(halaman: Halaman, alamat: string, uraian: string): void {
  const { pdf } = halaman;
  if (pdf.y > pdf.page.height - BAWAH - SISI - 10) pdf.addPage();
  const y = pdf.y;
  const { data, size } = encode(alamat, { ecc: 'M', border: 2 });
  const satu = SISI / size;
  const bbox = [KIRI, y, KIRI + SISI, y + SISI];
  tambahElemen(halaman, 'Figure', { alt: tertulis(uraian), bbox }, () => {
    for (const [row, cells] of data.entries()) {
      for (const [column, isDark] of cells.entries()) {
        if (isDark) pdf.rect(KIRI + column * satu, y + row * satu, satu, satu);
      }
    }
    pdf.fill('#000000');
  });
  pdf.x = KIRI;
  pdf.y = y + SISI + 6;
}
