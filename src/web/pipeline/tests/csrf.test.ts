import { describe, expect, it } from 'vitest';
import { SESSION_TOKEN, post, started, visit } from '../../../../tests/support/triedApp.tsx';

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
