import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { seedDemoAccounts } from '../../src/useCases/akun/seedDemoAccounts.ts';
import { DEMO_PASSWORD } from '../../src/useCases/akun/demoAccounts.ts';
import { fileLaporan, UNIT } from '../../src/web/workspace/tests/desk.ts';
import { useTestDeps } from '../support/deps.ts';
import { faultsOf, PHONE, useSite } from '../support/pages.ts';

const test = useTestDeps();
const site = useSite(() => test().deps);
const ADMIN = 'kota@demo.test';
const UNIT_OFFICER = 'penghubung@demo.test';
/** An officer's queue on a bad morning. */
const QUEUE = 200;
const nomor: string[] = [];

beforeAll(async () => {
  const { deps } = test();
  await seedDemoAccounts(deps);
  for (let n = 0; n < QUEUE; n += 1) {
    nomor.push(
      await fileLaporan(deps, {
        judul: `Jalan berlubang nomor ${n + 1} di depan pasar`,
        kategori: 'K16a',
      }),
    );
  }
});

async function statuses(): Promise<ReadonlyMap<string, number>> {
  const rows = await test().deps.db.selectFrom('laporan').select('status').execute();
  const counts = new Map<string, number>();
  for (const { status } of rows) counts.set(status, (counts.get(status) ?? 0) + 1);
  return counts;
}

const countOf = async (page: Page, view: string): Promise<number> =>
  Number(
    (await page.locator(`.views a[href*="tampilan=${view}"] .count`).textContent())?.replaceAll('.', ''),
  );

const chosenNomor = (page: Page): Promise<string | null> =>
  page.locator('.row.is-chosen').getAttribute('data-nomor');

/** The third pane shows this laporan, ready to be worked. */
const paneOf = (page: Page, of: string) =>
  page.locator(`#isi-pratinjau:not([aria-busy]) .preview[data-nomor="${of}"]`);

/** Where one says who one is on the sign-in, whatever it is called. */
const nameField = (page: Page) =>
  page
    .locator('main form')
    .filter({ has: page.getByLabel('Kata sandi') })
    .locator('input:not([type=hidden]):not([type=password]):not([type=checkbox])')
    .first();

/** Presses a key and counts it. */
class Hand {
  presses = 0;
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }
  async press(key: string): Promise<void> {
    this.presses += 1;
    await this.page.keyboard.press(key);
  }
}

