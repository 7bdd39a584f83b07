import { axeOn } from '../support/axe.ts';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kodeOf } from '../../src/useCases/akun/permohonan/rahasia.ts';
import { permohonanAt } from '../support/akun.ts';
import { launchBrowser, type TestBrowser } from '../support/browser.ts';
import { useTestDeps } from '../support/deps.ts';
import { press } from '../support/pages.ts';
import { LAPORAN, SANDI, stageOn, type Stage } from '../support/portal.ts';
import { startTestWeb, type TestWebServer } from '../support/webServer.ts';
import { portalRoutes } from '../../src/web/portal/routes.ts';

const PHONE = { width: 360, height: 740 };
const DESK = { width: 1280, height: 800 };

const made = useTestDeps({ now: '2026-11-20T10:00:00+07:00' });
let browser: TestBrowser | undefined;
let server: TestWebServer | undefined;
let officer: Stage['officer'] | undefined;

beforeAll(async () => {
  server = await startTestWeb(made().deps, { routes: [portalRoutes(made().deps)] });
  browser = await launchBrowser();
  officer = (await stageOn(made())).officer;
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

async function visit(
  isScripted: boolean,
  viewport = PHONE,
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser!.browser.newContext({
    baseURL: server!.origin,
    javaScriptEnabled: isScripted,
    viewport,
    locale: 'id-ID',
  });
  return { context, page: await context.newPage() };
}

/** The three screens, as a newcomer fills them in, choosing no instansi. */
async function fillForm(page: Page, siapa: string): Promise<void> {
  await page.goto('/');
  await page.getByLabel('Apa yang ingin Anda sampaikan?').fill(LAPORAN.apa.isi);
  await press(page, 'Mulai melapor');
  await page.getByLabel('Ada masalah dengan pelayanan publik').check();
  await page.getByLabel('Judul').fill(LAPORAN.apa.judul);
  await page.getByLabel('Foto atau berkas').setInputFiles({
    name: 'lampu.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n'),
  });
  await press(page, 'Lanjut');
  await page.getByLabel('Di daerah mana?').fill('Banjarmasin');
  await press(page, 'Cari daerah');
  await page.getByLabel('Banjarmasin Utara, Kota Banjarmasin, Kalimantan Selatan').check();
  await page.getByLabel('Tempat persisnya').fill('Depan pasar');
  await page.getByLabel('Tanggal kejadian').fill('2026-11-18');
  await press(page, 'Lanjut');
  await page.getByLabel(siapa).check();
  await page.getByLabel(/^Saya menyampaikan hal yang sebenarnya/).check();
  await press(page, 'Kirim laporan');
}

async function numbersOn(page: Page): Promise<{ nomor: string; resi: string }> {
  const [nomor = '', resi = ''] = await page.locator('.big-number').allTextContents();
  return { nomor: nomor.replace(/\D/g, ''), resi };
}

async function forward(nomor: string): Promise<void> {
  await officer!('nasional', nomor, { perintah: 'verifikasi', instansi: 'KT-63.71' });
  await officer!('kota', nomor, { perintah: 'verifikasi', unit: ['KT-63.71/06'] });
  await officer!('penghubung', nomor, {
    perintah: 'tindak-lanjut',
    isi: 'Lampu sudah kami ganti malam ini.',
    akhir: true,
  });
}

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await axeOn(page).analyze();
  return found.map((one) => `${page.url()} ${one.id}: ${one.nodes.map((node) => node.html).join(' | ')}`);
}

