import type { Hono } from 'hono';
import { refusalText } from '../../../../../messages/refusals/table.ts';
import type { Deps } from '../../../../../useCases/deps.ts';
import {
  adukanKomentar,
  readKomentar,
  readKomentarSendiri,
  tarikKomentar,
} from '../../../../../useCases/partisipasi/aduanKomentar.ts';
import { fieldErrors } from '../../../../components/form/fieldErrors.ts';
import type { WebContext, WebEnv } from '../../../../deps.ts';
import { refuseRequest } from '../../../../errors/refuseRequest.ts';
import { writeFlash } from '../../../../request/flash.ts';
import { pageOf, sendPage } from '../../../../request/page.ts';
import { addressOf } from '../../../visitor.ts';
import { orangIn } from '../orang.ts';
import { AdukanPage, TarikPage } from './ActPages.tsx';

/** A comment that is shown can be reported by anybody, the own one taken back by its writer (F34). */
export function komentarRoutes(app: Hono<WebEnv>, deps: Deps): void {
  app.get('/komentar/:id/adukan', (c) => showAdukan(c, deps, c.req.param('id'), null));
  app.post('/komentar/:id/adukan', (c) => takeAdukan(c, deps, c.req.param('id')));
  app.get('/komentar/:id/tarik', (c) => showTarik(c, deps, c.req.param('id')));
  app.post('/komentar/:id/tarik', (c) => takeTarik(c, deps, c.req.param('id')));
}

async function showAdukan(
  c: WebContext,
  deps: Deps,
  id: string,
  refused: Parameters<typeof fieldErrors>[0] | null,
): Promise<Response> {
  const komentar = await readKomentar(deps, id);
  if (komentar === null) return refuseRequest(c, 'komentar.not_found');
  const page = pageOf(c);
  const errors = refused === null ? [] : fieldErrors(refused, page.lang);
  const { nomor, isi } = komentar;
  return sendPage(c, <AdukanPage {...{ page, id, nomor, isi, errors }} />, refused === null ? 200 : 422);
}

async function takeAdukan(c: WebContext, deps: Deps, id: string): Promise<Response> {
  const who = { orang: orangIn(c, { isNamed: true }), alamat: addressOf(c) };
  const done = await adukanKomentar(deps, who, id, c.var.form.text('sebab'));
  if (!done.ok && done.refusal.path === 'sebab') return showAdukan(c, deps, id, [done.refusal]);
  if (!done.ok && done.refusal.code === 'komentar.not_found') return refuseRequest(c, 'komentar.not_found');
  const page = pageOf(c);
  if (!done.ok) {
    writeFlash(c, { jenis: 'perhatian', teks: refusalText(done.refusal, page.lang) });
    return c.redirect(`/komentar/${id}/adukan`, 303);
  }
  writeFlash(c, { jenis: 'berhasil', teks: page.m.portal.partisipasi.aduan.diterima });
  return c.redirect(`/laporan/${done.value.nomor}`, 303);
}

async function showTarik(c: WebContext, deps: Deps, id: string): Promise<Response> {
  const { session } = c.var;
  const komentar = session ? await readKomentarSendiri(deps, session.akunId, id) : null;
  if (komentar === null) return refuseRequest(c, 'komentar.not_found');
  const { nomor, isi } = komentar;
  return sendPage(c, <TarikPage page={pageOf(c)} {...{ id, nomor, isi }} />);
}

async function takeTarik(c: WebContext, deps: Deps, id: string): Promise<Response> {
  const { session } = c.var;
  const done = session ? await tarikKomentar(deps, session.akunId, id) : null;
  if (done === null || !done.ok) return refuseRequest(c, 'komentar.not_found');
  writeFlash(c, { jenis: 'berhasil', teks: pageOf(c).m.portal.partisipasi.tarik.jadi });
  return c.redirect(`/laporan/${done.value.nomor}`, 303);
}
