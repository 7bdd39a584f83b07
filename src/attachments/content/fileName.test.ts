import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanNama } from './fileName.ts';

describe('names of files', () => {
  test.each([
    ['foto jalan.JPEG', 'foto jalan.jpg'],
    ['../../etc/passwd', 'passwd.jpg'],
    ['C:\\Users\\budi\\surat.docx', 'surat.jpg'],
    ['invoice\u202egpj.exe', 'invoicegpj.jpg'],
    ['\u200e\u2066a\u2069b\u200f\ufeff.png', 'ab.jpg'],
    ['baris\r\nSet-Cookie: a=b', 'baris Set-Cookie_ a=b.jpg'],
    ['nol\0bita.pdf', 'nol bita.jpg'],
    ['👨‍👩‍👧 keluarga 🏠.heic', '👨‍👩‍👧 keluarga 🏠.jpg'],
    ['"<b>"|?*.jpg', '__b_____.jpg'],
    ['surat v1.2', 'surat v1.2.jpg'],
    ['.htaccess', 'htaccess.jpg'],
    ['...', 'lampiran.jpg'],
    ['..', 'lampiran.jpg'],
    ['', 'lampiran.jpg'],
    ['folder/', 'lampiran.jpg'],
    ['   .png', 'lampiran.jpg'],
    ['CON.png', '_CON.jpg'],
    ['a\ud800b.png', 'a\ufffdb.jpg'],
    ['Cafe\u0301.png', 'Caf\u00e9.jpg'],
  ])('%j is shown as %j', (declared, shown) => {
    expect(cleanNama(declared, 'jpg')).toBe(shown);
  });

  test('a long name is cut to 120 characters between whole emoji', () => {
    const family = '👨‍👩‍👧';
    const shown = cleanNama(`${family.repeat(500)}.png`, 'webp');
    expect(shown.length).toBeLessThanOrEqual(120);
    expect(shown).toBe(`${family.repeat(14)}.webp`);
    expect(cleanNama(`${'a'.repeat(5000)}.png`, 'docx')).toBe(`${'a'.repeat(115)}.docx`);
    expect(cleanNama(`${'a'.repeat(110)}. . . . ekor panjang sekali`, 'docx')).toBe(
      `${'a'.repeat(110)}.docx`,
    );
    expect(cleanNama(`z${'\u0301\u0302'.repeat(2000)}.png`, 'docx')).toBe('lampiran.docx');
  });

  test('whatever the name, the shown one is short, has no folder, no hidden character and the true extension', () => {
    const hostile = fc.constantFrom(
      '/',
      '\\',
      '\u202e',
      '\0',
      '.',
      ' ',
      '\u2028',
      '\ud83d',
      'con',
      '"',
      '\u0301',
    );
    const anyName = fc.array(fc.oneof(hostile, fc.string({ unit: 'binary' })), { maxLength: 60 });
    fc.assert(
      fc.property(anyName, (parts) => {
        const shown = cleanNama(parts.join(''), 'pdf');
        expect(shown.length).toBeLessThanOrEqual(120);
        expect(shown).toMatch(/^[^/\\\p{Cc}\u202a-\u202e\u2066-\u2069\u2028\u2029"<>:|?*]+\.pdf$/u);
        expect(shown.isWellFormed()).toBe(true);
        expect(shown).not.toMatch(/^[. ]|[. ]\.pdf$/);
        expect(cleanNama(shown, 'pdf')).toBe(shown);
      }),
      { numRuns: 500 },
    );
  });
});
