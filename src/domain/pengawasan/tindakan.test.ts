import { describe, expect, it } from 'vitest';
import { badan } from '../../../tests/support/badan.ts';
import { buildPohon } from '../instansi/pohon.ts';
import type { Badan, Penugasan } from '../instansi/types.ts';
import {
  badanDiawasi,
  langkahBerikut,
  nomorSurat,
  pengawasDari,
  periksaTindakan,
  tingkatTeguran,
  type DraftTindakan,
  type JenisTindakan,
  type TindakanLalu,
} from './tindakan.ts';

const di = (
  kode: string,
  jenis: Badan['jenis'],
  pembina: string | null,
  induk: string | null = null,
): Badan => badan(kode, jenis, { pembina, induk, zona: 'WITA' });
const pohon = buildPohon([
  di('NAS', 'nasional', null),
  di('KM-09', 'kementerian', null),
  di('PR-63', 'pemprov', 'KM-09'),
  di('KT-63.71', 'pemkot', 'PR-63'),
  di('KB-63.01', 'pemkab', 'PR-63'),
  di('KT-63.71/06', 'unit', null, 'KT-63.71'),
  di('PR-33', 'pemprov', 'KM-09'),
  { ...di('KB-63.99', 'pemkab', 'PR-63'), berlakuSampai: '2020-01-01' },
]);
const as = (peran: Penugasan['peran'], kode: string): Penugasan[] => [{ peran, badan: kode }];

describe('who supervises whom', () => {
  it('a province its kabupaten and kota in force, never itself, a unit or those of others', () => {
    expect(badanDiawasi(as('pengawas', 'PR-63'), pohon)).toEqual(['KB-63.01', 'KT-63.71']);
    expect(badanDiawasi(as('admin_instansi', 'PR-33'), pohon)).toEqual([]);
    expect(badanDiawasi(as('pejabat_penghubung', 'KM-09'), pohon)).toEqual([]);
    expect(badanDiawasi(as('pengawas', 'KM-09'), pohon)).toEqual(['KB-63.01', 'KT-63.71', 'PR-33', 'PR-63']);
  });

  it('acts by the nearest of one’s bodies, and not by a role that only looks', () => {
    const both: Penugasan[] = [...as('pengawas', 'KM-09'), ...as('pengawas', 'PR-63')];
    expect(pengawasDari(both, 'KT-63.71', pohon)).toBe('PR-63');
    expect(pengawasDari(both, 'PR-63', pohon)).toBe('KM-09');
    expect(pengawasDari(as('pengawas', 'PR-33'), 'KT-63.71', pohon)).toBeNull();
    expect(pengawasDari(as('pimpinan', 'PR-63'), 'KT-63.71', pohon)).toBeNull();
    expect(pengawasDari(as('pengawas', 'PR-63'), 'PR-63', pohon)).toBeNull();
    for (const kode of ['NAS', 'KT-63.71/06', 'KT-99', '__proto__']) {
      expect(pengawasDari(as('admin_nasional', 'NAS'), kode, pohon)).toBeNull();
    }
  });
});

describe('a draft', () => {
  const draft = (jenis: JenisTindakan, change: Partial<DraftTindakan> = {}): DraftTindakan => ({
    jenis,
    perihal: 'Laporan yang terlambat',
    isi: 'Mohon segera menindaklanjuti.',
    tanggal: '',
    ukuran: [],
    ...change,
  });
  const faults = (one: DraftTindakan): string[] =>
    periksaTindakan(one, '2026-11-22').map(({ code, path }) => `${code} ${path ?? ''}`);

  it('needs what its sort needs, and says all of it at once', () => {
    expect(faults(draft('pengingat', { isi: '', perihal: '' }))).toEqual([]);
    expect(faults(draft('penghargaan'))).toEqual([]);
    expect(faults(draft('teguran', { perihal: '', isi: 'pendek' }))).toEqual([
      'input.required perihal',
      'input.too_short isi',
      'input.required tanggal',
    ]);
    expect(faults(draft('teguran', { tanggal: '2026-11-22' }))).toEqual(['input.invalid tanggal']);
    expect(faults(draft('teguran', { tanggal: '2026-11-23' }))).toEqual([]);
    expect(faults(draft('panggilan', { tanggal: '2026-11-23' }))).toEqual(['input.date_in_future tanggal']);
    expect(faults(draft('kunjungan', { tanggal: '2026-13-01' }))).toEqual([
      'input.invalid_date tanggal',
      'input.required ukuran',
    ]);
    const measured = (nilai: string): DraftTindakan =>
      draft('kunjungan', { tanggal: '2026-11-20', ukuran: [{ nama: 'Uji petik', nilai }] });
    expect(faults(measured(''))).toEqual(['input.invalid ukuran']);
    expect(faults(measured('17 dari 20'))).toEqual([]);
    expect(faults(draft('pengingat', { isi: 'x'.repeat(5_001) }))).toEqual(['input.too_long isi']);
  });

  it('fits also where nothing was asked: no form shows the field, but a request may hold it', () => {
    expect(faults(draft('pengingat', { tanggal: 'lusa' }))).toEqual(['input.invalid_date tanggal']);
    expect(faults(draft('penghargaan', { tanggal: '2026-11-22' }))).toEqual(['input.invalid tanggal']);
    for (const jenis of ['pengingat', 'panggilan'] as const) {
      const long = draft(jenis, {
        perihal: 'x'.repeat(201),
        tanggal: jenis === 'panggilan' ? '2026-11-20' : '',
      });
      expect(faults(long)).toEqual(['input.too_long perihal']);
    }
  });
});

