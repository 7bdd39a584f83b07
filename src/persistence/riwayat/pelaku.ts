import type { Pelaku } from '../../domain/laporan/events.ts';

/** `pelapor`, `sistem`, or `<peran>@<badan>#<samaran>`: how the header of an event names who acted (interfaces §9). */
export function formatPelaku(oleh: Pelaku): string {
  if (oleh.sebagai !== 'petugas') return oleh.sebagai;
  return `${oleh.peran}@${oleh.badan}#${oleh.samaran}`;
}

/** The reverse of `formatPelaku`; null for a text that it never wrote. */
export function parsePelaku(text: string): Pelaku | null {
  if (text === 'pelapor' || text === 'sistem') return { sebagai: text };
  const match = /^([a-z_]+)@([^#@]+)#([^#@]+)$/.exec(text);
  if (match === null) return null;
  const [, peran = '', badan = '', samaran = ''] = match;
  return { sebagai: 'petugas', peran, badan, samaran };
}
