import { readFile } from 'node:fs/promises';
import type { Deps } from '../../deps.ts';
import { importFile, type YangDiimpor } from '../importFile.ts';
import type { BadCell, ImportSummary } from '../summary.ts';
import type { OpenFile } from '../table.ts';

export interface Imported {
  readonly summary: ImportSummary | null;
  readonly bad: readonly BadCell[];
  /** Codes that refused the whole file. */
  readonly file: readonly string[];
}

/** Imports a text (or bytes) in pieces of `size` bytes, so that everything falls across borders somewhere. */
export async function imported(
  deps: Deps,
  content: string | Uint8Array,
  options: { readonly what?: YangDiimpor; readonly isDryRun?: boolean; readonly size?: number } = {},
): Promise<Imported> {
  const bad: BadCell[] = [];
  const result = await importFile(deps, options.what ?? 'laporan', piecesOf(content, options.size ?? 997), {
    isDryRun: options.isDryRun ?? false,
    onBad: (one) => void bad.push(one),
  });
  return result.ok
    ? { summary: result.value, bad, file: [] }
    : { summary: null, bad, file: result.refusal.map((one) => one.code) };
}

export function piecesOf(content: string | Uint8Array, size: number): OpenFile {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return async function* () {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  };
}

export function contoh(): Promise<string> {
  return readFile(new URL('../../../../data/contoh-impor.csv', import.meta.url), 'utf8');
}

const MINIMAL = {
  nomor_asal: 'A-1',
  klasifikasi: 'pengaduan',
  judul: 'Lampu mati',
  isi: 'Gelap.',
  instansi: 'KT-63.71',
  dibuat_pada: '2024-03-05T09:10:00+08:00',
  status: 'menunggu_verifikasi',
};

/** A file of rows that are complete but for what is given; columns as they come. */
export function csvOf(rows: readonly Readonly<Record<string, string>>[]): string {
  const full = rows.map((row, index) => ({ ...MINIMAL, nomor_asal: `A-${index + 1}`, ...row }));
  const columns = [...new Set(full.flatMap((row) => Object.keys(row)))];
  const quote = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = full.map((row: Readonly<Record<string, string>>) =>
    columns.map((name) => quote(row[name] ?? '')).join(','),
  );
  return [columns.join(','), ...lines, ''].join('\n');
}
