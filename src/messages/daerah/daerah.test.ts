import { describe, expect, it } from 'vitest';
import { webDeps } from '../../../tests/support/webDeps.ts';
import { createApp } from '../../web/app.ts';
import { messagesFor } from '../catalogue.ts';
import { messagesIn, type BahasaDaerah } from './daerah.ts';

/** A made-up one, so that the way is tried without claiming a translation. */
const COBA: BahasaDaerah = {
  kode: 'x-coba',
  nama: 'Basa Coba',
  dasar: 'id',
  pesan: {
    umum: { masuk: 'Mlebu', navigasi: { lapor: 'Lapur' } },
    situs: { '/kontak': { judul: 'Sesambetan' } },
  },
};

describe('a regional language', () => {
  it('speaks where it has words, and the whole language everywhere else', () => {
    const made = messagesIn(COBA);
    const base = messagesFor('id');
    expect([made.umum.masuk, made.umum.navigasi.lapor]).toEqual(['Mlebu', 'Lapur']);
    expect(made.umum.navigasi.lacak).toBe(base.umum.navigasi.lacak);
    expect(made.umum.masukSebagai('Budi')).toBe(base.umum.masukSebagai('Budi'));
    expect(made.situs['/kontak'].bagian).toBe(base.situs['/kontak'].bagian);
    expect(made.status).toEqual(base.status);
    expect(messagesIn(COBA)).toBe(made);
    expect(base.umum.masuk).toBe('Masuk');
  });

  it('is chosen in the head, remembered, named in the page, and left again', async () => {
    const app = createApp(webDeps({ bahasaDaerah: [COBA] }));
    const plain = await (await app.request('/kontak')).text();
    expect(plain).toContain('href="?lang=x-coba" lang="x-coba" hreflang="x-coba">Basa Coba<');
    const asked = await app.request('/kontak?lang=x-coba');
    const cookie = asked.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    expect(cookie).toBe('bahasa=x-coba');
    const html = await (await app.request('/kontak', { headers: { cookie } })).text();
    expect(html).toContain('<html lang="x-coba">');
    expect(html).toContain('<h1>Sesambetan</h1>');
    expect(html).toContain('>Mlebu<');
    expect(html).not.toContain('Basa Coba');
    const back = await (await app.request('/kontak?lang=id', { headers: { cookie } })).text();
    expect(back).toContain('<html lang="id">');
    expect(back).toContain('<h1>Kontak</h1>');
  });

  it('that nobody added is not taken for one', async () => {
    const app = createApp(webDeps());
    const answer = await app.request('/kontak?lang=x-coba', { headers: { cookie: 'bahasa=x-coba' } });
    expect(await answer.text()).toContain('<html lang="id">');
    expect(answer.headers.getSetCookie()).toEqual([]);
  });
});
