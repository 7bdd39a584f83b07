import { describe, expect, it } from 'vitest';
import { ketentuanDari, periksaEdisi, periksaPenghargaan, type DraftPenghargaan } from './penghargaan.ts';

const AWARD: DraftPenghargaan = {
  nama: 'Tercepat',
  arti: 'Jawaban pertama yang paling cepat.',
  cara: 'hitung',
  jenis: 'pemkot',
  banyak: '3',
  indikator: 'waktu_respons',
  minimal: '10',
  kelas: '',
};
const faults = (change: Partial<DraftPenghargaan>): (string | undefined)[] =>
  periksaPenghargaan({ ...AWARD, ...change }).map((one) => one.path);

describe('an award', () => {
  it('has any name and any criterion out of the indicators', () => {
    expect(faults({})).toEqual([]);
    expect(
      faults({ nama: 'Anggakara Birawa', cara: 'putusan', jenis: '', indikator: '', minimal: '' }),
    ).toEqual([]);
    expect(ketentuanDari(AWARD)).toMatchObject({
      banyak: 3,
      rumus: { indikator: 'waktu_respons', minimal: 10, kelas: null },
    });
    expect(ketentuanDari({ ...AWARD, cara: 'putusan', jenis: '' })).toMatchObject({
      jenis: null,
      rumus: null,
    });
  });

  it.each([
    [{ nama: '', arti: 'pendek' }, ['nama', 'arti']],
    [{ cara: 'undian' }, ['cara']],
    [{ jenis: '' }, ['jenis']],
    [{ jenis: 'unit' }, ['jenis']],
    [{ banyak: '0' }, ['banyak']],
    [{ banyak: '51' }, ['banyak']],
    [{ indikator: 'keterhubungan' }, ['indikator']],
    [{ indikator: '__proto__' }, ['indikator']],
    [{ minimal: '0' }, ['minimal']],
    [{ minimal: '1e3' }, ['minimal']],
    [{ kelas: '4' }, ['kelas']],
  ] as const)('with %o is refused at %o', (change, expected) => {
    expect(faults(change)).toEqual(expected);
  });
});

it('an edition needs its year, name and days in order', () => {
  const edisi = { tahun: '2026', nama: 'Penghargaan', dari: '2026-01-01', sampai: '2026-06-30' };
  expect(periksaEdisi(edisi)).toEqual([]);
  expect(periksaEdisi({ tahun: '', nama: '', dari: '', sampai: '' }).map((one) => one.path)).toEqual([
    'tahun',
    'nama',
    'dari',
    'sampai',
  ]);
  expect(periksaEdisi({ ...edisi, tahun: '1999', sampai: '2025-12-31' }).map((one) => one.path)).toEqual([
    'tahun',
    'sampai',
  ]);
});
