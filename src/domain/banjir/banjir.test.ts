import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BANJIR, banjirOf, JEJAK_MS, SEBAB_BANJIR, type Jejak, type SebabBanjir } from './banjir.ts';
import { CIRI_MOST, ciriOf, kemiripan } from './ciri.ts';

const ISI =
  'Lampu jalan di depan pasar lama mati sejak dua minggu lalu dan warga takut lewat pada malam hari karena sudah ada yang jatuh';
const NOW = Date.parse('2026-11-02T09:00:00+07:00');

function jejak(n: number, over: Partial<Jejak> = {}): Jejak {
  return { id: `id-${n}`, pada: NOW + n, alamat: `a${n}`, pelapor: [`p${n}`], ciri: ciriOf(ISI), ...over };
}
const like = (sebab: SebabBanjir): Partial<Jejak> =>
  sebab === 'alamat' ? { alamat: 'satu' } : sebab === 'pelapor' ? { pelapor: ['satu'] } : {};
const burst = (sebab: SebabBanjir, n: number): Jejak[] =>
  Array.from({ length: n }, (_, at) => jejak(at, like(sebab)));
const lastOf = (all: readonly Jejak[]) => banjirOf(all.at(-1) ?? jejak(0), all.slice(0, -1));

describe('what a text is recognised by', () => {
  it.each([
    ['the same', ISI, 1, 1],
    ['capitals, marks and numbers changed', `${ISI.toUpperCase()}!!!`.replaceAll(' ', '  '), 1, 1],
    ['one word put in', ISI.replace('pasar', 'kantor pasar'), 0.8, 0.99],
    ['one word in the middle changed', ISI.replace('warga', 'penduduk'), 0.75, 0.95],
    [
      'the same matter in other words',
      'Penerangan jalan di depan pasar lama padam, mohon diperbaiki',
      0.05,
      0.4,
    ],
    ['something else', 'Antrean di loket kelurahan panjang sekali dan petugasnya hanya satu orang', 0, 0.05],
    ['nothing', '', 0, 0],
  ])('%s', (_, other, least, most) => {
    const share = kemiripan(ciriOf(ISI), ciriOf(other));
    expect(share).toBeGreaterThanOrEqual(least);
    expect(share).toBeLessThanOrEqual(most);
  });

  it('takes every number for the same one', () => {
    expect(ciriOf('Aduan 17 di RT 3 blok B12')).toEqual(ciriOf('Aduan 99 di RT 10 blok B7'));
  });

  it('is small, sorted, its own likeness, and the same from both sides', () => {
    const words = fc.array(
      fc.constantFrom('air', 'jalan', 'lampu', 'pasar', 'kotor', 'mati', 'rusak', 'warga'),
      {
        maxLength: 300,
      },
    );
    const texts = fc.oneof(
      fc.string({ maxLength: 2_000, unit: 'grapheme' }),
      words.map((some) => some.join(' ')),
    );
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        const [ca, cb] = [ciriOf(a), ciriOf(b)];
        expect(ca.length).toBeLessThanOrEqual(CIRI_MOST);
        expect(ca).toEqual([...new Set(ca)].toSorted((x, y) => x - y));
        expect(kemiripan(ca, ca)).toBe(ca.length === 0 ? 0 : 1);
        const share = kemiripan(ca, cb);
        expect(share).toBe(kemiripan(cb, ca));
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('estimates the likeness of long texts from a sample', () => {
    const word = (n: number): string =>
      String.fromCodePoint(97 + (n % 26), 97 + ((n * 7) % 26), 97 + (Math.floor(n / 26) % 26));
    const long = Array.from({ length: 900 }, (_, n) => word(n));
    const half = [...long.slice(0, 600), ...Array.from({ length: 300 }, (_, n) => `${word(n)}zz`)];
    // 600 of 1,200 different pairs
    expect(kemiripan(ciriOf(long.join(' ')), ciriOf(half.join(' ')))).toBeGreaterThan(0.3);
    expect(kemiripan(ciriOf(long.join(' ')), ciriOf(half.join(' ')))).toBeLessThan(0.7);
  });
});

describe('a burst', () => {
  it.each(SEBAB_BANJIR)('begins with as many as the rule says, by %s', (sebab) => {
    const { jumlah } = BANJIR[sebab];
    expect(lastOf(burst(sebab, jumlah - 1))).toBeNull();
    const all = burst(sebab, jumlah);
    expect(lastOf(all)).toEqual({ sebab, anggota: all.map((one) => one.id) });
  });

  it.each(SEBAB_BANJIR)('needs all of them within the window, by %s', (sebab) => {
    const { jumlah, windowMs } = BANJIR[sebab];
    const [first = jejak(0), ...rest] = burst(sebab, jumlah);
    const last = rest.at(-1)?.pada ?? 0;
    expect(lastOf([{ ...first, pada: last - windowMs }, ...rest])).toBeNull();
    expect(lastOf([{ ...first, pada: last - windowMs + 1 }, ...rest])).not.toBeNull();
  });

  it('is none of different matters from one office, and none of the same matter in own words', () => {
    const matters = Array.from({ length: 40 }, (_, n) =>
      jejak(n, {
        ...like('alamat'),
        ...like('pelapor'),
        ciri: ciriOf(`hal${'abcdefghij'[n % 10]} ${'x'.repeat(n + 1)} rusak`),
      }),
    );
    expect(lastOf(matters)).toBeNull();
  });

  it('takes no laporan without address or person for one of the same address or person', () => {
    const unknown = { alamat: null, pelapor: [] };
    const all = Array.from({ length: BANJIR.teks.jumlah - 1 }, (_, n) => jejak(n, unknown));
    expect(lastOf(all)).toBeNull();
  });

  it('counts only near-identical earlier ones on the named ground, in whatever order they are told', () => {
    const one = fc.record({
      pada: fc.integer({ min: 0, max: 2 * JEJAK_MS }),
      alamat: fc.constantFrom(null, 'a', 'b'),
      pelapor: fc.subarray(['p', 'q', 'r']),
      ciri: fc.constantFrom(ISI, ISI.replace('warga', 'penduduk'), 'Hal lain sama sekali').map(ciriOf),
    });
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 40 }), (some) => {
        const all = some.map((given, n) => ({ ...given, id: `id-${n}` }));
        const [satu, ...lain] = all;
        if (satu === undefined) return;
        const found = banjirOf(satu, lain);
        expect(banjirOf(satu, lain.toReversed())).toEqual(found);
        if (found === null) return;
        const { jumlah, windowMs, mirip } = BANJIR[found.sebab];
        expect(found.anggota.length).toBeGreaterThanOrEqual(jumlah);
        expect(found.anggota.at(-1)).toBe(satu.id);
        for (const other of lain.filter(({ id }) => found.anggota.includes(id))) {
          expect(kemiripan(satu.ciri, other.ciri)).toBeGreaterThanOrEqual(mirip);
          expect(satu.pada - other.pada).toBeGreaterThanOrEqual(0);
          expect(satu.pada - other.pada).toBeLessThan(windowMs);
          if (found.sebab === 'alamat') expect(other.alamat).toBe(satu.alamat);
          if (found.sebab === 'pelapor')
            expect(other.pelapor.some((p) => satu.pelapor.includes(p))).toBe(true);
        }
      }),
    );
  });
});
