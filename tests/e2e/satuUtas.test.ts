import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readMail } from '../../src/channels/email/masuk/readMail.ts';
import { listenSmtp, type SmtpListener } from '../../src/channels/email/masuk/smtpListener.ts';
import type { SuratMasuk } from '../../src/channels/email/masuk/suratMasuk.ts';
import { smtpSender } from '../../src/channels/email/smtpSender.ts';
import { httpSms } from '../../src/channels/sms/httpSms.ts';
import { query } from '../../src/persistence/connection/database.ts';
import { createApiKey } from '../../src/useCases/akun/kunciApi/createApiKey.ts';
import { seedDemoAccounts } from '../../src/useCases/akun/seedDemoAccounts.ts';
import { olahDue } from '../../src/useCases/kanal/olahPesan.ts';
import { terimaSurat } from '../../src/useCases/kanal/terimaSurat.ts';
import { sendDue } from '../../src/useCases/pesan/sendDue.ts';
import { hookRoutes } from '../../src/web/hook/hookRoutes.ts';
import { useTestDeps } from '../support/deps.ts';
import { headingOf, press, useSite } from '../support/pages.ts';
import { platformPeer, type PlatformPeer } from '../support/platformPeer.ts';

const TOKEN = 'token-gerbang-uji-0123456789';
const HOST = 'lapor.example.go.id';
const SITI = 'pelapor@demo.test';
const PONSEL = '+6281255507777';

const made = useTestDeps({ now: '2026-11-02T09:00:00+08:00' });
const site = useSite(
  () => made().deps,
  '127.0.0.1',
  (deps) => [hookRoutes(deps, { smsToken: TOKEN })],
);
/** Siti's own mail server, our own mail port, and the SMS gateway. */
let kotakSiti: SmtpListener;
let pintuSurat: SmtpListener;
let gerbang: PlatformPeer;
const suratSiti: SuratMasuk[] = [];

beforeAll(async () => {
  const { deps } = made();
  await seedDemoAccounts(deps);
  await query(
    deps.db,
    'update akun set telepon = $2, telepon_diperiksa_pada = now(), email_diperiksa_pada = now() where email = $1',
    [SITI, PONSEL],
  );
  kotakSiti = await listenSmtp({
    host: '127.0.0.1',
    port: 0,
    terima: async (raw) => {
      suratSiti.push(await readMail(raw, []));
      return 'disimpan';
    },
  });
  const oleh = SITI.split('@').at(-1) ?? null;
  const keaslian = () => Promise.resolve({ spf: 'pass', dkim: 'pass', dmarc: 'pass', oleh });
  pintuSurat = await listenSmtp({
    host: '127.0.0.1',
    port: 0,
    terima: async (raw, jalan) => {
      await terimaSurat(deps, { raw, jalan, ownHosts: [HOST], keaslian });
      return 'disimpan';
    },
  });
  gerbang = await platformPeer(() => ({ json: {} }));
});
afterAll(async () => {
  await Promise.all([kotakSiti.close(), pintuSurat.close(), gerbang.close()]);
});

/** What waits is worked on, and what is to be said goes out by SMS and mail. */
async function settle(): Promise<void> {
  const { deps, advance } = made();
  await olahDue(deps);
  const sender = smtpSender({
    url: `smtp://127.0.0.1:${kotakSiti.port}?ignoreTLS=true`,
    from: `lapor@${HOST}`,
  });
  const saluran = new Map([
    ['sms', httpSms({ template: `${gerbang.origin}/kirim?to={to}&text={text}` })] as const,
  ]);
  await sendDue(deps, { sender, saluran, origin: `https://${HOST}` });
  await sender.close();
  advance(60_000);
}

async function sms(text: string): Promise<string> {
  const fields = new URLSearchParams({ token: TOKEN, from: '0812-5550-7777', text, id: text.slice(0, 40) });
  const answer = await fetch(`${site().origin}/hook/sms?${fields.toString()}`);
  expect(answer.status).toBe(200);
  return answer.text();
}

async function mail(options: {
  readonly subject: string;
  readonly text: string;
  readonly inReplyTo?: string;
}): Promise<void> {
  const transport = createTransport({ host: '127.0.0.1', port: pintuSurat.port, ignoreTLS: true });
  await transport.sendMail({ from: SITI, to: `lapor@${HOST}`, ...options });
  transport.close();
}

