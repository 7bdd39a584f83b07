import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatInstant } from '../shared/time.ts';
import { hitungTenggat } from './hitung.ts';
import { endJam, extendJam, pauseJam, resumeJam, startJam } from './jam.ts';
import { buildKalender } from './kalender.ts';
import { DEFAULT_PERINGATAN } from './kebijakan.ts';
import { REAL_KALENDER } from './tests/hariLiburRows.ts';
import { historyArbitrary } from './tests/histories.ts';
import { KODE_JAM } from './types.ts';
import type { Batas, Jam, KodeJam } from './types.ts';
import { habisOf, nextMoment, remindersOf, warningsOf } from './warnings.ts';

const DUTIES: readonly KodeJam[] = ['verifikasi', 'respons', 'penyelesaian', 'janji', 'ppid'];

function at(text: string): number {
  return Date.parse(`${text}+07:00`);
}

function start(jam: KodeJam, mulai: string, batas: Batas | number): Jam {
  const limit: Batas = typeof batas === 'number' ? { satuan: 'hari_kerja', n: batas } : batas;
  return startJam({
    jam,
    unit: null,
    putaran: 1,
    mulai: at(mulai),
    zona: 'WIB',
    kalender: 'NAS',
    batas: limit,
  });
}

/** `jenis time kepada` of each, the time cut to the hour. */
function told(jam: Jam, asOf = jam.mulai): readonly string[] {
  return warningsOf(jam, REAL_KALENDER, asOf).map(
    ({ jenis, pada, kepada }) => `${jenis} ${formatInstant(pada, 'WIB').slice(5, 13)} ${kepada}`,
  );
}

function reminded(jam: Jam, asOf = jam.mulai): readonly string[] {
  return remindersOf(jam, REAL_KALENDER, asOf).map(
    ({ jenis, pada }) => `${jenis} ${formatInstant(pada, 'WIB').slice(5, 13)}`,
  );
}

describe('warningsOf', () => {
  // Monday 2 November 2026 + 5: Tuesday 3 … Friday 6, Monday 9.
  const respons = start('respons', '2026-11-02T09:00:00', 5);

  it('climbs from officer to admin to pimpinan, then to instansi, pembina, nasional', () => {
    expect(told(respons)).toEqual([
      'setengah 11-06T00 petugas',
      'delapan_puluh 11-07T00 admin',
      'hari_terakhir 11-09T07 pimpinan',
      'lewat_1 11-10T07 admin_instansi',
      'lewat_3 11-12T07 pembina',
      'lewat_5 11-16T07 nasional',
    ]);
  });

  it('leaves out what would come only after the morning of the last day', () => {
    expect(told(start('verifikasi', '2026-11-02T09:00:00', 3)).slice(0, 2)).toEqual([
      'setengah 11-05T00 petugas',
      'hari_terakhir 11-05T07 pimpinan',
    ]);
    expect(told(start('verifikasi', '2026-11-02T09:00:00', 1))[0]).toBe('hari_terakhir 11-03T07 pimpinan');
  });

  it('rounds half and 80 % of 14 up to days 7 and 12', () => {
    expect(told(start('penyelesaian', '2026-11-02T09:00:00', 14)).slice(0, 2)).toEqual([
      'setengah 11-12T00 petugas',
      'delapan_puluh 11-19T00 admin',
    ]);
  });

  it('moves on with a pause and with an extension', () => {
    const paused = pauseJam(respons, at('2026-11-04T09:00:00'));
    expect(told(paused, at('2026-11-05T09:00:00'))).toEqual([]);
    const resumed = resumeJam(paused, at('2026-11-09T09:00:00'));
    expect(told(resumed, at('2026-11-09T09:00:00'))).toContain('hari_terakhir 11-12T07 pimpinan');
    const extended = extendJam(respons, at('2026-11-05T09:00:00'), { satuan: 'tanggal', hari: '2026-11-20' });
    expect(told(extended, at('2026-11-05T09:00:00')).slice(0, 3)).toEqual([
      'setengah 11-12T00 petugas',
      'delapan_puluh 11-19T00 admin',
      'hari_terakhir 11-20T07 pimpinan',
    ]);
  });

  it('of a promise for the same day tells only of its last day and lateness', () => {
    const janji = start('janji', '2026-11-02T09:00:00', { satuan: 'tanggal', hari: '2026-11-02' });
    expect(told(janji).slice(0, 2)).toEqual([
      'hari_terakhir 11-02T07 pimpinan',
      'lewat_1 11-03T07 admin_instansi',
    ]);
  });

  it('says nothing once the clock has ended, but still of the time before', () => {
    const ended = endJam(respons, at('2026-11-05T09:00:00'));
    expect(told(ended, at('2026-11-05T09:00:00'))).toEqual([]);
    expect(told(ended, at('2026-11-05T08:59:59'))).toEqual(told(respons));
  });

  it.each(KODE_JAM)('of %s: only when it is an office’s duty', (kode) => {
    const count = warningsOf(
      start(kode, '2026-11-02T09:00:00', 10),
      REAL_KALENDER,
      at('2026-11-02T09:00:00'),
    ).length;
    expect(count).toBe(DUTIES.includes(kode) ? 6 : 0);
  });

  it('follows the policy it is given', () => {
    const policy = { ...DEFAULT_PERINGATAN, persenPetugas: 20, pukul: 8, naikAdminInstansi: 2 };
    const warnings = warningsOf(respons, REAL_KALENDER, respons.mulai, policy);
    expect(warnings[0]?.pada).toBe(at('2026-11-04T00:00:00'));
    expect(warnings.find((one) => one.jenis === 'hari_terakhir')?.pada).toBe(at('2026-11-09T08:00:00'));
    expect(warnings.find((one) => one.jenis === 'lewat_1')?.pada).toBe(at('2026-11-11T08:00:00'));
  });
});

