import { beforeAll, describe, expect, it } from 'vitest';
import { fileBy, SANDI, usePortal } from '../../../../../tests/support/portal.ts';
import { readable, type Visitor } from '../../../../../tests/support/visitor.ts';
import { createAkun } from '../../../../useCases/akun/pengelolaan/createAkun.ts';

const portal = usePortal();
let terbuka = '';
let tertutup = '';

beforeAll(async () => {
  const { officer, visitor } = portal();
  const judul = 'Lampu <b>mati</b> & "gelap" ]]> di gang';
  terbuka = (await fileBy(visitor(), { apa: { judul } })).nomor;
  tertutup = (await fileBy(visitor(), { anda: { rahasia: 'ya' } })).nomor;
  for (const nomor of [terbuka, tertutup])
    await officer('kota', nomor, { perintah: 'verifikasi', unit: ['KT-63.71/06'] });
});

async function signedIn(email: string): Promise<Visitor> {
  await createAkun(portal().made.deps, { nama: 'Rina Wulandari', email, sandi: SANDI, penugasan: [] });
  const visitor = portal().visitor();
  await visitor.open('/masuk');
  const html = visitor.here.html;
  const name = /<input[^>]*name="([^"]+)"[^>]*autocomplete="username"/.exec(html)?.[1] ?? 'email';
  await visitor.send('/masuk', { [name]: email, sandi: SANDI });
  return visitor;
}

describe('what others do with a public laporan', () => {
  it('supports once in a browser, and takes it back', async () => {
    const visitor = portal().visitor();
    await visitor.open(`/laporan/${terbuka}`);
    expect(readable(visitor.here.html)).toContain('Belum ada yang mendukung laporan ini.');
    // Whoever only reads gets no cookie, and a page that is the same for all.
    expect(visitor.cookie('kunjungan')).toBeUndefined();
    expect(visitor.here.headers.get('cache-control')).toContain('no-cache');
    await visitor.open(`/laporan/${terbuka}/dukungan`);
    await visitor.send(`/laporan/${terbuka}/dukungan`, { aksi: 'dukung' });
    expect(readable(visitor.here.html)).toContain('1 orang mendukung laporan ini.');
    await visitor.send(`/laporan/${terbuka}/dukungan`, { aksi: 'dukung' });
    expect(readable(visitor.here.html)).toContain('1 orang mendukung laporan ini.');
    await visitor.send(`/laporan/${terbuka}/dukungan`, { aksi: 'batal' });
    expect(readable(visitor.here.html)).toContain('Belum ada yang mendukung');
  });

  it('follows it in a list of its own', async () => {
    const visitor = portal().visitor();
    await visitor.open('/diikuti');
    expect(readable(visitor.here.html)).toContain('Belum ada laporan yang Anda ikuti');
    await visitor.open(`/laporan/${terbuka}/ikuti`);
    await visitor.send(`/laporan/${terbuka}/ikuti`, { aksi: 'ikuti' });
    await visitor.open('/diikuti');
    expect(visitor.here.html).toContain(`/laporan/${terbuka}`);
    expect(visitor.here.headers.get('cache-control')).toBe('no-store');
  });

  it('answers for a laporan that is not public exactly as for one that does not exist', async () => {
    const visitor = await signedIn('rina@contoh.id');
    const bodies: string[] = [];
    for (const nomor of [tertutup, '999999990', 'abc']) {
      for (const what of ['dukungan', 'ikuti', 'komentar']) {
        await visitor.open(`/laporan/${terbuka}`);
        const fields = visitor.hidden(`/laporan/${terbuka}/${what}`);
        const { status, html } = await visitor.post(`/laporan/${nomor}/${what}`, {
          ...fields,
          isi: 'Kami juga mengalaminya.',
        });
        expect(status).toBe(404);
        bodies.push(readable(html).replaceAll(nomor, 'N'));
      }
    }
    expect(new Set(bodies.map((one) => one.replace(/[0-9a-f-]{20,}/g, ''))).size).toBe(1);
  });

  it('keeps the words of a refused comment, shows none before an officer did, and none of its markup', async () => {
    const visitor = await signedIn('rina.dua@contoh.id');
    await visitor.open(`/laporan/${terbuka}`);
    const action = `/laporan/${terbuka}/komentar`;
    const refused = await visitor.send(action, { isi: 'Hubungi 0812 3456 7890 <i>ya</i>' });
    expect(refused.status).toBe(422);
    expect(readable(refused.html)).toContain('tampak memuat data pribadi: 0812 3456 7890');
    expect(refused.html).toContain('Hubungi 0812 3456 7890 &lt;i&gt;ya&lt;/i&gt;');
    const fields = { ...visitor.hidden(action), isi: 'Di gang kami <script>alert(1)</script> juga gelap.' };
    await Promise.all([visitor.post(action, fields), visitor.post(action, fields)]);
    await visitor.open(`/laporan/${terbuka}`);
    expect(visitor.here.html.match(/menunggu diperiksa; baru Anda/g)).toHaveLength(1);
    expect(visitor.here.html).not.toContain('<script>alert');
    const other = portal().visitor();
    await other.open(`/laporan/${terbuka}`);
    expect(other.here.html).not.toContain('juga gelap');
  });

  it('gives the words back to whoever writes after the session has ended', async () => {
    const visitor = portal().visitor();
    await visitor.open(`/laporan/${terbuka}/dukungan`);
    const fields = visitor.hidden(`/laporan/${terbuka}/dukungan`);
    const { status, html } = await visitor.post(`/laporan/${terbuka}/komentar`, {
      ...fields,
      isi: 'Tulisan yang panjang sekali.',
    });
    expect(status).toBe(404);
    expect(html).toContain('Tulisan yang panjang sekali.');
  });

  it('lets its own pelapor neither support nor comment', async () => {
    const visitor = portal().visitor();
    const { nomor } = await fileBy(visitor, { apa: { judul: 'Selokan mampet di depan sekolah' } });
    await portal().officer('kota', nomor, { perintah: 'verifikasi', unit: ['KT-63.71/06'] });
    await visitor.open(`/laporan/${nomor}`);
    expect(visitor.here.html).not.toContain(`/laporan/${nomor}/dukungan`);
    const fields = visitor.hidden(`/laporan/${nomor}/ikuti`);
    await visitor.post(`/laporan/${nomor}/dukungan`, { ...fields, aksi: 'dukung' });
    expect(readable(visitor.here.html)).toContain('Ini laporan Anda sendiri.');
    expect(readable(visitor.here.html)).toContain('Belum ada yang mendukung');
  });
});

