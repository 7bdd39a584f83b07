import type { Hono } from 'hono';
import type { Result } from '../../../../domain/shared/result.ts';
import { isNomor } from '../../../../domain/shared/nomor.ts';
import { refusalText } from '../../../../messages/refusals/table.ts';
import type { Deps } from '../../../../useCases/deps.ts';
import { readLaporan } from '../../../../useCases/laporan/readLaporan.ts';
import { listDiikuti, readPartisipasi } from '../../../../useCases/partisipasi/baca.ts';
import { setDukungan, setIkuti } from '../../../../useCases/partisipasi/dukung.ts';
import { addKomentar } from '../../../../useCases/partisipasi/komentar.ts';
import { fieldErrors } from '../../../components/form/fieldErrors.ts';
import type { WebContext, WebEnv } from '../../../deps.ts';
import { refuseRequest } from '../../../errors/refuseRequest.ts';
import { writeFlash } from '../../../request/flash.ts';
import { pageOf, sendPage } from '../../../request/page.ts';
import { secretName, sentKey } from '../../../request/secretName.ts';
import { refusalStatus } from '../../../refusalStatus.ts';
import { formOnce } from '../../../request/once.ts';
import { addressOf, readerIn } from '../../visitor.ts';
import { sendClosed } from '../ClosedPage.tsx';
import { CommentPage } from './komentar/CommentPage.tsx';
import { komentarRoutes } from './komentar/komentarRoutes.tsx';
import { FollowedPage } from './FollowedPage.tsx';
import { SupportPage } from './SupportPage.tsx';
import { orangIn } from './orang.ts';

/** What others than its pelapor do with a public laporan. For any other laporan each of these is "not found". */
export function partisipasiRoutes(app: Hono<WebEnv>, deps: Deps): void {
  app.get('/laporan/:nomor/dukungan', (c) => showSupport(c, deps, c.req.param('nomor')));
  app.get('/laporan/:nomor/ikuti', (c) => showSupport(c, deps, c.req.param('nomor')));
  app.get('/laporan/:nomor/komentar', (c) => backToLaporan(c, c.req.param('nomor')));
  app.post('/laporan/:nomor/dukungan', (c) => takeDukungan(c, deps, c.req.param('nomor')));
  app.post('/laporan/:nomor/ikuti', (c) => takeIkuti(c, deps, c.req.param('nomor')));
  app.post('/laporan/:nomor/komentar', (c) => takeKomentar(c, deps, c.req.param('nomor')));
  app.get('/diikuti', (c) => showFollowed(c, deps));
  komentarRoutes(app, deps);
}

/** The comment's form stands on the laporan itself. Only a number is led on: an address could hold anything. */
function backToLaporan(c: WebContext, nomor: string): Response | Promise<Response> {
  return isNomor(nomor) ? c.redirect(`/laporan/${nomor}`, 303) : refuseRequest(c, 'laporan.not_found');
}

/** The forms alone, for whoever came without a cookie. */
async function showSupport(c: WebContext, deps: Deps, nomor: string): Promise<Response> {
  const read = isNomor(nomor) ? await readLaporan(deps, readerIn(c, deps), nomor) : null;
  const partisipasi = read?.ok === true ? await readPartisipasi(deps, orangIn(c), nomor) : null;
  if (read?.ok !== true || partisipasi === null) return refuseRequest(c, 'laporan.not_found');
  return sendPage(c, <SupportPage page={pageOf(c)} laporan={read.value} partisipasi={partisipasi} />);
}

async function takeDukungan(c: WebContext, deps: Deps, nomor: string): Promise<Response> {
  const isOn = c.var.form.text('aksi') !== 'batal';
  const who = { orang: orangIn(c, { isNamed: true }), reader: readerIn(c, deps), alamat: addressOf(c) };
  const done = isNomor(nomor) ? await setDukungan(deps, who, nomor, isOn) : null;
  const words = pageOf(c).m.portal.partisipasi;
  return afterwards(c, nomor, done, isOn ? words.mendukung : words.dukunganBatal);
}

async function takeIkuti(c: WebContext, deps: Deps, nomor: string): Promise<Response> {
  const isOn = c.var.form.text('aksi') !== 'batal';
  const orang = orangIn(c, { isNamed: true });
  const done = isNomor(nomor) ? await setIkuti(deps, orang, nomor, isOn) : null;
  const words = pageOf(c).m.portal.partisipasi;
  const told = orang.sebagai === 'akun' ? words.mengikutiAkun : `${words.mengikuti} ${words.kabarTanpaAkun}`;
  return afterwards(c, nomor, done, isOn ? told : words.ikutiBatal);
}

function afterwards(c: WebContext, nomor: string, done: Result<true> | null, told: string): Response {
  if (done === null) return refuseRequest(c, 'laporan.not_found');
  if (!done.ok && done.refusal.code === 'laporan.not_found') return refuseRequest(c, 'laporan.not_found');
  writeFlash(
    c,
    done.ok
      ? { jenis: 'berhasil', teks: told }
      : { jenis: 'perhatian', teks: refusalText(done.refusal, pageOf(c).lang) },
  );
  return c.redirect(`/laporan/${nomor}`, 303);
}

async function takeKomentar(c: WebContext, deps: Deps, nomor: string): Promise<Response> {
  const { session } = c.var;
  // The session ended while somebody wrote: the words come back to be copied.
  if (!session) return sendClosed(c, refuseRequest(c, 'laporan.not_found'));
  const isi = c.var.form.text('isi');
  const kunci = sentKey(c.var.form) ?? secretName(c);
  const writer = { akunId: session.akunId, nama: session.nama, reader: readerIn(c, deps) };
  const key = { pemegang: `komentar:${session.akunId}:${nomor.slice(0, 20)}`, kunci };
  const added = await formOnce<true>(deps, key, (claim) => addKomentar(deps, writer, { nomor, isi }, claim));
  const page = pageOf(c);
  if (added.ok) {
    writeFlash(c, { jenis: 'berhasil', teks: page.m.portal.partisipasi.komentarDiterima });
    return c.redirect(`/laporan/${nomor}`, 303);
  }
  if (added.refusal.code === 'laporan.not_found') return refuseRequest(c, 'laporan.not_found');
  const errors = fieldErrors([{ path: 'isi', ...added.refusal }], page.lang);
  const status = refusalStatus(added.refusal.code);
  return sendPage(c, <CommentPage {...{ page, nomor, isi, errors }} kunci={secretName(c)} />, status);
}

async function showFollowed(c: WebContext, deps: Deps): Promise<Response> {
  const orang = orangIn(c);
  const rows = orang === null ? [] : await listDiikuti(deps, orang);
  c.header('Cache-Control', 'no-store');
  return sendPage(c, <FollowedPage page={pageOf(c)} rows={rows} />);
}
