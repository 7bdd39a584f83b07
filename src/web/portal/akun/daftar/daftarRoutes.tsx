import type { Hono } from 'hono';
import { saluranOf } from '../../../../domain/pelapor/ponsel.ts';
import type { Refusal } from '../../../../domain/shared/result.ts';
import { openSessionOf } from '../../../../useCases/akun/openSession.ts';
import {
  confirmByKode,
  confirmByTautan,
  findByTautan,
  readPermohonan,
} from '../../../../useCases/akun/permohonan/confirm.ts';
import { sendAgain } from '../../../../useCases/akun/permohonan/minta.ts';
import { requestAkun } from '../../../../useCases/akun/permohonan/requestAkun.ts';
import type { Deps } from '../../../../useCases/deps.ts';
import { fieldErrors } from '../../../components/form/fieldErrors.ts';
import type { WebContext, WebEnv } from '../../../deps.ts';
import { refusalStatus } from '../../../refusalStatus.ts';
import { writeFlash } from '../../../request/flash.ts';
import { pageOf, sendPage } from '../../../request/page.ts';
import { jaga, RAMAI_STATUS, sebelum } from '../../ramai.ts';
import { addressOf } from '../../visitor.ts';
import { asTyped } from '../asTyped.ts';
import { browserOf, keepSession } from '../masuk/visit.ts';
import { DaftarAkunPage } from './DaftarAkunPage.tsx';
import { KodePage, OverPage } from './KodePage.tsx';
import { KonfirmasiPage } from './KonfirmasiPage.tsx';

/** Register, and show by a code or a link that the address is one's own. */
export function daftarAkunRoutes(app: Hono<WebEnv>, deps: Deps): void {
  app.get('/daftar', async (c) => {
    const diminta = await sebelum(c, deps, 'daftar');
    return sendPage(
      c,
      <DaftarAkunPage page={pageOf(c)} values={{}} errors={[]} {...{ diminta, isSms: deps.sms !== null }} />,
    );
  });
  app.post('/daftar', (c) => takeRegistration(c, deps));
  app.get('/daftar/kode/:id', (c) => showKode(c, deps, c.req.param('id')));
  app.post('/daftar/kode/:id', (c) => takeKode(c, deps, c.req.param('id')));
  app.post('/daftar/kode/:id/lagi', (c) => takeAgain(c, deps, c.req.param('id')));
  app.get('/konfirmasi/:tautan', (c) => showLink(c, deps, c.req.param('tautan')));
  app.post('/konfirmasi/:tautan', (c) => takeLink(c, deps, c.req.param('tautan')));
}

async function takeRegistration(c: WebContext, deps: Deps): Promise<Response> {
  const page = pageOf(c);
  const { form } = c.var;
  const isSms = deps.sms !== null;
  const values = {
    lewat: form.text('lewat'),
    nama: form.text('nama'),
    email: form.text('email'),
    telepon: form.text('telepon'),
    namaPengguna: form.text('namaPengguna'),
    nik: form.text('nik'),
    setuju: form.text('setuju') === 'ya',
  };
  const lewat: 'email' | 'sms' = isSms && values.lewat === 'sms' ? 'sms' : 'email';
  const of = { ...values, lewat, sandi: asTyped(form, 'sandi'), bahasa: page.lang, alamat: addressOf(c) };
  const diminta = await jaga(c, deps, 'daftar');
  if (diminta !== null) {
    return sendPage(c, <DaftarAkunPage {...{ page, values, diminta, isSms }} errors={[]} />, RAMAI_STATUS);
  }
  const asked = await requestAkun(deps, of);
  if (asked.ok) return c.redirect(`/daftar/kode/${asked.value.permohonan}`, 303);
  const errors = fieldErrors(asked.refusal, page.lang);
  const status = refusalStatus(asked.refusal[0]?.code ?? 'input.invalid');
  return sendPage(c, <DaftarAkunPage {...{ page, values, errors, isSms }} diminta={null} />, status);
}

async function showKode(c: WebContext, deps: Deps, id: string): Promise<Response> {
  const page = pageOf(c);
  const found = await readPermohonan(deps, id);
  if (found === null || found.jenis !== 'daftar') return sendOver(c);
  return sendPage(
    c,
    <KodePage page={page} action={`/daftar/kode/${id}`} tujuan={found.tujuan} errors={[]} />,
  );
}

