import {
  assert as check,
  boolean,
  constant,
  constantFrom,
  oneof,
  property,
  record,
  subarray,
  type Arbitrary,
} from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PERAN } from '../../instansi/types.ts';
import { CATATAN, isInScope, readScope, TINGKAT, viewOf, type Pandangan, type Terlihat } from '../access.ts';
import { PUBLIK, type Reader } from '../reader.ts';
import {
  admin,
  NASIONAL,
  KUSTODIAN,
  NOMOR,
  PELAPOR,
  PEMBUAT,
  pemeriksa,
  penghubung,
  petugas,
} from './lakon.ts';
import { BERLAKU, INSTANSI, NEGERI, UNIT } from './negeri.ts';

const MILIK = { pemilik: 'p1', pembuat: 'kunci1' };
const NOW = 1_000_000;
const AT_UNIT: Terlihat = {
  nomor: NOMOR,
  badan: ['KT-63.71/06'],
  pernah: ['KT-63.71', 'KB-63.01'],
  terlapor: null,
  klasifikasi: 'tidak_berkadar_pengawasan',
  terbit: true,
  rahasia: false,
  anonim: false,
  bukaTeks: [],
};

/** A view in words, e.g. `penuh teks identitas catatan:semua dinas`; `-` for nothing at all. */
function said({ fakta, teks, identitas, catatan, dinas }: Pandangan): string {
  const words = [
    fakta === 'tidak' ? '' : fakta,
    teks ? 'teks' : '',
    identitas ? 'identitas' : '',
    catatan === 'tidak' ? '' : `catatan:${catatan}`,
    dinas ? 'dinas' : '',
  ];
  return words.filter((word) => word !== '').join(' ') || '-';
}

function views(reader: Reader, base: Terlihat): readonly string[] {
  const cases: readonly Partial<Terlihat>[] = [
    {},
    { terbit: false },
    { terbit: false, rahasia: true },
    { anonim: true },
    { terbit: false, rahasia: true, anonim: true },
  ];
  return cases.map((one) => said(viewOf(reader, { ...base, ...one }, MILIK, NEGERI.pohon, NOW)));
}

const PUBLIC = 'penuh teks';
const OWN = 'penuh teks identitas';
const ALL = 'penuh teks identitas catatan:semua dinas';
const ALL_ANONIM = 'penuh teks catatan:semua dinas';
const AS_PUBLIC = [PUBLIC, '-', '-', PUBLIC, '-'];
const IN_CHARGE = [ALL, ALL, ALL, ALL_ANONIM, ALL_ANONIM];
const BEFORE = ['penuh teks catatan:sendiri', 'sendiri catatan:sendiri', 'sendiri catatan:sendiri'];
const HAD_IT = [...BEFORE, 'penuh teks catatan:sendiri', 'sendiri catatan:sendiri'];
const NATIONAL = 'penuh teks catatan:sendiri dinas';
const HIDDEN = 'ringkas catatan:sendiri';

