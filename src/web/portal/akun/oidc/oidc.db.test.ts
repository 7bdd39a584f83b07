import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { penyediaUji, type OrangUji, type PenyediaUji } from '../../../../../tests/support/penyediaUji.ts';
import { SANDI } from '../../../../../tests/support/portal.ts';
import { useTestDeps } from '../../../../../tests/support/deps.ts';
import { readable, Visitor } from '../../../../../tests/support/visitor.ts';
import { webDeps } from '../../../../../tests/support/webDeps.ts';
import { testWebDeps } from '../../../../../tests/support/webServer.ts';
import { oidcClient } from '../../../../channels/oidc/oidcClient.ts';
import { query } from '../../../../persistence/connection/database.ts';
import { closeAkun } from '../../../../useCases/akun/pengelolaan/closeAkun.ts';
import { createAkun } from '../../../../useCases/akun/pengelolaan/createAkun.ts';
import { createApp } from '../../../app.ts';
import { portalRoutes } from '../../routes.ts';

const tests = useTestDeps();
const backTo = (nama: string) => `http://127.0.0.1:3000/masuk/oidc/${nama}/balik`;
let warga: PenyediaUji;
let dinas: PenyediaUji;
let app: ReturnType<typeof createApp>;

beforeAll(async () => {
  [warga, dinas] = await Promise.all([penyediaUji([backTo('warga')]), penyediaUji([backTo('dinas')])]);
  const { deps } = tests();
  const oidc = [
    oidcClient({ ...warga, nama: 'warga', judul: 'Layanan Warga', untuk: 'warga' }, deps.now),
    oidcClient({ ...dinas, nama: 'dinas', judul: 'SSO Dinas', untuk: 'petugas' }, deps.now),
    oidcClient(
      { ...warga, issuer: 'http://127.0.0.1:9', nama: 'mati', judul: 'Mati', untuk: 'warga' },
      deps.now,
    ),
  ];
  const all = { ...deps, oidc };
  app = createApp(webDeps(testWebDeps(all, {})), [portalRoutes(all)]);
});
afterAll(() => Promise.all([warga.close(), dinas.close()]));

const someone = () => new Visitor(app);
const ties = () =>
  query<{ email: string; subjek: string }>(
    tests().deps.db,
    'select a.email, t.subjek from oidc_tautan t join akun a on a.id = t.akun_id order by t.dibuat_pada, t.id',
  );

/** To the provider and back; `change` may bend what comes back. */
async function journey(
  visitor: Visitor,
  start: string,
  as: OrangUji,
  change: (back: URL) => URL | Promise<URL> = (back) => back,
): Promise<ReturnType<Visitor['open']> extends Promise<infer R> ? R : never> {
  const away = await visitor.open(start);
  const at = start.includes('dinas') ? dinas : warga;
  expect(away.url.startsWith(`${at.issuer}/auth?`)).toBe(true);
  const back = await change(await at.visit(away.url, as));
  return visitor.open(back.pathname + back.search);
}

async function akunOf(email: string, penugasan: { peran: string; badan: string }[] = []): Promise<string> {
  const made = await createAkun(tests().deps, { nama: 'Siti Rahmah', email, sandi: SANDI, penugasan });
  if (!made.ok) throw new Error(JSON.stringify(made.refusal));
  return made.value.akunId;
}

async function signedIn(email: string): Promise<Visitor> {
  const visitor = someone();
  await visitor.open('/masuk');
  await visitor.send('/masuk', { email, sandi: SANDI });
  expect(visitor.cookie('sesi')).toBeDefined();
  return visitor;
}

/** Signs in, ties the account to the person at the provider, and agrees. */
async function tied(email: string, as: OrangUji, nama = 'warga'): Promise<Visitor> {
  const visitor = await signedIn(email);
  const asked = await journey(visitor, `/saya/keamanan/oidc/${nama}`, as);
  expect(asked.url).toBe('/saya/keamanan/oidc/sambung');
  const done = await visitor.send('/saya/keamanan/oidc/sambung');
  expect(readable(done.html)).toContain('Layanan itu sudah tersambung');
  return visitor;
}

