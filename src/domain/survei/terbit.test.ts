import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BATAS_KECIL, isKecil } from '../terbuka/lindungi.ts';
import { galatIkm } from './galat.ts';
import { hasilRagam } from './ragam.ts';
import { GELOMBANG } from './survei.ts';
import { hariTerbit, jumlahMenjawab, susunTerbit, type BahanTerbit, type BarisTerbit } from './terbit.ts';

const body = (menjawab: number, tidak: number, i: number): BahanTerbit => {
  const dihitung = menjawab - (menjawab % GELOMBANG);
  return {
    kode: `KT-${i}`,
    nama: `Kota ${String(i).padStart(3, '0')}`,
    diundang: menjawab + tidak,
    menjawab,
    terkumpul: { dihitung, jumlah: Array(6).fill(3 * dihitung) as number[], kuadrat: dihitung * 324 },
  };
};

/** All numbers of answers that fit what page, figures and file tell of one body. */
function candidates({ diundang, menjawab, jawab }: BarisTerbit): readonly number[] {
  if (jawab !== null) return [jawab[0]];
  return Array.from({ length: GELOMBANG }, (_, i) => menjawab + i).filter((one) => one <= diundang);
}

/** Whether a body may have had exactly this many answers when the sum over all bodies is known too. */
function fitsSum(rows: readonly BarisTerbit[], at: number, value: number, sum: number): boolean {
  const others = rows
    .filter((_, i) => i !== at)
    .map((one) => (one.jawab === null ? [0, one.diundang] : [one.jawab[0], one.jawab[0]]));
  const low = others.reduce((total, [n = 0]) => total + n, 0);
  const high = others.reduce((total, [, n = 0]) => total + n, 0);
  return low + value <= sum && sum <= high + value;
}

const count = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 6 }) },
  fc.integer({ min: 0, max: 40 }),
);
const bodies = fc
  .array(fc.tuple(count, count), { minLength: 1, maxLength: 8 })
  .map((all) => all.map(([yes, no], i) => body(yes, no, i)));

describe('the edition of a year', () => {
  it('comes on the first day on which nobody may answer any more', () => {
    expect([hariTerbit(2025), hariTerbit(2027)]).toEqual(['2026-04-01', '2028-03-31']);
  });

  it('tells no small count: not by itself, not by the page, not by what was invited, not by the sum of all', () => {
    let looked = 0;
    fc.assert(
      fc.property(bodies, (bahan) => {
        const rows = susunTerbit(bahan);
        expect(rows).toHaveLength(bahan.filter((one) => one.diundang > 0).length);
        const sum = bahan.reduce((total, one) => total + one.menjawab, 0);
        rows.forEach((row, at) => {
          const menjawab = bahan.find((one) => one.kode === row.kode)?.menjawab ?? 0;
          const tidak = row.diundang - menjawab;
          if (!isKecil(menjawab) && !isKecil(tidak)) return;
          looked += 1;
          expect(row.jawab).toBeNull();
          // whoever reads the page and the file: at least two numbers fit, the true one among them
          // with the number of the whole country, where that is told
          const told = jumlahMenjawab(rows, sum);
          const isTold = told !== rows.reduce((total, one) => total + one.menjawab, 0);
          const others = rows.filter((_, i) => i !== at).map(candidates);
          const low = others.reduce((total, one) => total + Math.min(...one), 0);
          const high = others.reduce((total, one) => total + Math.max(...one), 0);
          const fitting = candidates(row).filter(
            (one) => !isTold || (one + low <= told + GELOMBANG - 1 && one + high >= told),
          );
          expect(fitting).toContain(menjawab);
          expect(fitting.length).toBeGreaterThan(1);
          // whoever knows every margin: more than one fits where the margins alone leave more than one
          const all = Array.from({ length: row.diundang + 1 }, (_, i) => i);
          const free = rows.map((one) => ({ ...one, jawab: null }));
          const byMargins = all.filter((one) => fitsSum(free, at, one, sum));
          const byFile = all.filter((one) => fitsSum(rows, at, one, sum));
          if (byMargins.length > 1) expect(byFile.length).toBeGreaterThan(1);
          const small = isKecil(menjawab) ? (one: number) => one : (one: number) => row.diundang - one;
          if (Math.max(...byMargins.map(small)) >= BATAS_KECIL)
            expect(Math.max(...byFile.map(small))).toBeGreaterThanOrEqual(BATAS_KECIL);
        });
      }),
      { numRuns: 300 },
    );
    expect(looked).toBeGreaterThan(300);
  });

  it('tells no sum of the country that would pin down one body', () => {
    const rows = [
      { diundang: 59, menjawab: 0 },
      { diundang: 1, menjawab: 0 },
    ];
    // nine and one: ten in all could be nothing else
    expect(jumlahMenjawab(rows, 10)).toBe(0);
    expect(jumlahMenjawab([...rows, { diundang: 30, menjawab: 20 }], 36)).toBe(30);
  });

  it('keeps counts that are large or nought, and the value beside them', () => {
    const [first, second] = susunTerbit([body(30, 12, 1), body(20, 0, 2), body(0, 0, 3)]);
    expect([first?.jawab, second?.jawab]).toEqual([
      [30, 12],
      [20, 0],
    ]);
    expect([first?.nilai?.ikm, second?.menjawab]).toEqual([75, 20]);
  });
});

describe('how sure an index is', () => {
  it('is half the t interval of the answers, narrower the more of those invited answered', () => {
    // ten answers whose six statements sum to 17 or 19: s = 1.0541, t(9) = 2.2622, times 25 / 6
    const given = { dihitung: 10, jumlah: Array(6).fill(30) as number[], kuadrat: 5 * 17 ** 2 + 5 * 19 ** 2 };
    expect(galatIkm(given, 1_000_000)).toBeCloseTo(((2.2622 * 1.0541) / Math.sqrt(10)) * (25 / 6), 1);
    expect(galatIkm(given, 20)).toBeCloseTo(galatIkm(given, 1_000_000) * Math.sqrt(0.5), 1);
    expect(galatIkm(given, 10)).toBe(0);
  });
});

describe('answers by topic or channel', () => {
  it('wait for fifty, and are rounded so that one answer more or less cannot be read from two overlapping sets', () => {
    expect(hasilRagam(90, { dihitung: 0, jumlah: [] })).toEqual({ diundang: 90, menjawab: 0, nilai: null });
    expect(hasilRagam(90, { dihitung: 50, jumlah: [200, 200, 150, 151, 100, 100] })).toEqual({
      diundang: 90,
      menjawab: 50,
      nilai: { unsur: { akses: 4, respons: 3, transparansi: 2 }, ikm: 75 },
    });
    // answers of the same fifty but one, from the least to the most: what is told leaves each of them open
    const rest = 49 * 3;
    for (const one of [1, 2, 3, 4]) {
      const { nilai } = hasilRagam(60, { dihitung: 50, jumlah: Array(6).fill(rest + one) as number[] });
      expect(nilai).toEqual({ unsur: { akses: 3, respons: 3, transparansi: 3 }, ikm: 75 });
    }
  });
});
