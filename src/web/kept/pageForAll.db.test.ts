import { describe, expect, it } from 'vitest';
import { fileBy, SANDI, usePortal } from '../../../tests/support/portal.ts';
import { webDeps } from '../../../tests/support/webDeps.ts';
import { testWebDeps } from '../../../tests/support/webServer.ts';
import { createApp } from '../app.ts';
import type { WebContext } from '../deps.ts';
import { csrfToken } from '../request/csrfToken.ts';
import { forAll } from './pageForAll.ts';
import { sendPage } from '../request/page.ts';

const portal = usePortal();

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  Promise.resolve(portal().app.request(path, { headers }));

describe('a page that is the same for everybody', () => {
  it('is told anew as soon as anything was filed, in the language of each', async () => {
    const shown = async (path: string): Promise<string> => (await get(path)).text();
    const before = await shown('/statistik');
    expect(await shown('/statistik')).toBe(before);
    const english = await shown('/statistik?lang=en');
    expect(english).toContain('<html lang="en"');
    expect(await shown('/statistik')).toBe(before);
    await fileBy(portal().visitor());
    expect(await shown('/statistik')).not.toBe(before);
  });

  it('is compressed for those who take it, says the same to all, and 304 to whoever has it', async () => {
    const plain = await get('/peringkat');
    const packed = await get('/peringkat', { 'accept-encoding': 'gzip' });
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    const unpacked = new Response(packed.body?.pipeThrough(new DecompressionStream('gzip')));
    expect(await unpacked.text()).toBe(await plain.text());
    const tag = packed.headers.get('etag') ?? '';
    expect(tag).toBe(plain.headers.get('etag'));
    const again = await get('/peringkat', { 'accept-encoding': 'gzip', 'if-none-match': tag });
    expect([again.status, again.headers.get('content-encoding'), await again.text()]).toEqual([
      304,
      null,
      '',
    ]);
  });

  it('is not shared with, nor taken from, people who are signed in', async () => {
    const officer = portal().visitor();
    await officer.open('/masuk');
    await officer.send('/masuk', { email: 'kota@contoh.id', sandi: SANDI });
    const own = await officer.open('/statistik');
    expect(own.headers.get('cache-control')).toBe('no-store');
    expect(own.html).toContain('Petugas kota');
    const text = await (await get('/statistik')).text();
    expect(text).not.toContain('Petugas kota');
    expect((await officer.open('/statistik')).html).toContain('Petugas kota');
  });

  it('is written for each where it holds anything of its reader, also one who was here before', async () => {
    const { deps } = portal().made;
    let written = 0;
    const own = (c: WebContext): Promise<Response> => {
      written += 1;
      return Promise.resolve(sendPage(c, `${csrfToken(c)} ${written}`));
    };
    const app = createApp(webDeps(testWebDeps(deps, {})), [(to) => to.get('/milik', forAll(deps, own))]);
    const cookie = 'kunjungan=aaaaaaaaaaaaaaaaaaaaaa';
    for (const headers of [{}, { cookie }, { cookie }] as Record<string, string>[]) {
      const answer = await app.request('/milik', { headers });
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(await answer.text()).toContain(String(written));
    }
    expect(written).toBeGreaterThanOrEqual(3);
  });

  it('that is refused is refused to everybody, and nothing of it is kept', async () => {
    const paths = ['/statistik?dari=kemarin', '/instansi/TIDAK-ADA'];
    for (const path of paths) {
      const first = await get(path);
      expect(first.status).toBeGreaterThanOrEqual(400);
      const again = await get(path);
      expect([again.status, again.headers.get('etag'), again.headers.get('cache-control')]).toEqual([
        first.status,
        null,
        'no-store',
      ]);
    }
  });
});
