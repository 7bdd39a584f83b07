import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BATAS_KECIL, isKecil, lindungi, type Hitungan2D } from './lindungi.ts';
import { masaTerbuka, masaTerbukaOf } from './masaTerbuka.ts';

/** Every table of whole numbers with these margins in which the known cells are what they are: by trying all, nothing clever. */
function allTables(hitungan: Hitungan2D, isKnown: (i: number, j: number) => boolean): number[][][] {
  const rows = hitungan.length;
  const columns = hitungan[0]?.length ?? 0;
  const rowSum = hitungan.map((row) => row.reduce((a, b) => a + b, 0));
  const left = Array.from({ length: columns }, (_, j) =>
    hitungan.reduce((sum, row) => sum + (row[j] ?? 0), 0),
  );
  const found: number[][][] = [];
  const made: number[][] = [];
  const fill = (i: number, j: number, row: number[], rest: number): void => {
    if (i === rows) {
      if (left.every((n) => n === 0)) found.push(made.map((one) => [...one]));
      return;
    }
    if (j === columns) {
      if (rest !== 0) return;
      made.push(row);
      fill(i + 1, 0, [], rowSum[i + 1] ?? 0);
      made.pop();
      return;
    }
    const known = isKnown(i, j) ? (hitungan[i]?.[j] ?? 0) : null;
    const most = Math.min(rest, left[j] ?? 0);
    for (let n = known ?? 0; n <= (known ?? most) && n <= most; n += 1) {
      left[j] = (left[j] ?? 0) - n;
      fill(i, j + 1, [...row, n], rest - n);
      left[j] = (left[j] ?? 0) + n;
    }
  };
  fill(0, 0, [], rowSum[0] ?? 0);
  return found;
}

const values = (tables: number[][][], i: number, j: number): Set<number> =>
  new Set(tables.map((one) => one[i]?.[j] ?? 0));

describe('small counts', () => {
  it('are never published, and cannot be worked out from what is, whatever the margins tell', () => {
    const cell = fc.oneof(
      { weight: 3, arbitrary: fc.integer({ min: 0, max: 4 }) },
      fc.integer({ min: 0, max: 9 }),
    );
    const table = fc
      .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
      .chain(([r, c]) =>
        fc.array(fc.array(cell, { minLength: c, maxLength: c }), { minLength: r, maxLength: r }),
      );
    let looked = 0;
    fc.assert(
      fc.property(table, (hitungan) => {
        const open = lindungi(hitungan);
        const byMargins = allTables(hitungan, () => false);
        const byFile = allTables(hitungan, (i, j) => open[i]?.[j] === true);
        hitungan.forEach((row, i) =>
          row.forEach((n, j) => {
            if (!isKecil(n)) return;
            looked += 1;
            expect(open[i]?.[j]).toBe(false);
            const free = values(byMargins, i, j);
            const told = values(byFile, i, j);
            // the file tells no small count that the margins do not tell by themselves
            if (free.size > 1) expect(told.size).toBeGreaterThan(1);
            if (Math.max(...free) >= BATAS_KECIL)
              expect(Math.max(...told)).toBeGreaterThanOrEqual(BATAS_KECIL);
          }),
        );
      }),
      { numRuns: 300 },
    );
    expect(looked).toBeGreaterThan(300);
  });

  it('leave a table without any as it is, and take out no more than they need', () => {
    expect(
      lindungi([
        [5, 0],
        [7, 9],
      ]).flat(),
    ).toEqual([true, true, true, true]);
    expect(lindungi([])).toEqual([]);
    const wide = [
      [2, 40, 50, 60],
      [30, 41, 0, 61],
      [31, 42, 52, 62],
      [32, 43, 53, 63],
    ];
    const open = lindungi(wide).flat();
    // a small one needs a way around: itself, one in its row, one in its column, and where those meet
    expect(open.filter((one) => !one)).toHaveLength(4);
    expect(open[0]).toBe(false);
  });

  it('of a table as large as the country take little time and leave most of it', () => {
    const rows = Array.from({ length: 700 }, (_, i) =>
      Array.from({ length: 6 }, (_, j) => ((i * 7919 + j * 104729) % 97) + (i % 5 === 0 ? 0 : 3)),
    );
    const open = lindungi(rows).flat();
    const small = rows.flat().filter(isKecil).length;
    expect(small).toBeGreaterThan(20);
    expect(open.filter((one) => !one).length).toBeLessThan(small * 4);
  });
});

describe('half-years of open data', () => {
  it('are published a month after their end, and stand as of that day', () => {
    expect(masaTerbukaOf('2026-1', '2026-08-01')).toEqual({
      kode: '2026-1',
      dari: '2026-01-01',
      sampai: '2026-06-30',
      perTanggal: '2026-07-31',
    });
    expect(masaTerbukaOf('2026-1', '2026-07-31')).toBeNull();
    expect(masaTerbukaOf('2025-2', '2026-02-01')?.perTanggal).toBe('2026-01-31');
    for (const bad of ['2026-3', '2026', '../x', '2026-01', '1999-1', ''])
      expect(masaTerbukaOf(bad, '2026-11-01')).toBeNull();
  });

  it('begin with that of the first laporan, the latest first', () => {
    expect(masaTerbuka('2025-03-05', '2026-11-22').map((one) => one.kode)).toEqual([
      '2026-1',
      '2025-2',
      '2025-1',
    ]);
    expect(masaTerbuka('2026-10-01', '2026-11-22')).toEqual([]);
  });
});
