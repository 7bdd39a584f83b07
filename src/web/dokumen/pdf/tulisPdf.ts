import { dokumenBerkala as kata } from '../../../messages/dokumen/berkala.ts';
import { formatAngka } from '../../../messages/format/angka.ts';
import { uraianGrafik, type Blok, type Dokumen } from '../dokumen.ts';
import { bukaPdf } from './buka.ts';
import { drawGrafik, GRAFIK_TINGGI } from './grafik.ts';
import { drawPeta, gambarDari, type GambarPeta } from './peta.ts';
import { drawQr } from './qr.ts';
import { drawTabel } from './tabel.ts';
import { BAWAH, KIRI, LEBAR, tambahElemen, type Halaman } from './halaman.ts';
import { HURUF, tertulis } from './huruf.ts';

/**
 * A document as a tagged PDF made to PDF/UA-1 (ISO 14289-1): title and language are set, headings, paragraphs, lists and tables stand in
 * its structure, charts and maps have their figures as words, what is only seen is marked so, and its fonts are embedded. The same
 * document and instant give the same bytes.
 */
export async function tulisPdf(dokumen: Dokumen, pada: number): Promise<Buffer> {
  const peta = await gambarDari(dokumen);
  const judul = `${dokumen.judul}: ${dokumen.anak}`;
  const { pdf, akar, selesai } = bukaPdf({ judul, perihal: dokumen.anak, pada });
  const halaman: Halaman = { pdf, akar };
  writeHead(halaman, dokumen);
  for (const bagian of dokumen.bagian) {
    // a heading never stands alone at the foot of a page
    if (pdf.y > pdf.page.height - BAWAH - 90) pdf.addPage();
    writeText(halaman, 'H2', bagian.judul, { size: 13, isBold: true, sebelum: 12, sesudah: 4 });
    pdf.outline.addItem(tertulis(bagian.judul));
    for (const blok of bagian.blok) writeBlok(halaman, blok, peta);
    for (const alinea of bagian.narasi.split(/\n{2,}|\n/).filter((one) => one.trim() !== '')) {
      writeText(halaman, 'P', alinea, { size: 10, sesudah: 5 });
    }
  }
  akar.end();
  writeFeet(pdf, dokumen);
  pdf.end();
  return selesai;
}

function writeHead(halaman: Halaman, { judul, anak, tanda, kepala, ringkasan }: Dokumen): void {
  writeText(halaman, 'H1', judul, { size: 18, isBold: true, sesudah: 2 });
  writeText(halaman, 'P', anak, { size: 12, sesudah: 6 });
  if (tanda !== null) {
    writeText(halaman, 'P', tanda, { size: 12, isBold: true, sesudah: 2 });
    writeText(halaman, 'P', kata.konsepIsi, { size: 10, sesudah: 6 });
  }
  drawTabel(halaman, {
    kode: 'kepala',
    judul: kata.judul,
    kolom: [
      { judul: '', lebar: 1 },
      { judul: '', lebar: 3 },
    ],
    baris: kepala,
  });
  if (ringkasan !== '')
    writeText(halaman, 'P', ringkasan, { size: 11, isBold: true, sebelum: 4, sesudah: 6 });
}

