import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { query } from '../../src/persistence/connection/database.ts';
import { seedDemoAccounts } from '../../src/useCases/akun/seedDemoAccounts.ts';
import { useTestDeps } from '../support/deps.ts';
import { faultsOf, headingOf, numbersOn, press, useSite } from '../support/pages.ts';

const made = useTestDeps({ now: '2026-11-02T09:00:00+08:00' });
const site = useSite(() => made().deps);
beforeAll(() => seedDemoAccounts(made().deps));

/** A step takes seconds on an idle machine. */
const LONG = { timeout: 400_000 };

const KEPT = 'Tiang nomor berapa, dan sejak tanggal berapa lampunya padam?';
const TITLES = [
  'Laporan diterima',
  'Diperiksa dan diteruskan',
  'Menunggu keterangan pelapor',
  'Pelapor melengkapi',
  'Dijawab',
  'Dijawab',
  'Pelapor menyatakan belum selesai',
  'Dijawab',
  'Pelapor menyatakan sudah selesai',
  'Pelapor menilai',
];

describe('one laporan the whole way, without script', LONG, () => {
  it('is filed without identity, corrected, asked about, answered, disputed, answered again, confirmed, rated', async () => {
    const { open, openAs } = site();
    const { setNow } = made();
    const own = await open();
    const { nomor, resi } = await fileWithPhoto(own);
    expect(await eventsOf(nomor)).toEqual(['dibuat']);
    expect(await mainText(own)).toContain('paling lambat Kamis, 5 November 2026');

    const kota = await openAs('kota@demo.test');
    await verify(kota, nomor);
    await kota.context().close();
    await own.goto(`/laporan/${nomor}`);
    await clean(own);
    const published = await mainText(own);
    expect(published).toContain(
      'Ada pada Dinas Pekerjaan Umum dan Penataan Ruang, Pemerintah Kota Banjarmasin.',
    );
    expect(published).toContain('paling lambat Senin, 9 November 2026');
    expect(await headingOf(own)).toBe('Lampu jalan di depan Pasar Lama padam');

    setNow('2026-11-04T08:00:00+08:00');
    await askAfterSessionEnd(nomor);
    expect(await eventsOf(nomor)).toEqual(['dibuat', 'diverifikasi', 'ditunda']);

    setNow('2026-11-09T10:00:00+08:00');
    const later = await comeBack(nomor, resi);
    expect(await later.locator('.turn').textContent()).toContain(KEPT);
    await later.getByLabel('Jawaban atas pertanyaan petugas').fill('Tiang nomor 14, padam sejak 26 Oktober.');
    await pressTwice(later, 'Kirim keterangan', nomor);
    // rules §5, third worked example: forwarded on the 2nd, asked on the 4th, completed on the 9th
    expect(await mainText(later)).toContain('paling lambat Kamis, 12 November 2026');
    await later.context().close();

    setNow('2026-11-11T09:00:00+08:00');
    await answer(nomor, { akhir: 'tidak', isi: 'Lampu pengganti sudah dipesan.', rencana: '2026-11-20' });
    setNow('2026-11-18T09:00:00+08:00');
    await answer(nomor, { akhir: 'ya', isi: 'Lampu di tiang nomor 14 sudah diganti.' });

    setNow('2026-11-19T19:00:00+08:00');
    await disputeAfterReceiptClosed(nomor, resi);
    setNow('2026-11-23T09:00:00+08:00');
    await answer(nomor, { akhir: 'ya', isi: 'Kabel yang putus sudah disambung; lampu menyala.' });
    setNow('2026-11-24T20:00:00+08:00');
    await confirmAndRate(nomor, resi);
    await own.context().close();
  });
});

