import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDataPribadi } from './dataPribadi.ts';
import { samarkan } from './samarkan.ts';

const CONTOH =
  'Hubungi Pak Budi Santoso di 0812-3456-7890 atau budi@contoh.id, NIK 6371011203850001, mobil DA 1234 AB.';

describe('samarkan', () => {
  it('masks each kind by its name and leaves the rest', () => {
    expect(samarkan(CONTOH)).toBe(
      'Hubungi Pak [nama disamarkan] di [nomor telepon disamarkan] atau [email disamarkan], NIK [NIK disamarkan], mobil [nomor polisi disamarkan].',
    );
    expect(samarkan('Lampu di Jalan Veteran mati sejak RT 05.')).toBe(
      'Lampu di Jalan Veteran mati sejak RT 05.',
    );
  });

  it('masks only what is chosen, and shrinks where the text has a limit', () => {
    const [first] = findDataPribadi(CONTOH);
    const one = samarkan(CONTOH, { pilih: (each) => each.mulai === first?.mulai });
    expect(one).toContain('0812-3456-7890');
    expect(one).toContain('[nama disamarkan]');
    expect(samarkan('Telepon 081234567890', { maks: 20 })).toBe('Telepon […]');
  });

  it('leaves nothing to be found, whatever the text, and changes nothing a second time', () => {
    const part = fc.constantFrom(
      '081234567890',
      'a@b.id',
      '6371011203850001',
      'Bapak Budi',
      'DA 1234 AB',
      ' ',
      ',',
      'x',
      'rekening 1234567890',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 150 }), (parts) => {
        const masked = samarkan(parts.join(' '));
        expect(findDataPribadi(masked)).toEqual([]);
        expect(samarkan(masked)).toBe(masked);
      }),
      { numRuns: 200 },
    );
  });
});
