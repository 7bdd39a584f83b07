import { describe, expect, it } from 'vitest';
import type { Zona } from '../shared/time.ts';
import { formatInstant } from '../shared/time.ts';
import { hitungTenggat } from './hitung.ts';
import { dropJam, endJam, extendJam, isOpen, isPaused, pauseJam, resumeJam, startJam } from './jam.ts';
import { buildKalender } from './kalender.ts';
import { HARI_LIBUR, REAL_KALENDER, TAHUN_BERKETETAPAN } from './tests/hariLiburRows.ts';
import type { Batas, HariLibur, Jam, KodeJam } from './types.ts';

function start(
  jam: KodeJam,
  mulai: string,
  batas: Batas | number,
  zona: Zona = 'WIB',
  kalender = 'NAS',
): Jam {
  const limit: Batas = typeof batas === 'number' ? { satuan: 'hari_kerja', n: batas } : batas;
  return startJam({ jam, unit: null, putaran: 1, mulai: at(mulai), zona, kalender, batas: limit });
}

function at(text: string): number {
  return Date.parse(/[+Z]/.test(text) ? text : `${text}+07:00`);
}

function due(jam: Jam, asOf: string): string | null {
  const { jatuhTempo } = hitungTenggat(jam, REAL_KALENDER, at(asOf));
  return jatuhTempo === null ? null : formatInstant(jatuhTempo, jam.zona);
}

function statusAt(jam: Jam, asOf: string): string {
  return hitungTenggat(jam, REAL_KALENDER, at(asOf)).status;
}

describe('the worked examples of rules §5', () => {
  it('Banjarmasin, made 17 March 2026: verifikasi ends 27 March 23:59:59 +08:00', () => {
    const jam = start('verifikasi', '2026-03-17T10:00:00+08:00', 3, 'WITA', 'KT-63.71');
    expect(due(jam, '2026-03-17T10:00:00+08:00')).toBe('2026-03-27T23:59:59+08:00');
  });

  it('Semarang, forwarded 14 August 2025: respons ends Friday 22 August', () => {
    expect(due(start('respons', '2025-08-14T09:00:00', 5), '2025-08-14T09:00:00')).toBe(
      '2025-08-22T23:59:59+07:00',
    );
  });

  it('forwarded 2 November 2026, tunda 4, lengkapi 9: respons ends 12 November', () => {
    const paused = pauseJam(start('respons', '2026-11-02T09:00:00', 5), at('2026-11-04T11:00:00'));
    const jam = resumeJam(paused, at('2026-11-09T08:00:00'));
    expect(due(jam, '2026-11-09T08:00:00')).toBe('2026-11-12T23:59:59+07:00');
    expect(due(jam, '2026-11-03T08:00:00')).toBe('2026-11-09T23:59:59+07:00');
    expect(due(jam, '2026-11-06T08:00:00')).toBe(null);
    expect(statusAt(jam, '2026-11-06T08:00:00')).toBe('jeda');
  });

  it('Jayapura, made 00:10 on 17 March 2026 while it is Monday in Jakarta: ends 27 March +09:00', () => {
    const jam = start('verifikasi', '2026-03-17T00:10:00+09:00', 3, 'WIT', 'KT-91.71');
    expect(due(jam, '2026-03-17T00:10:00+09:00')).toBe('2026-03-27T23:59:59+09:00');
  });
});

describe('a late decree', () => {
  // Started and asked before 7 August 2025, 18 August still looks like a hari kerja.
  const jam = start('penyelesaian', '2025-08-01T09:00:00', 12);

  it('moves an open deadline from the moment it is known', () => {
    expect(due(jam, '2025-08-06T23:59:59')).toBe('2025-08-19T23:59:59+07:00');
    expect(due(jam, '2025-08-07T00:00:00')).toBe('2025-08-20T23:59:59+07:00');
  });

  it('never touches a clock that ended before it', () => {
    const ended = endJam(jam, at('2025-08-06T10:00:00'));
    expect(due(ended, '2026-01-01T00:00:00')).toBe('2025-08-19T23:59:59+07:00');
  });

  it('taken back again gives the day back', () => {
    const rows = HARI_LIBUR.map((row): HariLibur =>
      row.tanggal === '2025-08-18' ? { ...row, dicabut: at('2025-08-12T00:00:00') } : row,
    );
    const kalender = buildKalender(rows, TAHUN_BERKETETAPAN);
    const dueAt = (asOf: string): number | null => hitungTenggat(jam, kalender, at(asOf)).jatuhTempo;
    expect(dueAt('2025-08-11T12:00:00')).toBe(at('2025-08-20T23:59:59'));
    expect(dueAt('2025-08-12T00:00:00')).toBe(at('2025-08-19T23:59:59'));
  });
});

