import type { Dokumen } from '../dokumen.ts';
import type { Piagam } from './piagam.ts';

/**
 * A document as a tagged PDF (`tulisPdf.ts`). What writes it is loaded by the first one: a third of a second and 30 MB that most
 * processes never need.
 */
export async function pdfOf(dokumen: Dokumen, pada: number): Promise<Buffer> {
  const { tulisPdf } = await import('./tulisPdf.ts');
  return tulisPdf(dokumen, pada);
}

/** A certificate as a tagged PDF of one page (`tulisPiagam.ts`), loaded as late. */
export async function pdfOfPiagam(piagam: Piagam, pada: number): Promise<Buffer> {
  const { tulisPiagam } = await import('./tulisPiagam.ts');
  return tulisPiagam(piagam, pada);
}
