import { describe, expect, it } from 'vitest';
import { DatabaseUnavailable, SESSION_TOKEN, started } from '../../../tests/support/triedApp.tsx';

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

  it('say that too many wait when a lock or a statement was given up, and when to come again', async () => {
    const page = await started().request('/macet');
    expect([page.status, page.headers.get('retry-after')]).toEqual([503, '30']);
    expect(await page.text()).toContain('Layanan sedang ramai');
    const api = await started().request('/api/v1/macet');
    expect(api.headers.get('retry-after')).toBe('30');
    expect(await api.json()).toMatchObject({ code: 'web.busy', status: 503 });
  });
});
