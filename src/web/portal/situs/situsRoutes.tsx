import type { Hono } from 'hono';
import type { Messages } from '../../../messages/catalogue.ts';
import type { WebEnv } from '../../deps.ts';
import { pageOf, sendPage } from '../../request/page.ts';
import { ArtikelPage } from './ArtikelPage.tsx';
import { TentangPage } from './TentangPage.tsx';

/** Addresses of the pages of plain text (interfaces §4 and the site's foot). */
export const SITUS = [
  '/tanya-jawab',
  '/cara-melapor',
  '/ketentuan',
  '/privasi',
  '/kontak',
  '/aksesibilitas',
  '/data-terbuka',
] as const satisfies readonly (keyof Messages['situs'])[];

/** `/tentang` and the pages of plain text: the same for everybody, and without the database. */
export function situsRoutes(app: Hono<WebEnv>): void {
  app.get('/tentang', (c) => sendPage(c, <TentangPage page={pageOf(c)} />));
  for (const address of SITUS) {
    app.get(address, (c) => {
      const page = pageOf(c);
      const { mapTileUrl } = c.var.deps;
      const petaDari = mapTileUrl === undefined ? null : new URL(mapTileUrl).host;
      return sendPage(c, <ArtikelPage {...{ page, petaDari }} artikel={page.m.situs[address]} />);
    });
  }
}