describe('a citizen', () => {
  const baru = { sub: 'w-1', name: 'Rahmat Hidayat', email: 'Rahmat@contoh.id', email_verified: true };

  it('is offered the providers, and makes an account by agreeing; the next time it just opens', async () => {
    const visitor = someone();
    expect(readable((await visitor.open('/masuk')).html)).toContain('Masuk dengan Layanan Warga');
    const asked = await journey(visitor, '/masuk/oidc/warga?next=/diikuti', baru);
    expect(asked.url).toBe('/masuk/oidc/daftar');
    expect(readable(asked.html)).toContain('Rahmat Hidayat, Rahmat@contoh.id');
    expect(visitor.cookie('sesi')).toBeUndefined();
    expect(await ties()).toEqual([]);
    const unwilling = await visitor.send('/masuk/oidc/daftar');
    expect(unwilling.status).toBe(422);
    expect(await ties()).toEqual([]);
    await visitor.send('/masuk/oidc/daftar', { setuju: 'ya' });
    expect(visitor.here.url).toBe('/diikuti');
    expect(await ties()).toEqual([{ email: 'rahmat@contoh.id', subjek: 'w-1' }]);
    const later = someone();
    // The person is known by the provider's id: another name and address change nothing.
    await journey(later, '/masuk/oidc/warga', { sub: 'w-1', email: 'lain@contoh.id', email_verified: false });
    expect(later.here.url).toBe('/saya');
    expect(later.cookie('sesi')).toBeDefined();
  });

  it('opens no account by an address alone, checked or not', async () => {
    await akunOf('ada@contoh.id');
    for (const [email_verified, told] of [
      [true, 'Alamat ini sudah punya akun'],
      [false, 'belum memeriksa alamat email'],
    ] as const) {
      const thief = someone();
      const page = await journey(thief, '/masuk/oidc/warga', {
        sub: 'pencuri',
        email: 'ada@contoh.id',
        email_verified,
      });
      expect(readable(page.html)).toContain(told);
      expect(thief.cookie('sesi')).toBeUndefined();
    }
    const noMail = await journey(someone(), '/masuk/oidc/warga', { sub: 'tanpa' });
    expect(readable(noMail.html)).toContain('belum memeriksa alamat email');
  });

  it('ties an account from within it, agrees first, and unties it', async () => {
    await akunOf('ikat@contoh.id');
    const as = { sub: 'w-2', email: 'ikat@contoh.id', email_verified: true };
    const visitor = await tied('ikat@contoh.id', as);
    await journey(someone(), '/masuk/oidc/warga', as);
    expect(readable((await visitor.open('/saya/keamanan')).html)).toContain('Layanan Warga Tersambung sejak');
    const again = await journey(visitor, '/saya/keamanan/oidc/warga', as);
    expect(readable(again.html)).toContain('memang sudah tersambung');
    // Somebody else's tie is not theirs to end.
    const [id] = await query<{ id: string }>(
      tests().deps.db,
      `select id from oidc_tautan where subjek = 'w-1'`,
    );
    await visitor.open('/saya/keamanan');
    const foreign = await visitor.send('/saya/keamanan/oidc/lepas', { id: id?.id ?? '' });
    expect(foreign.status).toBe(404);
    await visitor.open('/saya/keamanan');
    await visitor.send('/saya/keamanan/oidc/lepas');
    expect(readable(visitor.here.html)).toContain('sudah dilepaskan');
    expect(readable((await journey(someone(), '/masuk/oidc/warga', as)).html)).toContain('sudah punya akun');
  });

  it('ties only their own checked address, one person to one account, within the session that asked', async () => {
    await akunOf('satu@contoh.id');
    await akunOf('dua@contoh.id');
    const visitor = await signedIn('satu@contoh.id');
    const other = await journey(visitor, '/saya/keamanan/oidc/warga', {
      sub: 'w-3',
      email: 'dua@contoh.id',
      email_verified: true,
    });
    expect(readable(other.html)).toContain('Alamat email di layanan itu lain');
    const unchecked = await journey(visitor, '/saya/keamanan/oidc/warga', {
      sub: 'w-3',
      email: 'satu@contoh.id',
    });
    expect(readable(unchecked.html)).toContain('belum memeriksa');
    const taken = await journey(visitor, '/saya/keamanan/oidc/warga', {
      sub: 'w-1',
      email: 'satu@contoh.id',
      email_verified: true,
    });
    expect(readable(taken.html)).toContain('sudah tersambung dengan akun lain');
    // Asked in one session, answered in another: the way of a thief who puts their own provider account into a victim's session.
    const satu = { sub: 'w-4', email: 'satu@contoh.id', email_verified: true };
    const victim = await signedIn('dua@contoh.id');
    const away = await visitor.open('/saya/keamanan/oidc/warga');
    const back = await warga.visit(away.url, satu);
    victim.plant('oidc', visitor.cookie('oidc') ?? '');
    expect(readable((await victim.open(back.pathname + back.search)).html)).toContain(
      'jawabannya tidak cocok',
    );
    expect((await ties()).map((one) => one.email)).toEqual(['rahmat@contoh.id']);
  });

  it('agrees in the session that asked, not in another one of the same account', async () => {
    const as = { sub: 'w-5', email: 'tekan@contoh.id', email_verified: true };
    await akunOf('tekan@contoh.id');
    const asked = await signedIn('tekan@contoh.id');
    expect((await journey(asked, '/saya/keamanan/oidc/warga', as)).url).toBe('/saya/keamanan/oidc/sambung');
    const other = await signedIn('tekan@contoh.id');
    await other.open('/saya/keamanan');
    const { _csrf = '' } = other.hidden('/saya/keamanan/sandi');
    other.plant('oidc', asked.cookie('oidc') ?? '');
    const pressed = await other.post('/saya/keamanan/oidc/sambung', { _csrf });
    expect(readable(pressed.html)).toContain('jawabannya tidak cocok');
    expect((await ties()).some((one) => one.subjek === 'w-5')).toBe(false);
  });

  it('proves anew who they are before setting out, and is told by mail of each tie made and ended', async () => {
    const as = { sub: 'w-6', email: 'kabar@contoh.id', email_verified: true };
    const akunId = await akunOf('kabar@contoh.id');
    const visitor = await tied('kabar@contoh.id', as);
    await visitor.open('/saya/keamanan');
    await visitor.send('/saya/keamanan/oidc/lepas');
    const told = await query<{ jenis: string }>(
      tests().deps.db,
      `select jenis from pesan where penerima ->> 'akun' = $1 order by dibuat_pada, jenis desc`,
      [akunId],
    );
    expect(told.map((one) => one.jenis).toSorted()).toEqual(['oidc_dilepas', 'oidc_disambung']);
    tests().advance(10 * 60_000);
    expect((await visitor.open('/saya/keamanan/oidc/warga')).url).toContain('/bukti?next=');
  });
});

