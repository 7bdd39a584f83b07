import { Feed } from 'feed';
import { PUBLIK } from '../../../domain/laporan/reader.ts';
import type { Deps } from '../../../useCases/deps.ts';
import { listLaporan } from '../../../useCases/laporan/readLaporan.ts';
import type { WebContext } from '../../deps.ts';
import { pageOf } from '../../request/page.ts';
import { refuseRequest } from '../../errors/refuseRequest.ts';
import { hrefOf } from './address.ts';
import { askedOf, filterFrom } from './filter.ts';

const ENTRIES = 50;
const EXCERPT = 500;

/** The list as an Atom feed (RFC 4287): what everybody may read, whoever asks, newest first. */
export async function showFeed(c: WebContext, deps: Deps): Promise<Response> {
  const page = pageOf(c);
  const words = page.m.portal.daftarPeta;
  const asked = askedOf(c.req.query());
  const { filter, errors } = await filterFrom(deps, page, asked);
  const request = { filter, urut: 'terbaru', limit: ENTRIES, cursor: null } as const;
  const list = errors.length > 0 ? null : await listLaporan(deps, PUBLIK, request);
  if (list === null || !list.ok) return refuseRequest(c, 'input.invalid');
  const { origin } = c.var.deps;
  const { baris } = list.value;
  const updated = Math.max(0, ...baris.map((one) => one.diubahPada ?? 0));
  const feed = new Feed({
    id: origin + hrefOf(asked),
    title: words.umpanJudul,
    description: words.umpanIsi,
    link: origin + hrefOf(asked),
    language: page.lang,
    updated: new Date(updated || deps.now()),
    generator: false,
    feedLinks: { atom: origin + hrefOf(asked, '/laporan.atom') },
  });
  for (const laporan of baris) {
    const link = `${origin}/laporan/${laporan.nomor}`;
    const state = laporan.status === null ? '' : page.m.status.nama[laporan.status];
    const facts = [state, laporan.instansi?.nama, laporan.wilayah?.nama].filter(Boolean).join(' · ');
    const isi = Array.from(laporan.isi ?? '');
    feed.addItem({
      id: link,
      link,
      title: asHtml(laporan.judul ?? laporan.nomor),
      date: new Date(laporan.diubahPada ?? 0),
      published: new Date(laporan.dibuatPada ?? 0),
      description: asHtml(`${facts}\n${isi.slice(0, EXCERPT).join('')}${isi.length > EXCERPT ? ' …' : ''}`),
    });
  }
  c.header('Content-Type', 'application/atom+xml; charset=utf-8');
  // The same for whoever asks, but for the language, which a cookie or the address may choose.
  c.header('Vary', 'Cookie');
  const isForAll = c.req.header('cookie') === undefined;
  c.header('Cache-Control', isForAll ? 'public, max-age=300' : 'private, max-age=300');
  return c.body(feed.atom1());
}

/** The library marks texts as HTML: what people wrote must come out as the characters that it is, in every reader. */
function asHtml(text: string): string {
  // XML knows no control signs but tab and line ends.
  const printable = text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '');
  return printable.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
