import { parse } from 'csv-parse/sync';
import { Readable } from 'node:stream';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTestDeps } from '../../../../tests/support/deps.ts';
import { laporanRow, toCsv, type Status } from '../../../../tests/support/goldenRows.ts';
import { webDeps } from '../../../../tests/support/webDeps.ts';
import { testWebDeps } from '../../../../tests/support/webServer.ts';
import { importFile } from '../../../useCases/impor/importFile.ts';
import { readIndikator } from '../../../useCases/monev/readIndikator.ts';
import { KOLOM_TERBUKA } from '../../../useCases/terbuka/himpunanData.ts';
import { createApp } from '../../app.ts';
import { terbukaRoutes } from './terbukaRoutes.tsx';

const at = useTestDeps();
const SEMESTER = ['2026-01-01', '2026-06-30'] as const;

const lives = (instansi: string, counts: Partial<Record<Status, number>>) =>
  Object.entries(counts).flatMap(([status, n]) =>
    Array.from({ length: n ?? 0 }, (_, i) =>
      laporanRow({
        nama: `${instansi} ${status}`,
        i,
        status: status as Status,
        instansi,
        periode: SEMESTER,
        zona: 'WITA',
      }),
    ),
  );

beforeAll(async () => {
  const rows = [
    ...lives('KT-63.71', { selesai: 20, diproses: 2, diteruskan: 6, diarsipkan: 9 }),
    ...lives('KT-63.72', { selesai: 11, diproses: 7, diteruskan: 8, diarsipkan: 1 }),
    ...lives('PR-63', { selesai: 3 }),
  ];
  const found = await importFile(at().deps, 'laporan', () => Readable.from([Buffer.from(toCsv(rows))]), {
    isDryRun: false,
    onBad: (bad) => {
      throw new Error(JSON.stringify(bad));
    },
  });
  if (!found.ok || found.value.masuk !== rows.length) throw new Error(JSON.stringify(found));
}, 60_000);

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> => {
  const { deps } = at();
  const app = createApp(webDeps(testWebDeps(deps, {})), [(web) => terbukaRoutes(web, deps)]);
  return Promise.resolve(app.request(path, { headers }));
};

describe('open data', () => {
  it('tells counts by state as they stood, none of them small, none that differs from the figures', async () => {
    const answer = await get('/data-terbuka/instansi/2026-1.csv');
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      200,
      'text/csv; charset=utf-8; header=present',
    ]);
    const rows = parse<Record<string, string>>(await answer.text(), { columns: true });
    expect(rows.map((row) => row['kode'])).toEqual(['KT-63.71', 'KT-63.72', 'PR-63']);
    expect(rows.every((row) => row['per_tanggal'] === '2026-07-31')).toBe(true);
    const figures = await readIndikator(at().deps, {
      dari: SEMESTER[0],
      sampai: SEMESTER[1],
      perTanggal: '2026-07-31',
      per: 'instansi',
    });
    if (!figures.ok) throw new Error(figures.refusal.code);
    let told = 0;
    for (const row of rows) {
      const of = figures.value.baris.find((one) => one.kunci === row['kode'])?.indikator;
      for (const kode of KOLOM_TERBUKA) {
        if (row[kode] === '') continue;
        told += 1;
        expect([kode, Number(row[kode])]).toEqual([kode, of?.[kode]?.pembilang]);
        expect([1, 2, 3, 4]).not.toContain(Number(row[kode]));
      }
    }
    expect(told).toBeGreaterThan(6);
    // 3 of PR-63, 2 and 1 of the cities, and what would tell them by difference
    expect(rows[2]?.['total']).toBe('');
    expect(rows[2]?.['selesai']).toBe('');
    expect([rows[0]?.['proses'], rows[1]?.['arsip']]).toEqual(['', '']);
    expect([rows[1]?.['proses'], rows[0]?.['arsip']].filter((one) => one !== '').length).toBeLessThan(2);
  });

  it('is the same in every form, with a map of places', async () => {
    const json = (await (await get('/data-terbuka/kanal/2026-1.json')).json()) as {
      baris: { total: number | null }[];
    };
    expect(json.baris.length).toBeGreaterThan(1);
    const map = await get('/data-terbuka/wilayah/2026-1.geojson');
    expect([map.status, map.headers.get('content-type')]).toEqual([
      200,
      'application/geo+json; charset=utf-8',
    ]);
    const geo = (await map.json()) as { type: string; features: { type: string }[] };
    expect(geo.type).toBe('FeatureCollection');
  });

  it('is asked again by its digest, and does not change when laporan come or a day passes', async () => {
    const first = await get('/data-terbuka/instansi/2026-1.json');
    const tag = first.headers.get('etag') ?? '';
    expect([first.headers.get('cache-control'), first.headers.get('access-control-allow-origin')]).toEqual([
      'public, max-age=3600',
      '*',
    ]);
    expect((await get('/data-terbuka/instansi/2026-1.json', { 'if-none-match': tag })).status).toBe(304);
    at().setNow('2026-11-20T09:00:00+07:00');
    expect((await get('/data-terbuka/instansi/2026-1.json')).headers.get('etag')).toBe(tag);
  });

  it('has nothing of a half-year that is not over for a month, nor for nonsense', async () => {
    for (const path of [
      'instansi/2026-2.csv',
      'instansi/2027-1.csv',
      'instansi/2026-1.geojson',
      'instansi/2026-1.exe',
      'instansi/2026-1',
      'instansi/2026-1.csv.json',
      'pelapor/2026-1.csv',
      'constructor/2026-1.csv',
      'instansi/..%2F2026-1.csv',
      'instansi/2026-1.__proto__',
    ])
      expect([path, (await get(`/data-terbuka/${path}`)).status]).toEqual([path, 404]);
  });

  it('is catalogued for machines and for people, every link leading to its file', async () => {
    const katalog = (await (await get('/data-terbuka/katalog.jsonld')).json()) as {
      '@type': string;
      'dcat:dataset': {
        'dct:license'?: unknown;
        'dcat:distribution': { '@id': string; 'dcat:mediaType': { '@id': string } }[];
      }[];
    };
    expect(katalog['@type']).toBe('dcat:Catalog');
    expect(katalog['dcat:dataset']).toHaveLength(5);
    const files = katalog['dcat:dataset'].flatMap((one) => one['dcat:distribution']);
    expect(files.length).toBeGreaterThanOrEqual(9);
    for (const file of files) {
      const answer = await get(new URL(file['@id']).pathname);
      expect([file['@id'], answer.status]).toEqual([file['@id'], 200]);
      expect(file['dcat:mediaType']['@id']).toContain(answer.headers.get('content-type')?.split(';')[0]);
    }
    const page = await (await get('/data-terbuka/himpunan')).text();
    for (const file of files) expect(page).toContain(`href="${new URL(file['@id']).pathname}"`);
    expect(page).toContain('CC BY 4.0');
  });
});
