import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { koreksiBanyakUji } from './banyakUji.ts';
import { rasioLaju } from './rasio.ts';
import { binomialAtas, hipergeometrikAtas } from './sebaran.ts';

const choose = (n: number, k: number): bigint => {
  if (k < 0 || k > n) return 0n;
  let found = 1n;
  for (let i = 1; i <= k; i += 1) found = (found * BigInt(n - k + i)) / BigInt(i);
  return found;
};
const PLACES = 10n ** 20n;
const exact = (numerator: bigint, denominator: bigint): number =>
  Number((numerator * PLACES) / denominator) / Number(PLACES);

describe('the chance of at least so many', () => {
  it('is the exact sum for a binomial', () => {
    const arb = fc.integer({ min: 0, max: 120 }).chain((n) =>
      fc.record({
        n: fc.constant(n),
        k: fc.integer({ min: -1, max: n + 1 }),
        p: fc.integer({ min: 1, max: 19 }),
      }),
    );
    fc.assert(
      fc.property(arb, ({ n, k, p }) => {
        let total = 0n;
        for (let x = Math.max(k, 0); x <= n; x += 1)
          total += choose(n, x) * BigInt(p) ** BigInt(x) * BigInt(20 - p) ** BigInt(n - x);
        expect(binomialAtas(k, n, p / 20)).toBeCloseTo(exact(total, 20n ** BigInt(n)), 10);
      }),
    );
  });

  it('is the exact sum for a draw without putting back', () => {
    const arb = fc.integer({ min: 1, max: 80 }).chain((semua) =>
      fc
        .record({ n: fc.integer({ min: 0, max: semua }), bertanda: fc.integer({ min: 0, max: semua }) })
        .chain(({ n, bertanda }) =>
          fc.record({
            semua: fc.constant(semua),
            n: fc.constant(n),
            bertanda: fc.constant(bertanda),
            k: fc.integer({ min: Math.max(0, n + bertanda - semua), max: Math.min(n, bertanda) }),
          }),
        ),
    );
    fc.assert(
      fc.property(arb, ({ k, n, bertanda, semua }) => {
        let total = 0n;
        for (let x = k; x <= n; x += 1) total += choose(bertanda, x) * choose(semua - bertanda, n - x);
        expect(hipergeometrikAtas(k, n, bertanda, semua)).toBeCloseTo(exact(total, choose(semua, n)), 10);
      }),
    );
  });

  it('keeps its digits where it is small, and stands large counts', () => {
    expect(binomialAtas(60, 60, 0.1)).toBeCloseTo(1e-60, 70);
    expect(binomialAtas(100_000, 1_000_000, 0.1)).toBeGreaterThan(0.49);
    expect(binomialAtas(102_000, 1_000_000, 0.1)).toBeLessThan(1e-9);
    expect(binomialAtas(0, 0, 0.5)).toBe(1);
  });
});

describe('many questions at once', () => {
  it('are corrected as Benjamini and Hochberg printed it', () => {
    const p = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
      0.759, 1,
    ];
    const kept = koreksiBanyakUji(p).filter((one) => one <= 0.05);
    expect(kept).toHaveLength(4);
    expect(koreksiBanyakUji([])).toEqual([]);
  });

  it('never get smaller, keep their order, and do not depend on it', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 }), (p) => {
        const corrected = koreksiBanyakUji(p);
        for (const [i, one] of p.entries()) {
          expect(corrected[i]).toBeGreaterThanOrEqual(one);
          expect(corrected[i]).toBeLessThanOrEqual(1);
        }
        const turned = koreksiBanyakUji(p.toReversed()).toReversed();
        expect(turned).toEqual(corrected);
      }),
    );
  });
});

describe('the ratio of two rates', () => {
  it('has an interval that holds the truth at least 95 times in 100, counted out', () => {
    for (const [n, ratio] of [
      [3, 1],
      [12, 0.4],
      [25, 1],
      [40, 2.5],
    ] as const) {
      // of n in both times, the later one is binomial with this chance
      const p = ratio / (ratio + 2);
      let covered = 0;
      for (let k = 0; k <= n; k += 1) {
        const found = rasioLaju({ n: n - k, dari: 200 }, { n: k, dari: 100 });
        const holds = found !== null && found.bawah <= ratio && (found.atas === null || ratio <= found.atas);
        if (holds) covered += binomialAtas(k, n, p) - binomialAtas(k + 1, n, p);
      }
      expect(covered).toBeGreaterThanOrEqual(0.95);
    }
  });

  it('says what can be said of nothing before, nothing after, and nothing at all', () => {
    expect(rasioLaju({ n: 0, dari: 50 }, { n: 0, dari: 50 })).toBeNull();
    expect(rasioLaju({ n: 4, dari: 0 }, { n: 0, dari: 50 })).toBeNull();
    expect(rasioLaju({ n: 0, dari: 50 }, { n: 8, dari: 50 })).toMatchObject({
      nilai: null,
      atas: null,
      arah: 'naik',
    });
    expect(rasioLaju({ n: 9, dari: 50 }, { n: 0, dari: 50 })).toMatchObject({
      nilai: 0,
      bawah: 0,
      arah: 'turun',
    });
    expect(rasioLaju({ n: 5, dari: 50 }, { n: 5, dari: 50 })).toMatchObject({
      nilai: 1,
      arah: 'belum_jelas',
    });
  });
});
