import { describe, expect, it } from 'vitest';
import {
  indukWilayahOf,
  isKodeWilayah,
  isWithinWilayah,
  kabkotaOf,
  kecamatanOf,
  provinsiOf,
  tingkatOf,
} from './wilayah.ts';

describe('area codes', () => {
  it.each([
    ['63', 'provinsi', null, null, null],
    ['63.71', 'kabkota', '63', '63.71', null],
    ['63.71.01', 'kecamatan', '63.71', '63.71', '63.71.01'],
    ['63.71.01.1001', 'desa', '63.71.01', '63.71', '63.71.01'],
  ] as const)('takes %s apart', (kode, tingkat, induk, kabkota, kecamatan) => {
    expect(isKodeWilayah(kode)).toBe(true);
    expect(tingkatOf(kode)).toBe(tingkat);
    expect(indukWilayahOf(kode)).toBe(induk);
    expect(provinsiOf(kode)).toBe('63');
    expect(kabkotaOf(kode)).toBe(kabkota);
    expect(kecamatanOf(kode)).toBe(kecamatan);
  });

  it.each(['', '6', '6371', '63.7', '63.71.1', '63.71.01.001', '63.71 ', 'KT-63.71'])(
    'refuses %j',
    (text) => {
      expect(isKodeWilayah(text)).toBe(false);
    },
  );

  it('tells what lies inside, by whole parts of the code', () => {
    expect(isWithinWilayah('63.71.01', '63')).toBe(true);
    expect(isWithinWilayah('63.71', '63.71')).toBe(true);
    expect(isWithinWilayah('63', '63.71')).toBe(false);
    expect(isWithinWilayah('64.71', '63')).toBe(false);
  });
});