describe('remindersOf', () => {
  it('reminds the pelapor on days 5 and 9 and names the end of the window', () => {
    const expected = ['pengingat_1 11-09T09', 'pengingat_2 11-13T09', 'habis 11-17T00'];
    expect(reminded(start('tanggapan', '2026-11-02T09:00:00', 10))).toEqual(expected);
    expect(reminded(start('kelengkapan', '2026-11-02T09:00:00', 10))).toEqual(expected);
  });

  it('counts calendar days where the policy says so', () => {
    expect(reminded(start('tanggapan', '2026-11-02T09:00:00', { satuan: 'hari', n: 10 }))).toEqual([
      'pengingat_1 11-07T09',
      'pengingat_2 11-11T09',
      'habis 11-13T00',
    ]);
  });

  it('leaves out a reminder that would come after the window', () => {
    expect(reminded(start('tanggapan', '2026-11-02T09:00:00', 5))).toEqual([
      'pengingat_1 11-09T09',
      'habis 11-10T00',
    ]);
  });

  it('is silent for other clocks, paused ones and ended ones', () => {
    const tanggapan = start('tanggapan', '2026-11-02T09:00:00', 10);
    const later = at('2026-11-04T09:00:00');
    expect(reminded(start('respons', '2026-11-02T09:00:00', 10))).toEqual([]);
    expect(reminded(pauseJam(tanggapan, later), later)).toEqual([]);
    expect(reminded(endJam(tanggapan, later), later)).toEqual([]);
  });
});

describe('nextMoment', () => {
  const respons = start('respons', '2026-11-02T09:00:00', 5);
  const tanggapan = start('tanggapan', '2026-11-02T09:00:00', 10);

  it('takes the earliest of all clocks, never the moment itself', () => {
    const next = (after: string): string | null => {
      const moment = nextMoment([respons, tanggapan], REAL_KALENDER, at(after));
      return moment === null ? null : formatInstant(moment, 'WIB').slice(5, 13);
    };
    expect(next('2026-11-02T09:00:00')).toBe('11-06T00');
    expect(next('2026-11-06T00:00:00')).toBe('11-07T00');
    expect(next('2026-11-09T07:00:00')).toBe('11-09T09');
    expect(next('2026-11-16T07:00:00')).toBe('11-17T00');
    expect(next('2026-11-17T00:00:00')).toBe(null);
  });

  it('wakes for the consent to go to the Ombudsman', () => {
    const ombudsman = start('ombudsman', '2026-09-01T09:00:00', { satuan: 'hari', n: 60 });
    expect(nextMoment([ombudsman], REAL_KALENDER, ombudsman.mulai)).toBe(at('2026-11-01T00:00:00'));
    expect(habisOf(ombudsman, REAL_KALENDER, ombudsman.mulai)).toBe(at('2026-11-01T00:00:00'));
  });

  it('visits every warning and reminder in order, for any history', () => {
    fc.assert(
      fc.property(historyArbitrary, fc.constantFrom(...KODE_JAM), ({ kalender, jam, asOf }, kode) => {
        const built = buildKalender(
          kalender.libur.map((row) => ({ ...row, diketahui: 0, dicabut: null })),
          [2025, 2026, 2027, 2028, 2029].map((tahun) => ({ tahun, diketahui: 0 })),
        );
        // From `asOf` on nothing more happens to the clock.
        const still: Jam = {
          ...jam,
          jam: kode,
          jeda: jam.jeda.filter((one) => one.dari <= asOf && one.sampai !== null && one.sampai <= asOf),
          perpanjangan: jam.perpanjangan.filter((one) => one.pada <= asOf),
          selesai: null,
        };
        const expected = [...warningsOf(still, built, asOf), ...remindersOf(still, built, asOf)].map(
          (one) => one.pada,
        );
        const habis = kode === 'ombudsman' ? [habisOf(still, built, asOf) ?? 0] : [];
        const moments = [...new Set([...expected, ...habis])]
          .filter((one) => one > asOf)
          .sort((a, b) => a - b);
        const visited: number[] = [];
        for (let now = nextMoment([still], built, asOf); now !== null; now = nextMoment([still], built, now))
          visited.push(now);
        expect(visited).toEqual(moments);
      }),
      { numRuns: 500 },
    );
  });

  it('tells of lateness only when the clock is late, of the last day only while it is not', () => {
    fc.assert(
      fc.property(historyArbitrary, ({ kalender, jam, asOf }) => {
        const built = buildKalender(kalender.libur, kalender.tahun);
        const { jatuhTempo } = hitungTenggat(jam, built, asOf);
        const warnings = warningsOf(jam, built, asOf);
        fc.pre(warnings.length > 0 && jatuhTempo !== null);
        for (const { jenis, pada } of warnings)
          expect(pada > jatuhTempo, jenis).toBe(jenis.startsWith('lewat'));
        expect(warnings.map((one) => one.pada)).toEqual(
          warnings.map((one) => one.pada).sort((a, b) => a - b),
        );
      }),
      { numRuns: 500 },
    );
  });
});