describe('status', () => {
  // Monday 2 November 2026 + 5: due Monday 9 November.
  const jam = start('respons', '2026-11-02T09:00:00', 5);
  const extended = extendJam(jam, at('2026-11-05T09:00:00'), { satuan: 'tanggal', hari: '2026-11-12' });

  it.each([
    ['open inside', jam, '2026-11-09T23:59:59.999', 'berjalan'],
    ['open, at 00:00 of the day after', jam, '2026-11-10T00:00:00', 'terlambat'],
    [
      'ended in the last second',
      endJam(jam, at('2026-11-09T23:59:59.999')),
      '2027-01-01T00:00:00',
      'tepat_waktu',
    ],
    [
      'ended at 00:00 of the day after',
      endJam(jam, at('2026-11-10T00:00:00')),
      '2027-01-01T00:00:00',
      'terlambat',
    ],
    ['asked before its end', endJam(jam, at('2026-11-10T00:00:00')), '2026-11-09T12:00:00', 'berjalan'],
    ['extended, before the first date', extended, '2026-11-09T23:00:00', 'berjalan'],
    ['extended, after the first date', extended, '2026-11-10T00:00:00', 'diperpanjang'],
    ['extended, after the new date', extended, '2026-11-13T00:00:00', 'terlambat'],
    [
      'extended, ended before the first date',
      endJam(extended, at('2026-11-09T10:00:00')),
      '2027-01-01T00:00:00',
      'tepat_waktu',
    ],
    [
      'extended, ended after the first date',
      endJam(extended, at('2026-11-12T10:00:00')),
      '2027-01-01T00:00:00',
      'diperpanjang',
    ],
    [
      'extended, ended after the new date',
      endJam(extended, at('2026-11-13T00:00:00')),
      '2027-01-01T00:00:00',
      'terlambat',
    ],
    ['extended, asked before the extension', extended, '2026-11-05T08:59:59', 'berjalan'],
    ['dropped', dropJam(jam, at('2026-11-20T00:00:00')), '2026-11-20T00:00:00', 'gugur'],
    ['dropped, asked before', dropJam(jam, at('2026-11-20T00:00:00')), '2026-11-19T00:00:00', 'terlambat'],
    ['paused', pauseJam(jam, at('2026-11-09T10:00:00')), '2026-11-30T00:00:00', 'jeda'],
    ['paused when late', pauseJam(jam, at('2026-11-10T10:00:00')), '2026-11-30T00:00:00', 'terlambat'],
    [
      'paused past its first date',
      pauseJam(extended, at('2026-11-11T10:00:00')),
      '2026-11-30T00:00:00',
      'jeda',
    ],
    [
      'ended while paused',
      endJam(pauseJam(jam, at('2026-11-09T10:00:00')), at('2026-12-01T00:00:00')),
      '2026-12-01T00:00:00',
      'tepat_waktu',
    ],
  ] as const)('%s', (_what, clock, asOf, expected) => {
    expect(statusAt(clock, asOf)).toBe(expected);
  });

  it('cannot be asked for a moment before the start', () => {
    expect(() => hitungTenggat(jam, REAL_KALENDER, jam.mulai - 1)).toThrow('before its start');
  });
});

