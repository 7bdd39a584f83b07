import { KOLOM, kolomOf, type Kolom } from './kolom.ts';

export type BarisEntri = Readonly<Partial<Record<Kolom, string>>>;

export interface Tabel {
  /** Columns that were recognised, in our order. */
  readonly kolom: readonly Kolom[];
  /** Headings that mean nothing here: their cells are not taken. */
  readonly tidakDikenal: readonly string[];
  readonly baris: readonly BarisEntri[];
}

export type GalatTabel = 'entri.empty' | 'entri.no_header' | 'entri.column_twice' | 'entri.too_many_rows';

/** What one looks through before sending, and what one request stores. */
export const MAX_BARIS = 200;

/**
 * Reads a table as spreadsheets copy it (tabs) or save it (commas or semicolons), with its headings in any order. Lines that are
 * wholly empty are passed over; cells lose their outer spaces.
 */
export function bacaTabel(teks: string): Tabel | { readonly galat: GalatTabel } {
  const lines = cellsOf(teks.replace(/^\uFEFF/, ''));
  const [head, ...rest] = lines.filter((line) => line.some((cell) => cell !== ''));
  if (head === undefined) return { galat: 'entri.empty' };
  const columns = head.map(kolomOf);
  const known = columns.filter((one) => one !== null);
  if (!known.includes('isi')) return { galat: 'entri.no_header' };
  if (new Set(known).size < known.length) return { galat: 'entri.column_twice' };
  if (rest.length === 0) return { galat: 'entri.empty' };
  if (rest.length > MAX_BARIS) return { galat: 'entri.too_many_rows' };
  return {
    kolom: KOLOM.filter((one) => known.includes(one)),
    tidakDikenal: head.filter((judul, i) => columns[i] === null && judul !== ''),
    baris: rest.map((cells) => rowOf(columns, cells)),
  };
}

/** The same table as text again, for sending along: tabs, every cell quoted that needs it. */
export function tulisTabel({ kolom, baris }: Pick<Tabel, 'kolom' | 'baris'>): string {
  const lines = [kolom, ...baris.map((row) => kolom.map((one) => row[one] ?? ''))];
  return lines.map((cells) => cells.map(quoted).join('\t')).join('\n');
}

function quoted(cell: string): string {
  return /["\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function rowOf(columns: readonly (Kolom | null)[], cells: readonly string[]): BarisEntri {
  const pairs = columns.flatMap((kolom, i) => (kolom === null ? [] : [[kolom, cells[i] ?? ''] as const]));
  return Object.fromEntries(pairs);
}

/** Cells line by line; a cell in quotes may hold line ends and doubled quotes, a quote elsewhere is a letter like any other. */
function cellsOf(teks: string): string[][] {
  const separator = separatorOf(teks);
  const lines: string[][] = [];
  let line: string[] = [];
  const cell = new RegExp(`"((?:[^"]|"")*)"(?=[${separator}\\n]|$)|([^${separator}\\n]*)`, 'y');
  for (let at = 0; at <= teks.length;) {
    cell.lastIndex = at;
    const found = cell.exec(teks);
    const [whole = '', inQuotes, bare] = found ?? [];
    line.push((inQuotes?.replaceAll('""', '"') ?? bare ?? '').trim());
    at += whole.length;
    if (teks[at] !== separator) {
      lines.push(line);
      line = [];
    }
    at += 1;
  }
  return lines;
}

function separatorOf(teks: string): '\t' | ';' | ',' {
  const head = teks.slice(0, teks.indexOf('\n') === -1 ? undefined : teks.indexOf('\n'));
  if (head.includes('\t')) return '\t';
  return head.split(';').length > head.split(',').length ? ';' : ',';
}
