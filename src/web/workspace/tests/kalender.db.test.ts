import { beforeAll, describe, expect, it } from 'vitest';
import { useTestDeps } from '../../../../tests/support/deps.ts';
import { endPenugasanRows } from '../../../persistence/akun/penugasan.ts';
import { formatNomor } from '../../../domain/shared/nomor.ts';
import { query } from '../../../persistence/connection/database.ts';
import { openAccounts } from './accounts.ts';
import {
  csrfIn,
  akunOf,
  fileLaporan,
  INSTANSI,
  openDesk,
  unescapeHtml,
  wordsOf,
  type Orang,
} from './desk.ts';

const test = useTestDeps();
beforeAll(() => openAccounts(test().deps));

/** Presses a button of the calendar page and gives the page that follows. */
async function press(orang: Orang, path: 'alamat' | 'cabut'): Promise<string> {
  const desk = openDesk(test().deps);
  const page = await desk.get(orang, '/petugas/kalender');
  const sent = await desk.post(orang, `/petugas/kalender/${path}`, [['_csrf', csrfIn(page.html)]]);
  expect(sent.status).toBe(303);
  const pesan = sent.response.headers.getSetCookie().find((one) => one.startsWith('pesan=')) ?? '';
  const text = Buffer.from(decodeURIComponent(pesan).slice(6).split('.')[0] ?? '', 'base64url').toString();
  return unescapeHtml(text);
}

async function makeAlamat(orang: Orang): Promise<string> {
  const [address = ''] = /\/petugas\/tenggat\.ics\?kunci=[\w-]{43}/.exec(await press(orang, 'alamat')) ?? [];
  expect(address).not.toBe('');
  return address;
}

describe('the calendar of deadlines', () => {
  it('tells day by day what is due; as iCalendar only numbers and what is due', async () => {
    const { deps } = test();
    const desk = openDesk(deps);
    const nomor = await fileLaporan(deps, { judul: 'Jalan berlubang di depan pasar' });
    const rahasia = await fileLaporan(deps, { judul: 'Rahasia besar di kantor lurah', rahasia: true });
    const foreign = await fileLaporan(deps, { instansi: 'KT-63.72' });
    const page = wordsOf((await desk.get('admin', '/petugas/kalender')).html);
    expect(page).toContain('Kamis, 5 November 2026');
    expect(page).toContain(`${formatNomor(nomor)} · Verifikasi`);

    const ics = await desk.get(null, await makeAlamat('admin'));
    expect(ics.status).toBe(200);
    expect(ics.response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(ics.response.headers.get('cache-control')).toContain('no-store');
    const text = ics.html.replaceAll(/\r\n[ \t]/g, '');
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/);
    expect(text).toContain(`SUMMARY:${formatNomor(nomor)}: Verifikasi`);
    expect(text).toContain(`SUMMARY:${formatNomor(rahasia)}: Verifikasi`);
    expect(text).toContain('DTSTART;VALUE=DATE:20261105');
    expect(text).not.toContain(foreign);
    for (const secret of ['berlubang', 'Rahasia', 'Siti', 'contoh.id', 'Pasar'])
      expect(text).not.toContain(secret);
  });

  it('opens by the secret alone, stops when it is replaced, revoked, or the role ends', async () => {
    const { deps } = test();
    const desk = openDesk(deps);
    const first = await makeAlamat('mantan');
    expect((await desk.get(null, first)).status).toBe(200);
    const second = await makeAlamat('mantan');
    expect((await desk.get(null, first)).status).toBe(404);
    expect((await desk.get(null, second)).status).toBe(200);
    await press('mantan', 'cabut');
    expect((await desk.get(null, second)).status).toBe(404);

    const third = await makeAlamat('mantan');
    const role = { akunId: akunOf('mantan'), peran: 'admin_instansi', badan: INSTANSI } as const;
    await endPenugasanRows(deps.db, { ...role, pada: deps.now() });
    expect((await desk.get(null, third)).status).toBe(404);
  });

  it.each(['', '?kunci=', '?kunci=salah', `?kunci=${'A'.repeat(43)}`, `?kunci=${'A'.repeat(4000)}`])(
    'answers %s like an address that never was',
    async (query) => {
      const tried = await openDesk(test().deps).get(null, `/petugas/tenggat.ics${query}`);
      expect(tried.status).toBe(404);
      expect(tried.html).not.toContain('VCALENDAR');
    },
  );

  it('stores no secret, and tells it only once', async () => {
    const { deps } = test();
    const address = await makeAlamat('admin');
    const secret = address.split('=')[1] ?? '';
    const page = await openDesk(deps).get('admin', '/petugas/kalender');
    expect(page.html).not.toContain(secret);
    const rows = await query<{ text: string }>(deps.db, 'select k::text as text from kalender_alamat k');
    expect(rows.length).toBeGreaterThan(0);
    const kept = [
      secret,
      Buffer.from(secret).toString('hex'),
      Buffer.from(secret, 'base64url').toString('hex'),
    ];
    for (const { text } of rows) for (const one of kept) expect(text).not.toContain(one);
  });

  it('makes no address for whoever is no officer', async () => {
    const desk = openDesk(test().deps);
    expect((await desk.get('pelapor', '/petugas/kalender')).status).toBe(403);
    expect((await desk.get(null, '/petugas/kalender')).status).toBe(303);
  });
});

describe('the printed file', () => {
  it('holds all that the officer may see, with number, moment and who printed it', async () => {
    const { deps } = test();
    const desk = openDesk(deps);
    const nomor = await fileLaporan(deps);
    await desk.give('admin', nomor, 'catatan', { isi: 'Sudah ditelepon kemarin.' });
    const { html } = await desk.get('admin', `/petugas/laporan/${nomor}/cetak`);
    const words = wordsOf(html);
    expect(words).toContain(`Berkas laporan ${formatNomor(nomor)}`);
    expect(words).toContain('oleh Petugas admin, Admin instansi, Pemerintah Kota Banjarmasin');
    for (const part of [
      'Siti Aminah',
      'Sudah ditelepon kemarin.',
      'Lubang besar di tengah jalan',
      'Catatan internal',
      'Sidik sebelumnya',
    ])
      expect(words, part).toContain(part);
    expect(html).not.toContain('<details>');
  });

  it.each(['adminLain', 'penghubung', 'pengawas', 'inspektorat'] as const)(
    'is there for nobody who does not read as the office: %s',
    async (orang) => {
      const { deps } = test();
      const nomor = await fileLaporan(deps, { rahasia: true });
      const tried = await openDesk(deps).get(orang, `/petugas/laporan/${nomor}/cetak`);
      expect(tried.status).toBe(404);
      expect(tried.html).not.toContain('Siti');
    },
  );
});