describe('used and left', () => {
  const jam = start('respons', '2026-11-02T09:00:00', 5);
  it.each([
    ['2026-11-02T23:00:00', 0, 5],
    ['2026-11-03T00:00:00', 1, 4],
    ['2026-11-08T12:00:00', 4, 1],
    ['2026-11-09T12:00:00', 5, 0],
    ['2026-11-10T12:00:00', 6, -1],
    ['2026-11-16T12:00:00', 10, -5],
  ])('at %s: %i used, %i left', (asOf, terpakai, sisa) => {
    expect(hitungTenggat(jam, REAL_KALENDER, at(asOf))).toMatchObject({ terpakai, sisa });
  });

  it('is at least one day late on the weekend after a Friday', () => {
    const friday = start('respons', '2026-11-06T09:00:00', 5);
    expect(hitungTenggat(friday, REAL_KALENDER, at('2026-11-14T09:00:00'))).toMatchObject({
      terpakai: 5,
      sisa: -1,
    });
    expect(hitungTenggat(friday, REAL_KALENDER, at('2026-11-16T09:00:00'))).toMatchObject({
      terpakai: 6,
      sisa: -1,
    });
  });

  it('does not use days of a pause, and does not know what is left during it', () => {
    const paused = pauseJam(jam, at('2026-11-04T09:00:00'));
    expect(hitungTenggat(paused, REAL_KALENDER, at('2026-11-20T09:00:00'))).toMatchObject({
      terpakai: 1,
      sisa: null,
      jatuhTempo: null,
      jatuhTempoAwal: null,
    });
  });

  it('stays as it was at the end', () => {
    const ended = endJam(jam, at('2026-11-04T09:00:00'));
    expect(hitungTenggat(ended, REAL_KALENDER, at('2027-11-04T09:00:00'))).toMatchObject({
      terpakai: 2,
      sisa: 3,
    });
  });
});

describe('pauses', () => {
  const jam = start('respons', '2026-11-02T09:00:00', 5);

  it('of a single day change nothing', () => {
    const paused = resumeJam(pauseJam(jam, at('2026-11-04T09:00:00')), at('2026-11-04T23:59:59'));
    expect(due(paused, '2026-11-05T00:00:00')).toBe('2026-11-09T23:59:59+07:00');
  });

  it('are cut in the zone of the clock', () => {
    // 23:30 in Jakarta is 01:30 of the next day in Jayapura.
    const wit = start('respons', '2026-11-02T09:00:00+09:00', 5, 'WIT');
    const pause = (clock: Jam): Jam =>
      resumeJam(pauseJam(clock, at('2026-11-03T12:00:00')), at('2026-11-04T23:30:00'));
    expect(due(pause(jam), '2026-11-05T12:00:00')).toBe('2026-11-10T23:59:59+07:00');
    expect(due(pause(wit), '2026-11-05T12:00:00')).toBe('2026-11-11T23:59:59+09:00');
  });

  it('may come several times', () => {
    const twice = [
      ['2026-11-03T09:00:00', '2026-11-04T09:00:00'],
      ['2026-11-04T10:00:00', '2026-11-06T10:00:00'],
    ].reduce((clock, [from = '', to = '']) => resumeJam(pauseJam(clock, at(from)), at(to)), jam);
    expect(due(twice, '2026-11-06T12:00:00')).toBe('2026-11-12T23:59:59+07:00');
  });

  it('do not stop calendar days', () => {
    const ombudsman = start('ombudsman', '2026-09-01T09:00:00', { satuan: 'hari', n: 60 });
    const paused = pauseJam(ombudsman, at('2026-09-10T09:00:00'));
    expect(due(ombudsman, '2026-09-01T09:00:00')).toBe('2026-10-31T23:59:59+07:00');
    expect(hitungTenggat(paused, REAL_KALENDER, at('2026-10-30T09:00:00'))).toMatchObject({
      status: 'berjalan',
      terpakai: 59,
      sisa: 1,
      sementara: false,
    });
  });
});

describe('a limit that names a day', () => {
  const janji = start('janji', '2026-11-02T09:00:00', { satuan: 'tanggal', hari: '2026-11-14' });

  it('ends with that day, a Saturday too', () => {
    expect(due(janji, '2026-11-02T09:00:00')).toBe('2026-11-14T23:59:59+07:00');
  });

  it('is pushed on by the hari kerja that a pause took from it', () => {
    const paused = pauseJam(janji, at('2026-11-05T09:00:00'));
    expect(due(paused, '2026-11-06T09:00:00')).toBe(null);
    // Thursday 5 and Friday 6 were lost: Monday 16 and Tuesday 17 instead.
    expect(due(resumeJam(paused, at('2026-11-09T09:00:00')), '2026-11-09T09:00:00')).toBe(
      '2026-11-17T23:59:59+07:00',
    );
  });

  it('is not pushed by a pause over a weekend', () => {
    const paused = resumeJam(pauseJam(janji, at('2026-11-07T09:00:00')), at('2026-11-09T09:00:00'));
    expect(due(paused, '2026-11-09T09:00:00')).toBe('2026-11-14T23:59:59+07:00');
  });
});

