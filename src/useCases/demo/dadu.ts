/** Chance from a seed: the same seed always tells the same country. */
export interface Dadu {
  /** A whole number 0 ≤ n < below. */
  readonly int: (below: number) => number;
  /** A whole number min ≤ n ≤ max. */
  readonly between: (min: number, max: number) => number;
  /** True in `percent` of 100 throws. */
  readonly percent: (percent: number) => boolean;
  readonly pick: <T>(list: readonly T[]) => T;
  /** One of the entries, each as likely as its weight says. */
  readonly weighted: <T>(entries: readonly (readonly [T, number])[]) => T;
}

/** The dice of a seed. Each laporan has its own, so that what happens to one never moves another. */
export function daduFrom(seed: string): Dadu {
  let state = digestOf(seed);
  // mulberry32: small, fast and even enough for a stage set; nothing secret is drawn with it.
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (below: number): number => Math.floor(next() * below);
  const pick = <T>(list: readonly T[]): T => {
    if (list.length === 0) throw new Error('nothing to pick from');
    return list[int(list.length)] as T;
  };
  return {
    int,
    between: (min, max) => min + int(max - min + 1),
    percent: (percent) => next() * 100 < percent,
    pick,
    weighted: (entries) => {
      let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [value, weight] of entries) {
        left -= weight;
        if (left < 0) return value;
      }
      return pick(entries)[0];
    },
  };
}

/** FNV-1a, 32 bits. */
function digestOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const char of text) {
    hash ^= char.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 0x01000193);
  }
  return hash | 0;
}
