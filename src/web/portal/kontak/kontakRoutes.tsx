import type { Hono } from 'hono';
import { isNomor } from '../../../domain/shared/nomor.ts';
import type { Refusal } from '../../../domain/shared/result.ts';
import type { Deps } from '../../../useCases/deps.ts';
import {
  confirmKontakByTautan,
  kontakOfTautan,
  readKontakLaporan,
} from '../../../useCases/identitas/konfirmasiKontak.ts';
import { readLaporan } from '../../../useCases/laporan/readLaporan.ts';
import { fieldErrors } from '../../components/form/fieldErrors.ts';
import type { WebContext, WebEnv } from '../../deps.ts';
import { refuseRequest } from '../../errors/refuseRequest.ts';
import { refusalStatus } from '../../refusalStatus.ts';
import { writeFlash } from '../../request/flash.ts';
import { pageOf, sendPage } from '../../request/page.ts';
import { readerIn } from '../visitor.ts';
import { actOnKontak } from './actOnKontak.ts';
import { KontakPage, KontakTautanDonePage, KontakTautanPage } from './KontakPage.tsx';

/** The contact of a pelapor without account after the page of sending is gone: on the own laporan by receipt, and by the link of the mail. */
export function kontakRoutes(app: Hono<WebEnv>, deps: Deps): void {
  app.get('/laporan/:nomor/kontak', (c) => show(c, deps, c.req.param('nomor')));
  app.post('/laporan/:nomor/kontak', (c) => take(c, deps, c.req.param('nomor')));
  app.get('/konfirmasi/kontak/:tautan', (c) => showLink(c, deps, c.req.param('tautan')));
  app.post('/konfirmasi/kontak/:tautan', (c) => takeLink(c, deps, c.req.param('tautan')));
}

async function show(c: WebContext, deps: Deps, nomor: string, refused?: Refusal): Promise<Response> {
  const reader = readerIn(c, deps);
  const read = isNomor(nomor) ? await readLaporan(deps, reader, nomor) : null;
  if (read === null || !read.ok) return refuseRequest(c, 'laporan.not_found');
  if (!read.value.isPelapor) return refuseRequest(c, 'laporan.not_allowed');
  const kontak = await readKontakLaporan(deps, reader, nomor);
  // Confirmed meanwhile, or none was named.
  if (kontak.length === 0) return c.redirect(`/laporan/${nomor}`, 303);
  const page = pageOf(c);
  const errors = refused === undefined ? [] : fieldErrors([refused], page.lang);
  const shown = <KontakPage {...{ page, kontak, errors }} laporan={read.value} />;
  return sendPage(c, shown, refused === undefined ? 200 : refusalStatus(refused.code));
}

async function take(c: WebContext, deps: Deps, nomor: string): Promise<Response> {
  const kontak = isNomor(nomor) ? await readKontakLaporan(deps, readerIn(c, deps), nomor) : [];
  const asked = kontak.find(({ saluran }) => saluran === c.var.form.text('saluran'));
  if (asked === undefined || asked.id === null) return show(c, deps, nomor);
  const refused = await actOnKontak(c, deps, { ...asked, id: asked.id });
  if (refused !== null) return show(c, deps, nomor, refused);
  if (c.var.form.text('aksi') === 'lagi') return c.redirect(`/laporan/${nomor}/kontak`, 303);
  writeFlash(c, { jenis: 'berhasil', teks: pageOf(c).m.portal.kodeSms.lapor.jadi(asked.tujuan) });
  return c.redirect(`/laporan/${nomor}`, 303);
}

async function showLink(c: WebContext, deps: Deps, tautan: string, refused?: Refusal): Promise<Response> {
  const page = pageOf(c);
  const kontak = await kontakOfTautan(deps, readerIn(c, deps), tautan);
  c.header('Cache-Control', 'no-store');
  if (kontak === null) return sendPage(c, <KontakTautanDonePage page={page} tujuan={null} />, 422);
  const errors = refused === undefined ? [] : fieldErrors([refused], page.lang);
  const status = refused === undefined ? 200 : refusalStatus(refused.code);
  return sendPage(c, <KontakTautanPage {...{ page, tautan, kontak, errors }} />, status);
}

async function takeLink(c: WebContext, deps: Deps, tautan: string): Promise<Response> {
  const ekor = c.var.form.text('ekor').slice(0, 60);
  const done = await confirmKontakByTautan(deps, readerIn(c, deps), { tautan, ekor });
  // With the last attempt the link is over, and the page says so.
  if (!done.ok) return showLink(c, deps, tautan, done.refusal);
  c.header('Cache-Control', 'no-store');
  return sendPage(c, <KontakTautanDonePage page={pageOf(c)} tujuan={done.value} />);
}
