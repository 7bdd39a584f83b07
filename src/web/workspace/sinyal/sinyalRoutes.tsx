import type { Hono } from 'hono';
import type { Deps } from '../../../useCases/deps.ts';
import { readDaftarSinyal, readSinyal } from '../../../useCases/sinyal/readSinyal.ts';
import type { WebEnv } from '../../deps.ts';
import { sendTabel } from '../../dokumen/sendTabel.ts';
import { refuseRequest } from '../../errors/refuseRequest.ts';
import { pageOf, sendPage } from '../../request/page.ts';
import type { Asking, Shown } from '../asking.ts';
import { officerRoutes, type Asked } from '../officerRoutes.ts';
import { BY_ROLES, shared } from '../sharedPage.tsx';
import { readSinyalAsked } from './address.ts';
import { DaftarSinyalPage, SinyalPage } from './SinyalPage.tsx';
import { tabelSinyal } from './tabelSinyal.ts';

/** `/monev/sinyal`: signs beside the rankings, for supervisors and the admin nasional (N12, ADR 0022). */
export function sinyalRoutes(app: Hono<WebEnv>, deps: Deps): void {
  const { get } = officerRoutes(app, deps);
  get('/monev/sinyal', shared(BY_ROLES, showAll));
  for (const bentuk of ['csv', 'xlsx']) get(`/monev/sinyal/unduh.${bentuk}`, sendAll);
  get('/monev/sinyal/:sinyal', showList);
}

async function showAll({ deps, page, officer, query }: Asking): Promise<Shown> {
  const asked = readSinyalAsked(query, officer, deps.now());
  const found = await readSinyal(deps, officer.reader, asked, asked);
  const terbaca = found.ok ? found.value : null;
  return { document: <SinyalPage page={page} asked={asked} terbaca={terbaca} zona={officer.zona} /> };
}

async function sendAll({ c, deps, officer }: Asked): Promise<Response> {
  const asked = readSinyalAsked(c.req.query(), officer, deps.now());
  const found = await readSinyal(deps, officer.reader, asked, asked);
  if (!found.ok || !found.value.isTerhitung) return refuseRequest(c, 'web.not_found');
  return sendTabel(c, tabelSinyal(found.value), 'sinyal');
}

async function showList({ c, deps, officer }: Asked): Promise<Response> {
  const asked = readSinyalAsked(c.req.query(), officer, deps.now());
  const found = await readDaftarSinyal(deps, officer.reader, {
    dari: asked.dari,
    sampai: asked.sampai,
    sinyal: c.req.param('sinyal') ?? '',
    instansi: c.req.query('instansi') ?? '',
    cursor: c.req.query('cursor') ?? null,
  });
  if (!found.ok) return refuseRequest(c, 'web.not_found');
  const shown = { asked, daftar: found.value, now: deps.now() };
  return sendPage(c, <DaftarSinyalPage page={pageOf(c)} {...shown} />);
}
