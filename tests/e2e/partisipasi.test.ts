import { beforeAll, describe, expect, it } from 'vitest';
import { seedDemoAccounts } from '../../src/useCases/akun/seedDemoAccounts.ts';
import { createApp } from '../../src/web/app.ts';
import { portalRoutes } from '../../src/web/portal/routes.ts';
import { useTestDeps } from '../support/deps.ts';
import { DESK, faultsOf, headingOf, PHONE, press, useSite } from '../support/pages.ts';
import { fileBy, stageOn } from '../support/portal.ts';
import { Visitor } from '../support/visitor.ts';
import { webDeps } from '../support/webDeps.ts';
import { testWebDeps } from '../support/webServer.ts';

const made = useTestDeps({ now: '2026-11-20T10:00:00+07:00' });
const site = useSite(() => made().deps);
let nomor = '';

beforeAll(async () => {
  const { deps } = made();
  await seedDemoAccounts(deps);
  const { officer } = await stageOn(made());
  const app = createApp(webDeps(testWebDeps(deps, {})), [portalRoutes(deps)]);
  nomor = (await fileBy(new Visitor(app))).nomor;
  await officer('kota', nomor, { perintah: 'verifikasi', unit: ['KT-63.71/06'] });
});

describe.each([
  ['without script', false],
  ['with script', true],
] as const)('a public laporan %s', (_, isScripted) => {
  it('is supported, followed, and commented on once an officer has looked', async () => {
    const passer = await site().open({ isScripted, viewport: PHONE });
    await passer.goto(`/laporan/${nomor}`);
    await passer.getByRole('link', { name: 'Dukung laporan ini' }).click();
    await press(passer, 'Dukung laporan ini');
    expect(await passer.getByRole('main').textContent()).toContain('orang mendukung laporan ini.');
    await press(passer, 'Ikuti laporan ini');
    await passer.getByRole('link', { name: 'Laporan yang diikuti' }).click();
    expect(await passer.locator('.laporan-list').textContent()).toContain('Lampu jalan mati');

    const writer = await site().openAs('pelapor@demo.test', { isScripted, viewport: PHONE });
    await writer.goto(`/laporan/${nomor}`);
    const isi = `Di gang kami juga gelap ${isScripted ? 'sekali' : 'gulita'}.`;
    await writer.getByLabel('Komentar Anda').fill(`${isi} Telepon 0812 3456 7890.`);
    await press(writer, 'Kirim komentar');
    expect(await writer.locator('.field-error').first().textContent()).toContain('0812 3456 7890');
    await writer.getByLabel('Komentar Anda').fill(isi);
    await press(writer, 'Kirim komentar');
    expect(await writer.locator('.thread').last().textContent()).toContain('menunggu diperiksa');

    const officer = await site().openAs('kota@demo.test', { isScripted, viewport: DESK });
    await officer.goto('/petugas/komentar');
    expect(await headingOf(officer)).toBe('Komentar yang menunggu');
    expect(await officer.getByRole('main').textContent()).toContain(isi);
    if (isScripted) expect(await faultsOf(officer)).toEqual([]);
    await officer
      .getByRole('button', { name: /^Tampilkan komentar/ })
      .first()
      .click();
    await passer.goto(`/laporan/${nomor}`);
    expect(await passer.getByRole('main').textContent()).toContain(isi);
    if (isScripted) expect(await faultsOf(passer)).toEqual([]);

    // A reader finds it wrong, the officer lets it stand, its writer takes it back.
    await passer
      .getByRole('link', { name: /^Laporkan komentar ini/ })
      .last()
      .click();
    await press(passer, 'Kirim ke petugas');
    expect(await passer.locator('.error-summary').textContent()).toContain('Apa yang salah');
    if (isScripted) expect(await faultsOf(passer)).toEqual([]);
    await passer.getByLabel('Bukan tentang laporan ini').check();
    await press(passer, 'Kirim ke petugas');
    expect(await passer.getByRole('main').textContent()).toContain('Petugas akan memeriksa komentar itu');
    await officer.goto('/petugas/komentar');
    expect(await officer.getByRole('main').textContent()).toContain('Bukan tentang laporan ini: 1 orang');
    if (isScripted) expect(await faultsOf(officer)).toEqual([]);
    await officer.getByRole('button', { name: /^Biarkan tampil komentar/ }).click();
    await writer.goto(`/laporan/${nomor}`);
    await writer.getByRole('link', { name: 'Tarik komentar saya' }).last().click();
    if (isScripted) expect(await faultsOf(writer)).toEqual([]);
    await press(writer, 'Tarik komentar');
    await passer.goto(`/laporan/${nomor}`);
    const read = (await passer.getByRole('main').textContent()) ?? '';
    expect(read).toContain('Komentar ditarik penulisnya.');
    expect(read).not.toContain(isi);
    for (const page of [passer, writer, officer]) await page.context().close();
  });
});

describe('the list beside its map', () => {
  it('brings the map on a wide screen with script, and links to it without', async () => {
    const desk = await site().open({ isScripted: true, viewport: DESK });
    await desk.goto('/laporan?wilayah=63');
    await expect.poll(() => desk.locator('#peta-laporan circle').count(), { timeout: 20_000 }).toBe(1);
    await desk.getByRole('link', { name: 'Hapus saringan Daerah: Kalimantan Selatan' }).click();
    expect(new URL(desk.url()).search).toBe('');
    const phone = await site().open({ viewport: PHONE });
    await phone.goto('/laporan?wilayah=63');
    await phone.getByRole('link', { name: 'Lihat di peta' }).click();
    expect(await headingOf(phone)).toBe('Peta laporan di Kalimantan Selatan');
    await phone.getByRole('link', { name: 'Kota Banjarmasin' }).click();
    expect(new URL(phone.url()).searchParams.get('wilayah')).toBe('63.71');
    expect(await phone.getByRole('main').textContent()).toContain('Lampu jalan mati');
    for (const page of [desk, phone]) await page.context().close();
  });

  it('finds no violation on list, map, tracking, bodies and followed laporan', async () => {
    const page = await site().open({ isScripted: true, viewport: PHONE });
    const found: string[] = [];
    for (const path of [
      '/laporan?wilayah=63.71&q=lampu',
      '/laporan/peta',
      '/lacak',
      '/instansi',
      '/instansi/KT-63.71',
      '/diikuti',
    ]) {
      await page.goto(path);
      found.push(...(await faultsOf(page)));
    }
    expect(found).toEqual([]);
    await page.context().close();
  });
});
