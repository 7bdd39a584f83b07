import { axeOn } from '../support/axe.ts';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  fileLaporan,
  officerSessions,
  tokenOf,
  UNIT,
  type Orang,
} from '../../src/web/workspace/tests/desk.ts';
import { workspaceRoutes } from '../../src/web/workspace/routes.ts';
import { launchBrowser, type TestBrowser } from '../support/browser.ts';
import { useTestDeps } from '../support/deps.ts';
import { startTestWeb, type TestWebServer } from '../support/webServer.ts';

const test = useTestDeps();
let browser: TestBrowser;
let web: TestWebServer;

beforeAll(async () => {
  const { deps } = test();
  [browser, web] = await Promise.all([
    launchBrowser(),
    startTestWeb(deps, { routes: [workspaceRoutes(deps)], sessions: officerSessions(deps.now) }),
  ]);
});
afterAll(async () => {
  await browser?.close();
  await web?.close();
});

async function signedIn(
  orang: Orang,
  options: { width?: number; script?: boolean } = {},
): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.browser.newContext({
    viewport: { width: options.width ?? 1280, height: 900 },
    javaScriptEnabled: options.script ?? true,
  });
  await context.addCookies([{ name: 'sesi', value: tokenOf(orang), url: web.origin }]);
  return { context, page: await context.newPage() };
}

describe.each([
  ['without script', false],
  ['with script', true],
])('a laporan travels from the admin to the unit and back, %s', (_, script) => {
  it('by the buttons alone', async () => {
    const nomor = await fileLaporan(test().deps, { kategori: 'K20a' });
    const admin = await signedIn('admin', { script });
    const { page } = admin;
    await page.goto(`${web.origin}/petugas?tampilan=verifikasi`);
    await page.locator(`a[href="/petugas/laporan/${nomor}"]`).click();
    await page.getByRole('link', { name: 'Verifikasi dan teruskan' }).click();
    await page.getByLabel('Judul', { exact: true }).fill('Jalan berlubang besar di depan pasar');
    await page.getByLabel('Klasifikasi').selectOption('tidak_berkadar_pengawasan');
    // what the suggestion ticked is the officer's to change
    await page.getByLabel('Dinas Perhubungan').uncheck();
    await page.getByLabel('Dinas Pekerjaan Umum dan Penataan Ruang').check();
    await page.getByLabel('Cari instansi').fill('provinsi kalimantan');
    await page.getByRole('button', { name: 'Cari' }).last().click();
    expect(await page.getByLabel('Judul', { exact: true }).inputValue()).toBe(
      'Jalan berlubang besar di depan pasar',
    );
    expect(await page.getByLabel('Pemerintah Provinsi Kalimantan Selatan').count()).toBe(1);
    expect(await page.locator(`input[name=unit][value="${UNIT}"]`).isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Verifikasi dan teruskan' }).click();
    expect(await page.getByRole('status').textContent()).toContain(
      'Laporan diverifikasi dan diteruskan ke Dinas Pekerjaan Umum dan Penataan Ruang',
    );
    expect(await page.getByRole('status').textContent()).toContain('paling lambat Senin, 9 November 2026');

    const unit = await signedIn('penghubung', { script });
    await unit.page.goto(`${web.origin}/petugas`);
    await unit.page.locator(`a[href="/petugas/laporan/${nomor}"]`).click();
    await unit.page.getByRole('link', { name: 'Jawab', exact: true }).click();
    await unit.page.getByLabel('Akhir: ini jawaban penyelesaian').check();
    await unit.page.getByLabel('Jawaban kepada pelapor').fill('Lubang sudah ditambal.');
    await unit.page.getByRole('button', { name: 'Kirim jawaban' }).click();
    expect(await unit.page.getByRole('status').textContent()).toContain('Jawaban terkirim.');

    await page.goto(`${web.origin}/petugas/laporan/${nomor}`);
    await page.getByRole('link', { name: 'Selesaikan' }).click();
    await page.getByLabel('Ringkasan penyelesaian').fill('Lubang sudah ditambal oleh dinas.');
    await page.getByRole('button', { name: 'Selesaikan' }).click();
    expect(await page.locator('.desk-state').textContent()).toContain('Selesai');
    await admin.context.close();
    await unit.context.close();
  });
});

describe.each([360, 1280])('every officers’ page at %i px', (width) => {
  it.each(['pages', 'commands'] as const)(
    'of the %s: no fault that axe can find, one h1, nothing wider than the window',
    async (part) => {
      const { deps } = test();
      const nomor = await fileLaporan(deps, { kategori: 'K20a' });
      const commands = [
        'verifikasi',
        'kelola',
        'tunda',
        'bukan-wewenang',
        'arsipkan',
        'gabungkan',
        'koreksi',
      ];
      const desk = `/petugas/laporan/${nomor}`;
      const pages = [
        '/petugas',
        '/petugas?tampilan=dikembalikan&q=tidakada',
        desk,
        '/monev',
        '/monev?per=bulan',
        '/pengawasan',
        '/pengaturan',
      ];
      const paths = part === 'pages' ? pages : commands.map((one) => `${desk}/${one}`);
      const { page, context } = await signedIn('ganda', { width });
      for (const path of paths) {
        await page.goto(web.origin + path);
        // The forms of commands have one column at every width: axe looks at them once.
        if (part === 'pages' || width === 360) {
          const { violations } = await axeOn(page).analyze();
          expect(violations.map((one) => `${path} ${one.id}: ${one.nodes[0]?.html}`)).toEqual([]);
        }
        expect(await page.locator('h1').count(), path).toBe(1);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(over, `${path} is wider than the window`).toBeLessThanOrEqual(0);
      }
      await context.close();
    },
  );
});
