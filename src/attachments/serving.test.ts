import { describe, expect, test } from 'vitest';
import { allowedTypes } from './content/fileTypes.ts';
import { dispositionFor, servingHeaders } from './serving.ts';

describe('handing out files', () => {
  test('images are shown, all other kinds are downloaded, also kinds nobody knows', () => {
    for (const { jenis, family } of Object.values(allowedTypes)) {
      expect(dispositionFor(jenis)).toBe(family === 'image' ? 'inline' : 'attachment');
    }
    for (const jenis of ['text/html', 'image/svg+xml', '', 'image/jpeg; x']) {
      expect(dispositionFor(jenis)).toBe('attachment');
      expect(servingHeaders({ jenis, nama: 'a' })['Content-Type']).toBe('application/octet-stream');
    }
  });

  test('nothing in a file can run as a page of ours', () => {
    const headers = servingHeaders({ jenis: 'application/pdf', nama: 'surat.pdf' });
    expect(headers).toMatchObject({
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="surat.pdf"; filename*=UTF-8''surat.pdf`,
      'X-Content-Type-Options': 'nosniff',
    });
    expect(headers['Content-Security-Policy']).toContain("default-src 'none'");
    expect(headers['Content-Security-Policy']).toMatch(/\bsandbox$/);
  });

  test.each([
    ['a"b\\c.pdf', `filename="a_b_c.pdf"; filename*=UTF-8''a%22b%5Cc.pdf`],
    ['é🏠.pdf', `filename="e_.pdf"; filename*=UTF-8''%C3%A9%F0%9F%8F%A0.pdf`],
    ["it's (1)*!.pdf", `filename="it's (1)*!.pdf"; filename*=UTF-8''it%27s%20%281%29%2A%21.pdf`],
    [
      'a\r\nSet-Cookie: x.pdf',
      `filename="a__Set-Cookie: x.pdf"; filename*=UTF-8''a%0D%0ASet-Cookie%3A%20x.pdf`,
    ],
    ['a\ud800.pdf', `filename="a_.pdf"; filename*=UTF-8''a%EF%BF%BD.pdf`],
  ])('the name %j cannot break the header', (nama, parameters) => {
    const value = servingHeaders({ jenis: 'application/pdf', nama })['Content-Disposition'] ?? '';
    expect(value).toBe(`attachment; ${parameters}`);
    expect(() => new Headers({ 'Content-Disposition': value })).not.toThrow();
  });
});
