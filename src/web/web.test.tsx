import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { webDeps } from '../../tests/support/webDeps.ts';
import { createApp, type Routes } from './app.ts';
import { Form } from './components/form/Form.tsx';
import { Layout } from './components/Layout.tsx';
import type { Session, WebDeps } from './deps.ts';
import { TokenBuckets } from './pipeline/tokenBucket.ts';
import { writeFlash } from './request/flash.ts';
import { readForm } from './request/form.ts';
import { pageOf, sendPage } from './request/page.ts';

const SESSION_TOKEN = 'a'.repeat(43);
const session: Session = {
  id: 's1',
  akunId: 'a1',
  nama: 'Ibu <b>Siti</b>',
  penugasan: [{ peran: 'pelapor', badan: 'NAS' }],
};

class DatabaseUnavailable extends Error {
  override name = 'DatabaseUnavailable';
}

const tried: Routes = (app) => {
  app.get('/coba', (c) => {
    const page = pageOf(c);
    return sendPage(
      c,
      <Layout page={page} title="Coba">
        <h1>Coba</h1>
        <Form page={page} action="/coba">
          <button type="submit">x</button>
        </Form>
      </Layout>,
    );
  });
  app.post('/coba', async (c) => {
    const form = await readForm(c);
    if (!form.ok) return c.text(form.refusal.code, 400);
    writeFlash(c, { jenis: 'berhasil', teks: `Tersimpan: ${form.value.text('isi')}` });
    const sizes = form.value.files('berkas').map(({ nama, ukuran }) => `${nama}=${ukuran}`);
    return c.text(`${form.value.text('isi')}|${sizes.join()}`);
  });
  app.get('/rusak', () => {
    throw new Error('kata sandi basis data');
  });
  app.get('/api/v1/rusak', () => {
    throw new Error('secret detail');
  });
  app.get('/putus', () => {
    throw new DatabaseUnavailable('connection refused');
  });
  app.get('/api/v1/putus', () => {
    throw new DatabaseUnavailable('connection refused');
  });
  app.post('/api/v1/coba', (c) => c.json({ ok: true }));
};

function started(over: Partial<WebDeps> = {}) {
  return createApp(webDeps({ sessions: { [SESSION_TOKEN]: session }, ...over }), [tried]);
}

/** A browser's cookie jar and form handling, as little as needed. */
async function visit(app: Hono<never> | ReturnType<typeof started>, cookie = '') {
  const response = await app.request('/coba', { headers: cookie === '' ? {} : { cookie } });
  const html = await response.text();
  const set = response.headers.getSetCookie().map((line) => line.split(';')[0] ?? '');
  return {
    token: /name="_csrf" value="([^"]+)"/.exec(html)?.[1] ?? '',
    cookie: [cookie, ...set].filter(Boolean).join('; '),
    html,
    response,
  };
}

function post(
  app: ReturnType<typeof started>,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
) {
  return app.request('/coba', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams(fields).toString(),
  });
}

describe('headers', () => {
  it('forbid inline code, frames and foreign content on every answer, also on errors and assets', async () => {
    const app = started();
    for (const path of ['/tentang', '/tidak-ada', '/rusak', '/healthz', '/assets/lapor.css']) {
      const { headers } = await app.request(path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy, path).toContain("default-src 'none'");
      expect(policy, path).toContain("frame-ancestors 'none'");
      expect(policy, path).not.toContain('unsafe');
      expect(headers.get('x-content-type-options'), path).toBe('nosniff');
      expect(headers.get('referrer-policy'), path).toBe('same-origin');
      expect(headers.get('x-correlation-id'), path).toMatch(/^[\w-]{36}$/);
      expect(headers.get('strict-transport-security'), path).toBeNull();
    }
  });

  it('ask for https and host-bound cookies only where the site is on https', async () => {
    const app = started({ origin: 'https://lapor.test' });
    const { response } = await visit(app);
    expect(response.headers.get('strict-transport-security')).toContain('max-age=');
    expect(response.headers.getSetCookie().join()).toMatch(
      /^__Host-kunjungan=.*HttpOnly.*Secure.*SameSite=Lax/,
    );
    const plain = (await visit(started())).response.headers.getSetCookie().join();
    expect(plain).toMatch(/^kunjungan=/);
    expect(plain).not.toContain('Secure');
  });

  it('name no inline style, script or handler in any page', async () => {
    const { html } = await visit(started(), `sesi=${SESSION_TOKEN}`);
    expect(html).not.toMatch(/ style=|<style|<script(?! type="module" src=)| on\w+=/);
  });

  it('keep a signed-in page out of every cache', async () => {
    const { response, html } = await visit(started(), `sesi=${SESSION_TOKEN}`);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(html).toContain('Masuk sebagai Ibu &lt;b&gt;Siti&lt;/b&gt;');
  });
});

