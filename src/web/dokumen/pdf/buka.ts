import Pdf from 'pdfkit';
import { ATAS, BAWAH, KIRI, type Halaman } from './halaman.ts';
import { pasangHuruf } from './huruf.ts';

/** A PDF under way, made to PDF/UA-1: title and language are set, its fonts are embedded, everything stands in its structure. */
export interface PdfTerbuka extends Halaman {
  /** All of its bytes, once it was ended. */
  readonly selesai: Promise<Buffer>;
}

/** Opens a tagged A4 document; the same content and instant give the same bytes. */
export function bukaPdf(tentang: {
  readonly judul: string;
  readonly perihal: string;
  readonly pada: number;
  readonly isMendatar?: boolean;
}): PdfTerbuka {
  const pdf = new Pdf({
    size: 'A4',
    layout: tentang.isMendatar === true ? 'landscape' : 'portrait',
    margins: { top: ATAS, bottom: BAWAH, left: KIRI, right: KIRI },
    pdfVersion: '1.7',
    // pdfkit knows it, its types do not yet
    subset: 'PDF/UA' as 'PDF/A-1',
    // its own fonts alone: those of every reader are not embedded
    font: '',
    tagged: true,
    lang: 'id-ID',
    displayTitle: true,
    bufferPages: true,
    info: {
      Title: tentang.judul,
      Author: 'SP4N-LAPOR!',
      Subject: tentang.perihal,
      CreationDate: new Date(tentang.pada),
      ModDate: new Date(tentang.pada),
    },
  });
  const selesai = collect(pdf);
  pasangHuruf(pdf);
  const akar = pdf.struct('Document');
  pdf.addStructure(akar);
  return { pdf, akar, selesai };
}

function collect(pdf: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    pdf.on('data', (part: Buffer) => parts.push(part));
    pdf.on('end', () => resolve(Buffer.concat(parts)));
    pdf.on('error', reject);
  });
}
