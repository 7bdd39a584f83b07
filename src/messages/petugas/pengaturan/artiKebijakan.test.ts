import { describe, expect, it } from 'vitest';
import { DEFAULT_KEBIJAKAN } from '../../../domain/tenggat/kebijakan.ts';
import { artiKebijakanId } from './artiKebijakan.ts';
import { artiKebijakanEn } from './artiKebijakanEn.ts';
import { kebijakanEn, kebijakanId } from './kebijakan.ts';

describe('policies', () => {
  it.each([artiKebijakanId, artiKebijakanEn])('have a name and an explanation, each and no more', (arti) => {
    const kode = DEFAULT_KEBIJAKAN.map((one) => one.kode).toSorted();
    expect(Object.keys(arti).toSorted()).toEqual(kode);
    for (const { nama, jelas } of Object.values(arti)) {
      expect(`${nama} ${jelas}`).not.toMatch(/_|§|\brules\b/);
      expect(jelas).toMatch(/\.$/);
    }
  });

  it('say their value with its unit', () => {
    expect(kebijakanId.nilaiSatuan('respons_hari_kerja', '5')).toBe('5 hari kerja');
    expect(kebijakanId.nilaiSatuan('peringatan_pukul', '7')).toBe('pukul 07.00');
    expect(kebijakanEn.nilaiSatuan('pengingat_hari_kedua', '9')).toBe('day 9');
  });
});
