import type { Hono } from 'hono';
import { fieldErrors } from '../../components/form/fieldErrors.ts';
import type { Deps } from '../../../useCases/deps.ts';
import { countVisible, listLaporan } from '../../../useCases/laporan/readLaporan.ts';
import { countHidden } from '../../../useCases/monev/countHidden.ts';
import { listKategori } from '../../../useCases/rujukan/listKategori.ts';
import type { WebContext, WebEnv } from '../../deps.ts';
import { pageOf, sendPage, type Page } from '../../request/page.ts';
import { readerIn } from '../visitor.ts';
import { DaftarPage, type DaftarProps } from './DaftarPage.tsx';
import { askedOf, filterFrom, type Asked, type Filtered } from './filter.ts';

const ROWS = 20;

/** The public list and search. */
export function daftarRoutes(app: Hono<WebEnv>, deps: Deps): void {
  app.get('/laporan', (c) => showList(c, deps));
}

async function showList(c: WebContext, deps: Deps): Promise<Response> {
  const page = pageOf(c);
  const asked = askedOf(c.req.query());
  const filtered = await filterFrom(deps, page, asked);
  const kategori = listKategori(await deps.rujukan());
  const found = filtered.errors.length > 0 ? null : await find(c, deps, asked, filtered);
  const errors = found !== null && 'errors' in found ? found.errors : filtered.errors;
  const rows = found !== null && 'errors' in found ? null : found;
  const document = <DaftarPage page={page} asked={asked} errors={errors} kategori={kategori} found={rows} />;
  return sendPage(c, document, errors.length > 0 ? 422 : 200);
}

async function find(
  c: WebContext,
  deps: Deps,
  asked: Asked,
  { filter, counted, urut }: Filtered,
): Promise<DaftarProps['found'] | { readonly errors: DaftarProps['errors'] }> {
  const reader = readerIn(c, deps);
  const cursor = c.req.query('cursor') ?? null;
  const [list, jumlah] = await Promise.all([
    listLaporan(deps, reader, { filter, urut, limit: ROWS, cursor }),
    countVisible(deps, reader, filter),
  ]);
  if (!list.ok) return { errors: toldOnTop(pageOf(c), list.refusal) };
  const tersembunyi = counted === null ? null : await countHidden(deps, counted, jumlah);
  const { next } = list.value;
  return { list: list.value, jumlah, tersembunyi, nextHref: next === null ? null : hrefOf(asked, next) };
}

function toldOnTop(page: Page, refusal: Parameters<typeof fieldErrors>[0][number]): DaftarProps['errors'] {
  return fieldErrors([refusal], page.lang).map((one) => ({ ...one, path: '' }));
}

function hrefOf(asked: Asked, cursor: string): string {
  const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== ''));
  query.set('cursor', cursor);
  return `/laporan?${query.toString()}`;
}
