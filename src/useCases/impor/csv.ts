/**
 * A reader of comma-separated text (RFC 4180) for files that people made: it knows on which line each row begins, also behind
 * line ends inside quotes, and a broken row costs that row alone, not the rest of the file; csv-parse gives neither.
 */
export interface CsvRow {
  /** Line of the file on which the row begins, from 1. */
  readonly baris: number;
  readonly sel: readonly string[];
  readonly galat: 'import.quote_broken' | 'import.row_too_long' | null;
}

/** No row that we could take is longer: all columns at their limits, in characters. */
const ROW_MAX = 400_000;

/** Rows one by one in constant memory; empty lines are passed over, a byte order mark is dropped. */
export async function* readCsv(chunks: AsyncIterable<string>): AsyncGenerator<CsvRow> {
  let text = '';
  let at = 0;
  let baris = 1;
  let isFirst = true;
  const take = function* (isEnd: boolean): Generator<CsvRow> {
    while (at < text.length) {
      const parsed = parseRow(text, at, isEnd);
      if (parsed === null) return;
      const row = { baris, sel: parsed.sel, galat: parsed.galat };
      baris += countLines(text, at, parsed.next);
      at = parsed.next;
      if (row.galat !== null || row.sel.length > 1 || row.sel[0] !== '') yield row;
    }
  };
  for await (const chunk of chunks) {
    text = text.slice(at) + (isFirst && chunk.startsWith('\uFEFF') ? chunk.slice(1) : chunk);
    isFirst &&= chunk === '';
    at = 0;
    yield* take(false);
  }
  yield* take(true);
}

interface Parsed {
  readonly sel: string[];
  readonly next: number;
  readonly galat: CsvRow['galat'];
}

/** The row that begins at `from`; null when the text ends before it does. */
function parseRow(text: string, from: number, isEnd: boolean): Parsed | null {
  const sel: string[] = [];
  let at = from;
  for (;;) {
    const field = text[at] === '"' ? quoted(text, at, isEnd) : plain(text, at, isEnd);
    const isOverlong = (field?.next ?? text.length) - from > ROW_MAX;
    if (field === null && !isOverlong) return null;
    if (field === null || isOverlong || field.value === null) {
      return broken(text, from, isEnd, isOverlong && field !== null);
    }
    sel.push(field.value);
    const end = text[field.next];
    if (end === ',') at = field.next + 1;
    else return { sel, next: field.next + (end === '\n' ? 1 : 0), galat: null };
  }
}

interface Field {
  /** Null: the quotes are broken. */
  readonly value: string | null;
  /** Place of the comma or line feed behind it, or the end of the text. */
  readonly next: number;
}

function plain(text: string, from: number, isEnd: boolean): Field | null {
  const comma = text.indexOf(',', from);
  const feed = text.indexOf('\n', from);
  if (feed < 0 && !isEnd) return null;
  const line = feed < 0 ? text.length : feed;
  if (comma >= 0 && comma < line) return { value: text.slice(from, comma), next: comma };
  const value = text.slice(from, line);
  return { value: value.endsWith('\r') ? value.slice(0, -1) : value, next: line };
}

function quoted(text: string, from: number, isEnd: boolean): Field | null {
  let value = '';
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return isEnd ? { value: null, next: text.length } : null;
    if (text[quote + 1] !== '"') {
      value += text.slice(at, quote);
      at = quote + 1;
      break;
    }
    value += text.slice(at, quote + 1);
    at = quote + 2;
  }
  // A quote or a carriage return at the very end may be half of a pair.
  if (at + 1 >= text.length && !isEnd) return null;
  if (text[at] === '\r' && (text[at + 1] === '\n' || at + 1 >= text.length)) at += 1;
  const isEnded = at >= text.length || text[at] === ',' || text[at] === '\n';
  return { value: isEnded ? value : null, next: at };
}

/** A row with broken quotes ends with its line: what stands on the next lines is read as rows again. */
function broken(text: string, from: number, isEnd: boolean, isOverlong: boolean): Parsed | null {
  const feed = text.indexOf('\n', from);
  if (feed < 0 && !isEnd && text.length - from <= ROW_MAX) return null;
  const galat = isOverlong ? 'import.row_too_long' : 'import.quote_broken';
  return { sel: [], next: feed < 0 ? text.length : feed + 1, galat };
}

function countLines(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