describe('forms', () => {
  it('are taken with the token of this visit', async () => {
    const app = started();
    const { token, cookie } = await visit(app);
    const answer = await post(
      app,
      { _csrf: token, isi: 'halo\r\ndunia' },
      { cookie, origin: 'http://127.0.0.1:3000' },
    );
    expect(await answer.text()).toBe('halo\ndunia|');
  });

  it('are taken with the token of this session, and with no other', async () => {
    const app = started();
    const mine = await visit(app, `sesi=${SESSION_TOKEN}`);
    expect((await post(app, { _csrf: mine.token }, { cookie: mine.cookie })).status).toBe(200);
    const anonymous = await visit(app);
    expect((await post(app, { _csrf: anonymous.token }, { cookie: mine.cookie })).status).toBe(403);
    expect((await post(app, { _csrf: mine.token }, { cookie: anonymous.cookie })).status).toBe(403);
  });

  it('give each page another token, and all of them work', async () => {
    const app = started();
    const first = await visit(app);
    const second = await visit(app, first.cookie);
    expect(second.token).not.toBe(first.token);
    for (const { token } of [first, second])
      expect((await post(app, { _csrf: token }, { cookie: first.cookie })).status).toBe(200);
  });

  it.each([
    ['missing', undefined],
    ['wrong', 'x'.repeat(86)],
    ['of another length', 'abc'],
  ])('are refused when the token is %s, and say what to do', async (_, token) => {
    const app = started();
    const { cookie } = await visit(app);
    const answer = await post(
      app,
      { isi: 'teks saya', ...(token === undefined ? {} : { _csrf: token }) },
      { cookie },
    );
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain('muat ulang halaman formulir');
  });

  it('are refused without the cookie of the visit, however good the token', async () => {
    const app = started();
    const { token } = await visit(app);
    expect((await post(app, { _csrf: token })).status).toBe(403);
  });

  it('keep what was typed when only the token is old', async () => {
    const app = started();
    const { cookie } = await visit(app);
    const headers = { cookie, 'sec-fetch-site': 'same-origin', origin: 'http://127.0.0.1:3000' };
    const refused = await post(app, { _csrf: 'old', isi: 'draf "penting" <b>' }, headers);
    expect(refused.status).toBe(403);
    const html = await refused.text();
    expect(html).toContain('name="isi" value="draf &quot;penting&quot; &lt;b&gt;"');
    const fresh = /name="_csrf" value="([^"]+)"/.exec(html)?.[1] ?? '';
    expect((await post(app, { _csrf: fresh, isi: 'draf' }, headers)).status).toBe(200);
  });

  it('never write a password back', async () => {
    const headers = { 'sec-fetch-site': 'same-origin' };
    const html = await (await post(started(), { email: 'a@b.id', sandi: 'rahasia-sekali' }, headers)).text();
    expect(html).not.toContain('rahasia-sekali');
  });

  it.each([
    { origin: 'https://jahat.test' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ])(
    'are refused from elsewhere (%o) even with a good token, and nothing typed is repeated',
    async (headers) => {
      const app = started();
      const { token, cookie } = await visit(app);
      const answer = await post(app, { _csrf: token, isi: 'sisipan' }, { cookie, ...headers });
      expect(answer.status).toBe(403);
      const html = await answer.text();
      expect(html).toContain('datang dari situs lain');
      expect(html).not.toContain('sisipan');
    },
  );

  it('carry files', async () => {
    const app = started();
    const { token, cookie } = await visit(app);
    const body = new FormData();
    body.set('_csrf', token);
    body.set('isi', 'foto');
    body.set('berkas', new File([new Uint8Array(1234)], 'lubang.jpg', { type: 'image/jpeg' }));
    const answer = await app.request('/coba', { method: 'POST', headers: { cookie }, body });
    expect(await answer.text()).toBe('foto|lubang.jpg=1234');
  });

  it('of another type or broken off are unreadable, not a fault', async () => {
    const app = started();
    const broken = { 'content-type': 'multipart/form-data; boundary=x' };
    for (const [headers, body] of [
      [{ 'content-type': 'application/json' }, '{}'],
      [broken, '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nhalf'],
      [broken, 'nonsense'],
    ] as const)
      expect((await app.request('/coba', { method: 'POST', headers, body })).status).toBe(400);
  });

  it('with a thousand fields are unreadable', async () => {
    const fields = Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`f${i}`, '1']));
    expect((await post(started(), fields)).status).toBe(400);
  });
});

