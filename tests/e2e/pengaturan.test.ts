import { axeOn } from '../support/axe.ts';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settleOfficers } from '../../src/web/workspace/tests/accounts.ts';
import { workspaceRoutes } from '../../src/web/workspace/routes.ts';
import { fileLaporan, officerSessions, tokenOf, type Orang } from '../../src/web/workspace/tests/desk.ts';
import { launchBrowser, type TestBrowser } from '../support/browser.ts';
import { useTestDeps } from '../support/deps.ts';
import { startTestWeb, type TestWebServer } from '../support/webServer.ts';

const test = useTestDeps();
/** The phone last: so it stays for axe. */
const WIDTHS = [1280, 360] as const;
let browser: TestBrowser;
let web: TestWebServer;

beforeAll(async () => {
  const { deps } = test();
  await settleOfficers(deps, ['nasional', 'admin']);
  [browser, web] = await Promise.all([
    launchBrowser(),
    startTestWeb(deps, { routes: [workspaceRoutes(deps)], sessions: officerSessions(deps.now) }),
  ]);
});
afterAll(async () => {
  await browser?.close();
  await web?.close();
});

async function signedIn(orang: Orang, width: number): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.browser.newContext({
    viewport: { width, height: 900 },
    javaScriptEnabled: false,
  });
  await context.addCookies([{ name: 'sesi', value: tokenOf(orang), url: web.origin }]);
  return { context, page: await context.newPage() };
}

/**
 * What axe finds, pages without exactly one h1, pages wider than the window of a desk or a phone. axe itself needs a context that
 * runs scripts; it looks at the phone's page, and everyPage.test.ts lets it see the other widths.
 */
async function faultsOf(orang: Orang, paths: readonly string[]): Promise<string[]> {
  const context = await browser.browser.newContext({ viewport: { width: WIDTHS[0], height: 900 } });
  await context.addCookies([{ name: 'sesi', value: tokenOf(orang), url: web.origin }]);
  const page = await context.newPage();
  const faults: string[] = [];
  for (const path of paths) {
    await page.goto(web.origin + path);
    if ((await page.locator('h1').count()) !== 1) faults.push(`${path}: not one h1`);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (over > 0) faults.push(`${path}: ${over} px wider than ${width} px`);
    }
    const { violations } = await axeOn(page).analyze();
    faults.push(...violations.map((one) => `${path} ${one.id}: ${one.nodes[0]?.html}`));
  }
  await context.close();
  return faults;
}

describe('the rooms of the settings', () => {
  it('of the admin nasional: calendar and policies', async () => {
    const faults = await faultsOf('nasional', [
      '/pengaturan/kalender',
      '/pengaturan/kalender/ketetapan',
      '/pengaturan/kebijakan',
      '/pengaturan/kebijakan/respons_hari_kerja',
    ]);
    expect(faults).toEqual([]);
  });

  it('of the admin nasional: topics, bodies, operations', async () => {
    const faults = await faultsOf('nasional', [
      '/pengaturan',
      '/pengaturan/kategori?kode=K20a',
      '/pengaturan/badan?q=dinas',
      '/pengaturan/operasi',
    ]);
    expect(faults).toEqual([]);
  });

  it('of an admin instansi', async () => {
    const faults = await faultsOf('admin', [
      '/pengaturan/mulai',
      '/pengaturan/badan',
      '/pengaturan/badan?kode=KT-63.71/06',
      '/pengaturan/orang',
      '/pengaturan/kalender/ketetapan?instansi=KT-63.71',
      '/petugas/entri-massal',
      '/petugas/ringkasan',
    ]);
    expect(faults).toEqual([]);
  });
});

describe.each(WIDTHS)('without script at %i px', (width) => {
  it('a decree is typed, its effect read, and saved', async () => {
    await fileLaporan(test().deps);
    const { page, context } = await signedIn('admin', width);
    await page.goto(`${web.origin}/pengaturan/kalender`);
    await page.getByRole('link', { name: 'Catat libur lokal' }).click();
    await page.getByLabel('Ketetapan (nama dan nomor)').fill(`Keputusan Wali Kota Nomor ${width}`);
    await page.getByLabel('Tanggal ditetapkan').fill('2026-11-02');
    const day = width === 360 ? '2026-11-03' : '2026-11-04';
    await page.getByLabel('Tanggal', { exact: true }).first().fill(day);
    await page.getByLabel('Nama hari libur').first().fill('Hari jadi kota');
    await page.getByRole('button', { name: 'Lihat dampaknya' }).click();
    expect(await page.locator('.lead').textContent()).toContain('akan bergeser');
    await page.getByRole('button', { name: 'Simpan dan hitung ulang' }).click();
    expect(await page.getByRole('status').textContent()).toContain('Ketetapan tercatat');
    await context.close();
  });

  it('a pasted table is corrected beside its cells and sent', async () => {
    const { page, context } = await signedIn('admin', width);
    await page.goto(`${web.origin}/petugas/entri-massal`);
    await page
      .getByLabel('Tabel')
      .fill(`isi\tnama\nLampu jalan mati di depan pasar sejak Senin ${width}\tSiti\npendek\tBudi`);
    await page.getByRole('button', { name: 'Periksa tabel' }).click();
    expect(await page.locator('h1').textContent()).toBe('1 dari 2 baris perlu dibetulkan');
    await page.getByLabel('Isi, baris 2').fill(`Jalan berlubang besar di dekat sekolah dasar ${width}`);
    await page.getByRole('button', { name: 'Periksa lagi' }).click();
    await page.getByRole('button', { name: 'Kirim 2 laporan' }).click();
    expect(await page.locator('h1').textContent()).toBe('2 laporan sudah masuk');
    await context.close();
  });
});
