/**
 * The laporan's number: 9 digits, the last one a check digit after H. M. Damm (2004), which finds every single wrong digit
 * and every swap of two neighbours, the commonest slips in an SMS. Not sequential: gaps and volumes tell nothing.
 */
const DAMM = [
  [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
  [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
  [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
  [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
  [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
  [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
  [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
  [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
  [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
  [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
] as const;

function damm(digits: string): number {
  let interim = 0;
  for (const digit of digits) interim = DAMM[interim]?.[Number(digit)] ?? 0;
  return interim;
}

/** The nomor for a random draw of 0 ≤ `draw` < 90,000,000; never begins with 0, so that it survives spreadsheets. */
export function nomorFromDraw(draw: number): string {
  const body = String(10_000_000 + (Math.floor(draw) % 90_000_000));
  return body + String(damm(body));
}

export function isNomor(text: string): boolean {
  return /^[1-9]\d{8}$/.test(text) && damm(text) === 0;
}

/** What a person typed (`#123 456 789`, `123.456.789`, `LPR-123456789`) as nine digits, or null when it is none. */
export function parseNomor(text: string): string | null {
  const digits = text.replace(/^\s*(?:LPR-?|#)?/i, '').replace(/[\s.-]/g, '');
  return isNomor(digits) ? digits : null;
}

/** `#123 456 789`, as shown everywhere. */
export function formatNomor(nomor: string): string {
  return `#${nomor.slice(0, 3)} ${nomor.slice(3, 6)} ${nomor.slice(6)}`;
}
