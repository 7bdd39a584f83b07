import { describe, expect, it } from 'vitest';
import { bacaTarget, capaianOf, INDIKATOR_BERTARGET } from './target.ts';

const draft = { indikator: 'selesai', tahun: '2026', jenis: 'bagian', nilai: '80', sumber: 'Renja 2026' };
const read = (change: object) => {
  const found = bacaTarget({ ...draft, ...change });
  return 'nilai' in found
    ? [found.jenis, found.nilai, found.tahun]
    : found.map((one) => `${one.code} ${one.path ?? ''}`);
};

describe('a target', () => {
  it.each([
    [{}, ['bagian', 8000, 2026]],
    [{ nilai: '92,5' }, ['bagian', 9250, 2026]],
    [{ nilai: '100' }, ['bagian', 10_000, 2026]],
    [{ jenis: 'jumlah', nilai: '500', indikator: 'keterhubungan' }, ['jumlah', 500, 2026]],
    [{ nilai: '100,01' }, ['input.invalid nilai']],
    [{ nilai: '0' }, ['input.invalid nilai']],
    [{ nilai: '-5' }, ['input.invalid nilai']],
    [{ nilai: '1e3', jenis: 'jumlah' }, ['input.invalid nilai']],
    [{ jenis: 'bagian', indikator: 'total' }, ['input.invalid jenis']],
    [
      { indikator: 'arsip', tahun: '99', sumber: '' },
      ['input.required indikator', 'input.invalid tahun', 'input.required sumber'],
    ],
    [
      { indikator: '__proto__', sumber: 'x'.repeat(301) },
      ['input.required indikator', 'input.too_long sumber'],
    ],
  ])('%o', (change, expected) => {
    expect(read(change)).toEqual(expected);
  });

  it('is reached by whole numbers: connected bodies of 2018, and a share against a share', () => {
    const angka = (pembilang: number, penyebut: number) => ({
      nilai: pembilang / penyebut,
      pembilang,
      penyebut,
      satuan: 'bagian' as const,
    });
    expect(capaianOf({ jenis: 'jumlah', nilai: 500 }, angka(587, 600))).toMatchObject({
      nilai: 1.174,
      pembilang: 587,
      penyebut: 500,
    });
    expect(capaianOf({ jenis: 'bagian', nilai: 8000 }, angka(44, 100))).toMatchObject({ nilai: 0.55 });
    expect(capaianOf({ jenis: 'bagian', nilai: 8000 }, { ...angka(0, 0), nilai: null })).toMatchObject({
      nilai: null,
    });
    expect(INDIKATOR_BERTARGET).toContain('total');
    expect(INDIKATOR_BERTARGET).not.toContain('belum_diverifikasi');
  });
});