describe('an officer', () => {
  it('is let in by the organisation only to an account that holds a role', async () => {
    const as = { sub: 'd-1', email: 'petugas@contoh.id', email_verified: true };
    expect(readable((await journey(someone(), '/masuk/oidc/dinas', as)).html)).toContain(
      'Belum ada akun petugas',
    );
    const akunId = await akunOf('petugas@contoh.id', [{ peran: 'admin_instansi', badan: 'KT-63.71' }]);
    expect(readable((await journey(someone(), '/masuk/oidc/dinas', as)).html)).toContain('sudah punya akun');
    await tied('petugas@contoh.id', as, 'dinas');
    const visitor = someone();
    await journey(visitor, '/masuk/oidc/dinas', as);
    expect(visitor.cookie('sesi')).toBeDefined();
    await query(tests().deps.db, 'update penugasan set sampai = $2 where akun_id = $1', [
      akunId,
      new Date(tests().deps.now()).toISOString(),
    ]);
    const former = someone();
    expect(readable((await journey(former, '/masuk/oidc/dinas', as)).html)).toContain(
      'tidak lagi memegang peran',
    );
    expect(former.cookie('sesi')).toBeUndefined();
    await closeAkun(tests().deps, akunId);
    expect(readable((await journey(someone(), '/masuk/oidc/dinas', as)).html)).toContain('sudah ditutup');
  });
});