/** The form with a photo and the body found by its search; sent, sent again, gone back to. */
async function fileWithPhoto(page: Page): Promise<{ readonly nomor: string; readonly resi: string }> {
  const photo = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#345' } })
    .jpeg()
    .toBuffer();
  await page.goto('/lapor');
  await page.getByLabel('Ada masalah dengan pelayanan publik').check();
  await page
    .getByLabel('Ceritakan')
    .fill('Sejak seminggu lampu jalan di depan pasar tidak menyala. Gelap sekali.');
  await page.getByLabel('Judul').fill('lampu jln mati bos');
  await page
    .getByLabel('Foto atau berkas')
    .setInputFiles({ name: 'lampu.jpg', mimeType: 'image/jpeg', buffer: photo });
  await press(page, 'Unggah sekarang');
  await clean(page);
  await press(page, 'Lanjut');
  await page.getByLabel('Di daerah mana?').fill('Banjarmasin Utara');
  await press(page, 'Cari daerah');
  await page.getByLabel('Banjarmasin Utara, Kota Banjarmasin, Kalimantan Selatan').check();
  await page.getByLabel('Tempat persisnya').fill('Depan Pasar Lama');
  await page.getByLabel('Tanggal kejadian').fill('2026-10-26');
  await page.getByLabel('Ditujukan kepada siapa?').fill('Kota Banjarmasin');
  await press(page, 'Cari instansi');
  await page.getByLabel('Pemerintah Kota Banjarmasin').check();
  await clean(page);
  await press(page, 'Lanjut');
  await page.getByLabel('Tanpa identitas sama sekali').waitFor();
  await page.waitForLoadState();
  await page.reload();
  await page.getByLabel('Tanpa identitas sama sekali').check();
  await page.getByLabel(/^Saya menyampaikan hal yang sebenarnya/).check();
  await clean(page);
  await pressTwice(page, 'Kirim laporan');
  expect(await headingOf(page)).toBe('Laporan Anda sudah kami terima');
  await clean(page);
  const numbers = await numbersOn(page);
  await page.goBack();
  await page.reload();
  await page.goto('/lapor/anda');
  expect(await numbersOn(page)).toEqual(numbers);
  const [count] = await query<{ n: number }>(made().deps.db, 'select count(*)::int as n from laporan');
  expect(count?.n).toBe(1);
  await page.goto(`/laporan/${numbers.nomor}`);
  await clean(page);
  const picture = page.locator('img.thumbnail');
  expect(await picture.count()).toBe(1);
  const shown = await page.request.get((await picture.getAttribute('src')) ?? '');
  expect([shown.status(), shown.headers()['content-type']]).toEqual([200, 'image/webp']);
  return numbers;
}

/** The admin corrects title and topic and forwards to the unit. */
async function verify(page: Page, nomor: string): Promise<void> {
  await page.goto('/petugas?tampilan=verifikasi');
  await clean(page);
  await page.locator(`a[href="/petugas/laporan/${nomor}"]`).click();
  await clean(page);
  await page.getByRole('link', { name: 'Verifikasi dan teruskan', exact: true }).click();
  await page.getByLabel('Judul').fill('Lampu jalan di depan Pasar Lama padam');
  await page.getByLabel('Kategori').selectOption('K20a');
  await page.getByLabel('Klasifikasi').selectOption('tidak_berkadar_pengawasan');
  await page.locator('input[name=tujuan][value=unit]').check();
  for (const box of await page.locator('input[name=unit]:checked').all()) await box.uncheck();
  await page.getByRole('checkbox', { name: 'Dinas Pekerjaan Umum dan Penataan Ruang' }).check();
  await clean(page);
  const told = await pressTwice(page, 'Verifikasi dan teruskan', nomor);
  expect(told).toContain('Laporan diverifikasi dan diteruskan ke Dinas Pekerjaan Umum');
  expect(await mainText(page)).toContain('lampu jln mati bos');
}