describe.each([
  ['without script', false],
  ['with script', true],
] as const)('%s', (_, isScripted) => {
  it('a newcomer without identity files, and comes back with the receipt', async () => {
    const first = await visit(isScripted);
    await fillForm(first.page, 'Tanpa identitas sama sekali');
    expect(await first.page.getByRole('heading', { level: 1 }).textContent()).toBe(
      'Laporan Anda sudah kami terima',
    );
    const { nomor, resi } = await numbersOn(first.page);
    expect(resi).toMatch(/^\d{4} \d{4} \d{4} \d{4}$/);
    await first.page.goBack();
    await first.page.goto('/lapor/anda');
    expect(await numbersOn(first.page)).toEqual({ nomor, resi });
    await first.context.close();

    await officer!('nasional', nomor, { perintah: 'tunda', pertanyaan: 'Di tiang nomor berapa?' });
    const later = await visit(isScripted);
    await later.page.goto(`/laporan/${nomor}`);
    expect(await later.page.getByRole('heading', { level: 1 }).textContent()).toBe('Halaman tidak ditemukan');
    await later.page.goto('/lacak');
    await later.page.getByLabel('Resi').fill(resi);
    await press(later.page, 'Buka laporan saya');
    expect(later.page.url()).toContain(`/laporan/${nomor}`);
    await expect.poll(() => later.page.locator('.turn').textContent()).toContain('Di tiang nomor berapa?');
    await later.page.getByLabel('Jawaban atas pertanyaan petugas').fill('Tiang nomor 14.');
    await press(later.page, 'Kirim keterangan');
    expect(await later.page.locator('.notice').textContent()).toContain('laporan berjalan lagi');
    expect(await later.page.locator('.thread').textContent()).toContain('Tiang nomor 14.');
    await later.context.close();
  });

  it('an account holder registers, files, confirms and rates', async () => {
    const { context, page } = await visit(isScripted);
    await page.goto('/daftar');
    await page.getByLabel('Nama lengkap').fill('Ahmad Fauzi');
    await page.getByLabel('Email').fill(`ahmad${isScripted ? 1 : 0}@contoh.id`);
    await page.getByLabel('Kata sandi').fill(SANDI);
    await page.getByLabel('Saya setuju dengan ketentuan').check();
    await press(page, 'Buat akun');
    await page.getByLabel('Kode 6 angka').fill(kodeOf(made().deps, permohonanAt(page.url())));
    await page.getByLabel('Kata sandi yang Anda pilih').fill(SANDI);
    await press(page, 'Konfirmasi');
    expect(new URL(page.url()).pathname).toBe('/saya');
    await fillForm(page, 'Dengan akun saya, Ahmad Fauzi');
    const { nomor } = await numbersOn(page);
    await forward(nomor);
    await page.goto('/saya');
    await page.getByRole('link', { name: 'Giliran Anda: nyatakan sudah atau belum selesai' }).first().click();
    await page.getByLabel('Sudah selesai').check();
    await press(page, 'Kirim tanggapan');
    expect(await page.locator('.status').first().textContent()).toContain('Dinyatakan selesai oleh pelapor');
    await page.getByLabel('5 – sangat baik').check();
    await press(page, 'Kirim penilaian');
    expect(await page.locator('.summary').textContent()).toContain('5 dari 5');
    await context.close();
  });
});

/** Axe looks at every node of two dozen pages: slow on a busy machine. */
const PATIENCE_MS = 300_000;

describe.each([
  ['360 px', PHONE],
  ['1280 px', DESK],
] as const)('accessibility at %s', (_, viewport) => {
  const looker = (page: Page, found: string[]) => async (path?: string) => {
    if (path !== undefined) await page.goto(path);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > viewport.width) found.push(`${page.url()} is ${width} px wide`);
    found.push(...(await violations(page)));
  };

  it(
    'finds no violation in the form, refused or not, nor in what its pelapor can do',
    async () => {
      const { context, page } = await visit(true, viewport);
      const found: string[] = [];
      const look = looker(page, found);
      const refused = () => page.locator('.error-summary').waitFor();
      await look('/lapor');
      await press(page, 'Lanjut');
      await refused();
      await look();
      await page.getByLabel('Ada masalah dengan pelayanan publik').check();
      await page.getByLabel('Ceritakan').fill(`${LAPORAN.apa.isi} Hubungi 081234567890.`);
      await press(page, 'Lanjut');
      await page.getByLabel('Di daerah mana?').fill('Banjarmasin');
      await page.getByLabel('Ditujukan kepada siapa?').fill('Banjarmasin');
      await press(page, 'Lanjut');
      await refused();
      await look();
      await page.getByLabel('Banjarmasin Utara, Kota Banjarmasin, Kalimantan Selatan').check();
      await page.getByLabel('Pemerintah Kota Banjarmasin').check();
      await page.getByLabel('Tanggal kejadian').fill('2026-11-18');
      await press(page, 'Lanjut');
      await press(page, 'Kirim laporan');
      await refused();
      await look();
      await page.getByLabel('Dengan nama dan kontak, tanpa akun').check();
      await page.getByLabel('Nama Anda').fill('Siti Aminah');
      await page.getByLabel('Email').fill('siti@contoh.id');
      await page.getByLabel(/^Saya menyampaikan hal yang sebenarnya/).check();
      await press(page, 'Kirim laporan');
      await page.waitForURL(/\/lapor\/terkirim/);
      await look();
      const { nomor } = await numbersOn(page);
      await officer!('kota', nomor, { perintah: 'verifikasi', unit: ['KT-63.71/06'] });
      await officer!('penghubung', nomor, { perintah: 'tindak-lanjut', isi: 'Sudah diganti.', akhir: true });
      await look(`/laporan/${nomor}`);
      for (const path of ['riwayat', 'tanggapan', 'kerahasiaan']) await look(`/laporan/${nomor}/${path}`);
      expect(found).toEqual([]);
      await context.close();
    },
    PATIENCE_MS,
  );

  // The others are looked at by everyPage, halaman, akun and partisipasi.
  it(
    'finds no violation on the figures, nor where nothing was found',
    async () => {
      const { context, page } = await visit(true, viewport);
      const found: string[] = [];
      const look = looker(page, found);
      for (const path of ['/laporan?q=tidakada', '/lacak?nomor=1', '/statistik', '/peringkat?jenis=pemkot']) {
        await look(path);
      }
      expect(found).toEqual([]);
      await context.close();
    },
    PATIENCE_MS,
  );
});
