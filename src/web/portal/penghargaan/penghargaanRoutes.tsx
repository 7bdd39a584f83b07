import type { Hono } from 'hono';
import type { Deps } from '../../../useCases/deps.ts';
import { readEdisiTerbit, readEdisiTerbitList } from '../../../useCases/penghargaan/bacaTerbit.ts';
import type { WebContext, WebEnv } from '../../deps.ts';
import { sendTabel } from '../../dokumen/sendTabel.ts';
import { tabelPenghargaan } from './tabelPenghargaan.ts';
import { refuseRequest } from '../../errors/refuseRequest.ts';
import { forAll } from '../../kept/pageForAll.ts';
import { pageOf, sendPage } from '../../request/page.ts';
import { EdisiListPage, EdisiPage } from './EdisiPages.tsx';

/** `/penghargaan`: editions of awards that were announced, for everybody. */
export function penghargaanUmumRoutes(app: Hono<WebEnv>, deps: Deps): void {
  app.get(
    '/penghargaan',
    forAll(deps, (c) => showList(c, deps)),
  );
  for (const bentuk of ['csv', 'xlsx']) {
    app.get(`/penghargaan/unduh.${bentuk}`, async (c) => {
      const all = await readEdisiTerbitList(deps);
      return sendTabel(c, tabelPenghargaan(all.map((one) => one.isi)), 'penghargaan');
    });
    app.get(`/penghargaan/:id/unduh.${bentuk}`, async (c) => {
      const found = await readEdisiTerbit(deps, c.req.param('id') ?? '');
      if (!found.ok) return refuseRequest(c, found.refusal.code);
      const { isi } = found.value.edisi;
      return sendTabel(c, tabelPenghargaan([isi]), `penghargaan-${isi.tahun}`);
    });
  }
  // behind the files, whose addresses it would take
  app.get(
    '/penghargaan/:id',
    forAll(deps, (c) => showOne(c, deps, c.req.param('id') ?? '')),
  );
}

async function showList(c: WebContext, deps: Deps): Promise<Response> {
  const daftar = await readEdisiTerbitList(deps);
  return sendPage(c, <EdisiListPage page={pageOf(c)} daftar={daftar.map((one) => one.isi)} />);
}

async function showOne(c: WebContext, deps: Deps, id: string): Promise<Response> {
  const found = await readEdisiTerbit(deps, id);
  if (!found.ok) return refuseRequest(c, found.refusal.code);
  return sendPage(c, <EdisiPage page={pageOf(c)} {...found.value} />);
}