/** The session ends while the admin writes the question: it comes along through the sign-in, also a mistyped one. */
async function askAfterSessionEnd(nomor: string): Promise<void> {
  const page = await site().openAs('kota@demo.test');
  await page.goto(`/petugas/laporan/${nomor}/tunda`);
  await page.getByLabel('Pertanyaan kepada pelapor').fill(KEPT);
  await clean(page);
  made().advance(3 * 3_600_000);
  await press(page, 'Tunda dan kirim pertanyaan');
  expect(await headingOf(page)).toBe('Masuk lagi untuk mengirim');
  expect(await page.getByLabel('Yang Anda tulis').inputValue()).toBe(KEPT);
  await clean(page);
  await page.getByLabel('Email').fill('kota@demo.test');
  await page.getByLabel('Kata sandi').fill('bukan sandi saya');
  await press(page, 'Masuk');
  expect(await page.getByLabel('Yang Anda tulis').inputValue()).toBe(KEPT);
  await clean(page);
  await page.getByLabel('Email').fill('kota@demo.test');
  await page.getByLabel('Kata sandi').fill('lapor-demo');
  await press(page, 'Masuk');
  expect(await headingOf(page)).toBe('Isian Anda siap dikirim');
  await clean(page);
  expect((await eventsOf(nomor)).at(-1)).toBe('diverifikasi');
  const told = await pressTwice(page, 'Kirim sekali lagi', nomor);
  expect(told).toContain('Laporan ditunda; pertanyaan Anda menunggu jawaban pelapor.');
  expect(await mainText(page)).toContain(KEPT);
  await clean(page);
  await page.context().close();
}

async function comeBack(nomor: string, resi: string): Promise<Page> {
  const page = await site().open();
  await openWithReceipt(page, nomor, resi);
  await clean(page);
  return page;
}

async function openWithReceipt(page: Page, nomor: string, resi: string): Promise<void> {
  await page.goto('/lacak');
  await page.getByLabel('Resi').fill(resi);
  await press(page, 'Buka laporan saya');
  expect(new URL(page.url()).pathname).toBe(`/laporan/${nomor}`);
}

interface Answer {
  readonly akhir: 'ya' | 'tidak';
  readonly isi: string;
  readonly rencana?: string;
}

async function answer(nomor: string, { akhir, isi, rencana }: Answer): Promise<void> {
  const page = await site().openAs('penghubung@demo.test');
  await page.goto('/petugas');
  await page.locator(`a[href="/petugas/laporan/${nomor}"]`).first().click();
  await page.getByRole('link', { name: 'Jawab', exact: true }).click();
  await page.locator(`input[name=akhir][value=${akhir}]`).check();
  await page.getByLabel('Jawaban kepada pelapor').fill(isi);
  if (rencana !== undefined) {
    await page.getByLabel('Kapan akan selesai?').fill(rencana);
    await clean(page);
  }
  expect(await pressTwice(page, 'Kirim jawaban', nomor)).toContain('Jawaban terkirim.');
  expect(await page.locator('.thread').textContent()).toContain(isi);
  if (akhir === 'ya') await clean(page);
  await page.context().close();
}

/** The receipt's two hours end while the pelapor writes: the words are shown, the receipt opens it again. */
async function disputeAfterReceiptClosed(nomor: string, resi: string): Promise<void> {
  const page = await comeBack(nomor, resi);
  const text = await mainText(page);
  expect(text).toContain('Jawaban sementara, dijanjikan selesai Jumat, 20 November 2026');
  expect(text).toContain('Menunggu tanggapan pelapor');
  expect(text).toContain('paling lambat Rabu, 2 Desember 2026');
  const reason = 'Lampunya diganti, tetapi tetap tidak menyala tadi malam.';
  await page.getByLabel('Belum selesai').check();
  await page.getByLabel('Tulisan Anda').fill(reason);
  made().advance(3 * 3_600_000);
  await press(page, 'Kirim tanggapan');
  expect(await headingOf(page)).toBe('Buka dulu laporan Anda');
  expect(await page.getByLabel('Yang Anda tulis').inputValue()).toBe(reason);
  await clean(page);
  await openWithReceipt(page, nomor, resi);
  await page.getByLabel('Belum selesai').check();
  await press(page, 'Kirim tanggapan');
  expect(await mainText(page)).toContain('Tulis apa yang masih belum selesai');
  await clean(page);
  await page.getByLabel('Tulisan Anda').fill(reason);
  const told = await pressTwice(page, 'Kirim tanggapan', nomor);
  expect(told).toContain('Laporan dibuka lagi. Instansi harus menjawab Anda.');
  expect(await mainText(page)).toContain('paling lambat Kamis, 26 November 2026');
  await clean(page);
  await page.context().close();
}

