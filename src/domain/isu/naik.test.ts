import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SALAH_TEMU } from '../monev/uji/banyakUji.ts';
import { MINIMAL_ISU, temukanIsu, waktuIsu, type HitunganIsu, type SelIsu } from './naik.ts';

/** A small repeatable source of chance (mulberry32). */
function chanceOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Laporan dropped one by one into cells of very unequal weight; all three times by the same shares, or by those given for the window. */
function world(seed: number, size: HitunganIsu, weights: readonly number[], now = weights): SelIsu[] {
  const chance = chanceOf(seed);
  const drop = (n: number, by: readonly number[]): number[] => {
    const counts = by.map(() => 0);
    const total = by.reduce((sum, one) => sum + one, 0);
    for (let i = 0; i < n; i += 1) {
      let at = chance() * total;
      let cell = 0;
      while (cell < by.length - 1 && at >= (by[cell] ?? 0)) {
        at -= by[cell] ?? 0;
        cell += 1;
      }
      counts[cell] = (counts[cell] ?? 0) + 1;
    }
    return counts;
  };
  const [jendela, terakhir, musim] = [
    drop(size.jendela, now),
    drop(size.terakhir, weights),
    drop(size.musim, weights),
  ];
  return weights.map((_, i) => ({
    kategori: `K${i}`,
    wilayah: null,
    jendela: jendela[i] ?? 0,
    terakhir: terakhir[i] ?? 0,
    musim: musim[i] ?? 0,
  }));
}

const SIZE: HitunganIsu = { jendela: 600, terakhir: 1_500, musim: 900 };
const WEIGHTS = Array.from({ length: 40 }, (_, i) => 100 / (i + 1));

describe('rising topics and places', () => {
  it('are none where nothing rose: false finds stay below the rate', () => {
    const runs = 400;
    let wrong = 0;
    for (let seed = 1; seed <= runs; seed += 1) {
      if (temukanIsu([{ sel: world(seed, SIZE, WEIGHTS), semua: SIZE }]).some((one) => one.isNaik))
        wrong += 1;
    }
    expect(wrong / runs).toBeLessThanOrEqual(SALAH_TEMU);
  });

  it('are few among finds where some rose: the share of false ones stays below the rate', () => {
    const runs = 150;
    let share = 0;
    const rose = WEIGHTS.map((one, i) => (i % 10 === 3 ? one * 3 : one));
    for (let seed = 1; seed <= runs; seed += 1) {
      const found = temukanIsu([{ sel: world(seed, SIZE, WEIGHTS, rose), semua: SIZE }]).filter(
        (one) => one.isNaik,
      );
      const wrong = found.filter((one) => Number(one.kategori?.slice(1)) % 10 !== 3).length;
      share += found.length === 0 ? 0 : wrong / found.length;
    }
    expect(share / runs).toBeLessThanOrEqual(SALAH_TEMU);
  });

  it('find a planted rise', () => {
    const rose = WEIGHTS.map((one, i) => (i === 4 ? one * 3 : one));
    for (let seed = 1; seed <= 20; seed += 1) {
      const [first] = temukanIsu([{ sel: world(seed, SIZE, WEIGHTS, rose), semua: SIZE }]);
      expect(first).toMatchObject({ kategori: 'K4', isNaik: true });
    }
  });

  it('are never found for size alone, of a cell or of the whole month', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 9 }), (parts, busy) => {
        // every cell grew just as all did
        const sel = parts.map((part, i): SelIsu => ({
          kategori: null,
          wilayah: String(i),
          jendela: part * busy,
          terakhir: part * 3,
          musim: part * 2,
        }));
        const sum = (key: keyof HitunganIsu) => sel.reduce((total, one) => total + one[key], 0);
        const semua = { jendela: sum('jendela'), terakhir: sum('terakhir'), musim: sum('musim') };
        expect(temukanIsu([{ sel, semua }]).some((one) => one.isNaik)).toBe(false);
      }),
    );
  });

  it('are not found where the season alone explains them, and not where they were as high all along', () => {
    const semua = { jendela: 1_000, terakhir: 3_000, musim: 2_000 };
    const cell = (over: Partial<HitunganIsu>): SelIsu => ({
      kategori: 'K1',
      wilayah: null,
      jendela: 80,
      terakhir: 60,
      musim: 40,
      ...over,
    });
    const isNaik = (one: SelIsu) => temukanIsu([{ sel: [one], semua }])[0]?.isNaik;
    expect(isNaik(cell({}))).toBe(true);
    // floods in January come every January
    expect(isNaik(cell({ musim: 160 }))).toBe(false);
    // more than other years, but no more than these three months
    expect(isNaik(cell({ terakhir: 240 }))).toBe(false);
    expect(temukanIsu([{ sel: [cell({})], semua: { ...semua, musim: 0 } }])[0]).toMatchObject({
      isNaik: true,
      harapan: { musim: null, terakhir: 20 },
    });
  });

  it('need laporan: none of an empty time, none of fewer than the least', () => {
    expect(temukanIsu([{ sel: [], semua: { jendela: 0, terakhir: 0, musim: 0 } }])).toEqual([]);
    const one = { kategori: 'K1', wilayah: '63.71', jendela: 1, terakhir: 0, musim: 0 };
    expect(temukanIsu([{ sel: [one], semua: { jendela: 1, terakhir: 0, musim: 0 } }])).toEqual([]);
    const few = { ...one, jendela: MINIMAL_ISU - 1, terakhir: 1 };
    expect(temukanIsu([{ sel: [few], semua: { jendela: 10, terakhir: 900_000, musim: 0 } }])[0]?.isNaik).toBe(
      false,
    );
    const first = { ...one, jendela: 9 };
    expect(temukanIsu([{ sel: [first], semua: { jendela: 9, terakhir: 0, musim: 0 } }])[0]).toMatchObject({
      p: 1,
      isNaik: false,
    });
  });
});

describe('the times that are compared', () => {
  it('are the window, the weeks before it, and the same days of earlier years, also from a leap day', () => {
    expect(waktuIsu('2026-11-22')).toEqual({
      jendela: { dari: '2026-10-26', sampai: '2026-11-22' },
      terakhir: { dari: '2026-08-03', sampai: '2026-10-25' },
      musim: [
        { dari: '2025-10-12', sampai: '2025-12-06' },
        { dari: '2024-10-12', sampai: '2024-12-06' },
        { dari: '2023-10-12', sampai: '2023-12-06' },
      ],
    });
    expect(waktuIsu('2028-02-29').musim[0]).toEqual({ dari: '2027-01-19', sampai: '2027-03-14' });
  });
});
