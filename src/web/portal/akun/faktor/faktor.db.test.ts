import { beforeAll, describe, expect, it } from 'vitest';
import { useTestDeps } from '../../../../../tests/support/deps.ts';
import { ruteOf } from '../../../../../tests/support/matriks/rute.ts';
import { wholeApp, type App } from '../../../../../tests/support/matriks/panggung.ts';
import { codeAt, withTotp } from '../../../../../tests/support/totp.ts';
import { readable, Visitor } from '../../../../../tests/support/visitor.ts';
import { query } from '../../../../persistence/connection/database.ts';
import { createApiKey } from '../../../../useCases/akun/kunciApi/createApiKey.ts';
import { createAkun } from '../../../../useCases/akun/pengelolaan/createAkun.ts';
import { DANGEROUS_FORMS } from '../../../pipeline/proveAgain.tsx';

const tests = useTestDeps({ isDemo: false, now: '2026-11-20T10:00:00+07:00' });
const SANDI = 'kapal tua di muara';
const STEP_MS = 30_000;
const QUARTER_MS = 15 * 60_000;
let app: App;

async function newAkun(nama: string, peran: string | null = 'admin_instansi'): Promise<string> {
  const penugasan = peran === null ? [] : [{ peran, badan: 'KT-63.71' }];
  const made = await createAkun(tests().deps, {
    nama,
    email: `${nama.toLowerCase()}@contoh.id`,
    sandi: SANDI,
    penugasan,
  });
  if (!made.ok) throw new Error(JSON.stringify(made.refusal));
  return made.value.akunId;
}

async function passwordOf(nama: string, next = ''): Promise<Visitor> {
  const visitor = new Visitor(app);
  await visitor.open(next === '' ? '/masuk' : `/masuk?next=${next}`);
  await visitor.send('/masuk', { email: `${nama.toLowerCase()}@contoh.id`, sandi: SANDI });
  return visitor;
}

/** Signed in by both steps. */
async function inBy(nama: string, secret: string): Promise<Visitor> {
  const { deps, advance } = tests();
  advance(2 * STEP_MS);
  const visitor = await passwordOf(nama);
  await visitor.send('/masuk/kode', { cara: 'totp', otp: codeAt(secret, deps.now()) });
  expect(visitor.here.url).toBe('/petugas');
  return visitor;
}

const countAkun = async (): Promise<number> =>
  (await query<{ n: number }>(tests().deps.db, 'select count(*)::int as n from akun'))[0]?.n ?? 0;

beforeAll(() => {
  app = wholeApp(tests().deps, (fault) => {
    throw fault;
  });
});

