import { monevHref, type MonevAsked } from '../asked.ts';

/** So many rows are read on a screen before one rather sorts or narrows; the downloads hold all. */
export const LEMBAR = 100;

export interface Sheet<Row> {
  readonly rows: readonly Row[];
  /** Number of the first of them, from 1. */
  readonly dari: number;
  readonly prevHref: string | null;
  readonly nextHref: string | null;
}

/** The rows of a long breakdown that its address asks for; past the end the last ones. */
export function sheetOf<Row>(asked: MonevAsked, all: readonly Row[]): Sheet<Row> {
  const last = Math.max(1, Math.ceil(all.length / LEMBAR));
  const at = Math.min(asked.lembar ?? 1, last);
  const start = (at - 1) * LEMBAR;
  const href = (lembar: number): string | null =>
    lembar < 1 || lembar > last ? null : `${monevHref(asked, { lembar })}#rincian`;
  return {
    rows: all.slice(start, start + LEMBAR),
    dari: start + 1,
    prevHref: href(at - 1),
    nextHref: href(at + 1),
  };
}