describe('the queue by keyboard', () => {
  it('from the sign-in to a forwarded laporan in at most four keys, the reason before the eyes (U4)', async () => {
    const page = await site().open({ isScripted: true });
    await page.goto('/masuk');
    await page.getByLabel('Kata sandi').fill(DEMO_PASSWORD);
    await nameField(page).fill(ADMIN);
    const hand = new Hand(page);
    await hand.press('Enter');
    await page.waitForURL('**/petugas');
    const first = await chosenNomor(page);
    expect(await page.locator('.quick').textContent()).toContain(
      'Saran: Dinas Pekerjaan Umum dan Penataan Ruang, Pemerintah Kota Banjarmasin. Urusan pekerjaan umum',
    );
    await hand.press('v');
    await hand.press('Enter');
    await page.getByText('Laporan diverifikasi dan diteruskan ke Dinas Pekerjaan Umum').waitFor();
    expect(hand.presses).toBeLessThanOrEqual(4);
    const row = await test()
      .deps.db.selectFrom('laporan')
      .select(['status', 'badan'])
      .where('nomor', '=', first ?? '')
      .executeTakeFirstOrThrow();
    expect(row).toEqual({ status: 'diteruskan', badan: [UNIT] });
    await page.context().close();
  });

  it('of 200: down and up, forward, archive, select, search; the counts stay right', async () => {
    const page = await site().openAs(ADMIN, { isScripted: true });
    await page.goto('/petugas?tampilan=verifikasi');
    expect(await countOf(page, 'verifikasi')).toBe(QUEUE - 1);
    const shown = await page
      .locator('.row')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-nomor')));
    expect(shown).toHaveLength(50);

    // j goes on, k comes back; the address follows, so a reload stays there
    for (const _ of [1, 2, 3]) await page.keyboard.press('j');
    await page.keyboard.press('k');
    await paneOf(page, shown[2] ?? '').waitFor();
    expect(page.url()).toContain(`pilih=${shown[2]}`);
    await page.reload();
    expect(await chosenNomor(page)).toBe(shown[2]);

    // letters typed into the search are letters
    const before = await statuses();
    await page.keyboard.press('/');
    await page.keyboard.type('vtbax jk');
    expect(await page.locator('.queue-main input[type=search]').inputValue()).toBe('vtbax jk');
    expect(await statuses()).toEqual(before);

    await page.goto('/petugas?tampilan=verifikasi');
    const FORWARDED = 20;
    for (let n = 0; n < FORWARDED; n += 1) {
      const now = (await chosenNomor(page)) ?? '';
      await paneOf(page, now).waitFor();
      await page.keyboard.press('v');
      await page.keyboard.press('Enter');
      await page.locator(`.row.is-chosen:not([data-nomor="${now}"])`).waitFor();
    }
    expect(await countOf(page, 'verifikasi')).toBe(QUEUE - 1 - FORWARDED);

    // archive: the form takes the keys, and leads back to the list
    const gone = (await chosenNomor(page)) ?? '';
    await page.keyboard.press('a');
    await page.waitForURL(`**/${gone}/arsipkan?*`);
    await page.getByLabel('Penjelasan kepada pelapor').fill('Ini uji coba.');
    await page.getByLabel('Iseng').first().check();
    await page.getByRole('button', { name: 'Arsipkan' }).press('Enter');
    await page.waitForURL('**/petugas?*');
    expect(await page.locator(`.row[data-nomor="${gone}"]`).count()).toBe(0);

    // select three by keys, act on them at once
    for (const _ of [1, 2, 3]) {
      await page.keyboard.press('x');
      await page.keyboard.press('j');
    }
    await page.keyboard.press('?');
    expect(await page.locator('#tombol').getAttribute('open')).not.toBeNull();
    expect(await page.locator('.rows input:checked').count()).toBe(3);
    await page.getByRole('button', { name: 'Tindakan untuk yang dipilih' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Tindakan massal' }).waitFor();
    expect(await page.locator('main').textContent()).toContain('3 laporan dipilih');

    const now = await statuses();
    expect([now.get('diteruskan'), now.get('diarsipkan'), now.get('menunggu_verifikasi')]).toEqual([
      1 + FORWARDED,
      1,
      QUEUE - 2 - FORWARDED,
    ]);
    await page.context().close();
  });

  it('can be turned off, and says when an act is not possible', async () => {
    const page = await site().openAs(UNIT_OFFICER, { isScripted: true });
    await page.goto('/petugas');
    await page.keyboard.press('a');
    await page.getByText('Tindakan itu tidak dapat dilakukan pada laporan ini.').waitFor();
    await page.keyboard.press('t');
    await page.waitForURL('**/tindak-lanjut?*');
    await page.goto('/petugas');
    await page.keyboard.press('?');
    await page.getByRole('button', { name: 'Matikan tombol papan ketik' }).click();
    const before = await chosenNomor(page);
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    expect(await chosenNomor(page)).toBe(before);
    await page.context().close();
  });
});

describe('a long answer', () => {
  it('is kept while it is written, and survives the end of the session', async () => {
    const { deps } = test();
    const page = await site().openAs(UNIT_OFFICER, { isScripted: true });
    await page.goto('/petugas?tampilan=jawab');
    const of = (await chosenNomor(page)) ?? '';
    await page.goto(`/petugas/laporan/${of}/tindak-lanjut`);
    const words = 'Tim kami sudah meninjau lokasi. '.repeat(20).trim();
    await page.getByLabel('Sementara').check();
    await page.getByLabel('Jawaban kepada pelapor').fill(words);
    await page.getByText('Draf tersimpan otomatis').waitFor();
    await page.reload();
    expect(await page.getByLabel('Jawaban kepada pelapor').inputValue()).toBe(words);
    expect(await page.getByLabel('Sementara').isChecked()).toBe(true);

    await page.getByLabel('Jawaban kepada pelapor').fill(`${words} Selesai besok.`);
    await deps.db.deleteFrom('sesi').execute();
    await page.getByRole('button', { name: 'Kirim jawaban' }).click();
    expect(await page.getByRole('main').textContent()).toContain('Selesai besok.');
    await page.getByLabel('Kata sandi').fill(DEMO_PASSWORD);
    await nameField(page).fill(UNIT_OFFICER);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Kirim sekali lagi' }).click();
    await page.getByText('Jawaban terkirim.').waitFor();
    expect(await page.locator('.thread').textContent()).toContain('Selesai besok.');
    await page.context().close();
  });
});

describe('without script', () => {
  it.each([
    ['phone', PHONE],
    ['desk', undefined],
  ] as const)('on a %s: choose, read, forward, act on many and take it back', async (_, viewport) => {
    const page = await site().openAs(ADMIN, viewport === undefined ? {} : { viewport });
    await page.goto('/petugas?tampilan=verifikasi');
    await page.locator('.row-title').nth(1).click();
    const of = new URL(page.url()).searchParams.get('pilih') ?? '';
    expect(await page.locator('.preview').getAttribute('data-nomor')).toBe(of);
    expect(page.url()).toContain('tampilan=verifikasi');
    expect(await page.locator('.rows').isVisible()).toBe(viewport === undefined);
    await page.getByRole('button', { name: /^Teruskan ke Dinas Pekerjaan Umum/ }).click();
    expect(await page.getByText('Laporan diverifikasi dan diteruskan').count()).toBe(1);
    expect(page.url()).toContain('tampilan=verifikasi');

    await page.goto('/petugas?tampilan=verifikasi');
    for (const n of [0, 1]) await page.locator('.rows input[type=checkbox]').nth(n).check();
    await page.getByRole('button', { name: 'Tindakan untuk yang dipilih' }).click();
    await page.locator('select[name=unit-verifikasi]').selectOption(UNIT);
    await page.getByRole('button', { name: 'Lihat dulu akibatnya' }).first().click();
    expect(await page.locator('main').textContent()).toContain('2 laporan akan dikerjakan.');
    await page.getByRole('button', { name: 'Kerjakan 2 laporan' }).click();
    const before = await statuses();
    await page.getByRole('button', { name: 'Batalkan' }).click();
    expect(await page.locator('main').textContent()).toContain('Tidak ada laporan yang berubah');
    expect(await statuses()).toEqual(before);
    await page.context().close();
  });
});

describe('every page of the desk', () => {
  it('has no fault that axe can find and nothing wider than the window, on a phone and a desk', async () => {
    const page = await site().openAs(ADMIN);
    // one row is as good as fifty, and axe looks at each
    await page.goto('/petugas?tampilan=verifikasi&q=nomor+199');
    const of = (await page.locator('.row').first().getAttribute('data-nomor')) ?? '';
    const paths = [
      `/petugas?tampilan=verifikasi&q=nomor+199&pilih=${of}`,
      `/petugas/laporan/${of}/cetak`,
      `/petugas/massal?nomor=${of}`,
    ];
    for (const path of paths) {
      await page.goto(path);
      expect(await faultsOf(page), path).toEqual([]);
    }
    await page.goto(`/petugas/massal?nomor=${of}`);
    await page.locator('select[name=unit-verifikasi]').selectOption(UNIT);
    await page.getByRole('button', { name: 'Lihat dulu akibatnya' }).first().click();
    expect(await faultsOf(page), 'the review').toEqual([]);
    await page.context().close();
    const unit = await site().openAs(UNIT_OFFICER);
    await unit.goto('/petugas/kalender');
    expect(await faultsOf(unit), 'the calendar').toEqual([]);
    await unit.context().close();
  });
});