describe('an officer without a second factor', () => {
  it('reaches nothing but its set-up: no page, no command; a key of the API is not a session', async () => {
    const akunId = await newAkun('Baru');
    const visitor = await passwordOf('Baru', '/pengaturan/orang');
    expect(visitor.here.url).toBe('/saya/faktor');
    expect(readable(visitor.here.html)).toContain('Pasang faktor kedua dulu');
    for (const { method, path } of ruteOf(app)) {
      if (method !== 'GET' || /^\/(api|open311|hook|assets|healthz|readyz|metrics)|:/.test(path)) continue;
      // The set-up itself, and articles that are the same for everybody.
      if (/^\/(saya\/faktor|bukti|tanya-jawab|kontak|privasi|ketentuan|aksesibilitas)/.test(path)) continue;
      expect((await visitor.open(path)).url, path).toBe('/saya/faktor');
    }
    const csrf = visitor.hidden('/saya/faktor/aplikasi')['_csrf'] ?? '';
    const before = await countAkun();
    const words = 'Lampu jalan di depan pasar mati sejak Senin malam.';
    for (const path of [
      '/pengaturan/orang/undang',
      '/petugas/massal',
      '/saya/profil',
      '/lapor/apa',
      '/saya/tambah',
    ]) {
      const sent = await visitor.post(path, { _csrf: csrf, isi: words, sandi: 'rahasia sekali', nama: 'X' });
      expect(sent.status, path).toBe(403);
      expect(readable(sent.html)).toContain(words);
      expect(sent.html).not.toContain('rahasia sekali');
    }
    expect(await countAkun()).toBe(before);
    const key = await createApiKey(tests().deps, { akunId, nama: 'uji' });
    const headers = { authorization: `Bearer ${key.ok ? key.value.kunci : ''}` };
    expect((await app.request('/api/v1/laporan?limit=1', { headers })).status).toBe(200);
    await visitor.open('/saya/faktor');
    await visitor.send('/keluar');
    expect(visitor.here.url).toBe('/');
  });

  it('sets up a code app without script, gets its recovery codes once, and is in', async () => {
    await newAkun('Pasang');
    const visitor = await passwordOf('Pasang');
    expect(readable(visitor.here.html), 'no passkeys at a number').toContain(
      'hanya dapat dibuat di alamat dengan nama',
    );
    await visitor.send('/saya/faktor/aplikasi');
    const secret = (/<code class="secret">([A-Z2-7 ]+)</.exec(visitor.here.html)?.[1] ?? '').replaceAll(
      ' ',
      '',
    );
    expect(visitor.here.html).toContain('data:image/svg+xml');
    await visitor.send('/saya/faktor/aplikasi/pasang', { otp: '12', nama: 'Ponsel <b>kerja</b>' });
    expect(visitor.here.status).toBe(422);
    expect(visitor.here.html).toContain('Ponsel &lt;b&gt;kerja&lt;/b&gt;');
    expect(visitor.here.html.replaceAll(' ', ''), 'the same secret').toContain(secret);
    const before = visitor.cookie('sesi');
    await visitor.send('/saya/faktor/aplikasi/pasang', {
      otp: codeAt(secret, tests().deps.now()),
      nama: 'Ponsel',
    });
    const kode = [...visitor.here.html.matchAll(/<code>([0-9A-Z]{5}-[0-9A-Z]{5})<\/code>/g)].map(
      ([, one]) => one,
    );
    expect(kode).toHaveLength(10);
    expect(visitor.here.headers.get('cache-control')).toBe('no-store');
    expect(visitor.cookie('sesi')).not.toBe(before);
    expect((await visitor.open('/petugas')).url).toBe('/petugas');
    await visitor.open('/saya/faktor');
    expect(readable(visitor.here.html)).toContain('Tersisa 10 kode');
    expect(kode.some((one) => visitor.here.html.includes(one ?? ''))).toBe(false);
    const other = await passwordOf('Pasang', '/pengaturan');
    await other.send('/masuk/kode', { cara: 'pemulihan', pemulihan: kode[3] ?? '' });
    expect(other.here.url).toBe('/pengaturan');
  });
});

