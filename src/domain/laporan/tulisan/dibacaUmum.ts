import type { Command, Perintah } from '../commands.ts';
import { findDataPribadi, type JenisPribadi } from './dataPribadi.ts';

/** The field of a command whose words the pelapor reads, and everybody once the laporan is public. */
export const DIBACA_UMUM: Readonly<Partial<Record<Perintah, string>>> = {
  'tindak-lanjut': 'isi',
  selesai: 'ringkasan',
  tunda: 'pertanyaan',
  arsipkan: 'pesan',
  alihkan: 'pesan',
};

/**
 * Kinds of personal data that an officer's words seem to hold where everybody may read them (F13), with the field; null when there are
 * none. Pages ask before they send; whoever sends by a program is told.
 */
export function pribadiOf(
  command: Command,
): { readonly path: string; readonly jenis: readonly JenisPribadi[] } | null {
  const path = DIBACA_UMUM[command.perintah];
  const teks = path === undefined ? undefined : Object.entries(command).find(([name]) => name === path)?.[1];
  if (path === undefined || typeof teks !== 'string') return null;
  const jenis = [...new Set(findDataPribadi(teks).map((one) => one.jenis))];
  return jenis.length === 0 ? null : { path, jenis };
}
