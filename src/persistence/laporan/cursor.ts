import type { Instant } from '../../domain/shared/time.ts';

/** Orders of a list of laporan. */
export const URUT = ['terbaru', 'terlama', 'tenggat'] as const;
export type Urut = (typeof URUT)[number];

/** The last row of a page: the next one begins behind it. `pada` is null where an order by tenggat has none. */
export interface Place {
  readonly urut: Urut;
  readonly pada: Instant | null;
  readonly id: string;
}

/** Opaque text for `cursor`. It holds a place, never a right: every page is scoped anew. */
export function encodeCursor({ urut, pada, id }: Place): string {
  const letter = LETTERS[urut];
  return Buffer.from(`${letter}${pada ?? '-'}.${id.replaceAll('-', '')}`, 'latin1').toString('base64url');
}

/** The place of a cursor of this order; null for anything that `encodeCursor` did not make. */
export function decodeCursor(cursor: string, urut: Urut): Place | null {
  if (cursor.length > 80 || !/^[\w-]+$/.test(cursor)) return null;
  const match = /^([blt])(-|-?\d{1,15})\.([0-9a-f]{32})$/.exec(
    Buffer.from(cursor, 'base64url').toString('latin1'),
  );
  if (match === null || match[1] !== LETTERS[urut]) return null;
  const pada = match[2] === '-' ? null : Number(match[2]);
  if (pada === null && urut !== 'tenggat') return null;
  const id = (match[3] ?? '').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return { urut, pada, id };
}

const LETTERS: Readonly<Record<Urut, string>> = { terbaru: 'b', terlama: 'l', tenggat: 't' };
