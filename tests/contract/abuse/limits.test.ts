import http from 'node:http';
import { describe, expect, it } from 'vitest';
import { createApp } from '../../../src/web/app.ts';
import { BODY_LIMIT_BYTES } from '../../../src/web/pipeline/bodyLimit.ts';
import { portalRoutes } from '../../../src/web/portal/routes.ts';
import { fileBy } from '../../support/portal.ts';
import { Visitor } from '../../support/visitor.ts';
import { webDeps } from '../../support/webDeps.ts';
import { FORM, ORIGIN, raw, useWholeWeb } from '../../support/wholeWeb.ts';
import { testWebDeps } from '../../support/webServer.ts';

const web = useWholeWeb();

describe('bodies that are too much', () => {
  it.each([
    ['a form of a megabyte', '/lacak', FORM, 'resi='.padEnd(BODY_LIMIT_BYTES.form + 1, 'x'), 413],
    ['a thousand fields', '/lacak', FORM, 'a=1&'.repeat(1_000), 400],
    ['no form at all', '/lacak', 'application/json', '{}', 400],
    ['a broken multipart', '/lapor', 'multipart/form-data; boundary=x', '--x\r\nContent-Dispo', 400],
    [
      'JSON beyond the limit',
      '/api/v1/laporan',
      'application/json',
      '['.padEnd(BODY_LIMIT_BYTES.api + 1, ' '),
      413,
    ],
  ])('%s is refused', async (_, path, type, body, status) => {
    const told = {
      'content-type': type,
      'content-length': String(body.length),
      origin: web().origin,
    };
    expect((await raw(web().origin, path, { method: 'POST', headers: told, body })).status).toBe(status);
    const untold = { 'content-type': type, 'transfer-encoding': 'chunked', origin: web().origin };
    expect((await raw(web().origin, path, { method: 'POST', headers: untold, body })).status).toBe(status);
  });
});

describe('a slow line', () => {
  it('is told that it sends too much, not cut off', async () => {
    const { hostname, port } = new URL(web().origin);
    const headers = { 'content-type': FORM, 'content-length': '600000', origin: web().origin };
    const answered = await new Promise<number>((resolve, reject) => {
      const request = http.request({ hostname, port, path: '/lacak', method: 'POST', headers }, (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      });
      request.on('error', reject);
      request.write('resi='.padEnd(300_000, 'x'));
      setTimeout(() => request.end('x'.repeat(300_000)), 900);
    });
    expect(answered).toBe(413);
  });
});

describe('sessions and headers', () => {
  it('a planted session is worth nothing, and signing out ends the true one', async () => {
    const victim = new Visitor(web().app);
    await victim.open('/masuk');
    const planted = 'penyusup-'.padEnd(43, 'x');
    const body = new URLSearchParams({
      ...victim.hidden('/masuk'),
      email: 'kota@demo.test',
      sandi: 'lapor-demo',
    });
    const cookie = `kunjungan=${victim.cookie('kunjungan') ?? ''}; sesi=${planted}`;
    const entered = await web().app.request('/masuk', {
      method: 'POST',
      body,
      headers: { cookie, origin: ORIGIN },
    });
    const line = entered.headers.getSetCookie().findLast((one) => one.startsWith('sesi=')) ?? '';
    expect(line).toMatch(/; Path=\/; HttpOnly; SameSite=Lax/);
    const token = line.split(';')[0] ?? '';
    expect(token).not.toContain(planted);
    const status = async (sesi: string) =>
      (await web().app.request('/petugas', { headers: { cookie: sesi } })).status;
    expect([await status(`sesi=${planted}`), await status(token)]).toEqual([303, 200]);

    const admin = await web().signedIn('kota');
    const mine = `sesi=${admin.cookie('sesi') ?? ''}`;
    await admin.open('/petugas');
    await admin.send('/keluar');
    expect(await status(mine)).toBe(303);
  });

  it('over https every cookie is for this host alone', async () => {
    const { deps } = web().made;
    const secure = createApp({ ...webDeps(testWebDeps(deps, {})), origin: 'https://lapor.example' }, [
      portalRoutes(deps),
    ]);
    const answer = await secure.request('https://lapor.example/masuk');
    const cookies = answer.headers.getSetCookie();
    expect(cookies.length).toBeGreaterThan(0);
    for (const one of cookies) expect(one).toMatch(/^__Host-.*; Path=\/; HttpOnly; Secure; SameSite=Lax/);
    expect(answer.headers.get('strict-transport-security')).toContain('max-age=');
  });

  it('no page can be framed or sniffed, no private page is kept by any cache', async () => {
    const owner = new Visitor(web().app);
    const { nomor } = await fileBy(owner);
    const kota = await web().signedIn('kota');
    const pelapor = await web().signedIn('pelapor');
    const visits: readonly (readonly [Visitor, string])[] = [
      [new Visitor(web().app), '/tidak-ada'],
      [new Visitor(web().app), '/masuk'],
      [owner, `/laporan/${nomor}`],
      [owner, '/lapor/terkirim'],
      [owner, '/lapor/anda'],
      [pelapor, '/saya'],
      [pelapor, '/petugas'],
      [kota, '/petugas'],
      [kota, `/petugas/laporan/${nomor}`],
      [kota, `/petugas/laporan/${nomor}/verifikasi`],
      [kota, '/monev'],
    ];
    for (const [who, path] of visits) {
      const { headers } = await who.open(path);
      expect([path, headers.get('cache-control')]).toEqual([path, 'no-store']);
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(headers.get('content-security-policy')).not.toContain('unsafe');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('same-origin');
    }
  });
});
