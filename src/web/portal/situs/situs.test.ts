import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { webDeps } from '../../../../tests/support/webDeps.ts';
import { LANGS } from '../../../messages/bahasa.ts';
import { messagesFor } from '../../../messages/catalogue.ts';
import { createApp } from '../../app.ts';
import { SITUS } from './situsRoutes.tsx';

const web = path.resolve(import.meta.dirname, '../..');

describe('the pages of plain text', () => {
  it('are every one that the catalogue holds, in both languages, whole and the same for everybody', async () => {
    expect([...SITUS].toSorted()).toEqual(Object.keys(messagesFor('id').situs).toSorted());
    const app = createApp(webDeps());
    for (const address of SITUS) {
      for (const lang of LANGS) {
        const answer = await app.request(`${address}?lang=${lang}`);
        const html = await answer.text();
        expect([address, answer.status]).toEqual([address, 200]);
        const artikel = messagesFor(lang).situs[address];
        expect(html.match(/<h1/g)).toHaveLength(1);
        for (const { judul } of artikel.bagian) expect(html).toContain(`>${judul}</h2>`);
        expect(html.match(/<section/g)).toHaveLength(artikel.bagian.length);
      }
      const plain = await app.request(address);
      expect(plain.headers.getSetCookie()).toEqual([]);
      expect(plain.headers.get('cache-control')).toBe('public, no-cache');
      const again = await app.request(address, {
        headers: { 'if-none-match': plain.headers.get('etag') ?? '' },
      });
      expect(again.status).toBe(304);
    }
  });

  it('tell of every cookie that the site may set, and of no other', () => {
    const source = readFileSync(path.join(web, 'request/cookies.ts'), 'utf8');
    const names = [...(/CookieName =([^;]+);/.exec(source)?.[1] ?? '').matchAll(/'(\w+)'/g)].map(
      ([, name = '']) => name,
    );
    expect(names.length).toBeGreaterThan(4);
    for (const lang of LANGS) {
      const lists = messagesFor(lang).situs['/privasi'].bagian.flatMap(({ isi }) =>
        isi.filter((one): one is readonly string[] => Array.isArray(one)),
      );
      const told = lists.flat().flatMap((line) => /^([a-z]+): /.exec(line)?.[1] ?? []);
      expect(told.toSorted()).toEqual(names.toSorted());
    }
  });

  it('say whether another site is asked for anything, as this installation is set up', async () => {
    const told = async (lang: string, mapTileUrl?: string): Promise<string> => {
      const app = createApp({ ...webDeps(), ...(mapTileUrl === undefined ? {} : { mapTileUrl }) });
      return (await app.request(`/privasi?lang=${lang}`)).text();
    };
    const tiles = 'https://tiles.example/{z}/{x}/{y}.png';
    expect(await told('id')).toContain('tidak meminta apa pun dari situs lain');
    expect(await told('id', tiles)).toContain('mengambil gambar jalannya dari tiles.example');
    expect(await told('id', tiles)).not.toContain('tidak meminta apa pun dari situs lain');
    expect(await told('en')).toContain('asks no other site for anything');
    expect(await told('en', tiles)).toContain('fetches its streets as pictures from tiles.example');
    expect(await told('en', tiles)).not.toContain('asks no other site');
  });

  it('are not kept for a person who is signed in or who has a notice waiting', async () => {
    const app = createApp(webDeps());
    const answer = await app.request('/privasi', { headers: { cookie: 'pesan=x' } });
    expect([answer.headers.get('cache-control'), answer.headers.get('etag')]).toEqual(['no-store', null]);
    const known = await app.request('/privasi', { headers: { cookie: 'bahasa=en' } });
    expect(known.headers.get('cache-control')).toBe('private, no-cache');
    expect(known.headers.get('vary')).toContain('Cookie');
  });
});
