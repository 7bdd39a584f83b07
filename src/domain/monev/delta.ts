import { hariOf } from '../shared/time.ts';
import type { Hari, Instant } from '../shared/time.ts';
import type { Dimensi, KataNanti, MeasureVector } from './ukuran.ts';

/** One line of the figures' ledger: from `efektif` on, these words count `n` more (or fewer) under these dimensions. */
export interface DeltaRow extends Dimensi {
  /** A day in `zona`. */
  readonly efektif: Hari;
  readonly ukuran: readonly string[];
  readonly n: 1 | -1;
}

/**
 * What one act at `pada` adds to the ledger: the old words taken back and the new ones put in, only the differences while the
 * dimensions stay. A word of the future comes as a line of its own for its day; one that is taken back before its day is
 * cancelled on that day (the two lines are nothing on every day), one that is taken back later on the day of the act.
 * Adding up all lines up to a day gives the state as it stood at the end of that day in each instansi's own zone.
 */
export function deltaOf(
  before: MeasureVector | null,
  after: MeasureVector,
  { pada }: { readonly pada: Instant },
): DeltaRow[] {
  if (before === null) return linesOf(after, pada, 1);
  if (!isSameDimensi(before.dimensi, after.dimensi)) {
    return [...linesOf(before, pada, -1), ...linesOf(after, pada, 1)];
  }
  const gone = { ...before, ...without(before, after) };
  const come = { ...after, ...without(after, before) };
  return [...linesOf(gone, pada, -1), ...linesOf(come, pada, 1)];
}

/** Every line of one whole life, state after state: how the ledger is rebuilt from a history. */
export function deltaOfHistory(
  states: readonly { readonly vector: MeasureVector; readonly pada: Instant }[],
): DeltaRow[] {
  return states.flatMap(({ vector, pada }, i) => deltaOf(states[i - 1]?.vector ?? null, vector, { pada }));
}

export function isSameDimensi(a: Dimensi, b: Dimensi): boolean {
  return (
    a.instansi === b.instansi &&
    a.unit === b.unit &&
    a.kategori === b.kategori &&
    a.klasifikasi === b.klasifikasi &&
    a.kanal === b.kanal &&
    a.wilayah === b.wilayah &&
    a.dibuat === b.dibuat &&
    a.zona === b.zona
  );
}

function linesOf(vector: MeasureVector, pada: Instant, n: 1 | -1): DeltaRow[] {
  const today = hariOf(pada, vector.dimensi.zona);
  const byDay = new Map<Hari, string[]>();
  if (vector.kini.length > 0) byDay.set(today, [...vector.kini]);
  for (const one of vector.nanti) {
    const efektif = one.efektif > today ? one.efektif : today;
    const words = byDay.get(efektif);
    if (words === undefined) byDay.set(efektif, [one.ukuran]);
    else words.push(one.ukuran);
  }
  return [...byDay].map(([efektif, ukuran]) => ({ ...vector.dimensi, efektif, ukuran, n }));
}

/** `from` minus `taken`, as multisets. */
function without(from: MeasureVector, taken: MeasureVector): Pick<MeasureVector, 'kini' | 'nanti'> {
  const textOf = (one: KataNanti): string => `${one.ukuran}@${one.efektif}`;
  return {
    kini: subtract(from.kini, taken.kini, (word) => word),
    nanti: subtract(from.nanti, taken.nanti, textOf),
  };
}

function subtract<T>(from: readonly T[], taken: readonly T[], keyOf: (one: T) => string): T[] {
  const left = new Map<string, number>();
  for (const one of taken) left.set(keyOf(one), (left.get(keyOf(one)) ?? 0) + 1);
  return from.filter((one) => {
    const n = left.get(keyOf(one)) ?? 0;
    if (n > 0) left.set(keyOf(one), n - 1);
    return n === 0;
  });
}
