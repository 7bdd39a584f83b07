import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MS_PER_HARI } from '../shared/time.ts';
import { hariSurat, rentangSurat } from './suratHarian.ts';

describe('the daily mail to followers', () => {
  it('closes at five in the afternoon of the west', () => {
    expect(hariSurat(Date.parse('2026-11-20T16:59:59+07:00'))).toBe('2026-11-20');
    expect(hariSurat(Date.parse('2026-11-20T17:00:00+07:00'))).toBe('2026-11-21');
    expect(rentangSurat('2026-11-20')).toEqual({
      dari: Date.parse('2026-11-19T17:00:00+07:00'),
      sampai: Date.parse('2026-11-20T17:00:00+07:00'),
    });
  });

  it('holds every instant in the mail of exactly one day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000_000_000 }), (pada) => {
        const { dari, sampai } = rentangSurat(hariSurat(pada));
        expect(dari <= pada && pada < sampai).toBe(true);
        expect(sampai - dari).toBe(MS_PER_HARI);
      }),
    );
  });
});
