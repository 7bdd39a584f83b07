import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isJamTelepon, LAGI, lagiPada, MAKS_PANGGILAN } from './panggilan.ts';

const at = (text: string): number => Date.parse(text);

describe('when somebody is called again', () => {
  it.each([
    ['nanti', '2026-11-02T10:00:00+08:00', '2026-11-02T13:00:00+08:00'],
    ['nanti', '2026-11-02T18:30:00+08:00', '2026-11-03T08:00:00+08:00'],
    ['besok', '2026-11-02T10:00:00+08:00', '2026-11-03T08:00:00+08:00'],
    ['lusa', '2026-11-02T23:30:00+08:00', '2026-11-04T08:00:00+08:00'],
  ] as const)('%s at %s is not before %s', (lagi, now, expected) => {
    expect(lagiPada({ ke: 1, hasil: 'tidak_diangkat', lagi }, at(now), 'WITA')).toBe(at(expected));
  });

  it('is never at night, never before now, and never once it is over', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: at('2020-01-01T00:00:00Z'), max: at('2030-01-01T00:00:00Z') }),
        fc.constantFrom(...LAGI),
        fc.constantFrom('WIB' as const, 'WITA' as const, 'WIT' as const),
        fc.integer({ min: 1, max: MAKS_PANGGILAN - 1 }),
        (now, lagi, zona, ke) => {
          const next = lagiPada({ ke, hasil: 'tidak_diangkat', lagi }, now, zona) ?? 0;
          expect(next).toBeGreaterThan(now);
          expect(isJamTelepon(next, zona)).toBe(true);
        },
      ),
    );
    for (const hasil of ['tersambung', 'salah_nomor', 'menolak'] as const)
      expect(lagiPada({ ke: 1, hasil, lagi: 'nanti' }, at('2026-11-02T10:00:00Z'), 'WIB')).toBeNull();
    expect(
      lagiPada(
        { ke: MAKS_PANGGILAN, hasil: 'tidak_diangkat', lagi: 'nanti' },
        at('2026-11-02T10:00:00Z'),
        'WIB',
      ),
    ).toBeNull();
  });
});