describe('the number of a letter', () => {
  it('says serial, sort, body, month and year', () => {
    const of = (urut: number, hari: string, jenis: JenisTindakan = 'teguran'): string =>
      nomorSurat({ urut, jenis, pengawas: 'PR-63', hari });
    expect(of(7, '2026-11-22')).toBe('007/TGR/SP4N/PR-63/XI/2026');
    expect(of(1_234, '2027-01-01', 'penghargaan')).toBe('1234/PGH/SP4N/PR-63/I/2027');
  });
});

describe('the tiers of intervention', () => {
  const HARI = '2026-11-23';
  const act = (jenis: JenisTindakan, hari: string, tanggal: string | null = null): TindakanLalu => ({
    jenis,
    hari,
    tanggal,
  });
  const ingat = act('pengingat', '2026-11-01');
  const tegur = (hari: string, sampai: string): TindakanLalu => act('teguran', hari, sampai);
  const satu = tegur('2026-11-09', '2026-11-14');
  const dua = tegur('2026-11-15', '2026-11-18');
  const tiga = tegur('2026-11-19', '2026-11-22');

  it.each<[string, readonly TindakanLalu[], ReturnType<typeof langkahBerikut>]>([
    ['nothing was done', [], { jenis: 'pengingat', tunggu: null }],
    [
      'a call and praise alone',
      [act('panggilan', '2026-11-20'), act('penghargaan', '2026-11-21')],
      { jenis: 'pengingat', tunggu: null },
    ],
    ['what is a year old', [tegur('2025-11-23', '2025-12-01')], { jenis: 'pengingat', tunggu: null }],
    [
      'a reminder of this week',
      [act('pengingat', '2026-11-16')],
      { jenis: 'pengingat', tunggu: '2026-11-23' },
    ],
    [
      'a reminder and a teguran of one day',
      [tegur('2026-11-20', '2026-11-22'), act('pengingat', '2026-11-20')],
      { jenis: 'teguran', tingkat: 2, tunggu: null },
    ],
    ['an old reminder', [ingat], { jenis: 'teguran', tingkat: 1, tunggu: null }],
    [
      'a teguran whose day has not passed',
      [ingat, tegur('2026-11-20', HARI)],
      { jenis: 'teguran', tunggu: HARI },
    ],
    ['a teguran whose day has passed', [ingat, satu], { jenis: 'teguran', tingkat: 2, tunggu: null }],
    ['two of them, in any order', [dua, ingat, satu], { jenis: 'teguran', tingkat: 3, tunggu: null }],
    ['three of them', [satu, tiga, dua], { jenis: 'kunjungan', tunggu: null }],
    [
      'a visit after them',
      [satu, dua, tiga, act('kunjungan', HARI)],
      { jenis: 'kunjungan', tunggu: '2026-12-23' },
    ],
  ])('follow %s', (_, lalu, langkah) => {
    expect(langkahBerikut(lalu, 1, HARI)).toEqual(langkah);
    expect(langkahBerikut(lalu, 0, HARI)).toBeNull();
  });

  it('count the teguran of twelve months', () => {
    expect(tingkatTeguran([tegur('2025-11-23', '2025-12-01'), satu, ingat], HARI)).toBe(2);
  });
});
