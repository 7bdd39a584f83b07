import { refusal, type Refusal } from '../../domain/shared/result.ts';
import { readCsv, type CsvRow } from './csv.ts';
import { decodeUtf8, findNonUtf8 } from './utf8.ts';

/** The bytes of a file, from the beginning at every call. */
export type OpenFile = () => AsyncIterable<Uint8Array>;

/** A row under the names of its columns, or what makes it unreadable. */
export interface TableRow {
  readonly baris: number;
  readonly sel: Readonly<Record<string, string | undefined>>;
  readonly refusal: Refusal | null;
}

export interface Table {
  readonly rows: AsyncGenerator<TableRow>;
}

export interface Columns {
  readonly known: readonly string[];
  readonly required: readonly string[];
}

/**
 * A file with a header as rows by column. Everything that makes the whole file unfit is told before a row is read: it is not
 * UTF-8, it is empty, its header lacks, doubles or does not know columns.
 */
export async function openTable(open: OpenFile, columns: Columns): Promise<Table | readonly Refusal[]> {
  const bad = await findNonUtf8(open());
  if (bad !== null) return [refusal('import.not_utf8', { baris: bad })];
  const rows = readCsv(decodeUtf8(open()));
  const first = await rows.next();
  if (first.done === true) return [refusal('import.empty_file')];
  const header = first.value.sel.map((name) => name.trim());
  const refusals = headerRefusals(header, columns);
  if (refusals.length === 0) return { rows: named(rows, header) };
  await rows.return(undefined);
  return refusals;
}

function headerRefusals(header: readonly string[], { known, required }: Columns): Refusal[] {
  if (header.length === 1 && header[0]?.includes(';') === true) return [refusal('import.semicolon')];
  const unique = new Set(header);
  const twice = [...unique].filter((name) => header.indexOf(name) !== header.lastIndexOf(name));
  const unknown = [...unique].filter((name) => !known.includes(name));
  const missing = required.filter((name) => !unique.has(name));
  return [
    ...unknown.map((kolom) => refusal('import.unknown_column', { kolom: kolom.slice(0, 60) })),
    ...twice.map((kolom) => refusal('import.column_twice', { kolom: kolom.slice(0, 60) })),
    ...missing.map((kolom) => refusal('import.missing_column', { kolom })),
  ];
}

async function* named(rows: AsyncIterable<CsvRow>, header: readonly string[]): AsyncGenerator<TableRow> {
  for await (const { baris, sel, galat } of rows) {
    const cells: Record<string, string | undefined> = {};
    for (const [index, name] of header.entries()) cells[name] = sel[index];
    yield { baris, sel: cells, refusal: rowRefusal(sel, header, galat) };
  }
}

function rowRefusal(
  sel: readonly string[],
  header: readonly string[],
  galat: CsvRow['galat'],
): Refusal | null {
  if (galat !== null) return refusal(galat);
  return sel.length === header.length
    ? null
    : refusal('import.cell_count', { ada: sel.length, harus: header.length });
}