async function takeKode(c: WebContext, deps: Deps, id: string): Promise<Response> {
  const page = pageOf(c);
  const kode = c.var.form.text('kode').slice(0, 60);
  const confirmed = await confirmByKode(deps, { id, kode, akunId: null, ...sandiOf(c) });
  if (!confirmed.ok) {
    const found = await readPermohonan(deps, id);
    if (found === null || found.jenis !== 'daftar') return sendOver(c);
    const { path = 'kode' } = confirmed.refusal;
    const errors = fieldErrors([{ ...confirmed.refusal, path }], page.lang);
    const again = <KodePage {...{ page, errors }} action={`/daftar/kode/${id}`} tujuan={found.tujuan} />;
    return sendPage(c, again, refusalStatus(confirmed.refusal.code));
  }
  const opened = await openSessionOf(deps, confirmed.value.akunId, browserOf(c));
  if (opened === null) return c.redirect('/masuk', 303);
  keepSession(c, opened);
  writeFlash(c, { jenis: 'berhasil', teks: page.m.portal.akun.terdaftar });
  return c.redirect('/saya', 303);
}

async function takeAgain(c: WebContext, deps: Deps, id: string): Promise<Response> {
  const page = pageOf(c);
  const sent = await sendAgain(deps, id, addressOf(c));
  const found = await readPermohonan(deps, id);
  if (found === null || found.jenis !== 'daftar') return sendOver(c);
  if (sent.ok) {
    const bySms = saluranOf(found.tujuan) === 'sms';
    const { akun, kodeSms } = page.m.portal;
    writeFlash(c, { jenis: 'informasi', teks: bySms ? kodeSms.lagiTerkirim : akun.kodeLagiTerkirim });
    return c.redirect(`/daftar/kode/${id}`, 303);
  }
  const errors = fieldErrors([{ ...sent.refusal, path: 'kode' }], page.lang);
  const again = <KodePage {...{ page, errors }} action={`/daftar/kode/${id}`} tujuan={found.tujuan} />;
  return sendPage(c, again, refusalStatus(sent.refusal.code));
}

const sandiOf = (c: WebContext) => ({
  sandi: asTyped(c.var.form, 'sandi'),
  baru: c.var.form.text('baru') === 'ya',
});

async function showLink(c: WebContext, deps: Deps, tautan: string, refused?: Refusal): Promise<Response> {
  const found = await findByTautan(deps, tautan);
  if (found === null || (found.jenis !== 'daftar' && found.jenis !== 'email')) return sendLinkOver(c);
  const page = pageOf(c);
  const { tujuan, jenis } = found;
  const errors = refused === undefined ? [] : fieldErrors([{ ...refused, path: 'sandi' }], page.lang);
  const shown = <KonfirmasiPage {...{ page, tautan, tujuan, jenis, errors }} />;
  return sendPage(c, shown, refused === undefined ? 200 : refusalStatus(refused.code));
}

/** Whoever has the mail may confirm anywhere; they are not signed in by it, so no link puts anybody into a stranger's account. */
async function takeLink(c: WebContext, deps: Deps, tautan: string): Promise<Response> {
  const words = pageOf(c).m.portal.akun;
  const confirmed = await confirmByTautan(deps, { tautan, ...sandiOf(c) });
  if (!confirmed.ok) return showLink(c, deps, tautan, confirmed.refusal);
  const isNew = confirmed.value.jenis === 'daftar';
  writeFlash(c, { jenis: 'berhasil', teks: isNew ? words.konfirmasiJadi : words.konfirmasiEmailJadi });
  return c.redirect(c.var.session ? '/saya/profil' : '/masuk', 303);
}

function sendOver(c: WebContext): Response {
  const page = pageOf(c);
  const { kodeHabis, kodeHabisIsi, daftarLagi } = page.m.portal.akun;
  return sendPage(
    c,
    <OverPage page={page} judul={kodeHabis} isi={kodeHabisIsi} href="/daftar" tombol={daftarLagi} />,
    422,
  );
}

function sendLinkOver(c: WebContext): Response {
  const page = { ...pageOf(c), address: null };
  const { tautanHabis, tautanHabisIsi, masukTombol } = page.m.portal.akun;
  return sendPage(
    c,
    <OverPage page={page} judul={tautanHabis} isi={tautanHabisIsi} href="/masuk" tombol={masukTombol} />,
    422,
  );
}
