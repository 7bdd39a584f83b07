import { binaryArray } from '../connection/binaryArray.ts';

/** Columns of rows that travel to PostgreSQL, name → type; the names are also the members of the row objects. */
export type Columns = Readonly<Record<string, string>>;

export type Row = Readonly<Record<string, unknown>>;

/**
 * The rows as a source for FROM: one array parameter a column, from `$first` on, so that one text serves one row or thousands.
 * Four times faster in the server than unfolding JSON (measured on rows of 40 columns).
 */
export function unfoldText(columns: Columns, first: number): string {
  const names = Object.keys(columns);
  const parameters = names.map((name, index) => `$${first + index}::${wireType(columns[name])}[]`);
  const selected = names.map((name) =>
    wireType(columns[name]) === columns[name] ? name : `${name}::${columns[name]} as ${name}`,
  );
  return `(select ${selected.join(', ')} from unnest(${parameters.join(', ')}) as u (${names.join(', ')}))`;
}

/** The parameters of `unfoldText`, in its order. */
export function unfoldValues(columns: Columns, rows: readonly Row[]): unknown[] {
  return Object.entries(columns).map(([name, type]) => {
    const values = rows.map((row) => toWire(row[name], type));
    return binaryArray(values, wireType(type)) ?? values;
  });
}

/** PostgreSQL's arrays cannot hold arrays of different lengths: these and JSON travel as text. */
function wireType(type: string | undefined): string {
  return type === undefined || type.endsWith('[]') || type === 'jsonb' ? 'text' : type;
}

function toWire(value: unknown, type: string): unknown {
  if (value === null || value === undefined) return null;
  if (type === 'jsonb') return JSON.stringify(value);
  if (type.endsWith('[]')) return arrayLiteral(value as readonly string[]);
  return value;
}

function arrayLiteral(texts: readonly string[]): string {
  return `{${texts.map((text) => `"${text.replace(/[\\"]/g, '\\$&')}"`).join(',')}}`;
}
