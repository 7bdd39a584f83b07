import type { Hono } from 'hono';
import { fieldErrors } from '../../components/form/fieldErrors.ts';
import type { Deps } from '../../../useCases/deps.ts';
import { countVisible, listLaporan } from '../../../useCases/laporan/readLaporan.ts';
import { countFigure } from '../../../useCases/monev/countHidden.ts';
import { listKategori } from '../../../useCases/rujukan/listKategori.ts';
import type { WebContext, WebEnv } from '../../deps.ts';
import { pageOf, sendPage, type Page } from '../../request/page.ts';
import { readerIn } from '../visitor.ts';
import { hrefOf } from './address.ts';
import { DaftarPage, type DaftarProps } from './DaftarPage.tsx';
import { showFeed } from './feedRoute.ts';
import { askedOf, filterFrom, type Asked, type Filtered } from './filter.ts';
import { showPeta } from './petaRoute.tsx';

const ROWS = 20;

/** The public list and search. */
export function daftarRoutes(app: Hono<WebEnv>, deps: Deps): void {
  app.get('/laporan', (c) => showList(c, deps));
  app.get('/laporan/peta', (c) => showPeta(c, deps));
  app.get('/laporan.atom', (c) => showFeed(c, deps));
}

async function showList(c: WebContext, deps: Deps): Promise<Response> {
  const page = pageOf(c);
  const asked = askedOf(c.req.query());
  const filtered = await filterFrom(deps, page, asked);
  const aturan = await deps.rujukan();
  const kategori = listKategori(aturan);
  const found = filtered.errors.length > 0 ? null : await find(c, deps, asked, filtered);
  const errors = found !== null && 'errors' in found ? found.errors : filtered.errors;
  const rows = found !== null && 'errors' in found ? null : found;
  const document = (
    <DaftarPage {...{ page, aturan, asked, errors, kategori, found: rows, now: deps.now() }} />
  );
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
  const total = counted === null ? null : await countFigure(deps, counted, jumlah);
  const { next } = list.value;
  return {
    list: list.value,
    total: {
      terlihat: jumlah,
      tersembunyi: total?.tersembunyi ?? null,
      dihitung: total?.dihitung ?? null,
    },
    nextHref: next === null ? null : hrefOf(asked, '/laporan', { cursor: next }),
  };
}

function toldOnTop(page: Page, refusal: Parameters<typeof fieldErrors>[0][number]): DaftarProps['errors'] {
  return fieldErrors([refusal], page.lang).map((one) => ({ ...one, path: '' }));
}