interface Thread {
  readonly status: string;
  readonly kanal: string;
  readonly isi: string;
  readonly tanggapan: readonly { readonly isi: string }[];
}

async function keyOf(email: string): Promise<string> {
  const [akun] = await query<{ id: string }>(made().deps.db, 'select id from akun where email = $1', [email]);
  const key = await createApiKey(made().deps, { akunId: akun?.id ?? '', nama: 'uji' });
  if (!key.ok) throw new Error(key.refusal.code);
  return key.value.kunci;
}

async function api<T>(key: string, path: string, body?: unknown): Promise<T> {
  const response = await fetch(`${site().origin}/api/v1${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  expect(response.status, path).toBe(200);
  return (await response.json()) as T;
}

it(
  'one laporan over SMS, mail, web and API is one thread, the same everywhere',
  { timeout: 120_000 },
  async () => {
    const told = await sms('LAPOR Jembatan di Jalan Pramuka berlubang, dua motor jatuh kemarin malam');
    const nomor = /\d{9}/.exec(told)?.[0] ?? '';
    expect(nomor).not.toBe('');
    const nasional = await keyOf('nasional@demo.test');
    const kota = await keyOf('kota@demo.test');
    await api(nasional, `/laporan/${nomor}/verifikasi`, { instansi: 'KT-63.71' });
    await api(kota, `/laporan/${nomor}/verifikasi`, { unit: ['KT-63.71/06'] });
    await api(kota, `/laporan/${nomor}/tindak-lanjut`, {
      isi: 'Petugas sudah memeriksa lokasi.',
      akhir: false,
    });
    await settle();
    // The answer goes back by the channel that the laporan came by.
    const texts = gerbang.asked.map(({ path }) => new URL(path, 'http://x').searchParams.get('text') ?? '');
    expect(texts.some((text) => text.includes(nomor))).toBe(true);
    expect(gerbang.asked.every(({ path }) => path.includes(encodeURIComponent(PONSEL)))).toBe(true);

    await mail({
      subject: `Re: Laporan ${nomor}`,
      text: 'Lubangnya kini bertambah lebar.\n\n> kutipan lama',
    });
    await settle();

    const page = await site().openAs(SITI);
    await page.goto(`/laporan/${nomor}`);
    expect(await headingOf(page)).toContain('Jembatan di Jalan Pramuka');
    const shown = (await page.getByRole('main').textContent()) ?? '';
    expect(shown).toContain('Petugas sudah memeriksa lokasi.');
    expect(shown).toContain('Lubangnya kini bertambah lebar.');
    expect(shown).not.toContain('kutipan lama');
    await page.goto(`/laporan/${nomor}/tanggapan`);
    await page.locator('textarea[name=isi]').fill('Mohon dipasang rambu dahulu.');
    await press(page, 'Kirim tanggapan');
    await page.context().close();

    await sms(`BALAS ${nomor} Anak sekolah lewat setiap pagi.`);
    await settle();
    await api(kota, `/laporan/${nomor}/tindak-lanjut`, { isi: 'Lubang sudah ditambal beton.', akhir: true });
    await settle();
    expect(await sms(`STATUS ${nomor}`)).toContain(`SELESAI ${nomor}`);
    expect(await sms(`SELESAI ${nomor}`)).toContain('selesai');

    const thread = await api<Thread>(kota, `/laporan/${nomor}`);
    expect(thread).toMatchObject({ kanal: 'sms', status: 'selesai' });
    const words = thread.tanggapan.map(({ isi }) => isi);
    const expected = [
      'Petugas sudah memeriksa lokasi.',
      'Lubangnya kini bertambah lebar.',
      'Mohon dipasang rambu dahulu.',
      'Anak sekolah lewat setiap pagi.',
      'Lubang sudah ditambal beton.',
    ];
    expect(words.filter((one) => expected.includes(one))).toEqual(expected);
    // What we send is known as a machine's word by other machines.
    expect([...new Set(suratSiti.map(({ otomatis }) => otomatis))]).toEqual(['balasan_otomatis']);
    const anyone = await site().open();
    await anyone.goto(`/laporan/${nomor}`);
    const text = (await anyone.getByRole('main').textContent()) ?? '';
    expect(expected.map((one) => text.indexOf(one)).every((at, i, all) => at > (all[i - 1] ?? 0))).toBe(true);
    await anyone.context().close();
  },
);
