import { bacaTabel, tulisTabel, type BarisEntri } from '../../../useCases/entri/bacaTabel.ts';
import type { EntriDraft } from '../../../useCases/entri/entriMassal.ts';
import { KOLOM, type Kolom } from '../../../useCases/entri/kolom.ts';
import type { RequestForm } from '../../request/requestForm.ts';

/** A saved table is text; more than this is no list of 200 rows. */
export const FILE_MAX_BYTES = 3_000_000;

/** Whether the file that came along is no such table at all. */
export function isTooLarge(form: RequestForm): boolean {
  return form.files('berkas').some(({ ukuran }) => ukuran > FILE_MAX_BYTES);
}

/** The name of a cell's field: the row as counted from 0. */
export function cellName(row: number, kolom: Kolom): string {
  return `s.${row}.${kolom}`;
}

/** What was sent, with the corrections of single cells worked into the table, and rows that were to go gone. */
export async function draftOf(form: RequestForm): Promise<EntriDraft> {
  const [file] = form.files('berkas');
  const isFile = file !== undefined && file.ukuran > 0 && file.ukuran <= FILE_MAX_BYTES;
  const teks = isFile ? decode(await file.bytes()) : untrimmed(form, 'teks');
  return {
    instansi: form.text('instansi'),
    kanal: form.text('kanal'),
    klasifikasi: form.text('klasifikasi'),
    teks: isFile ? teks : corrected(teks, form),
  };
}

/** Spreadsheets of this country save in UTF-8 or in Windows-1252; a broken UTF-8 file is the other. */
function decode(bytes: Uint8Array): string {
  const text = new TextDecoder('utf-8').decode(bytes);
  const whole = text.includes('\uFFFD') ? new TextDecoder('windows-1252').decode(bytes) : text;
  return whole.replaceAll('\r\n', '\n').replaceAll('\r', '\n').replaceAll('\0', '');
}

/** An empty first cell of a line is a tab that trimming would take away. */
function untrimmed(form: RequestForm, name: string): string {
  return form.entries.findLast(([key]) => key === name)?.[1] ?? '';
}

function corrected(teks: string, form: RequestForm): string {
  const edits = form.entries.filter(([name]) => /^(s|hapus)\.\d{1,3}(\.|$)/.test(name));
  if (edits.length === 0) return teks;
  const tabel = bacaTabel(teks);
  if ('galat' in tabel) return teks;
  const rows = tabel.baris.map((one): Partial<Record<Kolom, string>> => ({ ...one }));
  const gone = new Set<number>();
  const seen = new Set<Kolom>(tabel.kolom);
  for (const [name, value] of edits) {
    const [sort, index = '', column] = name.split('.');
    const kolom = KOLOM.find((one) => one === column);
    const row = rows[Number(index)];
    if (sort === 'hapus') gone.add(Number(index));
    else if (row !== undefined && kolom !== undefined) {
      row[kolom] = value.trim();
      seen.add(kolom);
    }
  }
  const baris: BarisEntri[] = rows.filter((_, i) => !gone.has(i));
  return tulisTabel({ kolom: KOLOM.filter((one) => seen.has(one)), baris });
}
