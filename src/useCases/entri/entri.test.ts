import { assert as check, array, constantFrom, property, record, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bacaTabel, MAX_BARIS, tulisTabel } from './bacaTabel.ts';
import { KOLOM, kolomOf } from './kolom.ts';
import { tanggalOf } from './periksaBaris.ts';

describe('a pasted table', () => {
  it('is read with its headings in any order and by the names that people use', () => {
    const teks =
      'No HP\tUraian\tNama Pelapor\tWarna\n0812-3456-7890\t"Baris satu\nkata ""kedua"""\tSiti\tmerah\n\n\t\t\t\n';
    expect(bacaTabel(teks)).toEqual({
      kolom: ['isi', 'nama', 'telepon'],
      tidakDikenal: ['Warna'],
      baris: [{ telepon: '0812-3456-7890', isi: 'Baris satu\nkata "kedua"', nama: 'Siti' }],
    });
  });

  it.each([
    ['', 'entri.empty'],
    ['isi', 'entri.empty'],
    ['nama\tjudul\nSiti\tJalan', 'entri.no_header'],
    ['isi\tpesan\na\tb', 'entri.column_twice'],
    [`isi\n${'x\n'.repeat(MAX_BARIS + 1)}`, 'entri.too_many_rows'],
  ])('%j is refused: %s', (teks, galat) => {
    expect(bacaTabel(teks)).toEqual({ galat });
  });

  it.each([',', ';'])('takes a saved file with %s between its cells', (separator) => {
    const teks = `\uFEFFjudul${separator}isi\n"Satu${separator} dua"${separator}Tiga`;
    expect(bacaTabel(teks)).toMatchObject({ baris: [{ judul: `Satu${separator} dua`, isi: 'Tiga' }] });
  });

  it('written out and read again is the same table, whatever stands in its cells', () => {
    const cell = string({ unit: constantFrom('a', '"', '\t', '\n', ';', ',', 'é', '=') }).map((text) =>
      text.trim(),
    );
    const rows = array(record({ isi: cell.map((text) => `x${text}`), nama: cell }), {
      minLength: 1,
      maxLength: 8,
    });
    check(
      property(rows, (baris) => {
        const tabel = { kolom: ['isi', 'nama'] as const, baris };
        expect(bacaTabel(tulisTabel(tabel))).toEqual({ ...tabel, tidakDikenal: [] });
      }),
      { numRuns: 300 },
    );
  });

  it('knows each column by its own code, and no heading means two', () => {
    for (const kolom of KOLOM) expect(kolomOf(kolom)).toBe(kolom);
    expect(kolomOf('Tgl. Kejadian')).toBe('tanggal');
    expect(kolomOf('bukan apa-apa')).toBeNull();
  });

  it.each([
    ['25/11/2026', '2026-11-25'],
    ['5-3-2026', '2026-03-05'],
    ['25 November 2026', '2026-11-25'],
    ['1 Agu 2026', '2026-08-01'],
    ['2026-2-3', '2026-02-03'],
    ['31/02/2026', undefined],
    ['kemarin', undefined],
    ['', null],
  ])('reads the day %j as %j', (teks, hari) => {
    expect(tanggalOf(teks)).toBe(hari);
  });
});
