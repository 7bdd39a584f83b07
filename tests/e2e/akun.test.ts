import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { folderSender } from '../../src/channels/email/folderSender.ts';
import { createAkun } from '../../src/useCases/akun/pengelolaan/createAkun.ts';
import { findAkun } from '../../src/useCases/akun/pengelolaan/findAkun.ts';
import { giveCommand } from '../../src/useCases/laporan/giveCommand.ts';
import { sendDue } from '../../src/useCases/pesan/sendDue.ts';
import { admin } from '../../src/useCases/sapu/tests/filed.ts';
import { submitLaporan } from '../../src/useCases/laporan/submitLaporan.ts';
import { useTestDeps } from '../support/deps.ts';
import { faultsOf, headingOf, PHONE, press, useSite } from '../support/pages.ts';
import { SANDI } from '../support/portal.ts';

const made = useTestDeps({ now: '2026-11-20T10:00:00+07:00' });
const site = useSite(() => made().deps);
const BARU = 'perahu merah di dermaga';

const outbox = (): string => path.join(made().folder, 'outbox');

/** Runs the worker's sending as it is, and answers the mail to an address that has these words. */
async function mailTo(email: string, words: string): Promise<string> {
  const sender = folderSender({ folder: outbox(), from: 'SP4N-LAPOR! <tidak-dibalas@contoh.id>' });
  await sendDue(made().deps, { sender, origin: site().origin });
  const files = await readdir(outbox());
  const mails = await Promise.all(files.map((file) => readFile(path.join(outbox(), file), 'utf8')));
  const found = mails.map(plain).find((mail) => mail.includes(`To: ${email}`) && mail.includes(words));
  if (found === undefined) throw new Error(`no mail to ${email} with "${words}"`);
  return found;
}

