/** One step of a map's scale: the lowest and the highest value in it, and how many have one of them. */
export interface Kelas {
  readonly dari: number;
  readonly sampai: number;
  readonly banyak: number;
}

export interface Pembagian {
  /** From the lowest to the highest; none is empty. */
  readonly kelas: readonly Kelas[];
  /** The step of each key; keys without a value are absent. */
  readonly letak: ReadonlyMap<string, number>;
}

/** More steps than these nobody tells apart by eye. */
export const KELAS_TERBANYAK = 5;

/**
 * Divides values into at most `banyak` steps that hold about equally many (quantiles by rank). Equal values always stand in
 * one step, so that no two bodies with the same figure look different; then some steps are larger, or there are fewer.
 * Pure; values that are null have no step.
 */
export function bagiKelas(
  nilai: ReadonlyMap<string, number | null>,
  banyak: number = KELAS_TERBANYAK,
): Pembagian {
  const known = [...nilai].filter((one): one is [string, number] => one[1] !== null);
  const sorted = known.map(([, value]) => value).sort((a, b) => a - b);
  const rankOf = new Map<number, number>();
  for (const [rank, value] of sorted.entries()) if (!rankOf.has(value)) rankOf.set(value, rank);
  const raw = (value: number): number =>
    Math.floor(((rankOf.get(value) ?? 0) * banyak) / Math.max(1, sorted.length));
  const used = [...new Set(sorted.map(raw))];
  const stepOf = (value: number): number => used.indexOf(raw(value));
  return {
    kelas: used.map((_, step) => {
      const own = sorted.filter((value) => stepOf(value) === step);
      return { dari: own[0] ?? 0, sampai: own.at(-1) ?? 0, banyak: own.length };
    }),
    letak: new Map(known.map(([key, value]) => [key, stepOf(value)])),
  };
}

/** The shade of a step out of `KELAS_TERBANYAK`: fewer steps spread over the whole scale, so that the highest is always the darkest. */
export function tingkatOf(step: number, banyak: number): number {
  const last = KELAS_TERBANYAK - 1;
  return banyak === 1 ? Math.floor(last / 2) : Math.round((step * last) / (banyak - 1));
}
