import { describe, expect, it } from 'vitest';
import { started } from '../../../../tests/support/triedApp.tsx';
import { TokenBuckets } from '../tokenBucket.ts';

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

  it.each([
    ['told', { 'content-length': '84000000' }, 3],
    ['untold', {}, 24],
  ])(
    'leave room for words and for others while one place sends slowly, lengths %s',
    async (_, length, senders) => {
      const app = started({ remoteAddress: (c) => c.req.header('x-test-address') ?? '10.0.0.1' });
      const ends: (() => void)[] = [];
      const slow = () => {
        const body = new ReadableStream({
          start: (to) => void ends.push(() => to.error(new Error('hung up'))),
        });
        const headers = { 'content-type': 'multipart/form-data; boundary=x', ...length };
        return app.request('/coba', { method: 'POST', body, duplex: 'half', headers } as RequestInit);
      };
      const open = Array.from({ length: senders }, slow);
      const answered = open.map((one) =>
        Promise.resolve(one).then(
          ({ status }) => status,
          () => 0,
        ),
      );
      await new Promise((resolve) => setTimeout(resolve, 50));
      const send = (type: string, bytes: string, address: string) =>
        app.request('/coba', {
          method: 'POST',
          headers: { 'content-type': type, 'content-length': bytes, 'x-test-address': address },
          body: 'isi=1',
        });
      const form = 'application/x-www-form-urlencoded';
      expect((await send(form, '5', '10.0.0.1')).status).not.toBe(503);
      const file = 'multipart/form-data; boundary=x';
      expect((await send(file, '50000000', '10.0.0.2')).status).not.toBe(503);
      for (const end of ends) end();
      expect(await Promise.all(answered)).toContain(503);
    },
  );

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
