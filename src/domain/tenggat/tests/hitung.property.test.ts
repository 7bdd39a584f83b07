import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hitungTenggat } from '../hitung.ts';
import { addHariKerja, buildKalender, countHariKerja, isHariKerja } from '../kalender.ts';
import type { Jam } from '../types.ts';
import { historyArbitrary, kalenderArbitrary } from './histories.ts';
import { isWorkday, oracleTenggat } from './oracle.ts';

const isFull = process.env['TEST_SCALE'] === 'full';
const RUNS = isFull ? 120_000 : 3000;
const PROPERTY_RUNS = isFull ? 20_000 : 1000;
const TIMEOUT_MS = isFull ? 1_800_000 : 60_000;

describe('clocks against the slow oracle (R6)', () => {
  it(
    'agree for every history, calendar, zone, decree and moment of asking',
    () => {
      const seen = new Map<string, number>();
      const count = (key: string): Map<string, number> => seen.set(key, (seen.get(key) ?? 0) + 1);
      fc.assert(
        fc.property(historyArbitrary, ({ kalender, jam, asOf }) => {
          const expected = oracleTenggat(jam, kalender, asOf);
          expect(hitungTenggat(jam, buildKalender(kalender.libur, kalender.tahun), asOf)).toEqual(expected);
          count('cases');
          count(expected.status);
          count(`sementara ${String(expected.sementara)}`);
        }),
        { numRuns: RUNS },
      );
      console.info('R6:', Object.fromEntries(seen));
      expect(seen.get('cases')).toBeGreaterThanOrEqual(RUNS);
      // A drawing that never reached one of the statuses would prove little about it.
      for (const status of ['berjalan', 'jeda', 'terlambat', 'tepat_waktu', 'diperpanjang', 'gugur']) {
        expect(seen.get(status) ?? 0, status).toBeGreaterThan(RUNS / 200);
      }
    },
    TIMEOUT_MS,
  );
});

describe('properties of the calendar', () => {
  const hari = fc
    .integer({ min: 0, max: 700 })
    .map((n) => new Date(Date.UTC(2025, 6, 1 + n)).toISOString().slice(0, 10));

  it(
    'adding n and counting give each other back, and the day found is hari kerja',
    () => {
      fc.assert(
        fc.property(
          kalenderArbitrary,
          hari,
          fc.integer({ min: 1, max: 40 }),
          fc.nat(),
          (facts, day, n, knowing) => {
            const kalender = buildKalender(facts.libur, facts.tahun);
            const asOf = Date.UTC(2025, 0, 1) + knowing * 40;
            const last = addHariKerja(kalender, day, n, 'NAS', asOf);
            expect(countHariKerja(kalender, day, last, 'NAS', asOf)).toBe(n);
            expect(isHariKerja(kalender, last, 'NAS', asOf)).toBe(true);
            expect(isHariKerja(kalender, day, 'NAS', asOf)).toBe(isWorkday(day, 'NAS', facts, asOf));
          },
        ),
        { numRuns: PROPERTY_RUNS },
      );
    },
    TIMEOUT_MS,
  );
});

describe('properties of a deadline', () => {
  it(
    'another day off never brings a limit of hari kerja nearer',
    () => {
      fc.assert(
        fc.property(historyArbitrary, fc.integer({ min: 0, max: 90 }), ({ kalender, jam, asOf }, offset) => {
          fc.pre(
            jam.batas.satuan === 'hari_kerja' &&
              jam.perpanjangan.every((one) => one.batas.satuan !== 'tanggal'),
          );
          const tanggal = new Date(jam.mulai + offset * 86_400_000).toISOString().slice(0, 10);
          const more = {
            jenis: 'nasional',
            tanggal,
            nama: '',
            dasar: '',
            instansi: null,
            diketahui: 0,
            dicabut: null,
          } as const;
          const before = hitungTenggat(jam, buildKalender(kalender.libur, kalender.tahun), asOf);
          const after = hitungTenggat(jam, buildKalender([...kalender.libur, more], kalender.tahun), asOf);
          expect(after.jatuhTempo ?? Infinity).toBeGreaterThanOrEqual(before.jatuhTempo ?? Infinity);
          expect(after.terpakai).toBeLessThanOrEqual(before.terpakai);
        }),
        { numRuns: PROPERTY_RUNS },
      );
    },
    TIMEOUT_MS,
  );

  it(
    'a pause or an extension never brings the end nearer',
    () => {
      fc.assert(
        fc.property(historyArbitrary, ({ kalender, jam, asOf }) => {
          const built = buildKalender(kalender.libur, kalender.tahun);
          const last = (clock: Jam): number => hitungTenggat(clock, built, asOf).jatuhTempo ?? Infinity;
          expect(last(jam)).toBeGreaterThanOrEqual(last({ ...jam, perpanjangan: [] }));
          const unextended = { ...jam, perpanjangan: [] };
          expect(last(unextended)).toBeGreaterThanOrEqual(last({ ...unextended, jeda: [] }));
        }),
        { numRuns: PROPERTY_RUNS },
      );
    },
    TIMEOUT_MS,
  );

  it(
    'a decree that is known only after the end changes nothing of a clock that ended',
    () => {
      fc.assert(
        fc.property(historyArbitrary, fc.integer({ min: 0, max: 90 }), ({ kalender, jam, asOf }, offset) => {
          const { selesai } = jam;
          fc.pre(selesai !== null);
          const tanggal = new Date(jam.mulai + offset * 86_400_000).toISOString().slice(0, 10);
          const late = {
            jenis: 'nasional',
            tanggal,
            nama: '',
            dasar: '',
            instansi: null,
            diketahui: selesai + 1,
            dicabut: null,
          } as const;
          const before = hitungTenggat(jam, buildKalender(kalender.libur, kalender.tahun), asOf);
          expect(hitungTenggat(jam, buildKalender([...kalender.libur, late], kalender.tahun), asOf)).toEqual(
            before,
          );
          expect(
            hitungTenggat(jam, buildKalender(kalender.libur, kalender.tahun), Math.max(asOf, selesai) + 1),
          ).toEqual(hitungTenggat(jam, buildKalender(kalender.libur, kalender.tahun), selesai));
        }),
        { numRuns: PROPERTY_RUNS },
      );
    },
    TIMEOUT_MS,
  );

  it(
    'time alone never makes a late clock punctual again',
    () => {
      fc.assert(
        fc.property(
          historyArbitrary,
          fc.integer({ min: 0, max: 30 * 86_400_000 }),
          ({ kalender, jam, asOf }, later) => {
            // With one calendar known from the start and no acts, only the clock's hand moves.
            const rows = kalender.libur.map((row) => ({ ...row, diketahui: 0, dicabut: null }));
            const built = buildKalender(
              rows,
              [2025, 2026, 2027, 2028].map((tahun) => ({ tahun, diketahui: 0 })),
            );
            const still = { ...jam, jeda: [], perpanjangan: [], selesai: null, gugur: false };
            const rank = (at: number): number =>
              ['berjalan', 'terlambat'].indexOf(hitungTenggat(still, built, at).status);
            expect(rank(asOf)).toBeGreaterThanOrEqual(0);
            expect(rank(asOf + later)).toBeGreaterThanOrEqual(rank(asOf));
          },
        ),
        { numRuns: PROPERTY_RUNS },
      );
    },
    TIMEOUT_MS,
  );
});
