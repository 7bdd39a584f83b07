import { assert as check, constantFrom, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addHari,
  endOfHari,
  formatInstant,
  hariOf,
  isHari,
  MS_PER_HARI,
  startOfHari,
  type Zona,
} from './time.ts';

const zones = constantFrom<Zona>('WIB', 'WITA', 'WIT');
const instants = integer({
  min: Date.parse('1995-01-01T00:00:00Z'),
  max: Date.parse('2100-01-01T00:00:00Z'),
});
const NAMES: Readonly<Record<Zona, string>> = {
  WIB: 'Asia/Jakarta',
  WITA: 'Asia/Makassar',
  WIT: 'Asia/Jayapura',
};

describe('days in a zone', () => {
  it('are those of the time zone database', () => {
    check(
      property(instants, zones, (instant, zona) => {
        const local = new Intl.DateTimeFormat('en-CA', { timeZone: NAMES[zona], dateStyle: 'short' });
        expect(hariOf(instant, zona)).toBe(local.format(instant));
      }),
      { numRuns: 500 },
    );
  });

  it('hold exactly the instants from their start to a second after their end', () => {
    check(
      property(instants, zones, (instant, zona) => {
        const hari = hariOf(instant, zona);
        const start = startOfHari(hari, zona);
        expect(instant).toBeGreaterThanOrEqual(start);
        expect(instant).toBeLessThan(endOfHari(hari, zona) + 1000);
        expect(endOfHari(hari, zona) + 1000).toBe(startOfHari(addHari(hari, 1), zona));
        expect(hariOf(start - 1, zona)).toBe(addHari(hari, -1));
        expect(start - startOfHari(addHari(hari, -1), zona)).toBe(MS_PER_HARI);
      }),
    );
  });

  it('begin earlier in the east', () => {
    expect(hariOf(Date.parse('2026-03-16T15:10:00Z'), 'WIT')).toBe('2026-03-17');
    expect(hariOf(Date.parse('2026-03-16T15:10:00Z'), 'WIB')).toBe('2026-03-16');
  });
});

describe('addHari', () => {
  it.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-02-28', 1, '2026-03-01'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2026-03-01', 0, '2026-03-01'],
  ])('%s + %i = %s', (hari, days, expected) => {
    expect(addHari(hari, days)).toBe(expected);
  });
});

describe('isHari', () => {
  it.each(['2026-02-28', '2024-02-29', '1999-12-31', '1900-01-01', '2199-12-31'])('takes %s', (text) => {
    expect(isHari(text)).toBe(true);
  });
  it.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '20260101',
    '2026-01-01T00:00:00Z',
    '',
    '0000-01-01',
    '1899-12-31',
    '2200-01-01',
    '7026-11-02',
    '9999-12-31',
  ])('refuses %j', (text) => {
    expect(isHari(text)).toBe(false);
  });
});

describe('formatInstant', () => {
  it('is RFC 3339 with the offset of the zone, and reads back', () => {
    expect(formatInstant(Date.parse('2026-03-27T15:59:59Z'), 'WITA')).toBe('2026-03-27T23:59:59+08:00');
    check(
      property(instants, zones, (instant, zona) => {
        expect(Date.parse(formatInstant(instant, zona))).toBe(Math.floor(instant / 1000) * 1000);
      }),
    );
  });
});
