import {
  assert as property,
  property as forAll,
  integer,
  array,
  record,
  constantFrom,
  option,
} from 'fast-check';
import { describe, expect, it } from 'vitest';
import { badan } from '../../../tests/support/badan.ts';
import {
  activeUnits,
  ancestorsOrSelf,
  badanOf,
  buildPohon,
  inspektoratOf,
  instansiOf,
  isWithin,
  pembinaOf,
  ppidUnitOf,
  subtree,
  supervisedInstansi,
  supervises,
} from './pohon.ts';
import { findPohonFaults, PohonError } from './pohonFaults.ts';
import type { Badan, JenisInstansi } from './types.ts';

function unit(kode: string, induk: string, urusan: string | null = null, rest: Partial<Badan> = {}): Badan {
  return badan(kode, 'unit', { induk, urusan, ...rest });
}

const pohon = buildPohon([
  badan('NAS', 'nasional'),
  badan('KM-09', 'kementerian'),
  unit('KM-09/02', 'KM-09', 'pengawasan'),
  unit('KM-09/04', 'KM-09', 'informasi publik'),
  badan('PR-63', 'pemprov', { pembina: 'KM-09', wilayah: '63' }),
  unit('PR-63/02', 'PR-63', 'pengawasan'),
  badan('KT-63.71', 'pemkot', { pembina: 'PR-63', wilayah: '63.71' }),
  unit('KT-63.71/02', 'KT-63.71', 'pengawasan'),
  unit('KT-63.71/03', 'KT-63.71', 'informatika'),
  unit('KT-63.71/06', 'KT-63.71', 'pekerjaan umum'),
  unit('KT-63.71/06/01', 'KT-63.71/06'),
  unit('KT-63.71/99', 'KT-63.71', 'umum', { berlakuSejak: '2010-01-01', berlakuSampai: '2020-12-31' }),
  badan('BD-04', 'bumd', { pembina: 'KT-63.71', wilayah: '63.71' }),
  badan('PR-31', 'pemprov', { pembina: 'KM-09', wilayah: '31' }),
  unit('PR-31/02', 'PR-31', 'pengawasan'),
  unit('PR-31/03', 'PR-31', 'informatika'),
  badan('KT-31.74', 'wilayah_administrasi', { induk: 'PR-31', pembina: 'PR-31', wilayah: '31.74' }),
]);

describe('the tree', () => {
  it('finds the instansi of a unit at any depth', () => {
    expect(instansiOf(pohon, 'KT-63.71/06/01')).toBe('KT-63.71');
    expect(instansiOf(pohon, 'KT-31.74')).toBe('KT-31.74');
    expect(badanOf(pohon, 'XX')).toBeUndefined();
    expect(() => instansiOf(pohon, 'XX')).toThrow('unknown body XX');
  });

  it('reaches down the tree only, not along supervision', () => {
    expect(ancestorsOrSelf(pohon, 'KT-63.71/06/01')).toEqual(['KT-63.71/06/01', 'KT-63.71/06', 'KT-63.71']);
    expect(isWithin(pohon, 'KT-31.74', 'PR-31')).toBe(true);
    expect(isWithin(pohon, 'KT-63.71', 'PR-63')).toBe(false);
    expect(isWithin(pohon, 'PR-31', 'KT-31.74')).toBe(false);
    expect(isWithin(pohon, 'XX', 'PR-31')).toBe(false);
    expect(subtree(pohon, 'KT-63.71/06')).toEqual(['KT-63.71/06', 'KT-63.71/06/01']);
  });

  it.each([
    ['KT-63.71/06/01', 'PR-63'],
    ['PR-63', 'KM-09'],
    ['KM-09', 'NAS'],
    ['NAS', 'NAS'],
    ['KT-31.74', 'PR-31'],
  ])('names the pembina of %s: %s', (kode, pembina) => {
    expect(pembinaOf(pohon, kode)).toBe(pembina);
  });

  it.each([
    ['KM-09', 'KT-63.71/06/01', true],
    ['PR-63', 'BD-04', true],
    ['PR-63', 'KT-31.74', false],
    ['PR-31', 'KT-31.74', true],
    ['KM-09', 'KT-31.74', true],
    ['PR-63', 'PR-63/02', true],
    ['KT-63.71', 'PR-63', false],
    ['PR-63/02', 'KT-63.71', false],
    ['NAS', 'KM-09/02', true],
    ['KM-09', 'NAS', false],
    ['NAS', 'XX', false],
  ])('supervision: %s over %s is %s', (pengawas, kode, expected) => {
    expect(supervises(pohon, pengawas, kode)).toBe(expected);
  });

  it('lists the instansi of a supervisor, itself included, no units', () => {
    expect(supervisedInstansi(pohon, 'PR-63')).toEqual(['BD-04', 'KT-63.71', 'PR-63']);
    expect(supervisedInstansi(pohon, 'NAS')).toHaveLength(7);
  });

  it('finds the inspektorat and the PPID, in Jakarta those of the province', () => {
    expect(inspektoratOf(pohon, 'KT-63.71/06')).toBe('KT-63.71/02');
    expect(inspektoratOf(pohon, 'KT-31.74')).toBe('PR-31/02');
    expect(inspektoratOf(pohon, 'BD-04')).toBeNull();
    expect(ppidUnitOf(pohon, 'KT-63.71')).toBe('KT-63.71/03');
    expect(ppidUnitOf(pohon, 'KM-09')).toBe('KM-09/04');
    expect(ppidUnitOf(pohon, 'KT-31.74')).toBe('PR-31/03');
  });

  it('leaves ended units out, but knows them on a day when they held', () => {
    expect(activeUnits(pohon, 'KT-63.71')).not.toContain('KT-63.71/99');
    expect(activeUnits(pohon, 'KT-63.71', '2015-06-01')).toContain('KT-63.71/99');
    expect(activeUnits(pohon, 'KT-63.71')).toContain('KT-63.71/06/01');
    expect(activeUnits(pohon, 'PR-31')).toEqual(['PR-31/02', 'PR-31/03']);
  });
});

