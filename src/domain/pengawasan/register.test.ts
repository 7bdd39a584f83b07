import { describe, expect, it } from 'vitest';
import { badan } from '../../../tests/support/badan.ts';
import { buildPohon } from '../instansi/pohon.ts';
import type { Badan, Penugasan } from '../instansi/types.ts';
import {
  bacaRegister,
  bolehBacaRegister,
  isBerlaku,
  registerDitulis,
  ringkasRegister,
  type EntriRegister,
} from './register.ts';

const draft = {
  jenis: 'sop',
  judul: 'SOP Pengelolaan Pengaduan',
  keterangan: '',
  tanggal: '2026-01-10',
  berlakuSampai: '',
  nilai: '',
  persen: '',
  status: '',
};
const codes = (change: object) => {
  const found = bacaRegister({ ...draft, ...change });
  return 'judul' in found ? [] : found.map((one) => `${one.code} ${one.path ?? ''}`);
};

describe('an entry', () => {
  it.each([
    [{}, []],
    [{ jenis: 'renaksi', persen: '0' }, []],
    [{ jenis: 'anggaran', nilai: '125000000' }, []],
    [{ jenis: 'aplikasi', status: 'akan_ditutup' }, []],
    [{ jenis: 'lain' }, ['input.required jenis']],
    [{ jenis: 'renaksi', persen: '101' }, ['input.invalid persen']],
    [{ jenis: 'orang', nilai: '-3' }, ['input.invalid nilai']],
    [{ jenis: 'orang', nilai: '' }, ['input.invalid nilai']],
    [{ jenis: 'aplikasi', status: 'bebas' }, ['input.required status']],
    [{ judul: 'x', tanggal: '' }, ['input.too_short judul', 'input.required tanggal']],
    [
      { tanggal: '2026-02-30', berlakuSampai: 'besok' },
      ['input.invalid_date tanggal', 'input.invalid_date berlakuSampai'],
    ],
    [{ berlakuSampai: '2026-01-09' }, ['sk.ends_before_start berlakuSampai']],
    [{ keterangan: 'x'.repeat(2_001) }, ['input.too_long keterangan']],
  ])('%o', (change, expected) => {
    expect(codes(change)).toEqual(expected);
  });

  it('keeps only what its kind has a use for', () => {
    const read = bacaRegister({ ...draft, nilai: '5', persen: '5', status: 'diizinkan' });
    expect(read).toMatchObject({ nilai: null, persen: null, status: null, berlakuSampai: null });
  });
});

describe('what the cockpit says', () => {
  const one = (change: Partial<EntriRegister & { isDicabut: boolean }>) => ({
    ...({
      ...draft,
      jenis: 'sop',
      berlakuSampai: null,
      nilai: null,
      persen: null,
      status: null,
    } as EntriRegister),
    isDicabut: false,
    ...change,
  });
  it('counts what holds today: begun, not ended, not withdrawn', () => {
    const hari = '2026-06-30';
    expect(isBerlaku(one({ tanggal: '2026-06-30' }), hari)).toBe(true);
    expect(isBerlaku(one({ berlakuSampai: '2026-06-30' }), hari)).toBe(true);
    for (const change of [{ tanggal: '2026-07-01' }, { berlakuSampai: '2026-06-29' }, { isDicabut: true }])
      expect(isBerlaku(one(change), hari)).toBe(false);
    const all = [
      one({ berlakuSampai: '2026-06-29' }),
      one({ jenis: 'renaksi', persen: 40 }),
      one({ jenis: 'renaksi', persen: 75 }),
      one({ jenis: 'renaksi', persen: 100, isDicabut: true }),
      one({ jenis: 'aplikasi', status: 'terintegrasi' }),
      one({ jenis: 'aplikasi', status: 'akan_ditutup' }),
    ];
    expect(ringkasRegister(all, hari)).toEqual({ sop: false, renaksi: 58, aplikasi: 2, aplikasiTertib: 1 });
    expect(ringkasRegister([], hari)).toEqual({ sop: false, renaksi: null, aplikasi: 0, aplikasiTertib: 0 });
  });
});

describe('who', () => {
  const di = (kode: string, jenis: Badan['jenis'], pembina: string | null): Badan =>
    badan(kode, jenis, { pembina, zona: 'WITA' });
  const pohon = buildPohon([
    di('NAS', 'nasional', null),
    di('PR-63', 'pemprov', null),
    di('KT-63.71', 'pemkot', 'PR-63'),
    di('KT-63.72', 'pemkot', 'PR-63'),
  ]);
  const as = (peran: Penugasan['peran'], kode: string): Penugasan[] => [{ peran, badan: kode }];
  it('its own keepers write; they, its head and its supervisors read', () => {
    expect(registerDitulis(as('pengelola_kelembagaan', 'KT-63.71'))).toEqual(['KT-63.71']);
    expect(registerDitulis(as('pengawas', 'PR-63'))).toEqual([]);
    const may = (peran: Penugasan['peran'], kode: string): boolean =>
      bolehBacaRegister(as(peran, kode), 'KT-63.71', pohon);
    expect([
      may('pengelola_kelembagaan', 'KT-63.71'),
      may('pimpinan', 'KT-63.71'),
      may('pengawas', 'PR-63'),
      may('admin_nasional', 'NAS'),
    ]).toEqual([true, true, true, true]);
    expect([
      may('admin_instansi', 'KT-63.72'),
      may('pelapor', 'KT-63.71'),
      may('kustodian', 'NAS'),
      may('pengelola_kelembagaan', 'PR-63'),
    ]).toEqual([false, false, false, false]);
  });
});
