import { expect, test } from 'vitest';
import { KELOMPOK, kelompokOf, SEMUA_INDIKATOR } from './kelompok.ts';

test('the choices hold every indicator there is', () => {
  expect([...new Set<string>(Object.values(KELOMPOK).flat())].sort()).toEqual([...SEMUA_INDIKATOR].sort());
});

test('what no choice is called shows the main figures', () => {
  expect(kelompokOf({ per: 'bulan', rincian: 'toString' })).toBe('pokok');
  expect(kelompokOf({ per: 'bulan', rincian: 'lembaga' })).toBe('pokok');
  expect(kelompokOf({ per: 'instansi', rincian: 'lembaga' })).toBe('lembaga');
});
