import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { susunBeku, type BarisBeku, type PesertaBeku } from '../monev/beku.ts';
import { hitungSemua } from '../monev/hitungIndikator.ts';
import { isUuid } from '../shared/uuid.ts';
import { idPiagam, isIdPiagam, pemenangDari, susunCalon } from './calon.ts';

/** A body with these times to its first answer, in hari kerja, and so many laporan altogether. */
function peserta(kode: string, hari: readonly number[], total = hari.length): PesertaBeku {
  const ukuran = new Map<string, number>([['total', total]]);
  for (const one of hari) ukuran.set(`hari:respons:${one}`, (ukuran.get(`hari:respons:${one}`) ?? 0) + 1);
  return { kode, nama: kode, indikator: hitungSemua({ ukuran }, ['total', 'waktu_respons']) };
}

const tercepat = (all: readonly PesertaBeku[], minimal: number, banyak = 1) => {
  const rumus = { indikator: 'waktu_respons', minimal, kelas: null };
  return susunCalon(susunBeku(all, rumus), rumus, banyak);
};
const told = (all: readonly PesertaBeku[], minimal: number, banyak = 1) =>
  tercepat(all, minimal, banyak).map(({ kode, peringkat, hasil }) => `${kode} ${peringkat ?? '-'} ${hasil}`);

describe('"tercepat": lowest median waktu_respons with at least n laporan, ties by p90 (rules §7)', () => {
  const A = peserta('A', [1, 1, 2, 2, 9]);
  const B = peserta('B', [1, 2, 2, 2, 3]);
  const C = peserta('C', [3, 3, 3, 3, 3]);

  it.each([
    ['the lowest median wins', [C, B], 5, 1, ['B 1 menang', 'C 2 tidak']],
    ['of equal medians the lower p90 wins', [A, B], 5, 1, ['B 1 menang', 'A 2 tidak']],
    [
      'equal in both, they win together and the next rank is skipped',
      [peserta('D', [2, 2, 2, 2, 3]), B, C],
      5,
      1,
      ['B 1 menang', 'D 1 menang', 'C 3 tidak'],
    ],
    [
      'two places: a tie at the first leaves none for the third',
      [peserta('D', [2, 2, 2, 2, 3]), B, C],
      5,
      2,
      ['B 1 menang', 'D 1 menang', 'C 3 tidak'],
    ],
    [
      'one below the minimum wins nothing, however quick',
      [peserta('E', [0, 0, 0, 0]), B],
      5,
      1,
      ['B 1 menang', 'E - kurang'],
    ],
    ['exactly the minimum is enough', [B], 5, 1, ['B 1 menang']],
    [
      'a hundred laporan with one quick answer are one measured time, not a hundred',
      [peserta('F', [0], 100), C, B],
      5,
      1,
      ['B 1 menang', 'C 2 tidak', 'F - kurang'],
    ],
    [
      'nothing measured is no time of zero',
      [peserta('G', [], 20), C],
      5,
      1,
      ['C 1 menang', 'G - tanpa_nilai'],
    ],
    ['nobody, and nobody wins', [], 5, 1, []],
    ['only too few, and nobody wins', [peserta('E', [0])], 5, 3, ['E - kurang']],
  ] as const)('%s', (_, all, minimal, banyak, expected) => {
    expect(told(all, minimal, banyak)).toEqual(expected);
  });

  it('holds for every country: whoever wins is beaten by nobody who has enough', () => {
    const body = fc.record({
      hari: fc.array(fc.nat({ max: 6 }), { maxLength: 12 }),
      lain: fc.nat({ max: 4 }),
    });
    fc.assert(
      fc.property(
        fc.array(body, { maxLength: 10 }),
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 3 }),
        (bodies, n, banyak) => {
          const all = bodies.map(({ hari, lain }, i) => peserta(`K${i}`, hari, hari.length + lain));
          const calon = tercepat(all, n, banyak);
          expect(calon.map((one) => one.kode).sort()).toEqual(all.map((one) => one.kode).sort());
          // an oracle of its own: nearest rank out of the sorted list
          const at = (hari: readonly number[], persen: number): number =>
            [...hari].sort((a, b) => a - b)[Math.ceil((persen * hari.length) / 100) - 1] ?? -1;
          const enough = bodies.flatMap(({ hari }, i) =>
            hari.length >= n ? [{ kode: `K${i}`, m: at(hari, 50), p: at(hari, 90) }] : [],
          );
          const better = (one: (typeof enough)[number]) =>
            enough.filter((other) => other.m < one.m || (other.m === one.m && other.p < one.p)).length;
          const expected = enough.filter((one) => better(one) < banyak).map((one) => one.kode);
          const won = calon.filter((one) => one.hasil === 'menang').map((one) => one.kode);
          expect(won.sort()).toEqual(expected.sort());
          expect(
            pemenangDari(calon)
              .map((one) => one.kode)
              .sort(),
          ).toEqual(expected);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('an award by another indicator', () => {
  it('keeps the order of its ranking: counts of laporan decide who has enough', () => {
    const row = (kode: string, peringkat: number | null, kurang = false): BarisBeku => ({
      kode,
      nama: kode,
      peringkat,
      kurang,
      total: 20,
      nilai: 0.5,
      pembilang: 1,
      penyebut: 2,
      p90: null,
      dikonfirmasi: 0,
      tanpaKonfirmasi: 0,
      tidakDipenuhi: 0,
    });
    const rumus = { indikator: 'selesai', minimal: 10 };
    const calon = susunCalon([row('A', 1), row('B', 1), row('C', 3), row('D', null, true)], rumus, 2);
    expect(calon.map(({ kode, hasil }) => `${kode} ${hasil}`)).toEqual([
      'A menang',
      'B menang',
      'C tidak',
      'D kurang',
    ]);
  });
});

it('a certificate has one id for its award and body', () => {
  const award = '01900000-0000-7000-8000-000000000001';
  expect(idPiagam(award, 'KT-63.71')).toBe(idPiagam(award, 'KT-63.71'));
  expect(idPiagam(award, 'KT-63.71')).not.toBe(idPiagam(award, 'KT-63.72'));
  expect(isUuid(idPiagam(award, 'KT-63.71'))).toBe(true);
  expect([isIdPiagam(idPiagam(award, 'KT-63.71')), isIdPiagam(award)]).toEqual([true, false]);
});