describe('limits', () => {
  it('refuse a body by its told length before reading it, as a page and as a problem', async () => {
    const app = started();
    const headers = { 'content-length': '600000', 'content-type': 'application/x-www-form-urlencoded' };
    const page = await app.request('/coba', { method: 'POST', headers, body: 'isi=1' });
    expect(page.status).toBe(413);
    expect(await page.text()).toContain('paling besar 512 kB');
    const api = await app.request('/api/v1/coba', {
      method: 'POST',
      headers: { 'content-length': '2000000', 'content-type': 'application/json' },
      body: '{}',
    });
    expect(api.status).toBe(413);
    expect(await api.json()).toMatchObject({ code: 'web.too_large', status: 413, errors: [] });
  });

  it('count a body that tells no length', async () => {
    const stream = new Blob(['isi=', 'x'.repeat(700_000)]).stream();
    const init = {
      method: 'POST',
      body: stream,
      duplex: 'half',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    };
    expect((await started().request('/coba', init as RequestInit)).status).toBe(413);
  });

  it('let an address do so much a minute and say when to come back', async () => {
    let nowMs = 0;
    const app = started({
      limiter: new TokenBuckets(() => nowMs),
      limits: { requestsPerMinute: 3, writesPerMinute: 1 },
      remoteAddress: (c) => c.req.header('x-test-address') ?? '10.0.0.1',
    });
    const ask = (address: string) => app.request('/tentang', { headers: { 'x-test-address': address } });
    for (let i = 0; i < 3; i += 1) expect((await ask('2001:db8::1')).status).toBe(200);
    const refused = await ask('2001:db8:0:0:9::2');
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('20');
    expect(await refused.text()).toContain('setelah 20 detik');
    expect((await ask('2001:db8:0:1::1')).status).toBe(200);
    nowMs = 20_000;
    expect((await ask('2001:db8::1')).status).toBe(200);
    expect((await app.request('/api/v1/coba', { method: 'POST' })).status).toBe(200);
    const second = await app.request('/api/v1/coba', { method: 'POST' });
    expect(await second.json()).toMatchObject({ code: 'web.rate_limited', status: 429 });
    expect((await app.request('/healthz')).status).toBe(200);
  });
});

describe('language', () => {
  it('is Indonesian whatever the browser prefers, English when asked, and is remembered', async () => {
    const app = started();
    const first = await app.request('/tentang', { headers: { 'accept-language': 'en' } });
    expect(await first.text()).toContain('<html lang="id">');
    const asked = await app.request('/tentang?lang=en');
    const html = await asked.text();
    expect(html).toContain('<html lang="en">');
    expect(html).toContain('About SP4N-LAPOR!');
    const cookie = asked.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    expect(await (await app.request('/tentang', { headers: { cookie } })).text()).toContain(
      '<html lang="en">',
    );
    expect(await (await app.request('/tentang?lang=xx', { headers: { cookie } })).text()).toContain(
      '<html lang="en">',
    );
  });

  it('switches on the same page and keeps the rest of the address', async () => {
    const html = await (await started().request('/tentang?q=a%22b')).text();
    expect(html).toContain('href="?q=a%22b&amp;lang=en"');
  });
});

describe('flash message', () => {
  it('shows once on the next page, escaped', async () => {
    const app = started();
    const { token, cookie } = await visit(app);
    const answer = await post(app, { _csrf: token, isi: '<script>1</script>' }, { cookie });
    const flash = answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const next = await visit(app, `${cookie}; ${flash}`);
    expect(next.html).toContain('Tersimpan: &lt;script&gt;1&lt;/script&gt;');
    expect(next.response.headers.getSetCookie().join()).toContain('pesan=; Max-Age=0');
  });

  it('is ignored when forged, broken or too old', async () => {
    let nowMs = 1_000_000;
    const app = started({ now: () => nowMs });
    const { token, cookie } = await visit(app);
    const answer = await post(app, { _csrf: token, isi: 'asli' }, { cookie });
    const flash = answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    for (const forged of [
      flash.replace('pesan=e', 'pesan=f'),
      'pesan=x',
      'pesan=.',
      `${flash.split('.')[0]}.AAAA`,
    ])
      expect((await visit(app, forged)).html).not.toContain('class="notice');
    nowMs += 301_000;
    expect((await visit(app, flash)).html).not.toContain('Tersimpan');
  });
});