describe('the second step', () => {
  it('comes before any session: what the browser holds till then opens nothing', async () => {
    const { deps, advance } = tests();
    const { secret } = await withTotp(deps, await newAkun('Dua'));
    advance(2 * STEP_MS);
    const visitor = await passwordOf('Dua', '/pengaturan/orang');
    expect(visitor.here.url).toBe('/masuk/kode?next=%2Fpengaturan%2Forang');
    expect(visitor.cookie('sesi')).toBeUndefined();
    const waiting = visitor.cookie('tertunda') ?? '';
    expect(waiting).toMatch(/^[\w-]{43}$/);
    const thief = new Visitor(app);
    thief.plant('sesi', waiting);
    expect((await thief.open('/petugas')).url).toMatch(/^\/masuk/);
    expect(
      (await app.request('/api/v1/laporan', { headers: { authorization: `Bearer ${waiting}` } })).status,
    ).toBe(401);
    await visitor.send('/masuk/kode', { cara: 'totp', otp: '000000' });
    expect([visitor.here.status, visitor.cookie('sesi')]).toEqual([422, undefined]);
    await visitor.send('/masuk/kode', { cara: 'sandi', sandi: SANDI });
    expect(visitor.cookie('sesi'), 'the password is no second factor').toBeUndefined();
    await visitor.send('/masuk/kode', { cara: 'totp', otp: codeAt(secret, deps.now()) });
    expect(visitor.here.url).toBe('/pengaturan/orang');
    expect(visitor.cookie('tertunda')).toBeUndefined();
  });

  it('is over after a while, and can be given up', async () => {
    const { deps, advance } = tests();
    const { secret } = await withTotp(deps, await newAkun('Lama'));
    const visitor = await passwordOf('Lama');
    advance(QUARTER_MS);
    await visitor.send('/masuk/kode', { cara: 'totp', otp: codeAt(secret, deps.now()) });
    expect(visitor.here.status).toBe(422);
    expect(readable(visitor.here.html)).toContain('Masuk lagi dari awal');
    expect((await visitor.open('/masuk/kode')).url).toBe('/masuk');
    const other = await passwordOf('Lama');
    const held = other.cookie('tertunda') ?? '';
    await other.send('/masuk/batal');
    expect([other.here.url, other.cookie('tertunda')]).toEqual(['/masuk', undefined]);
    other.plant('tertunda', held);
    expect((await other.open('/masuk/kode')).url).toBe('/masuk');
  });

  it('carries what was typed before the session ended', async () => {
    const { deps, advance } = tests();
    const { secret } = await withTotp(deps, await newAkun('Ketik'));
    const visitor = await inBy('Ketik', secret);
    await visitor.open('/pengaturan/orang');
    const fields = {
      ...visitor.hidden('/pengaturan/orang/undang'),
      nama: 'Orang Baru Sekali Namanya Panjang',
    };
    advance(3 * 3_600_000);
    await visitor.post('/pengaturan/orang/undang', fields);
    expect(readable(visitor.here.html)).toContain('Masuk lagi untuk mengirim');
    await visitor.send('/masuk', { email: 'ketik@contoh.id', sandi: SANDI });
    await visitor.send('/masuk/kode', { cara: 'totp', otp: codeAt(secret, deps.now()) });
    expect(visitor.hidden('/pengaturan/orang/undang')).toMatchObject({ nama: fields.nama });
  });
});

