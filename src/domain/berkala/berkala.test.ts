import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { badan } from '../../../tests/support/badan.ts';
import { buildPohon } from '../instansi/pohon.ts';
import type { Badan, Penugasan } from '../instansi/types.ts';
import { addHari } from '../shared/time.ts';
import { periksaNarasi, periksaTerbit } from './berkala.ts';
import { JENIS_MASA, masaOf, masaSejak, masaTerakhir, periodeOfMasa } from './masa.ts';
import { membina, paraPembina, penerimaTerbit, sasaranDitulis, wewenangBerkala } from './wewenang.ts';

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
  di('KT-63.71/06', 'unit', null, 'KT-63.71'),
  di('PR-33', 'pemprov', 'KM-09'),
]);
const as = (peran: Penugasan['peran'], kode: string): Penugasan[] => [{ peran, badan: kode }];

describe('periods', () => {
  it.each([
    ['bulan', '2024', '2', '2024-02-01', '2024-02-29'],
    ['bulan', '2026', '12', '2026-12-01', '2026-12-31'],
    ['triwulan', '2026', '3', '2026-07-01', '2026-09-30'],
    ['semester', '2024', '1', '2024-01-01', '2024-06-30'],
    ['tahun', '2025', '9', '2025-01-01', '2025-12-31'],
  ])('%s %s/%s', (jenis, tahun, ke, dari, sampai) => {
    const one = masaOf(jenis, tahun, ke);
    expect(one === null ? null : periodeOfMasa(one)).toEqual({ dari, sampai });
  });

  it.each([
    ['bulan', '2026', '13'],
    ['bulan', '2026', '0'],
    ['triwulan', '2026', '5'],
    ['semester', '2026', '3'],
    ['minggu', '2026', '1'],
    ['bulan', '1999', '1'],
    ['bulan', '20x6', '1'],
    ['bulan', '2026', '1.5'],
    ['__proto__', '2026', '1'],
  ])('refuses %s %s/%s', (jenis, tahun, ke) => {
    expect(masaOf(jenis, tahun, ke)).toBeNull();
  });

  it('follow each other without gap or overlap, and are found again by kind and first day', () => {
    const day = fc.integer({ min: 0, max: 6_000 }).map((n) => addHari('2012-01-01', n));
    fc.assert(
      fc.property(fc.constantFrom(...JENIS_MASA), day, (jenis, hari) => {
        const here = periodeOfMasa(masaSejak(jenis, hari));
        expect(here.dari <= hari && hari <= here.sampai).toBe(true);
        const next = masaSejak(jenis, addHari(here.sampai, 1));
        expect(periodeOfMasa(next).dari).toBe(addHari(here.sampai, 1));
        const before = periodeOfMasa(masaTerakhir(jenis, hari));
        expect(before.sampai).toBe(addHari(here.dari, -1));
        expect(periodeOfMasa(masaSejak(jenis, before.dari))).toEqual(before);
      }),
    );
  });
});

describe('who may', () => {
  const kota = { badan: 'KT-63.71', lingkup: 'instansi' } as const;
  const may = (
    peran: Penugasan['peran'],
    kode: string,
    sasaran: Parameters<typeof wewenangBerkala>[1] = kota,
  ) =>
    Object.entries(wewenangBerkala(as(peran, kode), sasaran, pohon))
      .filter(([, yes]) => yes)
      .map(([name]) => name);

  it.each([
    ['admin_instansi', 'KT-63.71', ['lihatKonsep', 'lihatTerbit', 'tulis', 'komentar', 'terbitkan']],
    ['pengelola_kelembagaan', 'KT-63.71', ['lihatKonsep', 'lihatTerbit', 'tulis', 'komentar']],
    ['pimpinan', 'KT-63.71', ['lihatKonsep', 'lihatTerbit', 'komentar', 'terbitkan']],
    ['inspektorat', 'KT-63.71', ['lihatKonsep', 'lihatTerbit', 'komentar']],
    ['pejabat_penghubung', 'KT-63.71/06', []],
    ['pengawas', 'PR-63', ['lihatTerbit']],
    ['pengawas', 'KM-09', ['lihatTerbit']],
    ['admin_nasional', 'NAS', ['lihatTerbit']],
    ['pengawas', 'PR-33', []],
    ['admin_instansi', 'PR-33', []],
    ['kustodian', 'NAS', []],
    ['operator_tik', 'NAS', []],
    ['pelapor', 'KT-63.71', []],
    ['pengembang', 'KT-63.71', []],
  ] as const)('%s of %s', (peran, kode, expected) => {
    expect(may(peran, kode)).toEqual(expected);
  });

  it('a report over all that is supervised is also its pengawas’, and nobody else’s below', () => {
    const simpul = { badan: 'PR-63', lingkup: 'binaan' } as const;
    expect(may('pengawas', 'PR-63', simpul)).toContain('terbitkan');
    expect(may('pengawas', 'PR-63', { badan: 'PR-63', lingkup: 'instansi' })).toEqual(['lihatTerbit']);
    expect(may('admin_instansi', 'KT-63.71', simpul)).toEqual([]);
    expect(sasaranDitulis(as('pengawas', 'PR-63'), pohon)).toEqual([simpul]);
    expect(sasaranDitulis(as('admin_instansi', 'KT-63.71'), pohon)).toEqual([kota]);
    expect(sasaranDitulis(as('pejabat_penghubung', 'KT-63.71/06'), pohon)).toEqual([]);
  });

  it('goes upward when it is issued, and all supervisors are found at once as one by one', () => {
    expect(penerimaTerbit(kota, pohon).map((one) => `${one.peran}@${one.badan}`)).toEqual([
      'pimpinan@KT-63.71',
      'admin_instansi@KT-63.71',
      'pengawas@PR-63',
      'admin_instansi@PR-63',
    ]);
    const all = [...pohon.badan.keys()].filter((kode) => membina(pohon, kode));
    expect([...paraPembina(pohon)].toSorted()).toEqual(all.toSorted());
  });
});

describe('what is written', () => {
  const words = { analisis: 'Lampu jalan naik.', hambatan: 'Suku cadang.', rekomendasi: 'Anggaran 2027.' };
  it('is issued only for a period that is over, with every chapter of words', () => {
    const codes = (sampai: string, narasi: object): string[] =>
      periksaTerbit(sampai, narasi, '2026-10-01').map(({ code, path }) => `${code} ${path ?? ''}`);
    expect(codes('2026-09-30', words)).toEqual([]);
    expect(codes('2026-10-01', words)).toEqual(['berkala.period_not_over terbit']);
    expect(codes('2026-09-30', { analisis: 'x' })).toEqual([
      'input.too_short analisis',
      'input.required hambatan',
      'input.required rekomendasi',
    ]);
  });

  it('has limits, and chapters of its own only', () => {
    expect(periksaNarasi({ dasar: 'x'.repeat(8_000) })).toEqual([]);
    expect(periksaNarasi({ dasar: 'x'.repeat(8_001), lain: 'x' }).map((one) => one.code)).toEqual([
      'input.too_long',
      'input.unknown_field',
    ]);
  });
});
