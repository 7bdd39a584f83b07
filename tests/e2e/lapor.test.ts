import { Buffer } from 'node:buffer';
import type { BrowserContext, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { portalRoutes } from '../../src/web/portal/routes.ts';
import { launchBrowser, type TestBrowser } from '../support/browser.ts';
import { useTestDeps } from '../support/deps.ts';
import { faultsOf, PHONE, press } from '../support/pages.ts';
import { LAPORAN } from '../support/portal.ts';
import { startTestWeb, type TestWebServer } from '../support/webServer.ts';

const made = useTestDeps({ now: '2026-11-20T10:00:00+07:00' });
let browser: TestBrowser | undefined;
let server: TestWebServer | undefined;

beforeAll(async () => {
  server = await startTestWeb(made().deps, { routes: [portalRoutes(made().deps)] });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

async function visit(isScripted: boolean): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser!.browser.newContext({
    baseURL: server!.origin,
    javaScriptEnabled: isScripted,
    viewport: PHONE,
    locale: 'id-ID',
  });
  return { context, page: await context.newPage() };
}

/** A busy machine takes its time. */
function soon<T>(look: () => T) {
  return expect.poll(look, { timeout: 20_000 });
}

const PDF = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
const pdf = (name: string, size = 0) => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.concat([PDF, Buffer.alloc(size, '%')]),
});

/** A photo that says where and when it was taken, as phones write it; with `sigma` as busy as a street, and on its side. */
function photo(
  width: number,
  height: number,
  busy?: { sigma: number; orientation: number },
): Promise<Buffer> {
  const noise =
    busy === undefined ? {} : { noise: { type: 'gaussian' as const, mean: 128, sigma: busy.sigma } };
  return sharp({ create: { width, height, channels: 3, background: '#567', ...noise } })
    .jpeg({ quality: busy === undefined ? 40 : 95 })
    .withMetadata(busy === undefined ? {} : { orientation: busy.orientation })
    .withExifMerge({
      IFD2: { DateTimeOriginal: '2026:11:17 08:30:00' },
      IFD3: {
        GPSLatitudeRef: 'S',
        GPSLatitude: '3/1 19/1 10/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '114/1 35/1 27/1',
      },
    })
    .toBuffer();
}

async function fillApa(page: Page, isi: string = LAPORAN.apa.isi): Promise<void> {
  await page.goto('/lapor');
  await page.getByLabel('Ada masalah dengan pelayanan publik').check();
  await page.getByLabel('Ceritakan').fill(isi);
}

