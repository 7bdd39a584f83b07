import type { Hono } from 'hono';
import type { Deps } from '../../../../useCases/deps.ts';
import {
  listPemberitahuan,
  readAllPemberitahuan,
  readPemberitahuan,
} from '../../../../useCases/pesan/pemberitahuan.ts';
import { tempatKabar } from '../../../../useCases/pesan/tempatKabar.ts';
import type { Session, WebContext, WebEnv } from '../../../deps.ts';
import { refuseRequest } from '../../../errors/refuseRequest.ts';
import { writeFlash } from '../../../request/flash.ts';
import { pageOf, sendPage } from '../../../request/page.ts';
import { signedInRoutes } from '../masuk/signedInRoutes.ts';
import { KabarPage } from './KabarPage.tsx';

const ROWS = 30;
const HERE = '/saya/pemberitahuan';

/** The bell (F23): what was told, unread first to be seen, read by opening it. */
export function kabarRoutes(app: Hono<WebEnv>, deps: Deps): void {
  const { get, post } = signedInRoutes(app, deps);
  app.get('/pemberitahuan', (c) => c.redirect(HERE, 301));
  get(HERE, show);
  post(`${HERE}/baca`, read);
  post(`${HERE}/semua`, readAll);
}

async function show(c: WebContext, deps: Deps, who: Session): Promise<Response> {
  const cursor = c.req.query('cursor') ?? null;
  const list = await listPemberitahuan(deps, who, { limit: ROWS, cursor });
  if (!list.ok) return c.redirect(HERE, 303);
  const { baris, next } = list.value;
  const nextHref = next === null ? null : `${HERE}?cursor=${encodeURIComponent(next)}`;
  const sampai = deps.now();
  return sendPage(c, <KabarPage page={pageOf(c)} {...{ baris, nextHref, sampai }} />);
}

/** One that is somebody else's is as one that does not exist. */
async function read(c: WebContext, deps: Deps, who: Session): Promise<Response> {
  const { form } = c.var;
  const found = await readPemberitahuan(deps, who, form.text('id'));
  if (!found.ok) return refuseRequest(c, 'web.not_found');
  return c.redirect(form.text('aksi') === 'buka' ? tempatKabar(found.value) : HERE, 303);
}

async function readAll(c: WebContext, deps: Deps, who: Session): Promise<Response> {
  const sampai = Number(c.var.form.text('sampai'));
  const until = Number.isSafeInteger(sampai) && sampai > 0 ? Math.min(sampai, deps.now()) : deps.now();
  const n = await readAllPemberitahuan(deps, who, until);
  writeFlash(c, { jenis: 'berhasil', teks: pageOf(c).m.portal.akunSaya.kabar.ditandai(n) });
  return c.redirect(HERE, 303);
}
