import { describe, expect, it } from 'vitest';
import { SESSION_TOKEN, post, started, visit } from '../../../../tests/support/triedApp.tsx';

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