describe.each([
  ['without script', false],
  ['with script', true],
] as const)('the form %s', (_, isScripted) => {
  it('is filled in and sent by keyboard alone on a phone', async () => {
    const { context, page } = await visit(isScripted);
    /** Moves on by Tab until the element that fits has the focus. */
    const tabTo = async (selector: string): Promise<void> => {
      for (let i = 0; i < 80; i += 1) {
        await page.keyboard.press('Tab');
        if (await page.locator(`${selector}:focus`).count()) return;
      }
      throw new Error(`not reached by keyboard: ${selector}`);
    };
    await page.goto('/lapor');
    await tabTo('[name="klasifikasi"]');
    await page.keyboard.press('Space');
    await tabTo('[name="isi"]');
    await page.keyboard.insertText(LAPORAN.apa.isi);
    await tabTo('button.button-utama');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/lapor\/tempat/);
    await tabTo('[name="cariWilayah"]');
    await page.keyboard.type('63.71.04');
    await tabTo('[name="lokasi"]');
    await page.keyboard.type('Depan pasar');
    await tabTo('[name="tidakTahuTanggal"]');
    await page.keyboard.press('Space');
    await tabTo('button.button-utama');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/lapor\/anda/);
    expect(await page.locator('.summary').textContent()).toContain('Banjarmasin Utara');
    await tabTo('[name="siapa"]');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await tabTo('[name="setuju"]');
    await page.keyboard.press('Space');
    await tabTo('button.button-utama');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/lapor\/terkirim/);
    expect(await page.locator('.big-number').first().textContent()).toMatch(/^#\d{3} \d{3} \d{3}$/);
    expect(await page.locator('img.qr').getAttribute('alt')).toBe('Kode QR ke halaman laporan ini');
    await context.close();
  });

  it('loses nothing by back and reload, and keeps two tabs apart', async () => {
    const { context, page } = await visit(isScripted);
    const other = await context.newPage();
    await other.goto('/lapor');
    await fillApa(page);
    await press(page, 'Lanjut');
    await page.getByLabel('Tempat persisnya').fill('Depan pasar');
    await other.getByLabel('Saya punya usul atau harapan').check();
    await other.getByLabel('Ceritakan').fill('Usul: taman bermain di Kelurahan Alalak untuk anak-anak.');
    await press(other, 'Lanjut');
    await page.getByLabel('Saya tidak tahu tanggalnya').check();
    await press(page, 'Lanjut');
    await page.waitForURL(/\/lapor\/anda/);
    await page.reload();
    const summary = await page.locator('.summary').textContent();
    expect(summary).toContain('Depan pasar');
    expect(summary).not.toContain('taman');
    await page.goBack();
    expect(await page.getByLabel('Tempat persisnya').inputValue()).toBe('Depan pasar');
    await page.getByRole('link', { name: 'Kembali', exact: true }).click();
    expect(await page.getByLabel('Ceritakan').inputValue()).toBe(LAPORAN.apa.isi);
    await other.reload();
    await other.getByRole('link', { name: 'Kembali', exact: true }).click();
    expect(await other.getByLabel('Ceritakan').inputValue()).toContain('taman bermain');
    await context.close();
  });

  it('points at the map from province to town to place', async () => {
    const { context, page } = await visit(isScripted);
    await fillApa(page);
    await press(page, 'Lanjut');
    await page.locator('#peta summary').click();
    await page.getByLabel('Peta yang ditampilkan').selectOption('63');
    if (!isScripted) await press(page, 'Tampilkan peta');
    const map = page.locator('#peta input[type="image"]:visible');
    await soon(() => map.getAttribute('src')).toBe('/peta/63.svg');
    await map.click({ position: { x: 140, y: 105 } });
    await soon(() => map.getAttribute('src')).toMatch(/^\/peta\/63\.\d\d\.svg$/);
    await page.getByLabel('Peta yang ditampilkan').selectOption('63.71');
    if (!isScripted) await press(page, 'Tampilkan peta');
    await soon(() => map.getAttribute('src')).toBe('/peta/63.71.svg');
    const box = (await map.boundingBox()) ?? { width: 0, height: 0 };
    await map.click({ position: { x: box.width / 2, y: box.height / 2 } });
    await soon(() => map.getAttribute('src')).toMatch(/^\/peta\/63\.71\.svg\?lat=-3\.\d+&lon=114\.\d+$/);
    await soon(() => page.locator('#peta').textContent()).toContain('Kota Banjarmasin');
    expect(await faultsOf(page)).toEqual([]);
    await context.close();
  });

  it('offers the place and day of a photo of 40 megapixels, and stores it without them', async () => {
    const { context, page } = await visit(isScripted);
    await fillApa(page);
    const large = { name: 'besar.jpg', mimeType: 'image/jpeg', buffer: await photo(8_000, 5_000) };
    await page.getByLabel('Foto atau berkas').setInputFiles(large);
    if (!isScripted) await press(page, 'Unggah sekarang');
    await page.getByRole('button', { name: 'Pakai tempat dan waktu foto' }).click();
    await soon(() => page.locator('.photo-place').textContent()).toContain(
      'Kota Banjarmasin, 17 November 2026',
    );
    const small = await page.locator('.kept-files img').getAttribute('src');
    const thumbnail = await page.request.get(small ?? '');
    expect(thumbnail.headers()['content-type']).toBe('image/webp');
    expect((await sharp(await thumbnail.body()).metadata()).exif).toBeUndefined();
    await press(page, 'Lanjut');
    await page.waitForURL(/\/lapor\/tempat/);
    expect(await page.getByLabel('Tanggal kejadian').inputValue()).toBe('2026-11-17');
    const stranger = await visit(false);
    expect((await stranger.page.request.get(small ?? '')).status()).toBe(404);
    await stranger.context.close();
    await context.close();
  });

  it('takes long words, other scripts and signs as they are, and tells a pasted title of 4,000 letters its limit', async () => {
    const { context, page } = await visit(isScripted);
    const isi = `${'Mempertanggungjawabkan'.repeat(20)} مرحبا بالعالم 🙂👩‍👩‍👧‍👦 di Alalak kemarin, warga resah.`;
    await fillApa(page, isi);
    await page.getByLabel('Judul').fill('J'.repeat(4_000));
    await press(page, 'Lanjut');
    expect(await page.locator('.field-error').first().textContent()).toContain('4.000');
    expect((await page.getByLabel('Judul').inputValue()).length).toBe(4_000);
    expect(await faultsOf(page)).toEqual([]);
    await page.getByLabel('Judul').fill('عنوان 🙂 Lampu mati');
    await press(page, 'Lanjut');
    await page.waitForURL(/\/lapor\/tempat/);
    await page.getByLabel('Saya tidak tahu tempatnya').check();
    await page.getByLabel('Saya tidak tahu tanggalnya').check();
    await press(page, 'Lanjut');
    await page.waitForURL(/\/lapor\/anda/);
    expect(await page.locator('.summary').textContent()).toContain(isi);
    expect(await faultsOf(page)).toEqual([]);
    await context.close();
  });
});

