import { describe, expect, test } from 'vitest';
import type { Deps } from '../../src/useCases/deps.ts';
import { hitungBerkala } from '../../src/useCases/berkala/hitungBerkala.ts';
import { readIndikator } from '../../src/useCases/monev/readIndikator.ts';
import { apiRoutes } from '../../src/web/api/routes.ts';
import { createApp } from '../../src/web/app.ts';
import { susunDokumenBerkala } from '../../src/web/dokumen/berkala/dokumenBerkala.ts';
import { pdfOf } from '../../src/web/dokumen/pdf/pdf.ts';
import { xlsxOfDokumen } from '../../src/web/dokumen/xlsx.ts';
import { workspaceRoutes } from '../../src/web/workspace/routes.ts';
import { officerSessions, tokenOf, wordsOf } from '../../src/web/workspace/tests/desk.ts';
import { readPdf, readXlsx } from './berkas.ts';
import { webDeps } from './webDeps.ts';
import { testWebDeps } from './webServer.ts';

const ID = '01900000-0000-7000-8000-000000000f01';
const MASA = 'dari=2019-01-01&sampai=2020-12-31';
const KATEGORI = ['Lengkap', 'Belum lengkap', 'Disampaikan, belum diverifikasi', 'Tidak menyampaikan'];

/**
 * The follow-up reports that the ministry and Jawa Timur published (rules §6), once `liveThroughRekomendasi` was lived through: 7 of
 * 34 Lengkap, 37 of 38 handed in.
 */
export function describeRekomendasi(deps: () => Deps): void {
  const ask = async (path: string): Promise<Response> => {
    const routes = [workspaceRoutes(deps()), apiRoutes(deps())];
    const app = createApp(webDeps(testWebDeps(deps(), officerSessions(deps().now))), routes);
    return app.request(path, { headers: { cookie: `sesi=${tokenOf('nasional')}` } });
  };
  const bytes = async (path: string): Promise<Buffer> => Buffer.from(await (await ask(path)).arrayBuffer());
  const words = async (path: string): Promise<string> => wordsOf(await (await ask(path)).text());

  describe('7 of 34 Lengkap', () => {
    const query = `jenis=pemprov&${MASA}`;

    test('stands on the dashboard, in the API, the PDF, the workbook and the CSV', async () => {
      const page = await words(`/monev?${query}`);
      expect(page).toMatch(/Tindak lanjut rekomendasi lengkap 20,6% 7 dari 34/);
      const api = (await (await ask(`/api/v1/indikator?${query}`)).json()) as {
        readonly baris: readonly { readonly indikator: Readonly<Record<string, unknown>> }[];
      };
      expect(api.baris[0]?.indikator['rekomendasi_lengkap']).toMatchObject({ pembilang: 7, penyebut: 34 });
      const pdf = readPdf(await bytes(`/monev/unduh.pdf?${query}&tabel=indikator`)).teks.split('\n');
      const line = pdf.indexOf('rekomendasi_lengkap');
      expect(line).toBeGreaterThan(0);
      expect(pdf.slice(line, line + 8)).toEqual(expect.arrayContaining(['20,6%', '7', '34']));
      const [sheet] = readXlsx(await bytes(`/monev/unduh.xlsx?${query}&tabel=indikator`));
      const row = sheet?.baris.find(([kode]) => kode === 'rekomendasi_lengkap');
      expect(row?.slice(2, 5)).toEqual([7 / 34, 7, 34]);
      const csv = (await bytes(`/monev/unduh.csv?${query}&tabel=indikator`)).toString('utf8');
      expect(csv).toMatch(/^rekomendasi_lengkap,.*,7,34,/m);
    });

    test('stands in the cockpit, province by province, and in its workbook', async () => {
      const [sheet] = readXlsx(await bytes(`/pengawasan/unduh.xlsx?${query}&tabel=badan`));
      const kategori = sheet?.baris.map((row) => row.find((cell) => KATEGORI.includes(String(cell))));
      const count = (kode: string): number => kategori?.filter((one) => one === kode).length ?? 0;
      expect(KATEGORI.map(count)).toEqual([7, 6, 14, 7]);
      const html = await (await ask(`/pengawasan?${query}`)).text();
      const rows = html.split('<tr').filter((one) => one.includes('/pengawasan/PR-'));
      expect(rows.filter((one) => wordsOf(one).includes(' Lengkap 2 dari 2'))).toHaveLength(7);
      expect(await words(`/pengawasan/rekomendasi/${ID}`)).toContain('7 dari 34 Lengkap (20,6%).');
    });

    test('stands in the periodic report of the country, as PDF and workbook', async () => {
      const year = { badan: 'NAS', lingkup: 'binaan', jenis: 'tahun' } as const;
      const isi = await hitungBerkala(deps(), { ...year, dari: '2020-01-01', sampai: '2020-12-31' }, ['UU.']);
      if (!isi.ok) throw new Error(isi.refusal.code);
      const dokumen = susunDokumenBerkala({ isi: isi.value, narasi: {}, terbit: null });
      const { teks } = readPdf(await pdfOf(dokumen, deps().now()));
      const said = '7 dari 34 instansi yang diberi rekomendasi pada masa ini Lengkap (20,6%).';
      expect(teks.replaceAll('\n', ' ')).toContain(said);
      const sheets = readXlsx(await xlsxOfDokumen(dokumen));
      const row = sheets.flatMap((one) => one.baris).find(([first]) => first === 'Lengkap');
      expect(row?.slice(0, 2)).toEqual(['Lengkap', 7]);
    });

    test('was none before anybody had answered', async () => {
      const asked = { jenis: ['pemprov'], dari: '2019-01-01', sampai: '2020-12-31' } as const;
      const early = await readIndikator(deps(), { ...asked, perTanggal: '2025-12-31' });
      const row = early.ok ? early.value.baris[0]?.indikator['rekomendasi_lengkap'] : undefined;
      expect(row).toMatchObject({ pembilang: 0, penyebut: 0, nilai: null });
    });
  });

  test('Jawa Timur 2021: 37 of 38 handed in, Kabupaten Blitar not', async () => {
    const answer = await readIndikator(deps(), {
      induk: ['PR-35'],
      jenis: ['pemkab', 'pemkot'],
      dari: '2021-01-01',
      sampai: '2021-12-31',
      per: 'instansi',
    });
    if (!answer.ok) throw new Error(answer.refusal.code);
    const of = (kode: string) => answer.value.baris.map((row) => row.indikator[kode]?.pembilang ?? 0);
    expect(of('rekomendasi_disampaikan').reduce((a, b) => a + b)).toBe(37);
    const missing = answer.value.baris.filter(
      (row) => row.indikator['rekomendasi_disampaikan']?.pembilang === 0,
    );
    expect(missing.map((row) => row.kunci)).toEqual(['KB-35.05']);
  });
}
