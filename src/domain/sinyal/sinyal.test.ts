import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ciriOf } from '../banjir/ciri.ts';
import { bandingkanSinyal, MINIMAL_SINYAL, type BadanSinyal } from './bandingkan.ts';
import { isTutupMassal, JAWABAN_TIRUAN, jawabanTiruan, TUTUP_MASSAL } from './sinyal.ts';

const MINUTE = 60_000;

describe('bulk closing', () => {
  it('needs so many closings within the window, wherever in it this one stands', () => {
    const run = Array.from({ length: TUTUP_MASSAL.jumlah }, (_, i) => i * MINUTE);
    for (const one of run) expect(isTutupMassal(one, run)).toBe(true);
    for (const one of run.slice(1)) expect(isTutupMassal(one, run.slice(1))).toBe(false);
    expect(isTutupMassal(60 * MINUTE, [...run, 60 * MINUTE])).toBe(false);
  });

  it('is not what is spread over a day, however much it is', () => {
    const spread = Array.from({ length: 200 }, (_, i) => i * 2 * MINUTE);
    expect(spread.some((one) => isTutupMassal(one, spread))).toBe(false);
  });

  it('is never taken back by more closings', () => {
    const times = fc.array(fc.integer({ min: 0, max: 60 * MINUTE }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(times, times, (some, more) => {
        for (const one of some) {
          if (isTutupMassal(one, some)) expect(isTutupMassal(one, [...some, ...more])).toBe(true);
        }
      }),
    );
  });
});

describe('copied answers', () => {
  const TEKS = 'Terima kasih atas laporan Anda, petugas kami sudah ke lapangan dan pekerjaan sudah selesai.';
  const answer = (laporanId: string, teks = TEKS, pada = 0) => ({ laporanId, pada, ciri: ciriOf(teks) });
  const others = (n: number) => Array.from({ length: n }, (_, i) => answer(`l${i}`));

  it('are those of one body that nearly say the same to enough laporan', () => {
    const satu = answer('x', TEKS.toUpperCase());
    expect(jawabanTiruan(satu, others(JAWABAN_TIRUAN.lain - 1))).toEqual([]);
    expect(jawabanTiruan(satu, others(JAWABAN_TIRUAN.lain))).toHaveLength(JAWABAN_TIRUAN.lain + 1);
  });

  it('are not the same answer given twice to one laporan, other words, nor what lies outside the window', () => {
    const same = Array.from({ length: 9 }, () => answer('l1'));
    expect(jawabanTiruan(answer('x'), same)).toEqual([]);
    const other = 'Jalan di depan pasar ditambal Selasa pagi; lampu diganti dua hari sesudahnya oleh dinas.';
    expect(jawabanTiruan(answer('x', other), others(9))).toEqual([]);
    expect(jawabanTiruan(answer('x', TEKS, JAWABAN_TIRUAN.windowMs + 1), others(9))).toEqual([]);
  });
});

describe('who wrote', () => {
  it('is told from five marked ones on, and judged no sooner', () => {
    const badan: BadanSinyal[] = [
      { kode: 'A', jenis: 'pemkab', sinyal: { orang_sendiri: { tanda: 4, dasar: 10 } } },
      { kode: 'B', jenis: 'pemkab', sinyal: { orang_sendiri: { tanda: 9, dasar: 10 } } },
      { kode: 'C', jenis: 'pemkab', sinyal: { orang_sendiri: { tanda: 0, dasar: 900 } } },
    ];
    const [a, b, c] = bandingkanSinyal(badan).map((one) => one.sinyal.orang_sendiri);
    expect(a).toMatchObject({ tanda: null, p: null, isMencolok: false });
    expect(b).toMatchObject({ tanda: 9, isMencolok: true });
    expect(c).toMatchObject({ tanda: null, p: null });
  });
});

describe('beside the peers', () => {
  const body = (kode: string, tanda: number, dasar: number): BadanSinyal => ({
    kode,
    jenis: 'pemkot',
    sinyal: { tutup_massal: { tanda, dasar } },
  });

  it('finds the body that stands out and leaves the others alone', () => {
    const badan = [...Array.from({ length: 20 }, (_, i) => body(`K${i}`, 5, 100)), body('X', 40, 100)];
    const striking = bandingkanSinyal(badan).filter((one) => one.sinyal.tutup_massal.isMencolok);
    expect(striking.map((one) => one.kode)).toEqual(['X']);
  });

  it('never calls size alone striking: equal shares are not, whatever the sizes', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 2_000 }), { minLength: 2, maxLength: 12 }), (sizes) => {
        const badan = sizes.map((size, i) => body(`K${i}`, size, size * 5));
        expect(bandingkanSinyal(badan).some((one) => one.sinyal.tutup_massal.isMencolok)).toBe(false);
      }),
    );
  });

  it('judges nobody without peers, without laporan or with too few', () => {
    const few = MINIMAL_SINYAL - 1;
    expect(bandingkanSinyal([body('A', 50, 50)])[0]?.sinyal.tutup_massal.p).toBeNull();
    expect(bandingkanSinyal([])).toEqual([]);
    const [a, b] = bandingkanSinyal([body('A', few, few), body('B', 0, 100)]);
    expect(a?.sinyal.tutup_massal).toMatchObject({ tanda: few, dasar: few, p: null, isMencolok: false });
    expect(b?.sinyal.jawaban_tiruan).toMatchObject({ tanda: 0, dasar: 0, p: null });
  });
});
