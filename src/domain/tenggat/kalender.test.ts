import { describe, expect, it } from 'vitest';
import { addHariKerja, buildKalender, countHariKerja, isHariKerja, isSementara } from './kalender.ts';
import { HARI_LIBUR, REAL_KALENDER } from './tests/hariLiburRows.ts';
import type { HariLibur } from './types.ts';

const NOW = Date.parse('2026-11-22T12:00:00+07:00');
const DECREED = Date.parse('2026-01-15T00:00:00+07:00');

function libur(tanggal: string, facts: Partial<HariLibur> = {}): HariLibur {
  const rest = {
    jenis: 'nasional',
    nama: 'x',
    dasar: 'x',
    instansi: null,
    diketahui: DECREED,
    dicabut: null,
  } as const;
  return { tanggal, ...rest, ...facts };
}

describe('the shipped calendar', () => {
  it('has all rows of the file, each on a real day', () => {
    expect(HARI_LIBUR.length).toBe(167);
    expect(new Set(HARI_LIBUR.map((row) => row.jenis))).toEqual(
      new Set(['nasional', 'cuti_bersama', 'pemilihan']),
    );
  });

  it.each([
    ['2026-03-17', true, 'an ordinary Tuesday'],
    ['2026-03-18', false, 'cuti bersama'],
    ['2026-03-19', false, 'Nyepi'],
    ['2026-03-21', false, 'Saturday'],
    ['2026-03-25', true, 'Wednesday after Eid'],
    ['2024-02-14', false, 'election day'],
    ['2026-12-25', false, 'Natal'],
  ])('%s is hari kerja: %s (%s)', (hari, expected) => {
    expect(isHariKerja(REAL_KALENDER, hari, 'KT-63.71', NOW)).toBe(expected);
  });

  it('does not know 18 August 2025 before the decree of 7 August 2025', () => {
    const before = Date.parse('2025-08-06T23:59:59+07:00');
    expect(isHariKerja(REAL_KALENDER, '2025-08-18', 'NAS', before)).toBe(true);
    expect(isHariKerja(REAL_KALENDER, '2025-08-18', 'NAS', Date.parse('2025-08-07T00:00:00+07:00'))).toBe(
      false,
    );
  });

  it('counts the weekdays of 2025 that the file does not take off', () => {
    const weekdays = new Set<string>();
    for (let at = Date.UTC(2025, 0, 1); at < Date.UTC(2026, 0, 1); at += 86_400_000) {
      const day = new Date(at);
      if (day.getUTCDay() % 6 !== 0) weekdays.add(day.toISOString().slice(0, 10));
    }
    for (const row of HARI_LIBUR) weekdays.delete(row.tanggal);
    expect(countHariKerja(REAL_KALENDER, '2024-12-31', '2025-12-31', 'NAS', NOW)).toBe(weekdays.size);
  });
});

describe('isHariKerja', () => {
  it('keeps a local holiday to its own instansi', () => {
    const kalender = buildKalender([libur('2026-09-24', { jenis: 'lokal', instansi: 'KT-63.71' })], []);
    expect(isHariKerja(kalender, '2026-09-24', 'KT-63.71', NOW)).toBe(false);
    expect(isHariKerja(kalender, '2026-09-24', 'KT-63.72', NOW)).toBe(true);
  });

  it('uses a decree from the instant it is known until the instant it is taken back', () => {
    const kalender = buildKalender([libur('2026-09-24', { dicabut: DECREED + 1000 })], []);
    const at = (asOf: number): boolean => isHariKerja(kalender, '2026-09-24', 'NAS', asOf);
    expect([at(DECREED - 1), at(DECREED), at(DECREED + 999), at(DECREED + 1000)]).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  it('keeps a day off while any of several decrees of it stands', () => {
    const kalender = buildKalender([libur('2026-09-24', { dicabut: DECREED + 1 }), libur('2026-09-24')], []);
    expect(isHariKerja(kalender, '2026-09-24', 'NAS', NOW)).toBe(false);
  });

  it('refuses a row that cannot be', () => {
    expect(() => buildKalender([libur('2026-02-30')], [])).toThrow('no day');
    expect(() => buildKalender([libur('2026-09-24', { jenis: 'lokal' })], [])).toThrow('of nobody');
  });
});

describe('a year without decree', () => {
  it.each([
    ['2027-01-01', false],
    ['2027-06-01', false],
    ['2027-08-17', false],
    ['2027-03-09', true],
    ['2015-05-01', false],
    ['2015-06-01', true],
    ['2018-12-25', false],
    ['2017-06-01', false],
  ])('%s is hari kerja: %s, by weekends and fixed dates alone', (hari, expected) => {
    expect(isHariKerja(REAL_KALENDER, hari, 'NAS', NOW)).toBe(expected);
  });

  it('is provisional until its decree is known', () => {
    expect(isSementara(REAL_KALENDER, '2027-01-04', NOW)).toBe(true);
    expect(isSementara(REAL_KALENDER, '2019-12-31', NOW)).toBe(true);
    expect(isSementara(REAL_KALENDER, '2026-12-31', NOW)).toBe(false);
    expect(isSementara(REAL_KALENDER, '2026-12-31', Date.parse('2025-09-18T23:59:59+07:00'))).toBe(true);
  });

  it('loses its fixed dates to what the decree says, and keeps days known ahead of it', () => {
    const early = libur('2027-02-03', { jenis: 'pemilihan', diketahui: 0 });
    const kalender = buildKalender(
      [early],
      [
        { tahun: 2027, diketahui: DECREED + 5 },
        { tahun: 2027, diketahui: DECREED },
      ],
    );
    expect(isHariKerja(kalender, '2027-01-01', 'NAS', DECREED - 1)).toBe(false);
    expect(isHariKerja(kalender, '2027-01-01', 'NAS', DECREED)).toBe(true);
    expect(isHariKerja(kalender, '2027-02-03', 'NAS', DECREED - 1)).toBe(false);
  });
});

describe('adding and counting hari kerja', () => {
  it('skips Eid 2026 in both directions of the question', () => {
    expect(addHariKerja(REAL_KALENDER, '2026-03-17', 3, 'NAS', NOW)).toBe('2026-03-27');
    expect(countHariKerja(REAL_KALENDER, '2026-03-17', '2026-03-27', 'NAS', NOW)).toBe(3);
    expect(countHariKerja(REAL_KALENDER, '2026-03-17', '2026-03-24', 'NAS', NOW)).toBe(0);
  });

  it('adds nothing for 0, counts nothing backwards, refuses parts of days', () => {
    expect(addHariKerja(REAL_KALENDER, '2026-03-21', 0, 'NAS', NOW)).toBe('2026-03-21');
    expect(countHariKerja(REAL_KALENDER, '2026-03-27', '2026-03-17', 'NAS', NOW)).toBe(0);
    expect(() => addHariKerja(REAL_KALENDER, '2026-03-21', 1.5, 'NAS', NOW)).toThrow('whole');
    expect(() => addHariKerja(REAL_KALENDER, '2026-03-21', -1, 'NAS', NOW)).toThrow('whole');
  });
});
