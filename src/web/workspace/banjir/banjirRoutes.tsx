import type { Hono } from 'hono';
import type { Deps } from '../../../useCases/deps.ts';
import { bukanBanjir, mayReviewBanjir, readBanjir, readBanjirList } from '../../../useCases/banjir/banjir.ts';
import type { WebEnv } from '../../deps.ts';
import { refuseRequest } from '../../errors/refuseRequest.ts';
import { writeFlash } from '../../request/flash.ts';
import { pageOf, sendPage } from '../../request/page.ts';
import { officerRoutes, type Asked } from '../officerRoutes.ts';
import { BanjirListPage } from './BanjirListPage.tsx';
import { BanjirPage } from './BanjirPage.tsx';

const HERE = '/petugas/banjir';

/** `/petugas/banjir`: bursts of near-identical laporan, for the admin nasional (F21, ADR 0020). */
export function banjirRoutes(app: Hono<WebEnv>, deps: Deps): void {
  const { get, post } = officerRoutes(app, deps, ({ reader }) => mayReviewBanjir(reader));
  get(HERE, showList);
  get(`${HERE}/:id`, showOne);
  post(`${HERE}/:id/bukan`, clear);
}

async function showList({ c, deps, officer }: Asked): Promise<Response> {
  const found = await readBanjirList(deps, officer.reader);
  if (!found.ok) return refuseRequest(c, found.refusal.code);
  return sendPage(c, <BanjirListPage page={pageOf(c)} daftar={found.value} zona={officer.zona} />);
}

async function showOne({ c, deps, officer }: Asked): Promise<Response> {
  const id = c.req.param('id') ?? '';
  const found = await readBanjir(deps, officer.reader, id, c.req.query('cursor') ?? null);
  // a cursor that this list did not give is no page of it
  if (!found.ok)
    return refuseRequest(c, found.refusal.code === 'web.forbidden' ? 'web.forbidden' : 'web.not_found');
  return sendPage(c, <BanjirPage page={pageOf(c)} {...found.value} />);
}

async function clear({ c, deps, officer }: Asked): Promise<Response> {
  const done = await bukanBanjir(deps, officer, c.req.param('id') ?? '');
  if (!done.ok) return refuseRequest(c, done.refusal.code);
  writeFlash(c, { jenis: 'berhasil', teks: pageOf(c).m.petugas.banjir.bukan.selesai });
  return c.redirect(HERE, 303);
}