describe('an answer of a provider', () => {
  const as = { sub: 'w-1' };

  it('opens nothing a second time, nor in another browser', async () => {
    const visitor = someone();
    let seen = new URL('http://127.0.0.1:3000/');
    let cookie = '';
    await journey(visitor, '/masuk/oidc/warga', as, (back) => {
      seen = back;
      cookie = visitor.cookie('oidc') ?? '';
      return back;
    });
    expect(visitor.cookie('sesi')).toBeDefined();
    const here = seen.pathname + seen.search;
    expect((await visitor.open(here)).status).toBe(422);
    const other = someone();
    expect((await other.open(here)).status).toBe(422);
    // Also with the first one's cookie: the code was used.
    other.plant('oidc', cookie);
    expect((await other.open(here)).status).toBe(422);
    expect(other.cookie('sesi')).toBeUndefined();
  });

  it.each<[string, (back: URL) => URL | Promise<URL>]>([
    ['another state', (back) => (back.searchParams.set('state', 'lain'), back)],
    ['no state', (back) => (back.searchParams.delete('state'), back)],
    ['another issuer', (back) => (back.searchParams.set('iss', 'https://jahat.contoh'), back)],
    ['an invented code', (back) => (back.searchParams.set('code', 'karangan'), back)],
    [
      'a refusal',
      (back) => (back.searchParams.delete('code'), back.searchParams.set('error', 'access_denied'), back),
    ],
    ['the address of another provider', (back) => new URL(back.href.replace('/warga/', '/dinas/'))],
    [
      'the answer to another request (another nonce and verifier)',
      async (back) => {
        const stranger = someone();
        const away = await stranger.open('/masuk/oidc/warga');
        const theirs = await warga.visit(away.url, as);
        theirs.searchParams.set('state', back.searchParams.get('state') ?? '');
        return theirs;
      },
    ],
  ])('is refused with %s', async (_, change) => {
    const visitor = someone();
    const page = await journey(visitor, '/masuk/oidc/warga', as, change);
    expect(page.status).toBe(422);
    expect(readable(page.html)).toContain('tidak berhasil');
    expect(visitor.cookie('sesi')).toBeUndefined();
  });

  it('with another nonce alone is refused as well', async () => {
    const { deps } = tests();
    const client = oidcClient({ ...warga, nama: 'warga', judul: 'x', untuk: 'warga' }, deps.now);
    const begun = await client.begin(backTo('warga'));
    const back = await warga.visit(begun?.url ?? '', as);
    const simpan = begun?.simpan ?? { state: '', nonce: '', verifier: '' };
    expect(await client.finish(back, { ...simpan, nonce: 'lain' })).toBeNull();
    const next = await client.begin(backTo('warga'));
    const good = await warga.visit(next?.url ?? '', as);
    const kept = next?.simpan ?? simpan;
    expect(await client.finish(good, { ...kept, verifier: 'x'.repeat(43) })).toBeNull();
    const third = await client.begin(backTo('warga'));
    expect(
      await client.finish(await warga.visit(third?.url ?? '', as), third?.simpan ?? simpan),
    ).toMatchObject({ subjek: 'w-1' });
  });

  it('leads nowhere else, and waits ten minutes', async () => {
    for (const next of ['https://jahat.contoh/', '//jahat.contoh', '/\\jahat.contoh']) {
      const visitor = someone();
      await journey(visitor, `/masuk/oidc/warga?next=${encodeURIComponent(next)}`, as);
      expect(visitor.here.url).toBe('/saya');
    }
    const slow = someone();
    const late = await journey(slow, '/masuk/oidc/warga', as, (back) => {
      tests().advance(600_001);
      return back;
    });
    expect(late.status).toBe(422);
  });
});

it('a provider that is away is told, and unknown ones are not there', async () => {
  const away = await someone().open('/masuk/oidc/mati');
  expect(away.status).toBe(503);
  expect(readable(away.html)).toContain('sedang tidak dapat dihubungi');
  expect((await someone().open('/masuk/oidc/karangan')).status).toBe(404);
  expect((await someone().open('/masuk/oidc/daftar')).url).toBe('/masuk');
});