// Columns: published · not yet published · rahasia · anonim, published · anonim and rahasia.
describe('who sees what (rules §3)', () => {
  it.each<[string, Reader, readonly string[]]>([
    ['the public', PUBLIK, AS_PUBLIC],
    ['somebody whose role has ended', { ...PUBLIK, pembaca: 'x' }, AS_PUBLIC],
    ['its pelapor', PELAPOR, [OWN, OWN, OWN, PUBLIC, PUBLIC]],
    ['whoever has its secret', { ...PUBLIK, nomorTerbuka: [NOMOR] }, [OWN, OWN, OWN, PUBLIC, PUBLIC]],
    ['whoever has the secret of another', { ...PUBLIK, nomorTerbuka: ['987654321'] }, AS_PUBLIC],
    ['the key that made it', PEMBUAT, [OWN, OWN, OWN, PUBLIC, PUBLIC]],
    ['the unit in charge', penghubung('KT-63.71/06'), IN_CHARGE],
    ['a unit beside it', penghubung('KT-63.71/07'), AS_PUBLIC],
    ['a unit below it', penghubung('KT-63.71/06/01'), AS_PUBLIC],
    ['the admin above', admin('KT-63.71'), IN_CHARGE],
    ['the pimpinan of the unit', petugas('pimpinan', 'KT-63.71/06'), IN_CHARGE],
    ['an admin who had it', admin('KB-63.01'), HAD_IT],
    ['an admin elsewhere', admin('PR-31'), AS_PUBLIC],
    ['the pembina as admin', admin('PR-63'), AS_PUBLIC],
    ['the inspektorat, not in charge', pemeriksa('KT-63.71'), AS_PUBLIC],
    ['pengelola kelembagaan', petugas('pengelola_kelembagaan', 'KT-63.71'), AS_PUBLIC],
    ['admin nasional', NASIONAL, [NATIONAL, NATIONAL, HIDDEN, NATIONAL, HIDDEN]],
    ['pengawas in reach', petugas('pengawas', 'PR-63'), [PUBLIC, 'ringkas', 'ringkas', PUBLIC, 'ringkas']],
    ['pengawas of all', petugas('pengawas', 'KM-09'), [PUBLIC, 'ringkas', 'ringkas', PUBLIC, 'ringkas']],
    ['pengawas of another province', petugas('pengawas', 'PR-31'), AS_PUBLIC],
    ['penjaga identitas', KUSTODIAN, AS_PUBLIC],
    ['operator TIK', petugas('operator_tik', 'NAS'), [PUBLIC, 'angka', '-', PUBLIC, '-']],
    ['pengembang of other laporan', petugas('pengembang', 'KT-63.71'), AS_PUBLIC],
  ])('%s', (_who, reader, expected) => {
    expect(views(reader, AT_UNIT)).toEqual(expected);
  });

  it('admin nasional while it lies at NAS: in charge', () => {
    expect(views(NASIONAL, { ...AT_UNIT, badan: ['NAS'] })).toEqual(IN_CHARGE);
  });

  const berkadar: Terlihat = {
    ...AT_UNIT,
    badan: ['KT-63.71/02'],
    pernah: ['KT-63.71', 'KT-63.71/06'],
    terlapor: 'KT-63.71/06',
    klasifikasi: 'berkadar_pengawasan',
  };
  const wholeKota: Terlihat = { ...berkadar, terlapor: 'KT-63.71' };
  const standIn = (who: Reader): Reader => ({
    ...who,
    penugasan: [...who.penugasan, { peran: 'inspektorat', badan: 'KT-63.71', pinjaman: true }],
  });

  it.each<[string, Reader, Terlihat, readonly string[]]>([
    ['the unit complained of, which had it', penghubung('KT-63.71/06'), berkadar, AS_PUBLIC],
    ['its pimpinan', petugas('pimpinan', 'KT-63.71/06'), berkadar, AS_PUBLIC],
    ['a unit below it', penghubung('KT-63.71/06/01'), berkadar, AS_PUBLIC],
    ['the admin above', admin('KT-63.71'), berkadar, IN_CHARGE],
    ['the inspektorat in charge', pemeriksa('KT-63.71'), berkadar, IN_CHARGE],
    ['the admin of an instansi complained of', admin('KT-63.71'), wholeKota, AS_PUBLIC],
    ['its pimpinan', petugas('pimpinan', 'KT-63.71'), wholeKota, AS_PUBLIC],
    ['its pengawas', petugas('pengawas', 'KT-63.71'), wholeKota, AS_PUBLIC],
    ['its inspektorat', pemeriksa('KT-63.71'), wholeKota, IN_CHARGE],
    [
      'an inspektorat complained of',
      pemeriksa('KT-63.71'),
      { ...berkadar, terlapor: 'KT-63.71/02' },
      AS_PUBLIC,
    ],
    [
      'somebody of the unit complained of who stands in for an examiner',
      standIn(penghubung('KT-63.71/06')),
      berkadar,
      AS_PUBLIC,
    ],
    ['the admin of an instansi complained of who does', standIn(admin('KT-63.71')), wholeKota, AS_PUBLIC],
    ['a colleague of another unit who does', standIn(penghubung('KT-63.71/03')), berkadar, IN_CHARGE],
    ['an examiner who does', standIn(pemeriksa('KT-63.71')), wholeKota, IN_CHARGE],
  ])('berkadar: %s', (_who, reader, laporan, expected) => {
    expect(views(reader, laporan)).toEqual(expected);
  });
});

