import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { webDeps } from '../../tests/support/webDeps.ts';
import { createLog } from '../telemetry/log.ts';
import { createApp } from '../web/app.ts';
import type { RequestSummary } from '../web/deps.ts';
import { noteRequest } from './requestLog.ts';

const keys = {
  pembaca: (akunId: string) => createHmac('sha256', 'kunci').update(akunId).digest('hex').slice(0, 20),
};
const akunId = '01890000-0000-7000-8000-000000000001';

describe('the line of a request', () => {
  const lines: string[] = [];
  const log = createLog({ level: 'info', isReadable: false, write: (line) => void lines.push(line) });
  const onRequest = (summary: RequestSummary) => noteRequest(log, keys, summary);
  const token = 'rahasia-'.padEnd(43, 'x');
  const session = {
    id: 's',
    akunId,
    nama: 'Siti Aminah',
    penugasan: [],
    tahap: 'penuh',
    buktiPada: 0,
    punyaFaktor: false,
  } as const;

  it('is always written for one that was refused, by pseudonym and pattern alone', async () => {
    const app = createApp(webDeps({ onRequest, sessions: { [token]: session } }), [
      (routes) => {
        routes.get('/uji/:nomor', (c) => c.text('', c.req.param('nomor') === '1' ? 403 : 404));
        routes.get('/terbuka', (c) => c.text('ya'));
        routes.post('/kirim', (c) => c.text('ya'));
      },
    ]);
    const headers = { cookie: `sesi=${token}` };
    for (const path of ['/terbuka', '/uji/2', '/uji/1']) await app.request(path, { headers });
    await app.request('/uji/1');
    await app.request('/kirim', { method: 'POST', body: new URLSearchParams({ a: 'b' }) });
    const told = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    const kept = told.map(({ event, method, route, status, account }) => [
      event,
      method,
      route,
      status,
      account,
    ]);
    expect(kept).toEqual([
      ['security.refused', 'GET', '/uji/:nomor', 403, keys.pembaca(akunId)],
      ['security.refused', 'GET', '/uji/:nomor', 403, undefined],
      ['security.refused', 'POST', expect.any(String), 403, undefined],
    ]);
    expect(lines.join()).not.toMatch(new RegExp(`${akunId}|Siti|/uji/1`));
  });
});