/** Without the folding and the hexadecimal of quoted-printable. */
function plain(mail: string): string {
  const bytes = mail
    .replaceAll(/=\r?\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}

const kodeIn = (mail: string): string => /Kode Anda: (\d{6})/.exec(mail)?.[1] ?? '';
const linkIn = (mail: string): string => /(\/(?:konfirmasi|sandi-baru)\/[\w.-]+)/.exec(mail)?.[1] ?? '';

async function fileAs(email: string): Promise<string> {
  const { deps } = made();
  const found = await findAkun(deps, email);
  const submitted = await submitLaporan(deps, {
    kiriman: {
      klasifikasi: 'pengaduan',
      judul: 'Lampu jalan mati seminggu',
      isi: 'Enam lampu penerangan di jalan kampung kami mati sejak Senin lalu.',
      kategori: 'K20a',
      instansi: 'KT-63.71',
      wilayah: '63.71',
      titik: null,
      lokasiKeterangan: null,
      tanggalKejadian: 'tidak_tahu',
      anonim: false,
      rahasia: false,
      kanal: 'web',
    },
    pengirim: { sebagai: 'akun', akunId: found.ok ? found.value.id : '' },
    kontak: null,
    lampiran: [],
    pengunggah: 'x',
    nomorAsal: null,
  });
  if (!submitted.ok) throw new Error(JSON.stringify(submitted.refusal));
  return submitted.value.nomor;
}

/** axe looks at the document itself, which is the same with and without script: once is enough. */
async function look(page: Page, found: string[], isScripted = false): Promise<void> {
  if (!isScripted) found.push(...(await faultsOf(page)));
}

beforeAll(async () => {
  const owner = { nama: 'Hasan Basri', telepon: '0812 7000 8000', namaPengguna: 'hasan', sandi: SANDI };
  const created = await createAkun(made().deps, { ...owner, email: 'hasan@contoh.id' });
  if (!created.ok) throw new Error('the account of the test was refused');
});

describe.each([
  ['without script', false],
  ['with script', true],
] as const)('%s, on a phone', (_, isScripted) => {
  let email = '';
  let attempts = 0;
  const opening = { isScripted, viewport: PHONE };

  it('somebody registers, types the code of the mail, and is in', async () => {
    // a second attempt is somebody else: the mails of the first are still there
    email = `aisyah${isScripted ? 1 : 0}${++attempts}@contoh.id`;
    const page = await site().open(opening);
    const found: string[] = [];
    await page.goto('/daftar');
    await press(page, 'Buat akun');
    await look(page, found, isScripted);
    await page.getByLabel('Nama lengkap').fill('Aisyah Putri');
    await page.getByLabel('Email').fill(email);
    await page.getByLabel('Kata sandi').fill(SANDI);
    await page.getByLabel('Saya setuju dengan ketentuan').check();
    await press(page, 'Buat akun');
    expect(await headingOf(page)).toBe('Periksa email Anda');
    const mail = await mailTo(email, 'Kode Anda');
    expect(mail).toContain('multipart/alternative');
    await page.getByLabel('Kode 6 angka').fill('12');
    await press(page, 'Konfirmasi');
    await look(page, found, isScripted);
    await page.getByLabel('Kode 6 angka').fill(kodeIn(mail));
    await page.getByLabel('Kata sandi yang Anda pilih').fill(`${SANDI}x`);
    await press(page, 'Konfirmasi');
    await look(page, found, isScripted);
    // the mail's link asks for it too, and says what to do when it was somebody else
    const link = await site().open(opening);
    await link.goto(linkIn(mail));
    expect(await link.getByRole('heading', { name: 'Bukan Anda?' }).count()).toBe(1);
    await look(link, found, isScripted);
    await link.context().close();
    await page.getByLabel('Kode 6 angka').fill(kodeIn(mail));
    await page.getByLabel('Kata sandi yang Anda pilih').fill(SANDI);
    await press(page, 'Konfirmasi');
    expect(await headingOf(page)).toBe('Laporan saya');
    await look(page, found, isScripted);
    expect(found).toEqual([]);
    await page.context().close();
  });

  it('forgets the password, gets a link by mail, and signs in with the new one by keyboard alone', async () => {
    const page = await site().open(opening);
    await page.goto('/masuk');
    await page.getByRole('link', { name: 'Lupa kata sandi?' }).click();
    await page.getByLabel('Email').fill(email);
    await press(page, 'Kirim tautan');
    expect(await headingOf(page)).toBe('Periksa email Anda');
    await page.goto(linkIn(await mailTo(email, '/sandi-baru/')));
    await page.getByLabel('Kata sandi baru').fill(BARU);
    await press(page, 'Simpan kata sandi');
    expect(await headingOf(page)).toBe('Masuk');
    await page.getByLabel('Email, nomor telepon, atau nama pengguna').focus();
    await page.keyboard.type(email);
    await page.keyboard.press('Tab');
    await page.keyboard.type(BARU);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/saya');
    await page.context().close();
  });

  it('is told by the bell and by mail alike, opens the laporan, and reads all', async () => {
    const nomor = await fileAs(email);
    const given = await giveCommand(made().deps, admin, nomor, {
      perintah: 'tunda',
      pertanyaan: 'Di tiang berapa?',
    });
    expect(given.ok).toBe(true);
    const page = await site().open(opening);
    const found: string[] = [];
    await page.goto('/masuk?next=/statistik');
    await page.getByLabel('Email, nomor telepon').fill(email);
    await page.getByLabel('Kata sandi').fill(BARU);
    await press(page, 'Masuk');
    expect(new URL(page.url()).pathname).toBe('/statistik');
    await page.getByRole('link', { name: /^Pemberitahuan, \d+ belum dibaca$/ }).click();
    await look(page, found, isScripted);
    expect(await page.locator('.news-new').count()).toBeGreaterThan(1);
    await page.getByRole('button', { name: /^Buka: .*perlu Anda lengkapi$/ }).click();
    expect(new URL(page.url()).pathname).toBe(`/laporan/${nomor}`);
    await page.goto('/saya/pemberitahuan');
    await press(page, 'Tandai semua sudah dibaca');
    expect(await page.locator('.news-new').count()).toBe(0);
    await page.goto('/saya');
    expect(await page.getByRole('heading', { name: 'Menunggu Anda' }).count()).toBe(1);
    await look(page, found, isScripted);
    for (const place of ['profil', 'keamanan', 'tutup']) {
      await page.goto(`/saya/${place}`);
      await look(page, found, isScripted);
    }
    expect(found).toEqual([]);
    const mail = await mailTo(email, `/laporan/${nomor}`);
    expect(mail).toContain('List-Unsubscribe: <');
    await page.context().close();
  });

  it('signs in by a checked telephone number or a user name', async () => {
    for (const name of ['0812-7000-8000', 'HASAN']) {
      const page = await site().open(opening);
      await page.goto('/masuk');
      await page.getByLabel('Email, nomor telepon').fill(name);
      await page.getByLabel('Kata sandi').fill(SANDI);
      await press(page, 'Masuk');
      expect(await headingOf(page)).toBe('Laporan saya');
      await page.context().close();
    }
  });
});

describe('in English', () => {
  it('the pages before signing in hold, too', async () => {
    const page = await site().open({ viewport: PHONE });
    const found: string[] = [];
    for (const place of [
      '/masuk',
      '/daftar',
      '/lupa-sandi',
      '/lacak/lupa',
      '/sandi-baru/x',
      '/konfirmasi/x',
    ]) {
      await page.goto(`${place}?lang=en`);
      await look(page, found);
    }
    expect(found).toEqual([]);
    await page.context().close();
  });
});
