import { csvLine, type CsvValue } from './csvLine.ts';
import type { ExportRow } from './exportRows.ts';

export const BENTUK_EKSPOR = ['csv', 'jsonl'] as const;
export type BentukEkspor = (typeof BENTUK_EKSPOR)[number];

/** Rows as lines of text; CSV begins with the names of the columns, and is empty where there is nothing to tell. */
export async function* exportText(
  pages: AsyncIterable<readonly ExportRow[]>,
  bentuk: BentukEkspor,
): AsyncGenerator<string> {
  let columns: readonly string[] | null = null;
  for await (const page of pages) {
    if (bentuk === 'jsonl') {
      yield page.map((row) => `${JSON.stringify(row)}\n`).join('');
      continue;
    }
    const [first] = page;
    if (first === undefined) continue;
    if (columns === null) yield csvLine((columns = Object.keys(first)));
    const names = columns;
    yield page.map((row) => csvLine(names.map((name) => cellOf(row[name] ?? null)))).join('');
  }
}

function cellOf(value: CsvValue | readonly string[]): CsvValue {
  return typeof value === 'object' && value !== null ? value.join(' ') : value;
}
