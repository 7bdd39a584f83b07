import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barisLayanan } from './layanan.ts';

describe('the line of a service', () => {
  it.each([
    ['Perekaman KTP-el', 'Layanan: Perekaman KTP-el\n\n'],
    ['  Izin\tusaha\n\n mikro  ', 'Layanan: Izin usaha mikro\n\n'],
    ['Izin\u202Eusaha\u0000', 'Layanan: Izinusaha\n\n'],
    ['', ''],
    ['12-3', ''],
    ['ab', ''],
  ])('of %j is %j', (nama, line) => {
    expect(barisLayanan(nama)).toBe(line);
  });

  it('stays one short line, whatever a link says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (nama) => {
        const line = barisLayanan(nama);
        if (line === '') return;
        expect(line).toMatch(/^Layanan: [^\n\r]+\n\n$/u);
        expect(Array.from(line).length).toBeLessThanOrEqual(150 + 'Layanan: \n\n'.length);
      }),
    );
  });
});