describe('faults of the tree', () => {
  it('tells all of them at once', () => {
    const broken = [
      badan('A', 'kementerian', { pembina: 'B' }),
      badan('B', 'kementerian', { pembina: 'A' }),
      badan('C', 'pemprov', { induk: 'X', pembina: 'Y' }),
      badan('D', 'unit'),
      badan('D', 'unit', { induk: 'C', pembina: 'A' }),
      badan('E', 'ptn', { induk: 'D', pembina: 'D' }),
    ];
    const faults = findPohonFaults(broken).map((f) => `${f.kode} ${f.sebab}`);
    expect(faults).toEqual([
      'D kode_kembar',
      'C induk_tidak_ada',
      'C pembina_tidak_ada',
      'D unit_dengan_pembina',
      'E instansi_di_bawah_unit',
      'E pembina_unit',
      'A lingkaran',
    ]);
    expect(() => buildPohon(broken)).toThrow(PohonError);
    expect(findPohonFaults([badan('U', 'unit')])).toEqual([
      { kode: 'U', sebab: 'unit_tanpa_induk', dengan: null },
    ]);
  });

  it('finds a circle made of tree and supervision together', () => {
    const faults = findPohonFaults([
      badan('A', 'pemprov', { pembina: 'B' }),
      badan('B', 'pemkot', { induk: 'A' }),
    ]);
    expect(faults).toEqual([{ kode: 'A', sebab: 'lingkaran', dengan: null }]);
  });
});

/** Random bodies whose parents and supervisors come earlier in the list: always a tree. */
const bodies = array(
  record({
    jenis: constantFrom<JenisInstansi>('pemkot', 'unit'),
    induk: option(integer({ min: 0, max: 99 })),
    pembina: option(integer({ min: 0, max: 99 })),
  }),
  { minLength: 1, maxLength: 25 },
).map((rows) => {
  const made: Badan[] = [];
  for (const [i, row] of rows.entries()) {
    const instansi = made.filter((b) => b.jenis !== 'unit');
    const jenis = instansi.length === 0 ? 'pemkot' : row.jenis;
    const among = jenis === 'unit' ? made : instansi;
    const pick = (n: number | null, from: readonly Badan[]) =>
      n === null || from.length === 0 ? null : (from[n % from.length]?.kode ?? null);
    const induk = pick(jenis === 'unit' ? (row.induk ?? 0) : row.induk, among);
    made.push(
      badan(`B${i}`, jenis, { induk, pembina: jenis === 'unit' ? null : pick(row.pembina, instansi) }),
    );
  }
  return made;
});

/** The rule read slowly: from `kode` up through induk and pembina, is `pengawas` ever met? */
function supervisesSlowly(all: readonly Badan[], pengawas: string, kode: string): boolean {
  if (pengawas === 'NAS' || pengawas === kode) return true;
  const b = all.find((x) => x.kode === kode);
  return [b?.induk, b?.pembina].some((up) => typeof up === 'string' && supervisesSlowly(all, pengawas, up));
}

describe('any tree', () => {
  it('agrees with the rules read slowly', () => {
    property(
      forAll(bodies, (all) => {
        const tree = buildPohon(all);
        for (const a of all) {
          expect(subtree(tree, a.kode).toSorted()).toEqual(
            all
              .filter((b) => isWithin(tree, b.kode, a.kode))
              .map((b) => b.kode)
              .toSorted(),
          );
          expect(badanOf(tree, instansiOf(tree, a.kode))?.jenis).not.toBe('unit');
          for (const b of all) {
            expect(supervises(tree, a.kode, b.kode)).toBe(supervisesSlowly(all, a.kode, b.kode));
            if (isWithin(tree, b.kode, a.kode)) expect(supervises(tree, a.kode, b.kode)).toBe(true);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('finds a circle wherever a body is put under one of its own', () => {
    let closed = 0;
    property(
      forAll(bodies, (all) => {
        const child = all.find((b) => b.induk !== null && b.jenis !== 'unit');
        if (!child) return;
        closed += 1;
        const turned = all.map((b) => (b.kode === child.induk ? { ...b, pembina: child.kode } : b));
        expect(findPohonFaults(turned).some((f) => f.sebab === 'lingkaran')).toBe(true);
      }),
      { numRuns: 200 },
    );
    expect(closed).toBeGreaterThan(20);
  });
});
