import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HASIL, STATUS } from '../laporan/types.ts';
import { KOSONG, penjumlah, type Jumlahan } from './jumlahan.ts';
import { isKataUkuran, JAM_TERUKUR, kataHasil, kataJam, kataNilai, kataStatus, TANDA_JAM } from './kata.ts';
import { dasarOf, kataOf, kodeBuku, kodeOf, kodePada, nomorHari } from './kode.ts';

const FIXED = [
  'total',
  'diteruskan',
  'tepat_instansi',
  'pernah_selesai',
  'dibuka_kembali',
  'dinilai',
  ...STATUS.map(kataStatus),
  ...HASIL.map(kataHasil),
  ...[1, 2, 3, 4, 5].map(kataNilai),
  ...JAM_TERUKUR.flatMap((jam) => TANDA_JAM.map((tanda) => kataJam(jam, tanda))),
];
const kataArb = fc.oneof(
  fc.constantFrom(...FIXED),
  fc
    .tuple(
      fc.constantFrom('hari', 'lama'),
      fc.constantFrom(...JAM_TERUKUR),
      fc.oneof(fc.integer({ min: 0, max: 80 }), fc.integer({ min: 0, max: 999_999 })),
    )
    .map(([what, jam, n]) => `${what}:${jam}:${n}`),
);
const changesArb = fc.array(fc.tuple(kataArb, fc.integer({ min: -3, max: 5 })), { maxLength: 60 });

function mapOf(changes: readonly (readonly [string, number])[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const [kata, n] of changes) sums.set(kata, (sums.get(kata) ?? 0) + n);
  return new Map([...sums].filter(([, n]) => n !== 0));
}

function packedOf(changes: readonly (readonly [string, number])[]): Jumlahan {
  for (const [kata, n] of changes) penjumlah.add(kodeOf(kata) ?? -1, n);
  return penjumlah.take();
}

const sorted = (words: Iterable<readonly [string, number]>): unknown =>
  [...words].toSorted(([a], [b]) => (a < b ? -1 : 1));

describe('numbers of words', () => {
  test('never move: they lie in the database', () => {
    expect(
      ['total', 'status:selesai', 'hasil:tidak_dapat_dipenuhi', 'jam:penyelesaian:lewat'].map(kodeOf),
    ).toEqual([0, 10, 15, 27]);
    expect(['nilai:5', 'hari:verifikasi:0', 'lama:penyelesaian:7'].map(kodeOf)).toEqual([
      2 ** 20 + 5,
      5 * 2 ** 20,
      10 * 2 ** 20 + 7,
    ]);
    expect(kodeBuku('jam:respons:lewat', '1970-01-03')).toBe(3 * 2 ** 20 + 2);
  });

  test('each measure has one, and comes back from it', () => {
    for (const kata of FIXED) expect(kataOf(kodeOf(kata) ?? -1), kata).toBe(kata);
    fc.assert(
      fc.property(kataArb, (kata) => {
        expect(isKataUkuran(kata)).toBe(true);
        expect(kataOf(kodeOf(kata) ?? -1)).toBe(kata);
      }),
    );
    expect(
      ['', 'lama:', 'lama:respons:', 'lama:respons:1048576', 'lama:respons:-1', 'jam:x:1', ':1'].map(kodeOf),
    ).toEqual(Array.from({ length: 7 }, () => undefined));
  });

  test('what becomes true by time counts from its day on', () => {
    const kode = kodeBuku('jam:respons:lewat', '2026-03-05') ?? -1;
    expect(kataOf(kode)).toBe('jam:respons:lewat@2026-03-05');
    expect(kodePada(kode, nomorHari('2026-03-04'))).toBeNull();
    expect(kodePada(kode, nomorHari('2026-03-05'))).toBe(kodeOf('jam:respons:lewat'));
    expect(kodePada(7, 0)).toBe(7);
  });
});

describe('packed sums', () => {
  test('are the sums of a map, however they were added', () => {
    fc.assert(
      fc.property(changesArb, changesArb, (first, second) => {
        const all = packedOf([...first, ...second]);
        expect(sorted(all)).toEqual(sorted(mapOf([...first, ...second])));
        const more = new Map([...mapOf(second)].map(([kata, n]) => [kodeOf(kata) ?? -1, n]));
        expect(packedOf(first).tambah(more)).toEqual(all);
        for (const [kata, n] of mapOf([...first, ...second])) expect(all.get(kata)).toBe(n);
        expect(all.get('lama:respons:1000000')).toBeUndefined();
      }),
    );
    expect(KOSONG.tambah(new Map([[3, 0]]))).toEqual(KOSONG);
  });

  test('give a histogram and nothing beside it', () => {
    const sums = packedOf([
      ['hari:respons:3', 2],
      ['lama:verifikasi:9', 1],
      ['hari:respons:0', 1],
      ['hari:penyelesaian:0', 7],
    ]);
    const { dasar, nilai, banyak } = sums.batang('hari:respons:');
    expect(Array.from(nilai, (one) => one - dasar)).toEqual([0, 3]);
    expect(Array.from(banyak)).toEqual([1, 2]);
    expect(dasarOf('')).toBeUndefined();
  });
});
