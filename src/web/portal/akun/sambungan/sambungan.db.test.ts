import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Visitor } from '../../../../../tests/support/visitor.ts';
import { useWholeWeb } from '../../../../../tests/support/wholeWeb.ts';
import { query } from '../../../../persistence/connection/database.ts';
import { DEMO_PASSWORD } from '../../../../useCases/akun/demoAccounts.ts';
import { createApiKey } from '../../../../useCases/akun/kunciApi/createApiKey.ts';

const KUNCI = '/saya/kunci-api';
const WEBHOOK = '/saya/webhook';

describe('the pages for applications', () => {
  const web = useWholeWeb();
  const heard: string[] = [];
  let status = 204;
  const peer = createServer((request, response) => {
    request.on('data', (chunk: Buffer) => heard.push(chunk.toString()));
    request.on('end', () => response.writeHead(status).end());
  });
  beforeAll(() => new Promise<void>((resolve) => void peer.listen(0, '127.0.0.1', resolve)));
  afterAll(() => void peer.close());
  const address = (): string => `http://127.0.0.1:${(peer.address() as AddressInfo).port}/hook`;

  /** What the page shows this once. */
  const secretOf = (visitor: Visitor): string =>
    /<code class="secret" id="rahasia">\s*([^<\s]+)/.exec(visitor.here.html)?.[1] ?? '';
  const call = async (kunci: string, path: string, init: RequestInit = {}): Promise<number> => {
    const headers = { authorization: `Bearer ${kunci}`, 'content-type': 'application/json' };
    return (await web().app.request(`/api/v1${path}`, { ...init, headers })).status;
  };
  const make = async (visitor: Visitor, nama: string, lingkup: string[] = []): Promise<string> => {
    await visitor.open(KUNCI);
    await visitor.send(KUNCI, { nama, lingkup, masa: '90' });
    expect(visitor.here.status).toBe(200);
    return secretOf(visitor);
  };
  const idOfKey = async (kunci: string): Promise<string> => {
    const rows = await query<{ id: string }>(
      web().made.deps.db,
      'select id from kunci_api where awalan = $1 order by dibuat_pada desc limit 1',
      [kunci.slice(0, 10)],
    );
    return rows[0]?.id ?? '';
  };

  it('make a key that is shown once, opens what was chosen, and tell its owner', async () => {
    const visitor = await web().signedIn('pengembang');
    const kunci = await make(visitor, 'Aplikasi <b>kota</b>', ['webhook']);
    expect(kunci).toMatch(/^lapor_[\w-]{43}$/);
    expect(visitor.here.html).toContain('Salin sekarang');
    await visitor.open(KUNCI);
    expect(visitor.here.html).not.toContain(kunci);
    expect(visitor.here.html).toContain('Aplikasi &lt;b&gt;kota&lt;/b&gt;');
    expect(await call(kunci, '/webhook')).toBe(200);
    expect(await call(kunci, '/laporan', { method: 'POST', body: '{}' })).toBe(403);
    await visitor.open('/saya/pemberitahuan');
    expect(visitor.here.html).toContain('Kunci API dibuat untuk akun Anda');
    await visitor.open(`${KUNCI}/${await idOfKey(kunci)}`);
    expect(visitor.here.html).toContain('2 panggilan');
  });

  it('ask again before a key is made or a webhook added, when the last proof is old', async () => {
    const visitor = await web().signedIn('pelapor');
    web().made.advance(16 * 60_000);
    await visitor.open(KUNCI);
    const { n } = (
      await query<{ n: number }>(web().made.deps.db, 'select count(*)::int as n from kunci_api', [])
    )[0] ?? { n: -1 };
    await visitor.send(KUNCI, { nama: 'Diam-diam', lingkup: ['baca'], masa: '90' });
    expect(visitor.here.status).toBe(403);
    expect(visitor.here.html).toContain('name="sandi"');
    expect(secretOf(visitor)).toBe('');
    const [after] = await query<{ n: number }>(
      web().made.deps.db,
      'select count(*)::int as n from kunci_api',
      [],
    );
    expect(after?.n).toBe(n);
    await visitor.send('/bukti', { cara: 'sandi', sandi: DEMO_PASSWORD });
    expect(visitor.here.html).toContain('Diam-diam');
    await visitor.send(KUNCI);
    expect(secretOf(visitor)).toMatch(/^lapor_/);
    web().made.advance(16 * 60_000);
    await visitor.open(WEBHOOK);
    await visitor.send(WEBHOOK, { alamat: address(), lingkup: 'semua' });
    expect(visitor.here.status).toBe(403);
    const rows = await query(web().made.deps.db, 'select 1 from webhook', []);
    expect(rows).toEqual([]);
  });

  it('refuse what the form does not offer, and keep what was typed', async () => {
    const visitor = await web().signedIn('pengembang');
    await visitor.open(KUNCI);
    await visitor.send(KUNCI, { nama: '', lingkup: ['baca'], masa: '30' });
    expect(visitor.here.status).toBe(422);
    expect(visitor.here.html).toMatch(/value="baca"[^>]*checked|checked[^>]*value="baca"/);
    for (const wrong of [
      { nama: 'a', lingkup: ['semua'], masa: '30' },
      { nama: 'a', lingkup: [], masa: '9999' },
    ]) {
      await visitor.open(KUNCI);
      await visitor.send(KUNCI, wrong);
      expect(visitor.here.status).toBe(422);
    }
    for (const alamat of ['https:a', `https://contoh.id/${'x'.repeat(2_000)}`]) {
      await visitor.open(WEBHOOK);
      await visitor.send(WEBHOOK, { alamat, lingkup: 'semua' });
      expect([visitor.here.status, visitor.here.html.includes('isian-alamat')]).toEqual([422, true]);
    }
  });

  it('replace a key with a stated overlap, and revoke one', async () => {
    const visitor = await web().signedIn('pengembang');
    const old = await make(visitor, 'Putar', ['baca']);
    const path = `${KUNCI}/${await idOfKey(old)}`;
    await visitor.open(path);
    await visitor.send(`${path}/putar`, { tumpang: '1' });
    const fresh = secretOf(visitor);
    expect(fresh).toMatch(/^lapor_/);
    expect([await call(old, '/kategori'), await call(fresh, '/kategori')]).toEqual([200, 200]);
    web().made.advance(3_600_000);
    expect([await call(old, '/kategori'), await call(fresh, '/kategori')]).toEqual([401, 200]);
    const again = await web().signedIn('pengembang');
    const other = `${KUNCI}/${await idOfKey(fresh)}`;
    await again.open(other);
    await again.send(`${other}/cabut`);
    expect(await call(fresh, '/kategori')).toBe(401);
    expect(again.here.html).toContain('Kunci yang tidak berlaku lagi');
  });

  it('show nobody the keys and webhooks of somebody else', async () => {
    const { deps } = web().made;
    const owner = await web().signedIn('pengembang');
    const kunci = await make(owner, 'Milik lain', []);
    await owner.open(WEBHOOK);
    await owner.send(WEBHOOK, { alamat: address(), lingkup: 'terkait', peristiwa: ['laporan.dibuat'] });
    expect(secretOf(owner)).toMatch(/^whsec_/);
    const [hook] = await query<{ id: string }>(deps.db, 'select id from webhook', []);
    const thief = await web().signedIn('pelapor');
    const [keyPath, hookPath] = [`${KUNCI}/${await idOfKey(kunci)}`, `${WEBHOOK}/${hook?.id ?? ''}`];
    await thief.open(KUNCI);
    const { _csrf = '' } = thief.hidden(KUNCI);
    for (const path of [keyPath, hookPath]) {
      await thief.open(path);
      expect([path, thief.here.status]).toEqual([path, 404]);
    }
    const before = heard.length;
    for (const path of [
      `${keyPath}/putar`,
      `${keyPath}/cabut`,
      ...['ubah', 'coba', 'putar', 'ulang', 'hapus'].map((one) => `${hookPath}/${one}`),
    ]) {
      const tumpang = '0';
      await thief.post(path, { _csrf, tumpang, lingkup: 'semua', kiriman: hook?.id ?? '' });
      expect([path, thief.here.status]).toEqual([path, 404]);
    }
    expect(heard.length).toBe(before);
    expect(await call(kunci, '/kategori')).toBe(200);
  });

  it('try a webhook, change it, show its deliveries, turn its secret, remove it', async () => {
    const { deps } = web().made;
    const visitor = await web().signedIn('pengembang');
    const [hook] = await query<{ id: string }>(
      deps.db,
      'select id from webhook where dicabut_pada is null',
      [],
    );
    const path = `${WEBHOOK}/${hook?.id ?? ''}`;
    await visitor.open(path);
    await visitor.send(`${path}/coba`);
    expect(visitor.here.html).toContain('menerima kiriman coba (204)');
    expect(heard.at(-1)).toContain('"type":"uji"');
    status = 500;
    await visitor.open(path);
    await visitor.send(`${path}/coba`);
    expect(visitor.here.html).toContain('Kiriman coba tidak diterima: 500, jawaban bukan 2xx.');
    await visitor.send(`${path}/ubah`, {
      lingkup: 'terkait',
      peristiwa: ['laporan.dibuat', 'laporan.diselesaikan'],
    });
    expect(visitor.here.html).toContain('Perubahan disimpan');
    await visitor.open(`${path}?status=mati`);
    expect(visitor.here.html).toContain('Tidak ada kiriman');
    await visitor.send(`${path}/putar`);
    expect(secretOf(visitor)).toMatch(/^whsec_/);
    await visitor.open(path);
    expect(visitor.here.html).toContain('Rahasia lama masih ikut menandatangani');
    await visitor.send(`${path}/hapus`);
    expect(visitor.here.html).toContain('Anda menghapusnya.');
  });

  it('let an admin see and revoke keys of the own tree alone, after a reason', async () => {
    const { deps } = web().made;
    const [pengembang] = await query<{ id: string }>(deps.db, 'select id from akun where email = $1', [
      'pengembang@demo.test',
    ]);
    const made = await createApiKey(deps, {
      akunId: pengembang?.id ?? '',
      nama: 'Aplikasi warga',
      lingkup: ['lapor'],
    });
    if (!made.ok) throw new Error(made.refusal.code);
    const PATH = '/pengaturan/kunci-api';
    const stranger = await web().signedIn('pimpinan');
    await stranger.open(PATH);
    expect(stranger.here.status).toBe(403);
    const admin = await web().signedIn('kota');
    await admin.open(PATH);
    expect(admin.here.html).toContain('Aplikasi warga');
    await admin.send(PATH, { kunci: made.value.id, alasan: 'pendek' });
    expect(admin.here.status).toBe(422);
    await admin.send(PATH, { kunci: made.value.id, alasan: 'Aplikasinya sudah tidak dipakai' });
    expect(admin.here.html).toContain('pemegangnya diberi tahu');
    expect(await call(made.value.kunci, '/kategori')).toBe(401);
    const owner = await web().signedIn('pengembang');
    await owner.open(KUNCI);
    expect(owner.here.html).toContain('Aplikasinya sudah tidak dipakai');
    // A pelapor holds no role, so no admin sees the key; nor may one of another tree be revoked.
    const citizen = await web().signedIn('pelapor');
    const theirs = await make(citizen, 'Pribadi', ['baca']);
    await admin.open(PATH);
    expect(admin.here.html).not.toContain('Pribadi');
    const { _csrf = '' } = admin.hidden('/keluar');
    await admin.post(PATH, { _csrf, kunci: await idOfKey(theirs), alasan: 'Ingin tahu saja boleh' });
    expect(admin.here.status).toBe(404);
    expect(await call(theirs, '/kategori')).toBe(200);
  });
});
