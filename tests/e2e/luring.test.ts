import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserContext, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { query } from '../../src/persistence/connection/database.ts';
import { portalRoutes } from '../../src/web/portal/routes.ts';
import { launchBrowser, type TestBrowser } from '../support/browser.ts';
import { useTestDeps } from '../support/deps.ts';
import { faultsOf, PHONE } from '../support/pages.ts';
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

async function visit(options: { isScripted?: boolean; workers?: 'allow' | 'block' } = {}): Promise<{
  context: BrowserContext;
  page: Page;
}> {
  const context = await browser!.browser.newContext({
    baseURL: server!.origin,
    viewport: PHONE,
    locale: 'id-ID',
    javaScriptEnabled: options.isScripted ?? true,
    serviceWorkers: options.workers ?? 'allow',
  });
  return { context, page: await context.newPage() };
}

async function fill(page: Page, isi: string): Promise<void> {
  await page.getByLabel('Ada masalah dengan pelayanan publik').check();
  await page.getByLabel('Ceritakan').fill(isi);
  await page.getByLabel('Saya tidak tahu', { exact: false }).first().check();
  await page.locator('[name="tidakTahuTanggal"]').check();
  await page.getByLabel('Tanpa identitas sama sekali').check();
  await page.locator('[name="setuju"]').check();
}

async function count(isi: string): Promise<number> {
  const [row] = await query<{ n: number }>(
    made().deps.db,
    'select count(*)::int as n from laporan where isi = $1',
    [isi],
  );
  return row?.n ?? 0;
}

/** A busy machine takes its time. */
function soon<T>(look: () => T) {
  return expect.poll(look, { timeout: 15_000 });
}

/** The worker has the page once it answers without a line. */
async function ready(page: Page): Promise<void> {
  await page.goto('/luring');
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await soon(() => page.evaluate(() => caches.match('/luring').then((one) => one !== undefined))).toBe(true);
}

