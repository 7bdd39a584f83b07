import type { Hono } from 'hono';
import { JENIS_UMUM } from '../../../domain/instansi/types.ts';
import { LANGS } from '../../../messages/bahasa.ts';
import type { Deps } from '../../../useCases/deps.ts';
import { listInstansi } from '../../../useCases/rujukan/listInstansi.ts';
import type { WebEnv } from '../../deps.ts';
import { SITUS } from '../situs/situsRoutes.tsx';

const PAGES = [
  '/',
  '/lapor',
  '/lacak',
  '/laporan',
  '/instansi',
  '/statistik',
  '/statistik/indikator',
  '/peringkat',
  '/tentang',
  ...SITUS,
];
/** Somebody's own pages and officers' work: nothing to find there, and no reason to ask. */
const CLOSED = [
  // The same form with an addressee in it.
  '/lapor?',
  '/lapor/',
  '/saya',
  '/petugas',
  '/monev',
  '/pengawasan',
  '/evaluasi',
  '/kompetisi',
  '/pengaturan',
  '/cari',
];

/** `/robots.txt` and `/sitemap.xml`: the public pages and every instansi, in each language. */
export function searchEngineRoutes(app: Hono<WebEnv>, deps: Deps): void {
  app.get('/robots.txt', (c) => {
    c.header('Cache-Control', 'public, max-age=3600');
    const lines = [
      'User-agent: *',
      ...CLOSED.map((path) => `Disallow: ${path}`),
      `Sitemap: ${c.var.deps.origin}/sitemap.xml`,
    ];
    return c.text(`${lines.join('\n')}\n`);
  });
  app.get('/sitemap.xml', async (c) => {
    const bodies = listInstansi(await deps.rujukan(), { jenis: JENIS_UMUM });
    const paths = [...PAGES, ...bodies.map(({ kode }) => `/instansi/${encodeURIComponent(kode)}`)];
    c.header('Cache-Control', 'public, max-age=3600');
    c.header('Content-Type', 'application/xml; charset=utf-8');
    return c.body(sitemap(paths.map((path) => c.var.deps.origin + path)));
  });
}

function sitemap(addresses: readonly string[]): string {
  const entries = addresses.map((address) => {
    const other = LANGS.map(
      (lang) => `<xhtml:link rel="alternate" hreflang="${lang}" href="${escape(inLang(address, lang))}"/>`,
    );
    return `<url><loc>${escape(address)}</loc>${other.join('')}</url>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...entries,
    '</urlset>\n',
  ].join('\n');
}

function inLang(address: string, lang: (typeof LANGS)[number]): string {
  return lang === 'id' ? address : `${address}?lang=${lang}`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
