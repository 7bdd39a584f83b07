import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { createAkun } from '../../src/useCases/akun/pengelolaan/createAkun.ts';
import { useTestDeps } from '../support/deps.ts';
import { faultsOf, headingOf, PHONE, press, useSite } from '../support/pages.ts';
import { SANDI } from '../support/portal.ts';
import { codeAt } from '../support/totp.ts';

const made = useTestDeps({ now: '2026-11-20T10:00:00+07:00', isDemo: false });
/** Browsers make passkeys for names alone, not for numbers. */
const site = useSite(() => made().deps, 'localhost');

beforeAll(async () => {
  for (const nama of ['rina', 'dewi']) {
    const penugasan = [{ peran: 'pimpinan', badan: 'KT-63.71' }];
    const akun = { nama: `Ibu ${nama}`, email: `${nama}@contoh.id`, sandi: SANDI, penugasan };
    if (!(await createAkun(made().deps, akun)).ok) throw new Error('the officer of the test was refused');
  }
});

async function passwordOf(page: Page, email: string): Promise<void> {
  await page.goto('/masuk');
  await page.locator('input[name=email]').fill(email);
  await page.locator('input[name=sandi]').fill(SANDI);
  await press(page, 'Masuk');
}

async function signOut(page: Page): Promise<void> {
  const banner = page.getByRole('banner');
  const menu = banner.getByRole('button', { name: 'Menu', exact: true });
  if (await menu.isVisible()) await menu.click();
  await banner.getByRole('button', { name: 'Keluar' }).click();
}

/** A device with a fingerprint reader, as the browser's own tests have it. */
async function giveDevice(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  const options = {
    protocol: 'ctap2',
    transport: 'internal',
    hasResidentKey: true,
    hasUserVerification: true,
    isUserVerified: true,
    automaticPresenceSimulation: true,
  } as const;
  await session.send('WebAuthn.addVirtualAuthenticator', { options });
}

describe('an officer', () => {
  it('without script sets up a code app, signs in by it, and proves again before something dangerous', async () => {
    const found: string[] = [];
    const page = await site().open({ viewport: PHONE });
    await passwordOf(page, 'rina@contoh.id');
    expect(await headingOf(page)).toBe('Pasang faktor kedua dulu');
    found.push(...(await faultsOf(page)));
    await press(page, 'Pasang aplikasi kode');
    const secret = ((await page.locator('code.secret').textContent()) ?? '').replaceAll(' ', '');
    await page.getByLabel('Kode 6 angka').fill('1');
    await press(page, 'Pasang');
    found.push(...(await faultsOf(page)));
    await page.getByLabel('Kode 6 angka').fill(codeAt(secret, made().deps.now()));
    await press(page, 'Pasang');
    expect(await page.locator('.codes li').count()).toBe(10);
    found.push(...(await faultsOf(page)));
    await page.getByRole('link', { name: 'Sudah saya simpan' }).click();
    expect(new URL(page.url()).pathname).toBe('/petugas');
    await signOut(page);
    made().advance(60_000);
    await passwordOf(page, 'rina@contoh.id');
    expect(await headingOf(page)).toBe('Masuk: langkah kedua');
    found.push(...(await faultsOf(page)));
    await page.getByLabel('Kode 6 angka').fill(codeAt(secret, made().deps.now()));
    await press(page, 'Masuk');
    expect(new URL(page.url()).pathname).toBe('/petugas');
    await page.goto('/saya/faktor');
    found.push(...(await faultsOf(page)));
    made().advance(20 * 60_000);
    await press(page, 'Buat kode baru');
    expect(await headingOf(page)).toBe('Buktikan bahwa ini Anda');
    found.push(...(await faultsOf(page)));
    await page.getByLabel('Kode 6 angka').fill(codeAt(secret, made().deps.now()));
    await press(page, 'Lanjutkan');
    await press(page, 'Kirim sekali lagi');
    expect(await headingOf(page)).toBe('Simpan kode pemulihan Anda');
    expect(found).toEqual([]);
    await page.context().close();
  });

  it('with script makes a passkey on the device, signs in and proves again by it', async () => {
    const found: string[] = [];
    const page = await site().open({ isScripted: true });
    await giveDevice(page);
    await passwordOf(page, 'dewi@contoh.id');
    await press(page, 'Pasang kunci sandi');
    found.push(...(await faultsOf(page)));
    await page.getByLabel('Nama untuk mengenalinya').fill('Laptop kantor');
    await press(page, 'Buat kunci sandi');
    await page.getByRole('button', { name: 'Salin semua' }).waitFor();
    await page.getByRole('link', { name: 'Sudah saya simpan' }).click();
    await page.waitForURL('**/petugas');
    await signOut(page);
    await passwordOf(page, 'dewi@contoh.id');
    await press(page, 'Pakai kunci sandi');
    await page.waitForURL('**/petugas');
    made().advance(20 * 60_000);
    await page.goto('/saya/keamanan');
    await press(page, 'Keluar dari semua perangkat, juga yang ini');
    await press(page, 'Pakai kunci sandi');
    await press(page, 'Kirim sekali lagi');
    await page.waitForURL('**/masuk');
    expect(found).toEqual([]);
    await page.context().close();
  });
});