function writeBlok(halaman: Halaman, blok: Blok, peta: GambarPeta): void {
  switch (blok.jenis) {
    case 'paragraf':
      return writeText(halaman, 'P', blok.teks, { size: 10, sesudah: 5 });
    case 'butir':
      return writeList(halaman, blok.teks);
    case 'tabel':
      // nor does the name of a table
      if (halaman.pdf.y > halaman.pdf.page.height - BAWAH - 70) halaman.pdf.addPage();
      writeText(halaman, 'P', blok.tabel.judul, { size: 9, isBold: true, sebelum: 4, sesudah: 2 });
      return drawTabel(halaman, blok.tabel);
    case 'grafik': {
      const { pdf } = halaman;
      if (pdf.y > pdf.page.height - BAWAH - GRAFIK_TINGGI - 10) pdf.addPage();
      const y = pdf.y;
      const alt = tertulis(uraianGrafik(blok.grafik, (n) => formatAngka(n)));
      const bbox = [KIRI, y, KIRI + LEBAR, y + GRAFIK_TINGGI];
      tambahElemen(halaman, 'Figure', { alt, bbox }, () => drawGrafik(pdf, blok.grafik, y));
      pdf.x = KIRI;
      pdf.y = y + GRAFIK_TINGGI + 6;
      return;
    }
    case 'peta':
      return drawPeta(halaman, blok.peta, peta.get(blok.peta.wilayah));
    case 'qr':
      return drawQr(halaman, blok.alamat, blok.uraian);
  }
}

interface Gaya {
  readonly size: number;
  readonly isBold?: boolean;
  readonly sebelum?: number;
  readonly sesudah?: number;
}

function writeText(halaman: Halaman, tag: 'H1' | 'H2' | 'P', teks: string, gaya: Gaya): void {
  const { pdf } = halaman;
  pdf.y += gaya.sebelum ?? 0;
  const write = (): void => {
    pdf
      .font(gaya.isBold === true ? HURUF.tebal : HURUF.biasa)
      .fontSize(gaya.size)
      .fillColor('#000000');
    pdf.text(tertulis(teks), KIRI, pdf.y, { width: LEBAR, lineGap: 1.5 });
  };
  tambahElemen(halaman, tag, {}, write);
  pdf.y += gaya.sesudah ?? 0;
}

function writeList(halaman: Halaman, teks: readonly string[]): void {
  const { pdf } = halaman;
  const list = tambahElemen(halaman, 'L');
  // the labels are numbers, and PDF/UA wants that said; pdfkit has no option for it
  (list as unknown as { readonly dictionary: { readonly data: Record<string, unknown> } }).dictionary.data[
    'A'
  ] = {
    O: 'List',
    ListNumbering: 'Decimal',
  };
  teks.forEach((one, i) => {
    const item = tambahElemen({ pdf, akar: list }, 'LI');
    pdf.font(HURUF.biasa).fontSize(10).fillColor('#000000');
    const tinggi = pdf.heightOfString(tertulis(one), { width: LEBAR - 18 });
    if (pdf.y + tinggi > pdf.page.height - BAWAH) pdf.addPage();
    const y = pdf.y;
    const inside = { pdf, akar: item };
    tambahElemen(inside, 'Lbl', {}, () => void pdf.text(`${i + 1}.`, KIRI, y, { width: 16 }));
    tambahElemen(inside, 'LBody', {}, () => {
      pdf.text(tertulis(one), KIRI + 18, y, { width: LEBAR - 18 });
    });
    item.end();
    pdf.x = KIRI;
    pdf.y += 2;
  });
  list.end();
  pdf.y += 4;
}

/** Foot of every page: no part of the text, so outside the structure. */
function writeFeet(pdf: PDFKit.PDFDocument, { anak, tanda }: Dokumen): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let i = start; i < start + count; i += 1) {
    pdf.switchToPage(i);
    // without a margin, or the foot itself would begin a new page
    pdf.page.margins.bottom = 0;
    pdf.markContent('Artifact', { type: 'Pagination' });
    const y = pdf.page.height - BAWAH + 18;
    const kiri = tertulis(tanda === null ? anak : `${tanda}. ${anak}`);
    pdf.font(HURUF.biasa).fontSize(8).fillColor('#333333');
    pdf.text(kiri, KIRI, y, { width: LEBAR - 110, height: 10, ellipsis: true, lineBreak: false });
    const n = kata.halaman(String(i - start + 1), String(count));
    pdf.text(n, KIRI + LEBAR - 110, y, { width: 110, align: 'right', lineBreak: false });
    pdf.endMarkedContent();
    pdf.page.margins.bottom = BAWAH;
  }
}
