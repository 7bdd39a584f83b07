import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bagiKelas } from './kelas.ts';

const nilai = fc
  .array(fc.option(fc.integer({ min: 0, max: 12 }).map((n) => n / 12)), { maxLength: 60 })
  .map((all) => new Map(all.map((one, i) => [`k${i}`, one])));

describe('steps of a scale', () => {
  it('hold every value once, in order, equal ones together', () => {
    fc.assert(
      fc.property(nilai, fc.integer({ min: 1, max: 5 }), (values, banyak) => {
        const { kelas, letak } = bagiKelas(values, banyak);
        const known = [...values].filter(([, value]) => value !== null);
        expect(kelas.length).toBeLessThanOrEqual(banyak);
        expect([...letak.keys()]).toEqual(known.map(([key]) => key));
        expect(kelas.reduce((sum, one) => sum + one.banyak, 0)).toBe(known.length);
        for (const [key, value] of known) {
          const step = kelas[letak.get(key) ?? -1];
          expect(step).toBeDefined();
          expect((step?.dari ?? 2) <= (value ?? 0) && (value ?? 0) <= (step?.sampai ?? -1)).toBe(true);
        }
        // steps do not overlap, so equal values cannot stand in two of them
        for (const [i, one] of kelas.entries()) {
          expect(one.banyak).toBeGreaterThan(0);
          const next = kelas[i + 1];
          if (next !== undefined) expect(one.sampai).toBeLessThan(next.dari);
        }
      }),
    );
  });

  it('are about equally full when nothing is equal', () => {
    const { kelas } = bagiKelas(new Map(Array.from({ length: 38 }, (_, i) => [`${i}`, i * i])));
    expect(kelas.map((one) => one.banyak)).toEqual([8, 8, 7, 8, 7]);
  });

  it('are one when all is equal, and none when nothing is known', () => {
    expect(
      bagiKelas(
        new Map([
          ['a', 1],
          ['b', 1],
        ]),
      ).kelas,
    ).toEqual([{ dari: 1, sampai: 1, banyak: 2 }]);
    expect(bagiKelas(new Map([['a', null]])).kelas).toEqual([]);
    expect(bagiKelas(new Map()).letak.size).toBe(0);
  });

  it('see equal fractions as equal', () => {
    expect(
      bagiKelas(
        new Map([
          ['a', 1 / 3],
          ['b', 2 / 6],
          ['c', 333 / 999],
        ]),
      ).kelas.length,
    ).toBe(1);
  });
});
