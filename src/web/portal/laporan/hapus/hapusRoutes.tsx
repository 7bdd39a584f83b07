import type { Hono } from 'hono';
import { CAKUPAN_HAPUS } from '../../../../domain/laporan/penghapusan/penghapusan.ts';
import { isNomor } from '../../../../domain/shared/nomor.ts';
import { refusal, type Refusal, type Result } from '../../../../domain/shared/result.ts';
import type { Deps } from '../../../../useCases/deps.ts';
import { readLaporan } from '../../../../useCases/laporan/readLaporan.ts';
import { answerErasure, askErasure, readErasure } from '../../../../useCases/penghapusan/minta.ts';
import { fieldErrors } from '../../../components/form/fieldErrors.ts';
import type { WebContext, WebEnv } from '../../../deps.ts';
import { refuseRequest } from '../../../errors/refuseRequest.ts';
import { refusalStatus } from '../../../refusalStatus.ts';
import { writeFlash } from '../../../request/flash.ts';
import { pageOf, sendPage } from '../../../request/page.ts';
import { formOnce } from '../../../request/once.ts';
import { readerIn } from '../../visitor.ts';
import { secretName } from '../../../request/secretName.ts';
import { HapusPage } from './HapusPage.tsx';

const EMPTY = { cakupan: '', alasan: '', isi: '' };

/** The pelapor's right to have data of one laporan erased, by account or receipt. */
export function hapusRoutes(app: Hono<WebEnv>, deps: Deps): void {
  app.get('/laporan/:nomor/hapus', (c) => show(c, deps, c.req.param('nomor'), EMPTY, []));
  app.post('/laporan/:nomor/hapus', (c) => take(c, deps, c.req.param('nomor')));
}

async function show(
  c: WebContext,
  deps: Deps,
  nomor: string,
  typed: typeof EMPTY,
  refused: readonly Refusal[],
): Promise<Response> {
  const reader = readerIn(c, deps);
  const read = isNomor(nomor) ? await readLaporan(deps, reader, nomor) : null;
  if (read === null || !read.ok) return refuseRequest(c, 'laporan.not_found');
  const rencana = await readErasure(deps, reader, nomor);
  // Visible, but somebody else's.
  if (!rencana.ok) return refuseRequest(c, 'laporan.not_allowed');
  const page = pageOf(c);
  const errors = fieldErrors(refused, page.lang);
  const shown = { page, laporan: read.value, rencana: rencana.value, typed, errors };
  const [first] = refused;
  c.header('Cache-Control', 'no-store');
  return sendPage(
    c,
    <HapusPage {...shown} kunci={secretName(c)} />,
    first === undefined ? 200 : refusalStatus(first.code),
  );
}

async function take(c: WebContext, deps: Deps, nomor: string): Promise<Response> {
  const { form } = c.var;
  const typed = { cakupan: form.text('cakupan'), alasan: form.text('alasan'), isi: form.text('isi') };
  const words = pageOf(c).m.portal.hapusData;
  const aksi = form.text('aksi');
  const told =
    aksi === 'batal' ? words.dibatalkan : aksi === 'keberatan' ? words.keberatanTerkirim : words.terkirim;
  const done = isNomor(nomor) ? await act(c, deps, nomor, typed) : null;
  if (done === null || (!done.ok && done.refusal.code === 'laporan.not_found'))
    return show(c, deps, nomor, typed, []);
  if (!done.ok) return show(c, deps, nomor, typed, [done.refusal]);
  writeFlash(c, { jenis: 'berhasil', teks: told });
  return c.redirect(`/laporan/${nomor}/hapus`, 303);
}

async function act(c: WebContext, deps: Deps, nomor: string, typed: typeof EMPTY): Promise<Result<true>> {
  const { form } = c.var;
  const reader = readerIn(c, deps);
  const aksi = form.text('aksi');
  if (aksi === 'batal') return answerErasure(deps, reader, { nomor, apa: 'batal' });
  if (aksi === 'keberatan') return answerErasure(deps, reader, { nomor, apa: 'keberatan', isi: typed.isi });
  const cakupan = CAKUPAN_HAPUS.find((one) => one === typed.cakupan);
  if (aksi !== 'minta' || cakupan === undefined)
    return { ok: false, refusal: refusal('input.required', undefined, 'cakupan') };
  const sent = form.text('kunci');
  const key = { pemegang: `hapus:${nomor}`, kunci: /^[\w-]{22}$/.test(sent) ? sent : '-' };
  return formOnce<true>(deps, key, (claim) =>
    askErasure(deps, reader, { nomor, cakupan, alasan: typed.alasan }, claim),
  );
}
