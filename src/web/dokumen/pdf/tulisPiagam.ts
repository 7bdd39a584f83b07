import type { Piagam } from './piagam.ts';
import { bukaPdf } from './buka.ts';
import { tambahElemen, type Halaman } from './halaman.ts';
import { HURUF, tertulis } from './huruf.ts';

/** Points of an A4 page that lies on its side. */
const [LEBAR, TINGGI] = [841.89, 595.28];
const TEPI = 28;
const DALAM = 90;
const KOLOM = LEBAR - 2 * DALAM;
/** Where the signature begins: nothing of the text goes below it. */
const TANDA = TINGGI - 150;

interface Gaya {
  readonly size: number;
  readonly isBold?: boolean;
  readonly sebelum?: number;
}

/**
 * A certificate as a tagged PDF on one page: head, number, who gets it, for what, by whom. The frame is only seen and stands outside
 * the structure. What is written about the award is set smaller until it fits.
 */
export async function tulisPiagam(piagam: Piagam, pada: number): Promise<Buffer> {
  const judul = `${piagam.judul}: ${piagam.penghargaan}, ${piagam.penerima}`;
  const { pdf, akar, selesai } = bukaPdf({ judul, perihal: piagam.pemberi, pada, isMendatar: true });
  // text goes where it is put: no margin begins a second page
  Object.assign(pdf.page.margins, { top: 0, bottom: 0, left: 0, right: 0 });
  const halaman = { pdf, akar };
  frame(pdf);
  pdf.y = 62;
  write(halaman, 'P', piagam.pemberi, { size: 13 });
  write(halaman, 'H1', piagam.judul.toUpperCase(), { size: 30, isBold: true, sebelum: 10 });
  write(halaman, 'P', piagam.nomor, { size: 11, sebelum: 2 });
  write(halaman, 'P', piagam.kepada, { size: 12, sebelum: 20 });
  write(halaman, 'H2', piagam.penerima, {
    size: fitting(halaman, piagam.penerima, 24),
    isBold: true,
    sebelum: 2,
  });
  write(halaman, 'P', piagam.sebagai, { size: 12, sebelum: 14 });
  write(halaman, 'H2', piagam.penghargaan, {
    size: fitting(halaman, piagam.penghargaan, 20),
    isBold: true,
    sebelum: 2,
  });
  pdf.y += 12;
  const size = textSize(halaman, piagam.alinea, TANDA - 10 - pdf.y);
  for (const one of piagam.alinea) write(halaman, 'P', one, { size, sebelum: 4 });
  pdf.y = TANDA;
  write(halaman, 'P', piagam.hari, { size: 11 });
  write(halaman, 'P', piagam.tanda, { size: 11, sebelum: 2 });
  pdf.y = TINGGI - 82;
  write(halaman, 'P', piagam.nama, { size: 12, isBold: true });
  akar.end();
  pdf.end();
  return selesai;
}

function frame(pdf: PDFKit.PDFDocument): void {
  pdf.markContent('Artifact', { type: 'Layout' });
  pdf.lineWidth(3).strokeColor('#9b1117');
  pdf.rect(TEPI, TEPI, LEBAR - 2 * TEPI, TINGGI - 2 * TEPI).stroke();
  pdf.lineWidth(0.75).strokeColor('#333333');
  pdf.rect(TEPI + 8, TEPI + 8, LEBAR - 2 * TEPI - 16, TINGGI - 2 * TEPI - 16).stroke();
  pdf.endMarkedContent();
}

function write({ pdf, akar }: Halaman, tag: 'H1' | 'H2' | 'P', teks: string, gaya: Gaya): void {
  pdf.y += gaya.sebelum ?? 0;
  tambahElemen({ pdf, akar }, tag, {}, () => {
    pdf
      .font(gaya.isBold === true ? HURUF.tebal : HURUF.biasa)
      .fontSize(gaya.size)
      .fillColor('#000000');
    pdf.text(tertulis(teks), DALAM, pdf.y, { width: KOLOM, align: 'center' });
  });
}

/** A name stands on one line where it can; a long one takes two of a smaller size. */
function fitting({ pdf }: Halaman, teks: string, size: number): number {
  pdf.font(HURUF.tebal).fontSize(size);
  return pdf.widthOfString(tertulis(teks)) <= KOLOM ? size : size * 0.7;
}

function textSize({ pdf }: Halaman, alinea: readonly string[], tinggi: number): number {
  pdf.font(HURUF.biasa);
  for (let size = 12; size > 4; size -= 0.5) {
    pdf.fontSize(size);
    const all = alinea.reduce((sum, one) => sum + 4 + pdf.heightOfString(tertulis(one), { width: KOLOM }), 0);
    if (all <= tinggi) return size;
  }
  return 4;
}
