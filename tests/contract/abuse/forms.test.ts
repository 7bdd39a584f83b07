import { describe, expect, it } from 'vitest';
import { query } from '../../../src/persistence/connection/database.ts';
import { OFFICER_COMMANDS } from '../../../src/web/workspace/perintah/types.ts';
import { fileBy, LAPORAN } from '../../support/portal.ts';
import { Visitor } from '../../support/visitor.ts';
import { FORM, ORIGIN, standing, tokenOf, useWholeWeb } from '../../support/wholeWeb.ts';

const web = useWholeWeb();

/** Forms that need no token: what one without any words is answered. */
const OPEN: Readonly<Record<string, number>> = { '/lapor/mulai': 303, '/luring': 422, '/lapor/bagikan': 303 };

describe('forged forms', () => {
  it('are refused on every address that takes one, without token or from elsewhere, and change nothing', async () => {
    const { nomor } = await fileBy(new Visitor(web().app), { tempat: { cariInstansi: 'KT-63.71' } });
    const admin = await web().signedIn('kota');
    const cookie = `sesi=${admin.cookie('sesi') ?? ''}`;
    const before = await standing(web().made);
    const posts = web()
      .app.routes.filter(({ method, path }) => method === 'POST' && !path.startsWith('/api/'))
      // Pressed by mail programs too: the word in its address is the proof (pipeline/machineRoutes.ts).
      .filter(({ path }) => !path.startsWith('/berhenti/'))
      .flatMap(({ path }) =>
        path.includes(':perintah')
          ? OFFICER_COMMANDS.map((one) => `/petugas/laporan/${nomor}/${one}`)
          : [path.replace(':nomor', nomor)],
      );
    expect(posts.length).toBeGreaterThan(30);
    const token = await tokenOf(admin);
    for (const path of posts) {
      const send = (headers: Record<string, string>, body: string) =>
        web().app.request(path, {
          method: 'POST',
          headers: { 'content-type': FORM, cookie, ...headers },
          body,
        });
      const answers = await Promise.all([
        send({ origin: ORIGIN }, 'isi=teks+palsu+yang+cukup+panjang&aksi=kirim'),
        send({ origin: ORIGIN }, `_csrf=${'A'.repeat(86)}&aksi=kirim`),
        send({ origin: 'https://jahat.example' }, `_csrf=${token}&aksi=kirim`),
        send({ 'sec-fetch-site': 'cross-site' }, `_csrf=${token}&aksi=kirim`),
        send({ origin: 'null' }, `_csrf=${token}&aksi=kirim`),
      ]);
      // Begins a form of one's own and changes nothing of anybody: it needs no token, but the browser's word for its origin.
      const tokenless = OPEN[path] ?? 403;
      expect([path, answers.map(({ status }) => status)]).toEqual([
        path,
        [tokenless, tokenless, 403, 403, 403],
      ]);
    }
    expect(await standing(web().made)).toEqual(before);
  });
});

describe('an impatient finger', () => {
  it('makes one file, one laporan, one act of what it sends three times', async () => {
    const citizen = new Visitor(web().app);
    await citizen.open('/lapor');
    const { _csrf = '', formulir = '' } = citizen.hidden('/lapor');
    const headers = { cookie: `kunjungan=${citizen.cookie('kunjungan') ?? ''}`, origin: ORIGIN };
    const same = { _csrf, formulir };
    const berkas = new File(['%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n'], 'bukti.pdf');
    for (let i = 0; i < 3; i += 1)
      await citizen.post('/lapor', { ...same, ...LAPORAN.apa, berkas, aksi: 'unggah' });
    await citizen.open('/lapor');
    expect(citizen.here.html.match(/Hapus bukti\.pdf/g)).toHaveLength(1);
    const sesame = citizen.hidden('/lapor');
    await citizen.post('/lapor', { ...sesame, ...LAPORAN.apa, aksi: 'lanjut' });
    await citizen.send('/lapor/tempat', { ...LAPORAN.tempat, aksi: 'lanjut' });
    const last = new URLSearchParams({
      ...citizen.hidden('/lapor/anda'),
      siapa: 'tanpa',
      setuju: 'ya',
      aksi: 'kirim',
    }).toString();
    const [before] = await query<{ n: number }>(web().made.deps.db, 'select count(*)::int as n from laporan');
    const thrice = <T>(send: () => T): Promise<Awaited<T>[]> => Promise.all([send(), send(), send()]);
    const sent = await thrice(() =>
      web().app.request('/lapor/anda', {
        method: 'POST',
        body: last,
        headers: { ...headers, 'content-type': FORM },
      }),
    );
    expect(sent.map(({ status }) => status)).toEqual([303, 303, 303]);
    const [after] = await query<{ n: number }>(web().made.deps.db, 'select count(*)::int as n from laporan');
    expect((after?.n ?? 0) - (before?.n ?? 0)).toBe(1);

    await citizen.open('/lapor/terkirim');
    const nomor = /class="big-number">([^<]+)</.exec(citizen.here.html)?.[1]?.replace(/\D/g, '') ?? '';
    const kota = await web().signedIn('kota');
    const path = `/petugas/laporan/${nomor}/kelola`;
    await kota.open(path);
    const body = new URLSearchParams({ ...kota.hidden(path), aksi: 'kirim' }).toString();
    const cookie = `sesi=${kota.cookie('sesi') ?? ''}`;
    const given = await thrice(() =>
      web().app.request(path, {
        method: 'POST',
        body,
        headers: { cookie, origin: ORIGIN, 'content-type': FORM },
      }),
    );
    expect(given.map(({ status }) => status)).toEqual([303, 303, 303]);
    const [row] = await query<{ urut: number }>(
      web().made.deps.db,
      'select urut from laporan where nomor = $1',
      [nomor],
    );
    expect(row?.urut).toBe(2);
  });
});
