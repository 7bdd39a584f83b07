import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Pdf from 'pdfkit';

/** Names under which a document knows its two faces. */
export const HURUF = { biasa: 'Biasa', tebal: 'Tebal' } as const;

/** Source Sans (OFL 1.1, the licence lies in its package): of each face a document embeds the letters that it uses. */
const BERKAS: Readonly<Record<string, string>> = {
  [HURUF.biasa]: 'source-sans/TTF/SourceSans3-Regular.ttf',
  [HURUF.tebal]: 'source-sans/TTF/SourceSans3-Bold.ttf',
};

const { resolve } = createRequire(import.meta.url);
const kept = new Map<string, Buffer>();

function bytesOf(nama: string): Buffer {
  const bytes = kept.get(nama) ?? readFileSync(resolve(BERKAS[nama] ?? ''));
  kept.set(nama, bytes);
  return bytes;
}

/** Makes both faces known to a document. */
export function pasangHuruf(pdf: PDFKit.PDFDocument): void {
  for (const nama of Object.values(HURUF)) pdf.registerFont(nama, bytesOf(nama));
  pdf.font(HURUF.biasa);
}

/** What pdfkit holds of an open font and does not declare. */
interface FontTerbuka {
  readonly _font: { readonly font: { readonly characterSet: readonly number[] } };
}

let known: ReadonlySet<number> | null = null;

/** The code points that both faces have. */
function letters(): ReadonlySet<number> {
  if (known !== null) return known;
  const pdf = new Pdf({ font: '' });
  const [biasa, tebal] = Object.values(HURUF).map((nama) => {
    pdf.font(bytesOf(nama));
    return new Set((pdf as unknown as FontTerbuka)._font.font.characterSet);
  });
  known = new Set([...(biasa ?? [])].filter((one) => tebal?.has(one)));
  return known;
}

/**
 * Text in the letters that the fonts have, which is Latin, Greek, Cyrillic and common signs: marks that they lack are taken off,
 * other letters become question marks, so that nothing is left out unseen.
 */
export function tertulis(teks: string): string {
  const has = letters();
  const isKnown = (huruf: string): boolean => huruf === '\n' || has.has(huruf.codePointAt(0) ?? 0);
  return Array.from(teks.normalize('NFC'), (huruf) => {
    if (isKnown(huruf)) return huruf;
    const bare = huruf.normalize('NFKD').replaceAll(/\p{M}/gu, '');
    return bare !== '' && Array.from(bare).every(isKnown) ? bare : '?';
  }).join('');
}
