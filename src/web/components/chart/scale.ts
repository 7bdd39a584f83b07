/** A vertical scale from zero: its top, and where its lines stand. */
export interface Scale {
  readonly top: number;
  readonly ticks: readonly number[];
}

/** Three to five round steps (1, 2, 5 and their tens) that hold the greatest value. All zero gives a scale up to 1. */
export function scaleFor(values: readonly number[]): Scale {
  const most = Math.max(0, ...values);
  if (most === 0) return { top: 1, ticks: [0, 1] };
  const rough = most / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((one) => one * power >= rough) ?? 10;
  // Laporan come in whole numbers.
  const step = Math.max(1, factor * power);
  const count = Math.ceil(most / step);
  return { top: count * step, ticks: Array.from({ length: count + 1 }, (_, i) => i * step) };
}

/** Per cent with two places, as SVG takes it for a position along the width. */
export function percent(part: number, whole: number): string {
  return `${((part / whole) * 100).toFixed(2)}%`;
}

/** At most twelve labels fit along a wide chart, and half of them along a phone's. */
export function labelPlan(count: number): readonly ('always' | 'wide' | 'never')[] {
  const step = Math.ceil(count / 12);
  return Array.from({ length: count }, (_, i) =>
    i % (2 * step) === 0 ? 'always' : i % step === 0 ? 'wide' : 'never',
  );
}
