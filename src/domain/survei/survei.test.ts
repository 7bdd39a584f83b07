import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bacaJawaban,
  GELOMBANG,
  gabungHasil,
  hasilSurvei,
  mutuOf,
  PERTANYAAN,
  type Pertanyaan,
} from './survei.ts';

const all = (nilai: string) =>
  Object.fromEntries(PERTANYAAN.map((one) => [one, nilai])) as Record<Pertanyaan, string>;

describe('the survey', () => {
  it('wants every statement answered on the scale', () => {
    expect(bacaJawaban(all('3'))).toEqual([3, 3, 3, 3, 3, 3]);
    expect(bacaJawaban({ ...all('4'), respons1: '5', akses2: '' })).toMatchObject({
      refusal: [{ path: 'akses2' }, { path: 'respons1' }],
    });
    expect(bacaJawaban(all(' 3'))).toHaveProperty('refusal');
  });

  it('has the index of the decree: equal weights, times 25, graded as printed', () => {
    // mean 3.5 access, 3 response, 2.5 transparency
    const found = hasilSurvei(40, { dihitung: 10, jumlah: [35, 35, 30, 30, 25, 25], kuadrat: 3_240 });
    expect(found.nilai).toEqual({
      unsur: { akses: 3.5, respons: 3, transparansi: 2.5 },
      ikm: 75,
      mutu: 'C',
      galat: 0,
    });
    expect([100, 88.31, 88.3, 76.61, 76.6, 65, 64.99, 25].map(mutuOf)).toEqual([
      'A',
      'A',
      'B',
      'B',
      'C',
      'C',
      'D',
      'D',
    ]);
  });

  // nilai persepsi, NI, NIK and mutu as the attachment of the decree prints their bounds
  it.each([
    [1, 25, 'D'],
    [2.5996, 64.99, 'D'],
    [2.6, 65, 'C'],
    [3.064, 76.6, 'C'],
    [3.0644, 76.61, 'B'],
    [3.532, 88.3, 'B'],
    [3.5324, 88.31, 'A'],
    [4, 100, 'A'],
  ] as const)('turns a mean of %f into %f, grade %s', (mean, ikm, mutu) => {
    const dihitung = 10_000;
    const sum = Math.round(mean * dihitung);
    const found = hasilSurvei(20_000, {
      dihitung,
      jumlah: PERTANYAAN.map(() => sum),
      kuadrat: (6 * sum) ** 2 / dihitung,
    });
    expect(found.nilai).toMatchObject({ ikm, mutu });
  });

  it('stays between 25 and 100, whatever is answered', () => {
    const answers = fc.array(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 6, maxLength: 6 }), {
      minLength: GELOMBANG,
      maxLength: 60,
    });
    fc.assert(
      fc.property(answers, (given) => {
        const jumlah = PERTANYAAN.map((_, i) => given.reduce((sum, one) => sum + (one[i] ?? 0), 0));
        const { nilai } = hasilSurvei(0, { dihitung: given.length, jumlah, kuadrat: 36 * 16 * given.length });
        expect(nilai?.ikm).toBeGreaterThanOrEqual(25);
        expect(nilai?.ikm).toBeLessThanOrEqual(100);
      }),
    );
  });

  it('tells nothing of fewer answers than ten, alone or in a sum', () => {
    const few = hasilSurvei(300, { dihitung: 0, jumlah: [0, 0, 0, 0, 0, 0], kuadrat: 0 });
    expect(few).toEqual({ diundang: 300, menjawab: 0, nilai: null });
    const many = hasilSurvei(100, { dihitung: 20, jumlah: [60, 60, 60, 60, 60, 60], kuadrat: 20 * 18 ** 2 });
    expect(gabungHasil([few, many])).toEqual({ diundang: 400, menjawab: 20, nilai: many.nilai });
    expect(gabungHasil([few])).toEqual({ diundang: 300, menjawab: 0, nilai: null });
    expect(gabungHasil([])).toEqual({ diundang: 0, menjawab: 0, nilai: null });
  });

  it('weights bodies by who was asked, not by who answered', () => {
    const eager = hasilSurvei(100, { dihitung: 90, jumlah: Array(6).fill(90 * 4) as number[], kuadrat: 0 });
    const silent = hasilSurvei(300, {
      dihitung: 10,
      jumlah: Array(6).fill(10 * 2) as number[],
      kuadrat: 0,
    });
    expect(gabungHasil([eager, silent]).nilai?.ikm).toBe(62.5);
  });
});