describe('an extension', () => {
  it('of ppid adds hari kerja to the first limit', () => {
    const ppid = start('ppid', '2026-11-02T09:00:00', 10);
    const extended = extendJam(ppid, at('2026-11-10T09:00:00'), { satuan: 'tambah_hari_kerja', n: 7 });
    const tenggat = hitungTenggat(extended, REAL_KALENDER, at('2026-11-17T09:00:00'));
    expect(tenggat.jatuhTempoAwal).toBe(at('2026-11-16T23:59:59'));
    expect(tenggat.jatuhTempo).toBe(at('2026-11-25T23:59:59'));
    expect(tenggat.status).toBe('diperpanjang');
  });

  it('never takes days away', () => {
    const jam = start('respons', '2026-11-02T09:00:00', 5);
    const shorter = extendJam(jam, at('2026-11-03T09:00:00'), { satuan: 'tanggal', hari: '2026-11-05' });
    expect(due(shorter, '2026-11-03T09:00:00')).toBe('2026-11-09T23:59:59+07:00');
  });

  it('is no answer for calendar days', () => {
    const ombudsman = start('ombudsman', '2026-09-01T09:00:00', { satuan: 'hari', n: 60 });
    expect(() =>
      extendJam(ombudsman, at('2026-09-02T09:00:00'), { satuan: 'tambah_hari_kerja', n: 1 }),
    ).toThrow('extended');
  });
});

describe('sementara', () => {
  it('is told when a counted day lies in a year without decree', () => {
    const december = start('respons', '2026-12-21T09:00:00', 5);
    const later = start('respons', '2026-12-28T09:00:00', 5);
    expect(hitungTenggat(december, REAL_KALENDER, at('2026-12-21T09:00:00')).sementara).toBe(false);
    const tenggat = hitungTenggat(later, REAL_KALENDER, at('2026-12-28T09:00:00'));
    expect(tenggat).toMatchObject({ sementara: true, jatuhTempo: at('2027-01-05T23:59:59') });
  });

  it('is not told of a named date that no pause touches', () => {
    const janji = start('janji', '2026-12-21T09:00:00', { satuan: 'tanggal', hari: '2027-01-08' });
    expect(hitungTenggat(janji, REAL_KALENDER, at('2026-12-21T09:00:00')).sementara).toBe(false);
    const paused = resumeJam(pauseJam(janji, at('2027-01-04T09:00:00')), at('2027-01-05T09:00:00'));
    expect(hitungTenggat(paused, REAL_KALENDER, at('2027-01-05T09:00:00')).sementara).toBe(true);
  });
});

describe('the facts of a clock', () => {
  const jam = start('respons', '2026-11-02T09:00:00', 5);
  const later = at('2026-11-03T09:00:00');
  const ended = endJam(jam, later);

  it('never change in place', () => {
    expect(isOpen(jam)).toBe(true);
    expect(isOpen(ended)).toBe(false);
    expect(jam).toEqual(start('respons', '2026-11-02T09:00:00', 5));
    expect(isPaused(pauseJam(jam, later))).toBe(true);
  });

  it.each([
    ['pausing twice', () => pauseJam(pauseJam(jam, later), later)],
    ['resuming without a pause', () => resumeJam(jam, later)],
    ['pausing after the end', () => pauseJam(ended, later)],
    ['resuming after the end', () => resumeJam(endJam(pauseJam(jam, later), later), later)],
    ['extending after the end', () => extendJam(ended, later, { satuan: 'tambah_hari_kerja', n: 1 })],
    ['ending twice', () => endJam(ended, later)],
    ['dropping after the end', () => dropJam(ended, later)],
    ['going back in time', () => endJam(pauseJam(jam, later), later - 1)],
    ['a limit of nothing', () => start('respons', '2026-11-02T09:00:00', 0)],
  ])('refuse %s as a fault', (_what, act) => {
    expect(act).toThrow('Broken invariant');
  });
});
