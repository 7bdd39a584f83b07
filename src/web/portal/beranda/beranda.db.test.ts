import { describe, expect, it } from 'vitest';
import { fileBy, usePortal } from '../../../../tests/support/portal.ts';
import { readable } from '../../../../tests/support/visitor.ts';

const portal = usePortal();

/** Some of every kind: public and done, public and open, confidential, not yet forwarded. */
async function fill(): Promise<void> {
  const { officer } = portal();
  const forward = async (over: Parameters<typeof fileBy>[1], isDone: boolean): Promise<void> => {
    const { nomor } = await fileBy(portal().visitor(), over);
    await officer('kota', nomor, { perintah: 'verifikasi', unit: ['KT-63.71/06'] });
    await officer('penghubung', nomor, {
      perintah: 'tindak-lanjut',
      isi: 'Lampu sudah kami ganti.',
      akhir: isDone,
    });
    if (isDone)
      await officer('kota', nomor, {
        perintah: 'selesai',
        hasil: 'diselesaikan',
        ringkasan: 'Lampu sudah diganti semua.',
      });
  };
  await forward({ apa: { judul: 'Lampu jalan mati di depan sekolah' } }, true);
  await forward({ apa: { judul: 'Lampu jalan mati di belakang pasar' } }, false);
  await forward({ apa: { judul: 'Lampu jalan mati di dekat masjid' }, anda: { rahasia: 'ya' } }, true);
  await fileBy(portal().visitor());
}

describe('the home page', () => {
  it('counts what the lists behind its links count', async () => {
    await fill();
    const visitor = portal().visitor();
    const { html } = await visitor.open('/');
    const figures = [...html.matchAll(/<a href="([^"]+)"[^>]*><span class="figure">([\d.]+)<\/span>/g)];
    expect(figures.map(([, href]) => href)).toEqual(['/laporan', '/laporan?status=selesai', '/instansi']);
    const kinds = [...html.matchAll(/<a href="([^"]+)">[^<]+<\/a> <span>([\d.]+)<\/span>/g)];
    expect(kinds.length).toBeGreaterThan(3);
    for (const [, href = '', shown = ''] of [...figures, ...kinds]) {
      expect([href, await listed(href)]).toEqual([href, Number(shown.replaceAll('.', ''))]);
    }
    expect(figures.slice(0, 2).map(([, , shown]) => shown)).toEqual(['4', '2']);
  });

  it('lists the laporan that are done and public, and no other', async () => {
    const text = readable((await portal().visitor().open('/')).html);
    expect(text).toContain('Lampu jalan mati di depan sekolah');
    expect(text).not.toContain('Lampu jalan mati di belakang pasar');
    expect(text).not.toContain('Lampu jalan mati di dekat masjid');
  });

  it('is the same for everybody: no cookie, an ETag, and 304 while nothing changed', async () => {
    const { app } = portal();
    const first = await app.request('/');
    expect(first.headers.getSetCookie()).toEqual([]);
    expect(first.headers.get('cache-control')).toBe('public, no-cache');
    const tag = first.headers.get('etag') ?? '';
    const again = await app.request('/', { headers: { 'if-none-match': `"other", ${tag}` } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const english = await app.request('/?lang=en', { headers: { 'if-none-match': tag } });
    expect([english.status, english.headers.get('cache-control')]).toEqual([200, 'private, no-cache']);
    await fileBy(portal().visitor());
    expect((await app.request('/', { headers: { 'if-none-match': tag } })).status).toBe(200);
  });

  it('starts the form with the words typed, without a token; not for another site', async () => {
    const visitor = portal().visitor();
    await visitor.open('/');
    expect(visitor.hidden('/lapor/mulai')).toEqual({});
    const started = await visitor.send('/lapor/mulai', { isi: 'Air mati sejak kemarin' });
    expect(started.url).toMatch(/^\/lapor\b/);
    expect(started.html).toContain('Air mati sejak kemarin');
    expect(started.headers.get('cache-control')).toBe('no-store');
    const { app } = portal();
    const type = 'application/x-www-form-urlencoded';
    const foreign = { 'content-type': type, origin: 'https://jahat.test' };
    const silent = { 'content-type': type };
    const statusOf = async (headers: Record<string, string>) =>
      (await app.request('/lapor/mulai', { method: 'POST', headers, body: 'isi=sisipan+dari+luar' })).status;
    expect([await statusOf(foreign), await statusOf(silent)]).toEqual([403, 403]);
  });
});

describe('/cari', () => {
  it.each([
    ['123456789', '/lacak?nomor=123456789'],
    [' #123 456 789 ', '/lacak?nomor=123456789'],
    ['1234 5678 9012 3456', '/lacak#resi'],
    ['', '/laporan'],
    ['lampu & jalan', '/laporan?q=lampu+%26+jalan'],
    ['//jahat.test', '/laporan?q=%2F%2Fjahat.test'],
  ])('leads %j to %s', async (typed, where) => {
    const answer = await portal().app.request(`/cari?${new URLSearchParams({ q: typed }).toString()}`);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, where]);
  });
});

describe('for search engines', () => {
  it('every address of the sitemap is a page of its own, and no closed one is named', async () => {
    const { app } = portal();
    const robots = await (await app.request('/robots.txt')).text();
    const closed = [...robots.matchAll(/^Disallow: (.+)$/gm)].map(([, path = '']) => path);
    expect(closed).toContain('/saya');
    const xml = await (await app.request('/sitemap.xml')).text();
    const paths = [...xml.matchAll(/<loc>http:\/\/127\.0\.0\.1:3000([^<]+)<\/loc>/g)].map(
      ([, path = '']) => path,
    );
    expect(paths).toContain('/privasi');
    expect(paths.filter((path) => closed.some((one) => path.startsWith(one)))).toEqual([]);
    const bodies = paths.filter((path) => path.startsWith('/instansi/'));
    expect(bodies.length).toBeGreaterThan(3);
    for (const path of [...paths.filter((one) => !bodies.includes(one)), ...bodies.slice(0, 3)]) {
      const answer = await app.request(path);
      const html = await answer.text();
      expect([path, answer.status]).toEqual([path, 200]);
      expect(html).toContain(`<link rel="canonical" href="http://127.0.0.1:3000${path}"/>`);
      expect(html).not.toContain('noindex');
    }
  });

  it('titles of the public pages differ, and the pages of text say what they are about', async () => {
    const { app } = portal();
    const titles = new Set<string>();
    const paths = ['/', '/tentang', '/tanya-jawab', '/cara-melapor', '/ketentuan', '/privasi', '/kontak'];
    for (const path of paths) {
      for (const lang of ['id', 'en']) {
        const html = await (await app.request(`${path}?lang=${lang}`)).text();
        titles.add(/<title>([^<]+)/.exec(html)?.[1] ?? '');
        expect(html).toMatch(/<meta name="description" content="[^"]{40,}"\/>/);
        expect(html.match(/<h1/g)).toHaveLength(1);
      }
    }
    expect(titles.size).toBe(2 * paths.length);
  });
});

/** What the page behind a link says that it lists in all. */
async function listed(href: string): Promise<number> {
  const text = readable((await portal().visitor().open(href)).html);
  const all =
    /Seluruhnya ([\d.]+) laporan/.exec(text)?.[1] ??
    /([\d.]+) (?:laporan|instansi)/.exec(text.slice(text.indexOf('Tampilkan')))?.[1];
  return Number((all ?? '').replaceAll('.', ''));
}
