import type { Dokumen } from '../dokumen.ts';

/**
 * A document as a tagged PDF (`tulisPdf.ts`). What writes it is loaded by the first one: a third of a second and 30 MB that most
 * processes never need.
 */
export async function pdfOf(dokumen: Dokumen, pada: number): Promise<Buffer> {
  const { tulisPdf } = await import('./tulisPdf.ts');
  return tulisPdf(dokumen, pada);
}