describe('the form with script', () => {
  it('hints at what is missing while one writes, and proposes a title', async () => {
    const { context, page } = await visit(true);
    await page.goto('/lapor');
    await page.getByLabel('Ada masalah dengan pelayanan publik').check();
    const hints = page.locator('#petunjuk-isi');
    await page.getByLabel('Ceritakan').fill('Lampunya mati');
    await soon(() => hints.innerText()).toContain('di mana kejadiannya?');
    await page.getByLabel('Ceritakan').fill(LAPORAN.apa.isi);
    await soon(() => hints.innerText()).toBe('Cerita Anda sudah memuat tempat, waktu, dan siapa.');
    expect(await page.getByLabel('Judul').inputValue()).toContain('Sejak seminggu lampu jalan');
    // Emptied again, there is nothing to bring back.
    await page.getByLabel('Ceritakan').fill('');
    await soon(() => page.getByLabel('Judul').inputValue()).toBe('');
    await page.goto('/lapor');
    expect(await page.locator('#dipulihkan').isVisible()).toBe(false);
    await context.close();
  });

  it('brings back what was typed before a crash, and forgets it once it is sent', async () => {
    const { context, page } = await visit(true);
    await fillApa(page);
    await page.close();
    const again = await context.newPage();
    await again.goto('/lapor');
    expect(await again.getByLabel('Ceritakan').inputValue()).toBe(LAPORAN.apa.isi);
    expect(await again.locator('#dipulihkan').isVisible()).toBe(true);
    expect(await faultsOf(again)).toEqual([]);
    await again.getByLabel('Ada masalah dengan pelayanan publik').check();
    await press(again, 'Lanjut');
    await again.waitForURL(/\/lapor\/tempat/);
    // What was sent is the server's: another form begins empty.
    const other = await context.newPage();
    await other.goto('/lapor?baru');
    expect(await other.getByLabel('Ceritakan').inputValue()).toBe('');
    await other.close();
    await again.getByLabel('Saya tidak tahu tempatnya').check();
    await again.getByLabel('Saya tidak tahu tanggalnya').check();
    await press(again, 'Lanjut');
    await again.getByLabel('Tanpa identitas sama sekali').check();
    await again.getByLabel(/^Saya menyampaikan hal yang sebenarnya/).check();
    await press(again, 'Kirim laporan');
    await again.waitForURL(/\/lapor\/terkirim/);
    expect(await again.evaluate(() => Object.keys(localStorage))).toEqual([]);
    // Thrown away at a shared computer: the device forgets it as the server does.
    await fillApa(again);
    expect(await again.evaluate(() => Object.keys(localStorage))).not.toEqual([]);
    await again.getByText('dipakai bersama?').click();
    await press(again, 'Hapus isian ini');
    await soon(() => again.evaluate(() => Object.keys(localStorage))).toEqual([]);
    await again.goto('/lapor');
    expect(await again.getByLabel('Ceritakan').inputValue()).toBe('');
    await context.close();
  });

  it('names the file that a broken line did not take, keeps the text, and sends it when the line is back', async () => {
    const { context, page } = await visit(true);
    await fillApa(page);
    await context.setOffline(true);
    await page.getByLabel('Foto atau berkas').setInputFiles(pdf('surat warga.pdf'));
    const pending = page.locator('.pending-files');
    await soon(() => pending.textContent()).toContain('surat warga.pdf: belum terunggah');
    await press(page, 'Lanjut');
    await soon(() => pending.textContent()).toContain('Masih ada berkas yang belum terunggah');
    expect(await page.getByLabel('Ceritakan').inputValue()).toBe(LAPORAN.apa.isi);
    await context.setOffline(false);
    await soon(() => page.locator('.kept-files').textContent()).toContain('surat warga.pdf');
    // A line that breaks in mid-upload while the browser thinks itself online: tried again without being asked.
    let broken = 0;
    await page.route('**/lapor*', (route) => {
      if (route.request().method() !== 'POST' || broken >= 2) return route.continue();
      broken += 1;
      return route.abort('connectionreset');
    });
    await page.getByLabel('Foto atau berkas').setInputFiles(pdf('surat kedua.pdf', 7));
    await soon(() => pending.textContent()).toContain('surat kedua.pdf: belum terunggah');
    await soon(() => page.locator('.kept-files').textContent()).toContain('surat kedua.pdf');
    expect(broken).toBe(2);
    await page.unrouteAll();
    await press(page, 'Lanjut');
    await page.waitForURL(/\/lapor\/tempat/);
    await context.close();
  });

  it('makes a large photo smaller before it is sent, upright, with its place and day', async () => {
    const { context, page } = await visit(true);
    await fillApa(page);
    const buffer = await photo(3_600, 2_400, { sigma: 40, orientation: 6 });
    expect(buffer.length).toBeGreaterThan(2_000_000);
    const sent: number[] = [];
    page.on('request', (one) => sent.push(one.postDataBuffer()?.length ?? 0));
    await page
      .getByLabel('Foto atau berkas')
      .setInputFiles({ name: 'ramai.jpg', mimeType: 'image/jpeg', buffer });
    await soon(() => page.locator('.photo-place').textContent()).toContain(
      'Kota Banjarmasin, 17 November 2026',
    );
    expect(Math.max(...sent)).toBeLessThan(0.9 * buffer.length);
    const src = await page.locator('.kept-files img').getAttribute('src');
    const { width, height } = await sharp(await (await page.request.get(src ?? '')).body()).metadata();
    expect(height).toBeGreaterThan(width);
    await context.close();
  });

  it('keeps ten of 50 files and names every other', async () => {
    const { context, page } = await visit(true);
    await fillApa(page);
    const many = Array.from({ length: 50 }, (_, i) => pdf(`berkas ${i + 1}.pdf`, i));
    await page.getByLabel('Foto atau berkas').setInputFiles(many);
    await soon(() => page.locator('.kept-files li').count()).toBe(10);
    expect(await page.locator('.pending-files li').count()).toBe(40);
    expect(await page.locator('.pending-files').textContent()).toContain('berkas 50.pdf: tidak diunggah');
    await context.close();
  });

  it('finds areas and bodies while one types, and asks the phone only when told to', async () => {
    const { context, page } = await visit(true);
    await context.grantPermissions(['geolocation']);
    await context.setGeolocation({ latitude: -3.3194, longitude: 114.5908 });
    await fillApa(page);
    await press(page, 'Lanjut');
    // The first search fails on the way: it is asked again by itself.
    await page.route('**/lapor/cari/**', (route) => route.abort('connectionreset'), { times: 1 });
    await page.getByLabel('Di daerah mana?').pressSequentially('banjarmasin ut');
    await soon(() => page.locator('#daerah-jumlah').textContent()).toContain('pilihan ditemukan');
    await page.getByLabel('Banjarmasin Utara, Kota Banjarmasin, Kalimantan Selatan').check();
    await page.getByLabel('Ditujukan kepada siapa?').pressSequentially('pekerjaan umum banjarmasin');
    await soon(() => page.locator('#instansi-hasil').textContent()).toContain(
      'Menaungi Dinas Pekerjaan Umum',
    );
    await press(page, 'Pakai tempat ponsel ini');
    await soon(() => page.locator('#peta').textContent()).toContain('Banjarmasin Utara');
    expect(await page.getByLabel('Banjarmasin Utara, Kota Banjarmasin, Kalimantan Selatan').isChecked()).toBe(
      true,
    );
    // The page stood open too long: what asks by itself says so, what was pressed goes the plain way and loses no word.
    await page.getByLabel('Tempat persisnya').fill('Depan gerbang pasar lama');
    await page.evaluate(() => {
      const token = document.querySelector<HTMLInputElement>('#isian-laporan [name="_csrf"]');
      if (token !== null) token.value = 'x';
    });
    await page.getByLabel('Topik').selectOption({ index: 1 });
    await soon(() => page.locator('#tempat-kabar').textContent()).toContain('terlalu lama terbuka');
    await press(page, 'Pakai tempat ponsel ini');
    await press(page, 'Kirim sekali lagi');
    await page.waitForURL(/\/lapor\/tempat/);
    expect(await page.getByLabel('Tempat persisnya').inputValue()).toBe('Depan gerbang pasar lama');
    await context.close();
  });
});
