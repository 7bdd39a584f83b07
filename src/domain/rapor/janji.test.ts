import { describe, expect, it } from 'vitest';
import { NEGERI } from '../laporan/tests/negeri.ts';
import { endOfHari } from '../shared/time.ts';
import { kebijakanAt } from '../tenggat/kebijakan.ts';
import { REAL_KALENDER } from '../tenggat/tests/hariLiburRows.ts';
import { bulanMuda } from './bulanMuda.ts';
import { bandingkanJanji, janjiOf } from './janji.ts';

const NOW = endOfHari('2026-11-23', 'WIB');
const kebijakan = kebijakanAt([], NOW);

describe('the median against the promise', () => {
  const janji = janjiOf(kebijakan);
  const days = (nilai: number | null, penyebut = 10) =>
    ({ nilai, pembilang: 40, penyebut, satuan: 'hari_kerja' }) as const;

  it('keeps it when it is equal, and is judged from ten laporan on', () => {
    expect(janji.respons).toEqual({ paling_cepat: 5, paling_lama: 5 });
    expect(bandingkanJanji(days(5), janji.respons)).toBe('dalam');
    expect(bandingkanJanji(days(6), janji.respons)).toBe('lewat');
    expect(bandingkanJanji(days(6, 9), janji.respons)).toBe('sedikit');
    expect(bandingkanJanji(days(null, 0), janji.respons)).toBe('kosong');
  });

  it('is not held against a promise that differs by klasifikasi', () => {
    expect(janji.penyelesaian.paling_cepat).toBeLessThan(janji.penyelesaian.paling_lama);
    expect(bandingkanJanji(days(6), janji.penyelesaian)).toBe('masing_masing');
    expect(bandingkanJanji(days(null, 0), janji.penyelesaian)).toBe('kosong');
  });
});

describe('a month that still has its time', () => {
  const bulan = ['2026-08', '2026-09', '2026-10', '2026-11'];
  const on = (hari: string): readonly string[] =>
    [
      ...bulanMuda(bulan, { ...NEGERI, kalender: REAL_KALENDER }, {}, endOfHari(hari, 'WIB') - 1).bulan,
    ].sort();

  it('is one whose last day lies less than 3 and 14 hari kerja back', () => {
    // 31 October 2026 is a Saturday: the 17th hari kerja after it is Tuesday, 24 November
    expect(on('2026-11-24')).toEqual(['2026-10', '2026-11']);
    expect(on('2026-11-25')).toEqual(['2026-11']);
    expect(on('2027-03-01')).toEqual([]);
    // on a past day as it was then
    const past = bulanMuda(
      bulan.slice(0, 2),
      { ...NEGERI, kalender: REAL_KALENDER },
      { perTanggal: '2026-09-02' },
      NOW,
    );
    expect([...past.bulan]).toEqual(['2026-09', '2026-08']);
    expect(past.hariKerja).toBe(17);
  });
});
