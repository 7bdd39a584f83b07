import { describe, expect, it } from 'vitest';
import { periodeOfMasa } from './periode.ts';
import { kelasBebanOf, kelompokSebaya, sebandingkan, sebayaOf, type Anggota } from './sebaya.ts';

const anggota = (
  kode: string,
  selesai: number,
  total: number,
  jenis: Anggota['jenis'] = 'pemkot',
): Anggota => ({
  kode,
  nama: kode,
  jenis,
  total,
  indikator: {
    selesai: {
      nilai: total === 0 ? null : selesai / total,
      pembilang: selesai,
      penyebut: total,
      satuan: 'bagian',
    },
  },
});

describe('peers', () => {
  it('are of one kind and one class of load', () => {
    const self = anggota('A', 5, 10);
    const all = [
      self,
      anggota('B', 9, 9),
      anggota('C', 50, 99),
      anggota('D', 1, 100),
      anggota('E', 5, 10, 'pemkab'),
    ];
    expect(sebayaOf(all, self).map((one) => one.kode)).toEqual(['A', 'C']);
    expect([0, 9, 10, 99, 100, 999, 1000, 1e9].map(kelasBebanOf)).toEqual([0, 0, 1, 1, 2, 2, 3, 3]);
  });

  it('are all of the kind that had laporan where nobody else is of the class, and then it is said', () => {
    const self = anggota('A', 500, 1_200);
    const others = [
      anggota('B', 9, 9),
      anggota('C', 50, 99),
      anggota('D', 0, 0),
      anggota('E', 900, 1_500, 'pemkab'),
    ];
    const alone = kelompokSebaya([self, ...others], self);
    expect([alone.isSekelas, alone.grup.map((one) => one.kode)]).toEqual([false, ['A', 'B', 'C']]);
    const among = kelompokSebaya([self, ...others, anggota('F', 1, 1_000)], self);
    expect([among.isSekelas, among.grup.map((one) => one.kode)]).toEqual([true, ['A', 'F']]);
    // nobody of the kind at all: nothing to fall back to
    const only = kelompokSebaya([self, anggota('E', 1, 2, 'pemkab')], self);
    expect([only.isSekelas, only.grup.map((one) => one.kode)]).toEqual([true, ['A']]);
  });

  it('give a rank with ties, and the middle one', () => {
    const group = [anggota('A', 1, 3), anggota('B', 2, 6), anggota('C', 3, 3), anggota('D', 0, 0)];
    expect(sebandingkan(group, 'B', 'selesai')).toMatchObject({
      peringkat: 2,
      dari: 3,
      tengah: { penyebut: 3 },
    });
    expect(sebandingkan(group, 'A', 'selesai').peringkat).toBe(2);
    expect(sebandingkan(group, 'D', 'selesai').peringkat).toBeNull();
    expect(sebandingkan([], 'A', 'selesai')).toEqual({
      kode: 'selesai',
      peringkat: null,
      dari: 0,
      tengah: null,
    });
  });
});

describe('named periods', () => {
  it('begin with a month, a quarter, a year, twelve months ago', () => {
    const of = (masa: Parameters<typeof periodeOfMasa>[0]): unknown => periodeOfMasa(masa, '2026-11-22').dari;
    expect([of('bulan'), of('triwulan'), of('tahun'), of('12bulan'), of('semua')]).toEqual([
      '2026-11-01',
      '2026-10-01',
      '2026-01-01',
      '2025-11-01',
      undefined,
    ]);
    expect(periodeOfMasa('triwulan', '2026-03-31')).toEqual({ dari: '2026-01-01', sampai: '2026-03-31' });
  });
});
