export type CsvValue = string | number | boolean | null;

/**
 * One line of RFC 4180 text. A cell that a spreadsheet would take for a formula gets an apostrophe in front (OWASP, CSV
 * injection); numbers of ours are numbers, also negative ones.
 */
export function csvLine(values: readonly CsvValue[]): string {
  return `${values.map(cell).join(',')}\n`;
}

function cell(value: CsvValue): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

// Also behind spaces, which spreadsheets take off.
const FORMULA = /^\s*[=+\-@]|^[\t\r]/;
