import { describe, expect, it } from 'vitest';
import { SANDI, usePortal } from '../../../../tests/support/portal.ts';
import { readable, Visitor } from '../../../../tests/support/visitor.ts';
import { webDeps } from '../../../../tests/support/webDeps.ts';
import { testWebDeps } from '../../../../tests/support/webServer.ts';
import { query } from '../../../persistence/connection/database.ts';
import { kodeOf } from '../../../useCases/akun/permohonan/rahasia.ts';
import { createApp } from '../../app.ts';
import { portalRoutes } from '../routes.ts';

const portal = usePortal({ sms: { awalan: ['+628'], perJam: 100 } });
const deps = () => portal().made.deps;
const BARU = 'perahu merah di dermaga';

/** The code of what was asked for last at a number. */
async function kodeFor(tujuan: string): Promise<string> {
  const [row] = await query<{ id: string }>(
    deps().db,
    'select id from permohonan where tujuan = $1 order by dibuat_pada desc, id desc limit 1',
    [tujuan],
  );
  return kodeOf(deps(), row?.id ?? '');
}

async function register(telepon: string, tujuan: string): Promise<Visitor> {
  portal().made.advance(1_000);
  const visitor = portal().visitor();
  await visitor.open('/daftar');
  const typed = { nama: 'Siti', lewat: 'sms', telepon, sandi: SANDI, setuju: 'ya' };
  await visitor.send('/daftar', typed);
  await visitor.send(visitor.here.url, { kode: await kodeFor(tujuan), sandi: SANDI });
  return visitor;
}

describe('accounts by phone', () => {
  it('register with the code of an SMS, sign in by the number, and change it on the profile', async () => {
    const visitor = await register('0812-1111-0001', '+6281211110001');
    expect(visitor.here.url).toBe('/saya');
    const other = portal().visitor();
    await other.open('/masuk');
    await other.send('/masuk', { email: '0812 1111 0001', sandi: SANDI });
    expect(other.here.url).toBe('/saya');
    await other.open('/saya/profil');
    expect(readable(other.here.html)).toContain('Nomor sekarang: +6281211110001. Sudah diperiksa');
    const refused = await other.send('/saya/profil/telepon', {
      telepon: '081211110002',
      sandiTelepon: 'salah',
    });
    expect([refused.status, refused.html.includes('isian-sandiTelepon')]).toEqual([422, true]);
    portal().made.advance(1_000);
    await other.send('/saya/profil/telepon', { telepon: '081211110002', sandiTelepon: SANDI });
    expect(readable(other.here.html)).toContain('Kode dikirim lewat SMS ke +6281211110002');
    await other.send('/saya/profil/telepon/kode', { kodeTelepon: await kodeFor('+6281211110002') });
    expect(readable(other.here.html)).toContain('Nomor sekarang: +6281211110002. Sudah diperiksa');
    // Name and language are saved without touching the number.
    await other.send('/saya/profil', { nama: 'Siti Baru', telepon: '081299999999' });
    expect(readable(other.here.html)).toContain('+6281211110002');
    await other.send('/saya/profil/telepon', { sandiTelepon: SANDI, aksi: 'hapus' });
    expect(readable(other.here.html)).toContain('salah satu diperlukan untuk masuk');
  });

  it('get a new password by a code; the page is the same for a number that nobody has', async () => {
    await register('081211110003', '+6281211110003');
    const pages = [];
    for (const nomor of ['081211110003', '081211110004']) {
      portal().made.advance(60_000);
      const visitor = portal().visitor();
      await visitor.open('/lupa-sandi');
      const { html, status, url } = await visitor.send('/lupa-sandi', { email: nomor });
      const wrong = await visitor.send(url, { kode: 'bukan', sandi: BARU });
      const plain = (text: string): string =>
        readable(text)
          .replaceAll(/\+62\d+/g, 'N')
          .replaceAll(/[0-9a-f-]{36}/g, 'I');
      pages.push([status, plain(html), wrong.status, plain(wrong.html)]);
    }
    expect(pages[0]).toEqual(pages[1]);
    const visitor = portal().visitor();
    await visitor.open('/lupa-sandi');
    portal().made.advance(1_000);
    await visitor.send('/lupa-sandi', { email: '+62 812 1111 0003' });
    const { url } = visitor.here;
    await visitor.send(url, { kode: await kodeFor('+6281211110003'), sandi: BARU });
    expect(visitor.here.url).toBe('/masuk');
    await visitor.send('/masuk', { email: '081211110003', sandi: BARU });
    expect(visitor.here.url).toBe('/saya');
    expect((await visitor.open(url)).status).toBe(422);
  });

  it('send lost numbers of laporan to the phone, with one answer for all', async () => {
    const visitor = portal().visitor();
    await visitor.open('/lacak/lupa');
    const { html } = await visitor.send('/lacak/lupa', { email: '081211110005' });
    expect(readable(html)).toContain('Bila ada laporan dengan nomor 081211110005');
    expect((await visitor.open('/lupa-sandi/kode/bukan-id')).status).toBe(422);
  });

  it('promise no SMS where none is set up', async () => {
    const without = { ...deps(), sms: null };
    const visitor = new Visitor(createApp(webDeps(testWebDeps(without, {})), [portalRoutes(without)]));
    await visitor.open('/daftar');
    expect(visitor.here.html).not.toContain('name="lewat"');
    expect(readable(visitor.here.html)).toContain('akun dikonfirmasi lewat email');
    const refused = await visitor.send('/daftar', {
      nama: 'Siti',
      lewat: 'sms',
      telepon: '081211110006',
      sandi: SANDI,
      setuju: 'ya',
    });
    expect([refused.status, readable(refused.html).includes('SMS dikirim')]).toEqual([422, false]);
    await visitor.open('/lupa-sandi');
    expect(visitor.here.html).toContain('type="email"');
    expect(readable((await visitor.send('/lupa-sandi', { email: '081211110003' })).html)).toContain(
      'Kode lewat SMS belum tersedia di sini',
    );
    await visitor.open('/lapor');
    expect(visitor.here.html).not.toContain('name="kode-sms"');
  });
});
