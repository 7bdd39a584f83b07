import { expect, test } from 'vitest';
import { NEGERI } from '../../../../domain/laporan/tests/negeri.ts';
import type { MonevAsked } from '../asked.ts';
import { jumlahOf, rowPart } from '../links.ts';

const of = (asked: MonevAsked, kunci: string, semua: readonly string[] = [kunci]) =>
  rowPart(asked, kunci, semua, NEGERI);

test('the row of an instansi on the dashboard of its unit has the laporan of the unit alone', () => {
  const asked: MonevAsked = { per: 'instansi', instansi: ['KT-63.71/06'] };
  expect(of(asked, 'KT-63.71')).toEqual({ instansi: ['KT-63.71/06'], jenis: ['pemkot'] });
  const beside = { ...asked, instansi: ['KT-63.71/06', 'PR-63'] };
  expect(of(beside, 'PR-63')).toEqual({ instansi: ['PR-63'], jenis: ['pemprov'] });
  // the whole of it beside one of its units is the whole
  const whole = { ...asked, instansi: ['KT-63.71', 'KT-63.71/06'] };
  expect(of(whole, 'KT-63.71')).toEqual({ instansi: ['KT-63.71'], jenis: ['pemkot'] });
});

test('a topic or an area has no list of its own where others below it have rows', () => {
  const kategori = new Map([
    ...NEGERI.kategori,
    [
      'K01a',
      { kode: 'K01a', induk: 'K01', nama: 'Trotoar', urusan: 'umum', peka: false, aktif: true },
    ] as const,
  ]);
  const topic = (semua: readonly string[]) =>
    rowPart({ per: 'kategori' }, 'K01', semua, { ...NEGERI, kategori });
  expect(topic(['K01', 'K01a'])).toBeNull();
  expect(topic(['K01', 'K02', 'tanpa_kategori'])).toEqual({ kategori: ['K01'] });
  expect(of({ per: 'wilayah' }, '63.71', ['63.71', '63.71.04'])).toBeNull();
  expect(of({ per: 'wilayah' }, '63.71', ['63.7', '63.710', '63.72.01'])).toEqual({ wilayah: ['63.71'] });
  expect(of({ per: 'wilayah' }, 'tanpa_wilayah')).toBeNull();
});

test('the list of a mean has what was added up, and that of growth this period’s', () => {
  expect(jumlahOf('kepuasan', { pembilang: 21, penyebut: 5 })).toBe(5);
  expect(jumlahOf('pertumbuhan', { pembilang: -3, penyebut: 10 })).toBe(7);
  expect(jumlahOf('selesai', { pembilang: 4, penyebut: 10 })).toBe(4);
});
