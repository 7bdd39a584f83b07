import type { Hono } from 'hono';
import { badanOf } from '../../../domain/instansi/pohon.ts';
import { hariOf } from '../../../domain/shared/time.ts';
import type { Deps } from '../../../useCases/deps.ts';
import {
  alamatKalenderSince,
  makeAlamatKalender,
  openAlamatKalender,
  revokeAlamatKalender,
} from '../../../useCases/meja/alamatKalender.ts';
import { listTenggat } from '../../../useCases/meja/listTenggat.ts';
import { readRapatList } from '../../../useCases/pengawasan/rapat.ts';
import type { WebContext, WebEnv } from '../../deps.ts';
import { refuseRequest } from '../../errors/refuseRequest.ts';
import { writeFlash } from '../../request/flash.ts';
import { pageOf, sendPage } from '../../request/page.ts';
import { officerFrom, type Officer } from '../officer.ts';
import { officerRoutes } from '../officerRoutes.ts';
import { icsOf, type RapatKalender } from './ics.ts';
import { KalenderPage } from './KalenderPage.tsx';

/** `/petugas/kalender` and, by a secret address, the same as iCalendar (F65). */
export function kalenderTenggatRoutes(app: Hono<WebEnv>, deps: Deps): void {
  const { get, post } = officerRoutes(app, deps);
  get('/petugas/kalender', ({ c, officer }) => showKalender(c, deps, officer));
  post('/petugas/kalender/alamat', ({ c, officer }) => makeAlamat(c, deps, officer));
  post('/petugas/kalender/cabut', ({ c, officer }) => revokeAlamat(c, deps, officer));
  app.get('/petugas/tenggat.ics', (c) => sendIcs(c, deps));
}

async function showKalender(c: WebContext, deps: Deps, officer: Officer): Promise<Response> {
  const [baris, alamatSejak] = await Promise.all([
    listTenggat(deps, officer.reader, officer.badan),
    alamatKalenderSince(deps, officer.akunId),
  ]);
  return sendPage(
    c,
    <KalenderPage page={pageOf(c)} baris={baris} alamatSejak={alamatSejak} zona={officer.zona} />,
  );
}

async function makeAlamat(c: WebContext, deps: Deps, officer: Officer): Promise<Response> {
  const secret = await makeAlamatKalender(deps, officer.akunId);
  const { kalender } = pageOf(c).m.petugas.antrean;
  const alamat = `${c.var.deps.origin}/petugas/tenggat.ics?kunci=${secret}`;
  writeFlash(c, { jenis: 'berhasil', teks: kalender.alamat.dibuat(alamat) });
  return c.redirect('/petugas/kalender', 303);
}

async function revokeAlamat(c: WebContext, deps: Deps, officer: Officer): Promise<Response> {
  await revokeAlamatKalender(deps, officer.akunId);
  writeFlash(c, { jenis: 'informasi', teks: pageOf(c).m.petugas.antrean.kalender.alamat.dicabut });
  return c.redirect('/petugas/kalender', 303);
}

/** Read by programs without a session: the secret alone opens it, and only numbers, days and hours are in it. */
async function sendIcs(c: WebContext, deps: Deps): Promise<Response> {
  const opened = await openAlamatKalender(deps, c.req.query('kunci') ?? '');
  const officer = opened === null ? null : await officerFrom(deps, opened.akunId, opened.penugasan);
  if (officer === null) return refuseRequest(c, 'web.not_found');
  const baris = await listTenggat(deps, officer.reader, officer.badan);
  c.header('Content-Type', 'text/calendar; charset=utf-8');
  c.header('Content-Disposition', 'inline; filename="tenggat.ics"');
  c.header('Cache-Control', 'private, no-store');
  const rapat = await sessionsToCome(deps, officer);
  return c.body(icsOf(baris, rapat, { m: pageOf(c).m, origin: c.var.deps.origin, now: deps.now() }));
}

/** Monitoring sessions that the officer's bodies hold or are invited to, from today on; those called off fall out. */
async function sessionsToCome(deps: Deps, { reader, zona }: Officer): Promise<readonly RapatKalender[]> {
  const { pohon } = await deps.rujukan();
  const today = hariOf(deps.now(), zona);
  const all = await readRapatList(deps, reader);
  return all
    .filter((one) => one.batalPada === null && one.tanggal >= today)
    .map((one) => ({ ...one, zona: badanOf(pohon, one.pengawas)?.zona ?? zona }));
}
