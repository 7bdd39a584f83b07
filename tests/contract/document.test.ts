import { describe, expect, it } from 'vitest';
import { apiRoutes } from '../../src/web/api/routes.ts';
import { createApp } from '../../src/web/app.ts';
import type { Problem } from '../../src/web/errors/problem.ts';
import { DatabaseUnavailable } from '../../src/persistence/connection/errors.ts';
import { TokenBuckets } from '../../src/web/pipeline/tokenBucket.ts';
import { useApi } from '../support/api.ts';
import { webDeps } from '../support/webDeps.ts';

interface Document {
  readonly openapi: string;
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: { schemas: Record<string, unknown>; securitySchemes: Record<string, unknown> };
}
interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly requestBody?: { content: Record<string, { schema: object }> };
  readonly parameters?: { name: string; in: string }[];
  readonly responses: Record<string, { content?: Record<string, { schema: object }> }>;
}

/** The calls of interfaces §5, webhooks apart. */
const NAMED = [
  'get /instansi',
  'get /instansi/{kode}',
  'get /kategori',
  'get /wilayah',
  'get /kalender',
  'post /laporan',
  'get /laporan',
  'get /laporan/{nomor}',
  'get /laporan/{nomor}/riwayat',
  'post /lampiran',
  'get /indikator',
  'get /peringkat',
  ...(
    'ubah verifikasi kelola tunda lengkapi bukan-wewenang putuskan disposisi tindak-lanjut perpanjang tanggapan selesai ' +
    'arsipkan alihkan ke-ppid gabungkan pecah klasifikasi koreksi kerahasiaan turunkan catatan tarik ombudsman penilaian ' +
    'buka-teks identitas identitas/setuju'
  )
    .split(' ')
    .map((perintah) => `post /laporan/{nomor}/${perintah}`),
];

describe('the OpenAPI document', () => {
  const api = useApi();
  const read = async (): Promise<Document> => (await (await api().raw('/openapi.json')).json()) as Document;

  it('is OpenAPI 3.1 with every call of the interface, each described and with its answers', async () => {
    const document = await read();
    expect(document.openapi).toBe('3.1.0');
    const calls = Object.entries(document.paths).flatMap(([path, item]) =>
      Object.entries(item).map(([method, operation]) => ({ name: `${method} ${path}`, operation, path })),
    );
    expect(calls.map((one) => one.name)).toEqual(expect.arrayContaining(NAMED));
    expect(new Set(calls.map((one) => one.operation.operationId)).size).toBe(calls.length);
    for (const { name, operation, path } of calls) {
      expect(operation.summary.length, name).toBeGreaterThan(10);
      expect(Object.keys(operation.responses), name).toContain('default');
      const inPath = (operation.parameters ?? []).filter((one) => one.in === 'path').map((one) => one.name);
      expect(inPath, name).toEqual([...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]));
    }
  });

  it('holds every route of the router, and refers only to what it holds', async () => {
    const document = await read();
    const app = createApp(webDeps(), [apiRoutes(api().made.deps)]);
    const routes = app.routes
      .filter((one) => one.path.startsWith('/api/v1/') && ['GET', 'POST', 'DELETE'].includes(one.method))
      .map((one) => `${one.method.toLowerCase()} ${one.path.slice(7).replaceAll(/:(\w+)/g, '{$1}')}`);
    const described = Object.entries(document.paths).flatMap(([path, item]) =>
      Object.keys(item).map((method) => `${method} ${path}`),
    );
    expect(routes.filter((one) => one !== 'get /openapi.json').toSorted()).toEqual(described.toSorted());
    const names = Object.keys(document.components.schemas);
    const text = JSON.stringify(document);
    const refs = [...text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(
      (match) => match[1] ?? '',
    );
    expect(refs.length).toBeGreaterThan(10);
    expect(refs.filter((ref) => !names.includes(ref))).toEqual([]);
    expect(text).toContain('"minLength":10,"maxLength":150');
  });

  it('is readable at /api in both languages, with no script of its own', async () => {
    const app = createApp(webDeps(), [apiRoutes(api().made.deps)]);
    for (const [lang, word] of [
      ['id', 'Perlu kunci'],
      ['en', 'Needs a key'],
    ] as const) {
      const response = await app.request(`/api?lang=${lang}`);
      const html = await response.text();
      expect(response.status).toBe(200);
      expect(html.match(/<h1>/g)).toHaveLength(1);
      expect(html).not.toMatch(/<script(?![^>]*\bsrc=)/);
      expect(html).toContain(word);
      for (const call of NAMED) {
        const [method = '', path = ''] = call.split(' ');
        expect(html, call).toContain(`${method.toUpperCase()} /api/v1${path}<`);
      }
      expect(html).toContain('laporan.transition_not_allowed');
    }
  });

  it('gives reference data whole, or in pages', async () => {
    const { get } = api();
    const all = (await get<{ baris: { kode: string }[]; next: string | null }>('/instansi')).body;
    expect(all.next).toBeNull();
    const kode: string[] = [];
    for (let cursor = ''; ;) {
      const page = (await get<typeof all>(`/instansi?limit=4${cursor}`)).body;
      kode.push(...page.baris.map((one) => one.kode));
      if (page.next === null) break;
      cursor = `&cursor=${page.next}`;
    }
    expect(kode).toEqual(all.baris.map((one) => one.kode));
    const kota = (await get<{ nama: string; unit: { kode: string }[] }>('/instansi/KT-63.71')).body;
    expect(kota.unit).toContainEqual({
      kode: 'KT-63.71/06',
      nama: 'Dinas Pekerjaan Umum dan Penataan Ruang',
    });
    expect((await get('/instansi/KT-63.71%2F06')).status).toBe(404);
    expect((await get<Problem>('/instansi?induk=XX')).body.errors[0]?.path).toBe('induk');
    expect((await get<typeof all>('/wilayah?induk=63.71')).body.baris.map((one) => one.kode)).toContain(
      '63.71.01',
    );
    expect((await get<typeof all>('/kategori')).body.baris[0]).toMatchObject({ kode: 'K01' });
    const kalender = (await get<{ tahun: number; baris: { tanggal: string }[] }>('/kalender?tahun=2026'))
      .body;
    expect(kalender.baris.map((one) => one.tanggal)).toContain('2026-03-19');
    expect((await get<Problem>('/kalender?tahun=abc')).status).toBe(422);
  });

  it('limits a key, and says when to come back', async () => {
    const { deps } = api().made;
    let clock = 0;
    const limits = { requestsPerMinute: 600, writesPerMinute: 600 };
    const app = createApp(webDeps({ limits, limiter: new TokenBuckets(() => clock) }), [apiRoutes(deps)]);
    const ask = () =>
      app.request('/api/v1/kategori', { headers: { authorization: `Bearer ${api().key('pelapor')}` } });
    for (let n = 0; n < 600; n += 1) expect((await ask()).status).toBe(200);
    const limited = await ask();
    expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, '1']);
    expect(await limited.json()).toMatchObject({ code: 'web.rate_limited' });
    clock += 1000;
    expect((await ask()).status).toBe(200);
  });

  it('says 503 with a time to come back while the database is away', async () => {
    const { deps } = api().made;
    const away = { ...deps, rujukan: () => Promise.reject(new DatabaseUnavailable('connection', 'refused')) };
    const app = createApp(webDeps(), [apiRoutes(away)]);
    const response = await app.request('/api/v1/kategori');
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '30']);
    expect(await response.json()).toMatchObject({ code: 'web.database_unavailable', status: 503 });
  });
});
