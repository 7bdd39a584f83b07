import { describe, expect, it } from 'vitest';
import { Visitor } from '../../support/visitor.ts';
import { ORIGIN, raw, useWholeWeb } from '../../support/wholeWeb.ts';

const web = useWholeWeb();

describe('addresses', () => {
  it.each([
    '//jahat.example',
    '/\\jahat.example',
    '/..//jahat.example',
    '/.//jahat.example',
    '/a/../..//jahat.example',
    '/%2e%2e//jahat.example',
    '/\t/jahat.example',
    '/\n/jahat.example',
    'https://jahat.example',
    'https:jahat.example',
    'javascript:alert(1)',
    '/saya\r\nSet-Cookie: a=b',
    '@jahat.example',
    '',
  ])('never lead away from this site after signing in: %j', async (next) => {
    const visitor = new Visitor(web().app);
    await visitor.open('/masuk');
    const typed = { ...visitor.hidden('/masuk'), email: 'pelapor@demo.test', sandi: 'lapor-demo', next };
    const cookie = `kunjungan=${visitor.cookie('kunjungan') ?? ''}`;
    const entered = await web().app.request('/masuk', {
      method: 'POST',
      body: new URLSearchParams(typed),
      headers: { cookie, origin: ORIGIN },
    });
    const sesi = entered.headers.getSetCookie().find((one) => one.startsWith('sesi='));
    const again = await web().app.request(`/masuk?next=${encodeURIComponent(next)}`, {
      headers: { cookie: sesi?.split(';')[0] ?? '' },
    });
    for (const answer of [entered, again]) {
      const location = answer.headers.get('location') ?? 'https://none.example';
      expect([answer.status, new URL(location, ORIGIN).origin]).toEqual([303, ORIGIN]);
      expect(answer.headers.getSetCookie().filter((one) => one.startsWith('a='))).toEqual([]);
    }
  });

  it.each([
    '/assets/../../package.json',
    '/assets/..%2f..%2fpackage.json',
    '/assets/%2e%2e/%2e%2e/package.json',
    '/assets/....//package.json',
    '/assets/lapor.css%00.png',
    '/assets/..\\..\\package.json',
    '/assets/constructor',
    '/assets/__proto__',
    '/lampiran/../../../../etc/passwd',
    '/lampiran/..%2f..%2fkunci%2fweb.key',
    '/lampiran/%2e%2e%2fkunci/kecil',
    '/api/v1/lampiran/..%2f..%2fkunci',
    '/laporan/%E0%A4%A',
    '/instansi/%00',
    '/instansi/KT-63.71%00',
    '/petugas/laporan/..%2f..',
    '/pengaduan/1%0d%0aSet-Cookie:%20a=b',
    `/${'a'.repeat(8_000)}`,
    '/laporan?q=%00',
    '/laporan?cursor=%ff%fe',
    '/laporan?kategori=%00&wilayah=%00&instansi=%00&dari=%00',
    '/lacak?nomor=%00',
    '/instansi?q=%00&jenis=%00',
    '/statistik?dari=%00&instansi=%00',
    '/peringkat?jenis=%00&indikator=%00',
    '/peringkat/beku/%00/laporan?kode=%00&sesudah=%00',
    '/peringkat/beku/93f5a28f-b438-776e-81cf-d4cde3ce9e8f/laporan?kode=%27&sesudah=9e9',
    '/lapor?instansi=%00&lang=%00',
    '/api/v1/laporan?q=%00&instansi=%00',
    '/api/v1/wilayah?q=%00&induk=%00',
    '/api/v1/instansi?q=%00&induk=%00',
    '/api/v1/instansi/%00',
    '/api/v1/indikator?instansi=%00',
  ])('open no file, set no header and break nothing: %s', async (path) => {
    const { status, headers, text } = await raw(web().origin, path);
    expect(status).toBeLessThan(500);
    expect(text).not.toMatch(/root:|"dependencies"|BEGIN|"scripts"/);
    expect(String(headers['set-cookie'] ?? '')).not.toContain('a=b');
    if (status === 200) expect(path).toContain('?');
  });
});
