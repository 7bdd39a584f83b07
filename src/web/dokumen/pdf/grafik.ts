import { formatAngka } from '../../../messages/format/angka.ts';
import type { Grafik } from '../dokumen.ts';
import { KIRI, LEBAR } from './halaman.ts';
import { HURUF, tertulis } from './huruf.ts';

/** Points from the title down to the labels. */
export const GRAFIK_TINGGI = 170;
const TAJUK = 16;
const LABEL = 26;

/** A chart in black and grey: lines differ by dashes, and every value stands beside its bar or point. */
export function drawGrafik(pdf: PDFKit.PDFDocument, grafik: Grafik, y: number): void {
  const { judul, titik, seri } = grafik;
  const most = Math.max(1, ...titik.flatMap((one) => one.nilai));
  pdf.font(HURUF.tebal).fontSize(9).fillColor('#000000');
  pdf.text(tertulis(judul), KIRI, y, { width: LEBAR, lineBreak: false });
  const top = y + TAJUK + (seri.length > 1 ? 14 : 6);
  const dasar = y + GRAFIK_TINGGI - LABEL;
  const step = LEBAR / Math.max(1, titik.length);
  const at = (n: number): number => dasar - (n / most) * (dasar - top - 10);
  pdf.lineWidth(0.8).strokeColor('#000000');
  pdf
    .moveTo(KIRI, dasar)
    .lineTo(KIRI + LEBAR, dasar)
    .stroke();
  if (grafik.jenis === 'batang') drawBars(pdf, grafik, { step, dasar, at });
  else drawLines(pdf, grafik, { step, at, legend: y + TAJUK });
  pdf.font(HURUF.biasa).fontSize(7.5).fillColor('#000000');
  titik.forEach((one, i) => {
    pdf.text(tertulis(one.label), KIRI + i * step + 1, dasar + 4, {
      width: step - 2,
      align: 'center',
      height: LABEL - 4,
    });
  });
}

interface Skala {
  readonly step: number;
  readonly at: (n: number) => number;
}

function drawBars(
  pdf: PDFKit.PDFDocument,
  { titik }: Grafik,
  skala: Skala & { readonly dasar: number },
): void {
  const { step, dasar, at } = skala;
  titik.forEach((one, i) => {
    const n = one.nilai[0] ?? 0;
    const x = KIRI + i * step + step * 0.2;
    pdf.rect(x, at(n), step * 0.6, dasar - at(n)).fill('#4a4a4a');
    value(pdf, n, x, at(n) - 10, step * 0.6);
  });
}

const PUTUS = [
  [1, 0],
  [4, 3],
] as const;

function drawLines(
  pdf: PDFKit.PDFDocument,
  { titik, seri }: Grafik,
  skala: Skala & { readonly legend: number },
): void {
  const { step, at, legend } = skala;
  seri.forEach((nama, s) => {
    const [dash, space] = PUTUS[s] ?? PUTUS[0];
    const stroke = (): void => {
      if (space > 0) pdf.dash(dash, { space });
      else pdf.undash();
      pdf
        .lineWidth(1.4)
        .strokeColor(s === 0 ? '#000000' : '#555555')
        .stroke();
      pdf.undash();
    };
    const x = KIRI + s * 120;
    pdf.moveTo(x, legend + 4).lineTo(x + 24, legend + 4);
    stroke();
    pdf.font(HURUF.biasa).fontSize(8).fillColor('#000000');
    pdf.text(tertulis(nama), x + 28, legend, { width: 90, lineBreak: false });
    titik.forEach((one, i) => {
      const px = KIRI + (i + 0.5) * step;
      const py = at(one.nilai[s] ?? 0);
      if (i === 0) pdf.moveTo(px, py);
      else pdf.lineTo(px, py);
    });
    stroke();
    titik.forEach((one, i) => {
      const n = one.nilai[s] ?? 0;
      const px = KIRI + (i + 0.5) * step;
      pdf.circle(px, at(n), 2).fill(s === 0 ? '#000000' : '#555555');
      if (s === 0) value(pdf, n, px - step / 2, at(n) - 11, step);
    });
  });
}

function value(pdf: PDFKit.PDFDocument, n: number, x: number, y: number, width: number): void {
  pdf.font(HURUF.biasa).fontSize(7.5).fillColor('#000000');
  pdf.text(formatAngka(n), x, y, { width, align: 'center', lineBreak: false });
}
