import { binomialAtas } from './sebaran.ts';

/** A count and the size of what it was counted among (here: all laporan of the same time and place). */
export interface Laju {
  readonly n: number;
  readonly dari: number;
}

export interface Rasio {
  /** How many times as often as before; null where nothing was there before to compare with. */
  readonly nilai: number | null;
  /** 95 % interval; `atas` null: without upper end. */
  readonly bawah: number;
  readonly atas: number | null;
  /** The interval leaves 1 out: down, up, or neither can be said. */
  readonly arah: 'turun' | 'naik' | 'belum_jelas';
}

const EKOR = 0.025;

/**
 * How much rarer or more frequent something became: (sesudah.n / sesudah.dari) / (sebelum.n / sebelum.dari) with its exact 95 %
 * interval. Given both counts together, the later one is binomial with a chance that depends on the ratio alone (J. Przyborowski,
 * H. Wilenski, Biometrika 31, 1940); its limits are those of C. J. Clopper and E. S. Pearson (Biometrika 26, 1934). Null when one of
 * the two times has nothing to count among, or nothing was counted in both.
 */
export function rasioLaju(sebelum: Laju, sesudah: Laju): Rasio | null {
  const both = sebelum.n + sesudah.n;
  if (sebelum.dari <= 0 || sesudah.dari <= 0 || both === 0) return null;
  const scale = sebelum.dari / sesudah.dari;
  const ratioOf = (p: number): number | null => (p >= 1 ? null : (p / (1 - p)) * scale);
  const low = sesudah.n === 0 ? 0 : solve((p) => binomialAtas(sesudah.n, both, p) - EKOR);
  const high = sesudah.n === both ? 1 : solve((p) => EKOR - (1 - binomialAtas(sesudah.n + 1, both, p)));
  const bawah = ratioOf(low) ?? 0;
  const atas = ratioOf(high);
  return {
    nilai: sebelum.n === 0 ? null : (sesudah.n / sebelum.n) * scale,
    bawah,
    atas,
    arah: atas !== null && atas < 1 ? 'turun' : bawah > 1 ? 'naik' : 'belum_jelas',
  };
}

/** The root of a rising function on 0..1. */
function solve(rising: (p: number) => number): number {
  let [low, high] = [0, 1];
  for (let i = 0; i < 60; i += 1) {
    const middle = (low + high) / 2;
    if (rising(middle) < 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