describe('error pages', () => {
  it('answer 404 with the same body for every address, in the frame of the site', async () => {
    const app = started();
    const bodies = await Promise.all(
      ['/laporan/123456789', '/laporan/987654321', '/apa-saja'].map(async (path) => {
        const response = await app.request(path);
        expect(response.status).toBe(404);
        return (await response.text()).replace(' aria-current="page"', '');
      }),
    );
    expect(new Set(bodies).size).toBe(1);
    expect(bodies[0]).toContain('<h1>Halaman tidak ditemukan</h1>');
    const api = await app.request('/api/v1/apa');
    expect(api.headers.get('content-type')).toBe('application/problem+json');
    expect(await api.json()).toMatchObject({ code: 'web.not_found', status: 404 });
  });

  it('tell a fault by its code and nothing of what broke', async () => {
    const faults: [unknown, string][] = [];
    const app = started({ onFault: (fault, id) => faults.push([fault, id]) });
    const response = await app.request('/rusak');
    expect(response.status).toBe(500);
    const id = response.headers.get('x-correlation-id') ?? 'none';
    const html = await response.text();
    expect(html).toContain(id);
    expect(html).not.toContain('kata sandi');
    expect(faults).toEqual([[expect.objectContaining({ message: 'kata sandi basis data' }), id]]);
    const api = await app.request('/api/v1/rusak');
    expect(await api.json()).toMatchObject({
      code: 'web.fault',
      status: 500,
      correlationId: api.headers.get('x-correlation-id'),
    });
  });

  it('say plainly when the database is away, also when already the session cannot be read', async () => {
    const away = () => Promise.reject(new DatabaseUnavailable('connection refused'));
    for (const [app, path, cookie] of [
      [started(), '/putus', ''],
      [started({ findSession: away }), '/tentang', `sesi=${SESSION_TOKEN}`],
    ] as const) {
      const response = await app.request(path, { headers: { cookie } });
      expect(response.status).toBe(503);
      expect(response.headers.get('retry-after')).toBe('30');
      expect(await response.text()).toContain('Basis data sedang tidak dapat dihubungi');
    }
    const api = await started().request('/api/v1/putus');
    expect(await api.json()).toMatchObject({ code: 'web.database_unavailable', status: 503 });
  });
});

describe('operations', () => {
  it('tell alive, ready and why not', async () => {
    expect(await (await started().request('/healthz')).text()).toBe('ok\n');
    expect((await started().request('/readyz')).status).toBe(200);
    const unready = started({
      readiness: () => Promise.resolve({ isReady: false, reason: 'migrations pending' }),
    });
    const response = await unready.request('/readyz');
    expect([response.status, await response.text()]).toEqual([503, 'migrations pending\n']);
  });

  it('show metrics to loopback or with the token only', async () => {
    const far = { remoteAddress: () => '203.0.113.9' };
    expect((await started().request('/metrics')).status).toBe(200);
    expect((await started(far).request('/metrics')).status).toBe(404);
    const guarded = started({ ...far, metricsToken: 'angka-rahasia' });
    const ask = (authorization: string) => guarded.request('/metrics', { headers: { authorization } });
    expect((await ask('Bearer angka-rahasia')).status).toBe(200);
    expect((await ask('Bearer angka-salah')).status).toBe(404);
  });

  it('name the route, not the address, in what is recorded', async () => {
    const seen: string[] = [];
    const app = started({
      onRequest: ({ method, route, status }) => seen.push(`${method} ${route} ${status}`),
    });
    await app.request('/tentang?q=rahasia');
    await app.request('/laporan/123456789');
    expect(seen).toEqual(['GET /tentang 200', expect.not.stringContaining('123456789')]);
  });

  it('serve styles for ever, compressed, under 15 kB, and pages compressed', async () => {
    const app = started();
    const html = await (await app.request('/tentang')).text();
    const href = /href="(\/assets\/lapor-[^"]+\.css)"/.exec(html)?.[1] ?? '';
    const css = await app.request(href, { headers: { 'accept-encoding': 'gzip' } });
    expect(css.headers.get('cache-control')).toContain('immutable');
    expect(css.headers.get('content-encoding')).toBe('gzip');
    expect((await css.arrayBuffer()).byteLength).toBeLessThan(15_000);
    const plain = await app.request(href);
    expect(await plain.text()).not.toMatch(/@import|https?:/);
    const page = await app.request('/tentang', { headers: { 'accept-encoding': 'gzip, br' } });
    expect(page.headers.get('content-encoding')).toBe('gzip');
    expect(page.headers.get('content-security-policy')).not.toBeNull();
    const text = await new Response(page.body?.pipeThrough(new DecompressionStream('gzip'))).text();
    expect(text).toContain('<h1>Tentang SP4N-LAPOR!</h1>');
    expect((await app.request('/assets/tidak-ada.css')).status).toBe(404);
  });
});