describe('the list beside its map and feed', () => {
  it('shows each filter as a chip that takes itself away', async () => {
    const visitor = portal().visitor();
    await visitor.open('/laporan?status=diteruskan,diproses&wilayah=63.71&q=lampu');
    const { html } = visitor.here;
    const chips = [...html.matchAll(/<a href="([^"]+)" aria-label="(Hapus saringan [^"]+)"/g)].map(
      ([, href = '', label]) => [href.replaceAll('&amp;', '&'), label],
    );
    expect(chips).toEqual([
      ['/laporan?status=diteruskan%2Cdiproses&wilayah=63.71', 'Hapus saringan Kata: lampu'],
      ['/laporan?q=lampu&status=diproses&wilayah=63.71', 'Hapus saringan Status: Diteruskan'],
      ['/laporan?q=lampu&status=diteruskan&wilayah=63.71', 'Hapus saringan Status: Diproses'],
      ['/laporan?q=lampu&status=diteruskan%2Cdiproses', 'Hapus saringan Daerah: Kota Banjarmasin'],
    ]);
  });

  it('maps exactly what it lists, by area, without what is not public', async () => {
    const visitor = portal().visitor();
    await visitor.open('/laporan?wilayah=63');
    const total = /id="jumlah"[^>]*>(\d+) laporan/.exec(visitor.here.html)?.[1];
    await visitor.open('/laporan/peta?wilayah=63');
    expect(readable(visitor.here.html)).toContain(`Kota Banjarmasin ${total}`);
    expect(visitor.here.html).toContain('href="/peta/63.svg"');
    await visitor.open('/peta/63.svg');
    expect(visitor.here.headers.get('content-type')).toContain('image/svg+xml');
    for (const path of ['/peta/99.svg', '/peta/../x.svg', '/peta/63.71.01.svg']) {
      expect((await visitor.open(path)).status).toBe(404);
    }
  });

  it('feeds the public ones as text, whatever was written', async () => {
    const visitor = portal().visitor();
    const { html, headers } = await visitor.open('/laporan.atom?wilayah=63.71');
    expect(headers.get('content-type')).toContain('application/atom+xml');
    expect(html).toContain(`<id>http://127.0.0.1:3000/laporan/${terbuka}</id>`);
    expect(html).toContain('Lampu &lt;b&gt;mati&lt;/b&gt; &amp; "gelap" ]]&gt; di gang');
    expect(html).not.toContain('<b>mati');
    expect(html).not.toContain(tertutup);
    expect((await visitor.open('/laporan.atom?wilayah=tidakada')).status).toBe(422);
  });
});

describe('a receipt in the wrong field', () => {
  it('is not kept in the address', async () => {
    const visitor = portal().visitor();
    await visitor.open('/lacak?nomor=1234+5678+9012+3456');
    expect(visitor.here.url).toBe('/lacak');
    expect(readable(visitor.here.html)).toContain('Itu resi, 16 angka');
  });
});
