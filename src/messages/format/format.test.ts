import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatAngka, formatPecahan, formatPersen, formatPersenKata, formatUkuran } from './angka.ts';
import { messagesFor } from '../catalogue.ts';
import { bentuk, jamak } from './jamak.ts';
import { sisaWaktu } from './sisaWaktu.ts';
import {
  formatBulan,
  formatDurasi,
  formatHari,
  formatPukul,
  formatTanggalPendek,
  formatWaktu,
} from './tanggal.ts';

describe('numbers', () => {
  it('groups thousands as each language does', () => {
    expect(formatAngka(1294)).toBe('1.294');
    expect(formatAngka(1_234_567, 'en')).toBe('1,234,567');
    expect(formatAngka(999)).toBe('999');
    expect(formatAngka(-1000n)).toBe('-1.000');
  });

  it('prints the golden shares of rules §6', () => {
    expect(formatPersen(25, 27, 2)).toBe('92,59%');
    expect(formatPersen(100, 109, 2)).toBe('91,74%');
    expect(formatPersen(1219 + 51, 1294)).toBe('98%');
    expect(formatPersen(1219, 1294)).toBe('94%');
    expect(formatPersen(77, 215)).toBe('36%');
    expect(formatPersen(7, 34, 1)).toBe('20,6%');
    expect(formatPersen(587, 500, 1, 'en')).toBe('117.4%');
    expect(formatPersenKata(1270, 1294)).toBe('98 persen');
  });

  it('rounds a half up and says nothing where there is nothing to divide by', () => {
    expect(formatPersen(1, 8, 0)).toBe('13%');
    expect(formatPersen(1, 200, 0)).toBe('1%');
    expect(formatPersen(-1, 200, 0)).toBe('0%');
    expect(formatPersen(0, 0)).toBe('–');
    expect(formatPecahan(9, 2, 1)).toBe('4,5');
    expect(formatUkuran(1_250_000)).toBe('1,3 MB');
    expect(formatUkuran(10_000_000)).toBe('10 MB');
    expect(formatUkuran(840_000)).toBe('840 kB');
  });

  it('never differs from exact rounding, decided by comparing remainders', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 24n }),
        fc.bigInt({ min: 1n, max: 10n ** 24n }),
        fc.integer({ min: 0, max: 6 }),
        (pembilang, penyebut, decimals) => {
          const scaled = pembilang * 100n * 10n ** BigInt(decimals);
          let expected = scaled / penyebut;
          if ((scaled - expected * penyebut) * 2n >= penyebut) expected += 1n;
          const printed = formatPersen(pembilang, penyebut, decimals, 'en');
          expect(printed).toMatch(decimals === 0 ? /^[\d,]+%$/ : new RegExp(`^[\\d,]+\\.\\d{${decimals}}%$`));
          expect(BigInt(printed.replace(/\D/g, ''))).toBe(expected);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('days and instants', () => {
  it('writes a day out', () => {
    expect(formatHari('2026-11-25', 'id')).toBe('Rabu, 25 November 2026');
    expect(formatHari('2026-11-25', 'en')).toBe('Wednesday, 25 November 2026');
    expect(formatTanggalPendek('2026-08-01')).toBe('1 Agu 2026');
    expect(formatBulan('2026-05')).toBe('Mei 2026');
  });

  it('says the instant in the zone, which may be another day', () => {
    const instant = Date.parse('2026-03-16T15:10:09Z');
    expect(formatWaktu(instant, 'WIB', 'id')).toBe('Senin, 16 Maret 2026 pukul 22.10 WIB');
    expect(formatWaktu(instant, 'WIT', 'id')).toBe('Selasa, 17 Maret 2026 pukul 00.10 WIT');
    expect(formatWaktu(instant, 'WITA', 'en')).toBe('Monday, 16 March 2026, 23:10 WITA');
    expect(formatPukul(instant, 'WIB', 'id', true)).toBe('22.10.09 WIB');
  });

  it('agrees with the calendar of the runtime for every day of forty years', () => {
    const written = new Intl.DateTimeFormat('en-GB', {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    });
    for (let at = Date.UTC(2000, 0, 1); at < Date.UTC(2040, 0, 1); at += 86_400_000) {
      const hari = new Date(at).toISOString().slice(0, 10);
      expect(formatHari(hari, 'en').replace(',', '')).toBe(written.format(at).replace(',', ''));
    }
  });

  it('tells how long something took', () => {
    expect(formatDurasi(51 * 3_600_000)).toBe('2 hari 3 jam');
    expect(formatDurasi(24 * 3_600_000, 'en')).toBe('1 day');
    expect(formatDurasi(5 * 60_000)).toBe('5 menit');
    expect(formatDurasi(10)).toBe('kurang dari satu menit');
  });
});

describe('time left', () => {
  it('says the days and the last day', () => {
    expect(sisaWaktu(2, '2026-11-25')).toBe('2 hari kerja lagi, paling lambat Rabu, 25 November 2026');
    expect(sisaWaktu(0, '2026-11-25')).toBe('hari ini hari terakhir, Rabu, 25 November 2026');
    expect(sisaWaktu(1, '2026-11-25', { lang: 'en' })).toBe(
      '1 working day left, by Wednesday, 25 November 2026',
    );
  });

  it('says how late, also before a whole hari kerja has passed', () => {
    expect(sisaWaktu(-3, '2026-11-25')).toBe('terlambat 3 hari kerja');
    expect(sisaWaktu(-60, '2026-11-25', { satuan: 'hari' })).toBe('terlambat 60 hari');
    expect(sisaWaktu(0, '2026-11-25', { isTerlambat: true })).toBe('terlambat, kurang dari satu hari kerja');
    expect(sisaWaktu(null, null)).toBe('dijeda, menunggu kelengkapan dari pelapor');
  });
});

describe('an English count', () => {
  it('has its noun in its own number, also when it is written already', () => {
    expect([jamak(0, 'report'), jamak(1, 'report'), jamak(1_294, 'report')]).toEqual([
      '0 reports',
      '1 report',
      '1,294 reports',
    ]);
    expect([jamak('1', 'agency is', 'agencies are'), jamak('21', 'agency is', 'agencies are')]).toEqual([
      '1 agency is',
      '21 agencies are',
    ]);
    expect(bentuk('1', 'keeps', 'keep')).toBe('keeps');
  });

  it('is so in every sentence of the catalogue that holds one', () => {
    const told: string[] = [];
    const collect = (node: unknown): void => {
      if (typeof node === 'function') told.push(sentence(node as (...n: unknown[]) => unknown));
      else if (typeof node === 'object' && node !== null) Object.values(node).forEach(collect);
    };
    collect(messagesFor('en'));
    expect(told.filter((one) => /\b1 report\b/.test(one)).length).toBeGreaterThan(15);
    expect(told.filter((one) => PLURAL_OF_ONE.test(one))).toEqual([]);
  });
});

const PLURAL_OF_ONE =
  /(?<![\d–,.] ?)\b1 (?:(?:more|open|late|other|required|working|public|ranked) )*(?:reports|days|hours|bodies|agencies|people|rows|devices|steps|units|seconds|points|times|files|choices|entries|participants|minutes|events)\b/;

/** What it says of one; of functions that take something else than counts, nothing. */
function sentence(of: (...n: unknown[]) => unknown): string {
  try {
    return String(of(...Array.from({ length: of.length }, () => '1')));
  } catch {
    return '';
  }
}