async function confirmAndRate(nomor: string, resi: string): Promise<void> {
  const page = await comeBack(nomor, resi);
  await page.getByLabel('Sudah selesai').check();
  await pressTwice(page, 'Kirim tanggapan', nomor);
  expect(await page.locator('.status').first().textContent()).toContain('Dinyatakan selesai oleh pelapor');
  await clean(page);
  await page.getByLabel('5 – sangat baik').check();
  await pressTwice(page, 'Kirim penilaian', nomor);
  expect(await mainText(page)).toContain('5 dari 5');
  await page.goBack();
  await page.goForward();
  await page.goto(`/laporan/${nomor}/riwayat`);
  await clean(page);
  await page.goto(`/laporan/${nomor}`);
  await clean(page);
  expect(await page.locator('.timeline-title').allTextContents()).toEqual(TITLES);
  expect(await page.locator('.thread .message-mark').allTextContents()).toEqual([
    'Pertanyaan kepada pelapor',
    'Keterangan tambahan',
    'Jawaban sementara, dijanjikan selesai Jumat, 20 November 2026',
    'Jawaban akhir',
    'Menyatakan belum selesai',
    'Jawaban akhir',
    'Menyatakan sudah selesai',
  ]);
  await page.context().close();
  await everyoneSees(nomor);
}

/** The public reads the same way and thread; nothing of it can be acted on. */
async function everyoneSees(nomor: string): Promise<void> {
  const page = await site().open();
  await page.goto(`/laporan/${nomor}`);
  expect(await page.locator('.timeline-title').allTextContents()).toEqual(TITLES);
  expect(await page.locator('.turn').count()).toBe(0);
  expect(await page.getByRole('main').getByRole('button').count()).toBe(0);
  await clean(page);
  await page.context().close();
}

/**
 * Presses, and then the same request comes twice more, as from an impatient finger, and the page is reloaded: nothing more must
 * happen. Answers what the page said first.
 */
async function pressTwice(page: Page, name: string, nomor?: string): Promise<string> {
  const before = nomor === undefined ? 0 : (await eventsOf(nomor)).length;
  const [sent] = await Promise.all([
    page.waitForRequest((one) => one.method() === 'POST'),
    press(page, name),
  ]);
  await page.waitForLoadState();
  const told = await mainText(page);
  const data = sent.postDataBuffer();
  if (data === null) throw new Error('the request had no body to repeat');
  const headers = { 'content-type': sent.headers()['content-type'] ?? '', origin: site().origin };
  const repeat = () => page.request.fetch(sent.url(), { method: 'POST', headers, data });
  for (const answered of await Promise.all([repeat(), repeat()])) expect(answered.status()).toBe(200);
  await page.reload();
  if (nomor !== undefined) expect((await eventsOf(nomor)).length).toBe(before + 1);
  return told;
}

async function eventsOf(nomor: string): Promise<string[]> {
  const rows = await query<{ jenis: string }>(
    made().deps.db,
    'select jenis from riwayat join laporan on laporan.id = laporan_id where nomor = $1 order by riwayat.urut',
    [nomor],
  );
  return rows.map(({ jenis }) => jenis);
}

async function mainText(page: Page): Promise<string> {
  return ((await page.getByRole('main').textContent()) ?? '').replace(/\s+/g, ' ');
}

async function clean(page: Page): Promise<void> {
  expect(await faultsOf(page)).toEqual([]);
}