describe('a dangerous act', () => {
  const invited = {
    nama: 'Pejabat Baru',
    email: 'pejabat@contoh.id',
    peran: 'pejabat_penghubung',
    badan: 'KT-63.71/06',
    sebagai: '',
    dari: '',
    sampai: '',
  };

  it('asks again once the last proof is a quarter of an hour old; what was typed is sent after it', async () => {
    const { deps, advance } = tests();
    const { secret } = await withTotp(deps, await newAkun('Ulang'));
    const visitor = await inBy('Ulang', secret);
    await visitor.open('/pengaturan/orang');
    advance(QUARTER_MS);
    const before = await countAkun();
    const asked = await visitor.send('/pengaturan/orang/undang', invited);
    expect(asked.status).toBe(403);
    expect(readable(asked.html)).toContain('Buktikan bahwa ini Anda');
    await visitor.send('/bukti', { cara: 'totp', otp: '12' });
    expect(visitor.here.status).toBe(422);
    expect(await countAkun()).toBe(before);
    const token = visitor.cookie('sesi');
    await visitor.send('/bukti', { cara: 'totp', otp: codeAt(secret, deps.now()) });
    expect(visitor.cookie('sesi'), 'another token').not.toBe(token);
    expect(visitor.hidden('/pengaturan/orang/undang')).toMatchObject(invited);
    expect(await countAkun(), 'nothing before the press').toBe(before);
    await visitor.send('/pengaturan/orang/undang');
    expect(readable(visitor.here.html)).toContain('pejabat@contoh.id');
    expect(await countAkun()).toBe(before + 1);
    const stolen = new Visitor(app);
    stolen.plant('sesi', token ?? '');
    expect((await stolen.open('/petugas')).url).toMatch(/^\/masuk/);
  });

  it('never writes a password into the page: that form is filled in again', async () => {
    const { deps, advance } = tests();
    const { secret } = await withTotp(deps, await newAkun('Rahasia'));
    const visitor = await inBy('Rahasia', secret);
    await visitor.open('/saya/keamanan');
    advance(QUARTER_MS);
    const typed = { sandiLama: SANDI, sandi: 'perahu merah di dermaga' };
    await visitor.send('/saya/keamanan/sandi', typed);
    expect(visitor.here.status).toBe(403);
    for (const one of Object.values(typed)) expect(visitor.here.html).not.toContain(one);
    await visitor.send('/bukti', { cara: 'totp', otp: codeAt(secret, deps.now()) });
    expect(visitor.here.url).toBe('/saya/keamanan');
    await visitor.send('/saya/keamanan/sandi', typed);
    expect(readable(visitor.here.html)).toContain('Kata sandi sudah diganti');
  });

  it('guards the number that resets a password, and where laporan go outside; no key waits in the page', async () => {
    const { deps, advance } = tests();
    const { secret } = await withTotp(deps, await newAkun('Nomor'));
    const visitor = await inBy('Nomor', secret);
    await visitor.open('/saya/profil');
    const _csrf = visitor.hidden('/saya/profil')['_csrf'] ?? '';
    advance(QUARTER_MS);
    const telepon = { telepon: '081211119999', sandiTelepon: SANDI };
    const sistem = { nama: 'Lapor Kota', alamat: 'https://kota.contoh.id', kunci: 'kunci-yang-rahasia' };
    for (const [path, typed] of [
      ['/saya/profil/telepon', telepon],
      ['/pengaturan/sistem/daftar', sistem],
      ['/pengaturan/sistem/ubah', sistem],
    ] as const) {
      const asked = await visitor.post(path, { ...typed, _csrf });
      expect(asked.status, path).toBe(403);
      expect(readable(asked.html), path).toContain('Buktikan bahwa ini Anda');
      for (const one of [SANDI, sistem.kunci]) expect(asked.html, path).not.toContain(one);
    }
  });

  it('of whoever has no second factor asks for the password, not twice in one form', async () => {
    const { advance } = tests();
    await newAkun('Warga', null);
    const visitor = await passwordOf('Warga');
    advance(QUARTER_MS);
    await visitor.open('/saya/keamanan');
    const changed = { sandiLama: SANDI, sandi: 'perahu merah di dermaga' };
    await visitor.send('/saya/keamanan/sandi', changed);
    expect(readable(visitor.here.html)).toContain('Kata sandi sudah diganti');
    await visitor.send('/saya/keamanan/semua');
    expect(readable(visitor.here.html)).toContain('Buktikan bahwa ini Anda');
    await visitor.send('/bukti', { cara: 'sandi', sandi: 'salah sekali ini' });
    expect(visitor.here.status).toBe(422);
    await visitor.send('/bukti', { cara: 'sandi', sandi: changed.sandi });
    await visitor.send('/saya/keamanan/semua');
    expect([visitor.here.url, visitor.cookie('sesi')]).toEqual(['/masuk', undefined]);
  });

  it('is proved on this site alone, and leads nowhere else', async () => {
    const { deps, advance } = tests();
    const { secret } = await withTotp(deps, await newAkun('Asal'));
    const visitor = await inBy('Asal', secret);
    advance(QUARTER_MS);
    const otp = codeAt(secret, deps.now());
    expect((await visitor.post('/bukti', { cara: 'totp', otp, next: '/petugas' })).status, 'no token').toBe(
      403,
    );
    await visitor.open('/bukti?next=//jahat.test/x');
    expect(visitor.hidden('/bukti')['next']).toBe('/saya');
    await visitor.send('/bukti', { cara: 'totp', otp, next: 'https://jahat.test' });
    expect(visitor.here.url).toBe('/saya');
  });

  it('is a form that exists', () => {
    const routes = ruteOf(app).filter(({ method }) => method === 'POST');
    const stale = DANGEROUS_FORMS.filter(
      ([pattern]) => !routes.some(({ path }) => pattern.test(filled(path))),
    );
    expect(stale).toEqual([]);
  });
});

/** A route's pattern with something in its places; of many commands the opening of an identity. */
function filled(path: string): string {
  return path.replace(/:perintah\{[^}]+\}/, 'identitas').replaceAll(/:\w+(\{[^}]*\})?/g, '123456789');
}