describe('a phone without signal', () => {
  it('opens, keeps words and photos, and sends them once when the line is back', async () => {
    const { context, page } = await visit();
    await ready(page);
    await context.setOffline(true);
    // Any page that cannot be reached shows the one that can be written in.
    await page.goto('/statistik');
    await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toBe('Tulis tanpa sinyal');
    const isi = 'Lampu jalan di depan pasar padam sejak Senin dan membahayakan pejalan kaki.';
    await fill(page, isi);
    const foto = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#567' } })
      .jpeg()
      .toBuffer();
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'foto.jpg', mimeType: 'image/jpeg', buffer: foto });
    await page.getByRole('button', { name: 'Simpan dan kirim' }).click();
    await soon(() => page.locator('#luring-daftar li').textContent()).toContain('Menunggu sinyal');
    expect(await count(isi)).toBe(0);

    // The phone is switched off and on again: everything is still there.
    await page.close();
    const again = await context.newPage();
    await again.goto('/luring');
    await soon(() => again.locator('#luring-daftar li').textContent()).toContain('Menunggu sinyal');
    expect(await faultsOf(again)).toEqual([]);

    await context.setOffline(false);
    await soon(() => again.locator('#luring-daftar li').textContent()).toContain('Terkirim');
    expect(await again.locator('#luring-daftar li').textContent()).toMatch(
      /Resi 16 angka.*(?:\d{4} ){3}\d{4}/u,
    );
    expect(await count(isi)).toBe(1);
    const [files] = await query<{ n: number }>(
      made().deps.db,
      'select count(*)::int as n from lampiran where laporan_id is not null',
      [],
    );
    expect(files?.n).toBe(1);
    // Of what was written nothing stays on the phone.
    const kept = await again.evaluate(
      () =>
        new Promise<string>((done) => {
          const opening = indexedDB.open('lapor-luring');
          opening.onsuccess = () => {
            const all = opening.result.transaction('tulisan').objectStore('tulisan').getAll();
            all.onsuccess = () => done(JSON.stringify(all.result));
          };
        }),
    );
    expect(kept).not.toContain('membahayakan');
    await again.getByRole('button', { name: 'Hapus dari ponsel ini' }).click();
    await again.getByRole('button', { name: 'Tekan sekali lagi untuk menghapus' }).click();
    await soon(() => again.locator('#luring-daftar').isHidden()).toBe(true);
    await context.close();
  }, 60_000);

  it('whose answer was lost on the way sends again, and there is still one laporan with the same receipt', async () => {
    const { context, page } = await visit({ workers: 'block' });
    const isi = 'Air ledeng di gang kami keruh dan berbau sejak tiga hari yang lalu.';
    await page.goto('/luring');
    const send = () =>
      page.evaluate(async (text) => {
        const data = new FormData();
        const fields = {
          formulir: 'AAAAAAAAAAAAAAAAAAAAAA',
          klasifikasi: 'pengaduan',
          isi: text,
          lokasi: 'Gang Melati',
          tidakTahuTanggal: 'ya',
          siapa: 'tanpa',
          setuju: 'ya',
          aksi: 'kirim',
        };
        for (const [name, value] of Object.entries(fields)) data.append(name, value);
        const response = await fetch('/luring', {
          method: 'POST',
          body: data,
          headers: { accept: 'application/json' },
        });
        return (await response.json()) as { keadaan: string; nomor: string; resi: string };
      }, isi);
    const first = await send();
    expect(first).toMatchObject({ keadaan: 'terkirim', resi: expect.stringMatching(/^\d{16}$/u) });
    // Weeks later, when neither the draft nor its outcome is kept any more.
    await query(
      made().database.ownerDb,
      `update draf set dibuat_pada = dibuat_pada - interval '20 days', dikirim_pada = dikirim_pada - interval '20 days'`,
      [],
    );
    await query(
      made().database.ownerDb,
      `update idempotensi set dibuat_pada = dibuat_pada - interval '20 days', dicoba_pada = dicoba_pada - interval '20 days'`,
      [],
    );
    expect(await send()).toMatchObject({ keadaan: 'terkirim', nomor: first.nomor, resi: first.resi });
    expect(await count(isi)).toBe(1);
    await context.close();
  });

  it('that allows no storage is told so, and the form goes the ordinary way', async () => {
    const { context, page } = await visit({ workers: 'block' });
    await page.goto('/luring');
    await soon(() => page.locator('#luring-kabar').textContent()).toContain('tidak mengizinkan penyimpanan');
    const isi = 'Jembatan kayu di dusun kami patah dan anak sekolah tidak dapat menyeberang.';
    await fill(page, isi);
    await page.getByRole('button', { name: 'Simpan dan kirim' }).click();
    await page.waitForURL('**/lapor/terkirim**');
    expect(await count(isi)).toBe(1);
    await context.close();
  });

  it('without script it is a form like any other, which says what is missing and keeps the rest', async () => {
    const { context, page } = await visit({ isScripted: false });
    await page.goto('/luring');
    await page.getByLabel('Ceritakan').fill('Puskesmas tutup pada jam layanan tanpa pemberitahuan.');
    await page.getByRole('button', { name: 'Simpan dan kirim' }).click();
    expect(await page.locator('.error-summary li').count()).toBeGreaterThan(2);
    expect(await page.getByLabel('Ceritakan').inputValue()).toContain('Puskesmas tutup');
    expect(await faultsOf(page)).toEqual([]);
    await context.close();
  });

  /** A form that the page at hand sends to where other apps hand things over. */
  const handOver = (page: Page, action: string): Promise<void> =>
    page.evaluate((to) => {
      const form = document.createElement('form');
      form.method = 'post';
      form.enctype = 'multipart/form-data';
      form.action = to;
      for (const [name, value] of [
        ['title', 'Dari galeri'],
        ['text', 'Sampah menumpuk di tepi sungai.'],
      ] as const) {
        const field = document.createElement('input');
        Object.assign(field, { name, value });
        form.append(field);
      }
      document.body.append(form);
      form.submit();
    }, action);
  const keptOn = (page: Page): Promise<number> =>
    page.evaluate(
      () =>
        new Promise<number>((done) => {
          const opening = indexedDB.open('lapor-luring');
          opening.onsuccess = () => {
            const counted = opening.result.transaction('tulisan').objectStore('tulisan').count();
            counted.onsuccess = () => done(counted.result);
          };
        }),
    );

  it('takes what another app hands over, and keeps it once the person does something with it', async () => {
    const { context, page } = await visit();
    await ready(page);
    await page.reload();
    await context.setOffline(true);
    await handOver(page, '/lapor/bagikan');
    await page.waitForURL(/\/luring#/u);
    await soon(() => page.getByLabel('Ceritakan').inputValue()).toContain('Sampah menumpuk');
    await expect.poll(() => page.locator('#luring-daftar').isHidden()).toBe(true);
    await page.getByLabel('Ceritakan').pressSequentially(' Sudah sebulan.');
    await soon(() => keptOn(page)).toBe(1);
    await context.close();
  });

  it('keeps nothing of what a foreign site sends here by itself', async () => {
    const foreign = createServer((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<title>x</title><body>');
    });
    await new Promise<void>((resolve) => foreign.listen(0, '127.0.0.1', resolve));
    const { context, page } = await visit();
    await ready(page);
    await soon(() => page.locator('#luring-kabar').isHidden()).toBe(true);
    await page.goto(`http://127.0.0.1:${(foreign.address() as AddressInfo).port}/`);
    await handOver(page, `${server!.origin}/lapor/bagikan`);
    await page.waitForURL(/\/luring#/u);
    await soon(() => page.locator('#luring-kabar').textContent()).toContain('belum disimpan');
    await page.goto('/luring');
    await soon(() => keptOn(page)).toBe(0);
    expect(await page.getByLabel('Ceritakan').inputValue()).toBe('');
    expect(await page.locator('#luring-daftar').isHidden()).toBe(true);
    await context.close();
    await new Promise((resolve) => foreign.close(resolve));
  });
});

