import { describe, expect, test } from 'vitest';
import { badan } from '../../../tests/support/badan.ts';
import { buildPohon } from '../instansi/pohon.ts';
import type { Badan } from '../instansi/types.ts';
import { bacaRapat, bolehKabariPutusan, periksaNotulen, undanganDari, wewenangRapat } from './rapat.ts';

const di = (kode: string, jenis: Badan['jenis'], pembina: string | null, zona: Badan['zona']): Badan =>
  badan(kode, jenis, { pembina, zona });
const pohon = buildPohon([
  di('NAS', 'nasional', null, 'WIB'),
  di('KM-01', 'kementerian', null, 'WIB'),
  di('PR-31', 'pemprov', 'NAS', 'WIB'),
  di('PR-63', 'pemprov', 'NAS', 'WITA'),
  di('PR-81', 'pemprov', 'NAS', 'WIT'),
  di('KT-63.71', 'pemkot', 'PR-63', 'WITA'),
]);
const DRAFT = {
  judul: 'Monev tengah tahun',
  jenis: 'tengah_tahun',
  angkatan: 'Angkatan I',
  kawasan: 'timur',
  tanggal: '2026-07-20',
  mulai: '09:00',
  selesai: '12:00',
  tempat: 'Aula',
  tautan: '',
  agenda: 'Paparan dan pembahasan',
  narasumber: '',
  dari: '2026-01-01',
  sampai: '2026-06-30',
  undangan: ['PR-81'],
};
const faults = (change: Partial<typeof DRAFT>) => {
  const read = bacaRapat({ ...DRAFT, ...change });
  return 'judul' in read ? [] : read.map((one) => one.path);
};

describe('a planned session', () => {
  test('needs a place or a link, hours in order, a period and guests', () => {
    expect(faults({})).toEqual([]);
    expect(faults({ tempat: '', tautan: 'https://rapat.contoh.id/a' })).toEqual([]);
    expect(faults({ tempat: '' })).toEqual(['tempat']);
    for (const tautan of ['http://a.id', 'javascript:alert(1)', 'https://a.id/"onload="x', 'https://a b'])
      expect([tautan, faults({ tautan })]).toEqual([tautan, ['tautan']]);
    expect(faults({ mulai: '9:00', selesai: '24:00' })).toEqual(['mulai', 'selesai']);
    expect(faults({ selesai: '09:00' })).toEqual(['selesai']);
    const all = { judul: '', jenis: 'x', kawasan: '', tanggal: '', agenda: '', dari: 'x', undangan: [] };
    expect(faults(all)).toEqual(['judul', 'jenis', 'kawasan', 'tanggal', 'agenda', 'dari', 'undangan']);
    expect(faults({ sampai: '2025-12-31' })).toEqual(['sampai']);
  });

  test('invites all of a kind inside its region, and those named one by one', () => {
    const all = ['KM-01', 'PR-31', 'PR-63', 'PR-81'];
    const of = (pilihan: readonly string[], kawasan: string) => undanganDari(pilihan, kawasan, all, pohon);
    expect(of(['jenis:pemprov'], 'timur')).toEqual(['PR-81']);
    expect(of(['jenis:pemprov'], 'tengah')).toEqual(['PR-63']);
    expect(of(['jenis:pemprov', 'PR-31'], 'timur')).toEqual(['PR-31', 'PR-81']);
    expect(of(['jenis:pemprov', 'jenis:kementerian'], 'kl')).toEqual(['KM-01']);
    expect(of(['jenis:pemprov', 'KT-63.71', 'XX'], 'semua')).toEqual(['PR-31', 'PR-63', 'PR-81']);
  });

  test('is managed by those who act for its body, answered by the keepers of guests, known to nobody else', () => {
    const rapat = { pengawas: 'PR-63', undangan: ['KT-63.71'] };
    const of = (peran: Parameters<typeof wewenangRapat>[0][number]['peran'], kode: string) =>
      wewenangRapat([{ peran, badan: kode }], rapat, pohon);
    expect(of('pengawas', 'PR-63')).toEqual({ lihat: true, kelola: true, undangan: [] });
    expect(of('admin_instansi', 'PR-63')).toEqual({ lihat: true, kelola: false, undangan: [] });
    expect(of('admin_instansi', 'KT-63.71')).toEqual({ lihat: true, kelola: false, undangan: ['KT-63.71'] });
    expect(of('pimpinan', 'KT-63.71')).toEqual({ lihat: true, kelola: false, undangan: [] });
    for (const [peran, kode] of [
      ['kustodian', 'NAS'],
      ['pengawas', 'PR-31'],
      ['admin_instansi', 'PR-31'],
      ['inspektorat', 'KT-63.71'],
    ] as const)
      expect([kode, of(peran, kode)]).toEqual([kode, { lihat: false, kelola: false, undangan: [] }]);
  });
});

describe('minutes', () => {
  const rapat = { tanggal: '2026-07-20', pemilik: ['PR-63', 'KT-63.71'] };
  const notulen = 'Semua instansi memaparkan capaiannya.';

  test('are issued on the day or later, with words, and decisions that have an owner and a day', () => {
    const putusan = [{ isi: 'Tetapkan SOP.', pemilik: 'KT-63.71', tenggat: '2026-08-01' }];
    expect(periksaNotulen({ notulen, putusan }, rapat, '2026-07-20')).toEqual([]);
    expect(periksaNotulen({ notulen, putusan: [] }, rapat, '2026-07-19').map((one) => one.code)).toEqual([
      'rapat.not_held',
    ]);
    const bad = [{ isi: 'x', pemilik: 'PR-31', tenggat: '2026-07-19' }];
    expect(periksaNotulen({ notulen: '', putusan: bad }, rapat, '2026-07-20').map((one) => one.path)).toEqual(
      ['notulen', 'putusan1', 'pemilik1', 'tenggat1'],
    );
  });

  test('have decisions of which their owners tell, not the others', () => {
    const of = (kode: string, peran: 'admin_instansi' | 'pengawas', pemilik: string) =>
      bolehKabariPutusan([{ peran, badan: kode }], { pemilik, pengawas: 'PR-63' }, pohon);
    expect(of('KT-63.71', 'admin_instansi', 'KT-63.71')).toBe(true);
    expect(of('PR-63', 'pengawas', 'PR-63')).toBe(true);
    expect(of('PR-63', 'pengawas', 'KT-63.71')).toBe(false);
    expect(of('PR-81', 'admin_instansi', 'KT-63.71')).toBe(false);
  });
});
