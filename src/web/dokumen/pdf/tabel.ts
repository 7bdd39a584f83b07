import type { Tabel } from '../dokumen.ts';
import { selText } from '../selText.ts';
import { BAWAH, KIRI, LEBAR, tambahElemen, type Halaman } from './halaman.ts';
import { HURUF, tertulis } from './huruf.ts';

const UKURAN = 8;
const JARAK = 3;

/** A table with its heads, which stand again (outside the structure) on every further page. */
export function drawTabel(halaman: Halaman, { kolom, baris, judul }: Tabel): void {
  const { pdf } = halaman;
  const total = kolom.reduce((sum, one) => sum + (one.lebar ?? 2), 0);
  const lebar = kolom.map((one) => ((one.lebar ?? 2) / total) * LEBAR);
  const heads = kolom.map((one) => tertulis(one.judul));
  const hasHead = heads.some((one) => one !== '');
  const table = tambahElemen(halaman, 'Table', { title: tertulis(judul) });
  const rows = baris.map((row) => kolom.map((one, i) => tertulis(selText(row[i] ?? null, one))));
  const height = (cells: readonly string[], isBold: boolean): number => {
    const heights = cells.map((one, i) => {
      pdf.font(isBold || i === 0 ? HURUF.tebal : HURUF.biasa).fontSize(UKURAN);
      return pdf.heightOfString(one, { width: (lebar[i] ?? 0) - 2 * JARAK });
    });
    return Math.max(...heights) + 2 * JARAK;
  };
  const bottom = pdf.page.height - BAWAH;
  const draw = (cells: readonly string[], isHead: boolean, isArtifact: boolean): void => {
    const tinggi = height(cells, isHead);
    const y = pdf.y;
    const line = isArtifact ? null : tambahElemen({ pdf, akar: table }, 'TR');
    let x = KIRI;
    cells.forEach((teks, i) => {
      const wide = lebar[i] ?? 0;
      const isTh = isHead || i === 0;
      const write = (): void => {
        pdf
          .font(isTh ? HURUF.tebal : HURUF.biasa)
          .fontSize(UKURAN)
          .fillColor('#000000');
        pdf.text(teks, x + JARAK, y + JARAK, {
          width: wide - 2 * JARAK,
          align: kolom[i]?.isAngka === true ? 'right' : 'left',
        });
      };
      if (line === null) write();
      else if (isTh) tambahElemen({ pdf, akar: line }, 'TH', { scope: isHead ? 'Column' : 'Row' }, write);
      else tambahElemen({ pdf, akar: line }, 'TD', {}, write);
      x += wide;
    });
    line?.end();
    rule(halaman, y + tinggi, isHead, isArtifact);
    pdf.x = KIRI;
    pdf.y = y + tinggi;
  };
  if (hasHead) {
    if (pdf.y + height(heads, true) + 30 > bottom) pdf.addPage();
    draw(heads, true, false);
  }
  for (const cells of rows) {
    if (pdf.y + height(cells, false) > bottom) {
      pdf.addPage();
      if (hasHead) {
        pdf.markContent('Artifact', { type: 'Pagination' });
        draw(heads, true, true);
        pdf.endMarkedContent();
      }
    }
    draw(cells, false, false);
  }
  table.end();
  pdf.y += 8;
}

/** A line under a row: drawn, not told. */
function rule({ pdf }: Halaman, y: number, isHead: boolean, isArtifact: boolean): void {
  if (!isArtifact) pdf.markContent('Artifact', { type: 'Layout' });
  pdf
    .lineWidth(isHead ? 1 : 0.4)
    .strokeColor(isHead ? '#000000' : '#999999')
    .moveTo(KIRI, y)
    .lineTo(KIRI + LEBAR, y)
    .stroke();
  if (!isArtifact) pdf.endMarkedContent();
}