it('can be installed: name, pictures, beginning, what may be handed over', async () => {
  const { context, page } = await visit();
  const response = await page.goto('/aplikasi.webmanifest');
  const manifest = (await response!.json()) as { icons: { src: string; sizes: string }[]; start_url: string };
  expect(manifest.start_url).toBe('/');
  for (const { src, sizes } of manifest.icons) {
    const picture = await (await page.request.get(src)).body();
    const { width } = await sharp(picture).metadata();
    expect(`${width}x${width}`).toBe(sizes);
  }
  await context.close();
});

describe('news on a device', () => {
  const kabar = { judul: 'Laporan 123: dijawab', isi: 'Baca jawabannya.', buka: '/lacak', topik: 't1' };

  it('is shown by the worker, and opens its page of this site alone', async () => {
    const { context, page } = await visit();
    await ready(page);
    const [worker] = context.serviceWorkers();
    const kirim = [
      JSON.stringify(kabar),
      JSON.stringify({ ...kabar, buka: 'https://attacker.example/x' }),
      JSON.stringify({ ...kabar, buka: 'javascript:alert(1)', isi: 7 }),
      '<b>',
    ];
    // No push service and no desktop in tests: what both would be asked is noted, all between is the real worker.
    const { shown, opened } = await worker!.evaluate(async (all) => {
      const self = globalThis as never as {
        registration: { showNotification: (title: string, options: NotificationOptions) => Promise<void> };
        clients: { openWindow: (url: string) => Promise<null> };
        dispatchEvent: (event: Event) => boolean;
      };
      const notes: { judul: string; isi: string; tag: string; data: { buka: string } }[] = [];
      const urls: string[] = [];
      self.registration.showNotification = (judul, { body = '', tag = '', data }) =>
        Promise.resolve(void notes.push({ judul, isi: body, tag, data: data as { buka: string } }));
      self.clients.openWindow = (url) => Promise.resolve((urls.push(url), null));
      const work: Promise<unknown>[] = [];
      const tell = (name: string, more: object): void => {
        const waitUntil = (one: Promise<unknown>) => void work.push(one);
        self.dispatchEvent(Object.assign(new Event(name), { waitUntil, ...more }));
      };
      for (const text of all) tell('push', { data: { text: () => text } });
      tell('push', { data: null });
      for (const { data } of notes)
        tell('notificationclick', { notification: { data, close: () => undefined } });
      await Promise.all(work);
      return { shown: notes, opened: urls };
    }, kirim);
    const unknown = { judul: 'SP4N-LAPOR!', isi: 'Ada yang baru.', tag: 'kabar', data: { buka: '/' } };
    const { judul, isi, topik: tag } = kabar;
    expect(shown).toEqual([
      { judul, isi, tag, data: { buka: '/lacak' } },
      { judul, isi, tag, data: { buka: '/' } },
      { judul, isi: 'Ada yang baru.', tag, data: { buka: '/' } },
      unknown,
      unknown,
    ]);
    const home = `${server!.origin}/`;
    expect(opened).toEqual([`${server!.origin}/lacak`, home, home, home, home]);
    await context.close();
  });

  it('is switched on by the button, and a refusal is explained', async () => {
    const { context, page } = await visit();
    await context.addCookies([
      { name: 'peramban', value: 'A'.repeat(22), url: server!.origin, httpOnly: true, sameSite: 'Lax' },
    ]);
    await page.goto('/perangkat');
    await page.getByRole('button', { name: 'Nyalakan di perangkat ini' }).click();
    await soon(() => page.locator('#perangkat output').textContent()).toContain('menolak pemberitahuan');
    expect(await faultsOf(page)).toEqual([]);
    await context.grantPermissions(['notifications'], { origin: server!.origin });
    // The browser's maker is not asked in tests: it gives an address as it would.
    await page.addInitScript(() => {
      const keys = { p256dh: `B${'x'.repeat(86)}`, auth: 'y'.repeat(22) };
      const endpoint = 'https://fcm.googleapis.com/fcm/send/uji';
      PushManager.prototype.subscribe = (options) =>
        Promise.resolve({
          toJSON: () => ({ endpoint: `${endpoint}-${String(options?.applicationServerKey).length}`, keys }),
        } as never);
    });
    await page.reload();
    await page.getByRole('button', { name: 'Nyalakan di perangkat ini' }).click();
    await page.getByText('Kabar menyala di perangkat ini.').first().waitFor();
    expect(await faultsOf(page)).toEqual([]);
    const rows = await query(made().deps.db, 'select id from perangkat');
    expect(rows).toHaveLength(1);
    await page.getByRole('button', { name: 'Matikan di perangkat ini' }).click();
    await page.getByText('tidak diberi kabar lagi').waitFor();
    expect(await query(made().deps.db, 'select id from perangkat')).toEqual([]);
    await context.close();
  });
});
