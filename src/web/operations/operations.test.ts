import { describe, expect, it } from 'vitest';
import { started } from '../../../tests/support/triedApp.tsx';

describe('operations', () => {
  it('tell alive, ready and why not', async () => {
    expect(await (await started().request('/healthz')).text()).toBe('ok\n');
    expect((await started().request('/readyz')).status).toBe(200);
    const checks = [{ name: 'database', isOk: false, durationMs: 3 }];
    const unready = started({
      readiness: () => Promise.resolve({ isReady: false, phase: 'serving', checks }),
    });
    const response = await unready.request('/readyz');
    expect(response.status).toBe(503);
    expect(await response.json()).toEqual({ isReady: false, phase: 'serving', checks });
  });

  it('show metrics to loopback or with the token only', async () => {
    const far = { remoteAddress: () => '203.0.113.9' };
    expect((await started().request('/metrics')).status).toBe(200);
    expect((await started(far).request('/metrics')).status).toBe(404);
    const guarded = started({ ...far, metricsToken: 'angka-rahasia' });
    const ask = (authorization: string) => guarded.request('/metrics', { headers: { authorization } });
    expect((await ask('Bearer angka-rahasia')).status).toBe(200);
    expect((await ask('Bearer angka-salah')).status).toBe(404);
    // A proxy on this machine speaks for the whole world.
    const passedOn = { headers: { 'x-forwarded-for': '127.0.0.1' } };
    expect((await started().request('/metrics', passedOn)).status).toBe(404);
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