const TERLAPOR = [null, null, ...BERLAKU.slice(1)];
const laporans: Arbitrary<Terlihat> = record({
  nomor: constantFrom(NOMOR, '987654321'),
  badan: oneof(
    constantFrom(...BERLAKU).map((kode) => [kode]),
    subarray([...UNIT], { minLength: 1, maxLength: 3 }),
  ),
  pernah: subarray([...BERLAKU], { maxLength: 3 }),
  terlapor: constantFrom(...TERLAPOR),
  klasifikasi: constant('berkadar_pengawasan' as const),
  terbit: boolean(),
  rahasia: boolean(),
  anonim: boolean(),
  bukaTeks: constantFrom([], [{ pembaca: 'a', sampai: NOW + 1 }], [{ pembaca: 'a', sampai: NOW }]),
});
const penugasan = record({
  peran: constantFrom(...PERAN),
  badan: constantFrom(...BERLAKU, ...INSTANSI),
  pinjaman: constantFrom(undefined, true as const),
}).map(({ pinjaman, ...one }) => (pinjaman === undefined ? one : { ...one, pinjaman }));
const readers: Arbitrary<Reader> = record({
  pembaca: constantFrom(null, 'a', 'b'),
  pemilik: constantFrom(null, 'p1', 'p2'),
  pembuat: constantFrom(null, 'kunci1', 'kunci2'),
  nomorTerbuka: constantFrom([], [NOMOR]),
  penugasan: oneof(
    penugasan.map((one) => [one]),
    subarray([0, 1, 2]).chain((all) => tuple(all.length)),
  ),
});

function tuple(length: number): Arbitrary<Reader['penugasan']> {
  return record(Object.fromEntries(Array.from({ length }, (_, i) => [i, penugasan]))).map((all) =>
    Object.values(all),
  );
}

const milikOf = constantFrom(MILIK, { pemilik: null, pembuat: null });

describe('over random readers and laporan', () => {
  it('readScope is viewOf as data', () => {
    let inScope = 0;
    check(
      property(readers, laporans, milikOf, (reader, laporan, milik) => {
        const scope = isInScope(readScope(reader, NEGERI.pohon), laporan, milik, NEGERI.pohon);
        expect(scope).toBe(viewOf(reader, laporan, milik, NEGERI.pohon, NOW).fakta !== 'tidak');
        inScope += Number(scope);
      }),
      { numRuns: 10_000 },
    );
    expect(inScope).toBeGreaterThan(1_000);
    expect(inScope).toBeLessThan(9_000);
  });

  it('anonim or rahasia never shows more', () => {
    check(
      property(
        readers,
        laporans,
        milikOf,
        constantFrom('anonim', 'rahasia'),
        (reader, laporan, milik, flag) => {
          const see = (on: boolean) => viewOf(reader, { ...laporan, [flag]: on }, milik, NEGERI.pohon, NOW);
          const [off, on] = [see(false), see(true)];
          expect(TINGKAT.indexOf(on.fakta)).toBeLessThanOrEqual(TINGKAT.indexOf(off.fakta));
          expect(CATATAN.indexOf(on.catatan)).toBeLessThanOrEqual(CATATAN.indexOf(off.catatan));
          for (const field of ['teks', 'identitas', 'dinas'] as const)
            if (on[field]) expect(off[field]).toBe(true);
        },
      ),
      { numRuns: 10_000 },
    );
  });

  it('nobody reads the identity of an anonim one', () => {
    check(
      property(readers, laporans, milikOf, (reader, laporan, milik) => {
        expect(viewOf(reader, { ...laporan, anonim: true }, milik, NEGERI.pohon, NOW).identitas).toBe(false);
      }),
    );
  });
});
