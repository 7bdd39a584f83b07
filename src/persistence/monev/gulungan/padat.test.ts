import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { penjumlah } from '../../../domain/monev/jumlahan.ts';
import { addPadat, packJumlahan, packKode, readKode } from './padat.ts';
import { isTerlihat, readPotret } from './potret.ts';

const sumsArb = fc.array(
  fc.tuple(
    fc.oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 11 * 2 ** 20 - 1 })),
    fc.oneof(fc.integer({ min: -40, max: 40 }), fc.integer({ min: -200_000_000, max: 200_000_000 })),
  ),
  { maxLength: 80 },
);

describe('packed sums as texts', () => {
  it('come back as they were, are equal when the sums are, and are added and taken away', () => {
    fc.assert(
      fc.property(sumsArb, (sums) => {
        for (const [kode, n] of sums) penjumlah.add(kode, n);
        const jumlah = penjumlah.take();
        const padat = packJumlahan(jumlah);
        const texts = [padat.pokok, padat.hari, padat.lama];
        expect(texts.join('')).toMatch(/^[\w-]*$/);
        for (const text of texts) addPadat(text, penjumlah);
        const again = penjumlah.take();
        expect(again).toEqual(jumlah);
        expect(packJumlahan(again)).toEqual(padat);
        for (const sign of [1, -1] as const) for (const text of texts) addPadat(text, penjumlah, sign);
        expect(penjumlah.take().kode.length).toBe(0);
      }),
    );
  });
});

describe('the words of a ledger line', () => {
  it('come back in their order, from the middle of other letters too', () => {
    const kodeArb = fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 11 * 2 ** 20 - 1 }));
    fc.assert(
      fc.property(fc.array(kodeArb, { maxLength: 40 }), (kode) => {
        const text = packKode(kode);
        expect(text).toMatch(/^[\w-]*$/);
        const into = new Uint32Array(kode.length + 3);
        const isi = Buffer.from(`zz${text}zz`);
        expect(readKode(isi, 2, isi.length - 2, { into, at: 3 })).toBe(kode.length);
        expect([...into.subarray(3)]).toEqual(kode);
      }),
    );
  });
});

describe('a snapshot', () => {
  it('sees what had ended when it was taken', () => {
    const potret = readPotret('10:20:12,15');
    const seen = [9, 10, 11, 12, 13, 15, 19, 20, 21].filter((xid) => isTerlihat(potret, xid));
    expect(seen).toEqual([9, 10, 11, 13, 19]);
    expect(isTerlihat(readPotret('3:3:'), 3)).toBe(false);
  });
});
