import type { Hono } from 'hono';
import type { Refusal } from '../../../../domain/shared/result.ts';
import {
  readOwnFaktor,
  removeFaktor,
  renewKodePemulihan,
} from '../../../../useCases/akun/faktor/ownFaktor.ts';
import { passkeyDomain } from '../../../../useCases/akun/faktor/passkey.ts';
import {
  beginPasskey,
  beginTotp,
  confirmPasskey,
  confirmTotp,
  readTotpPlan,
  type SetUp,
} from '../../../../useCases/akun/faktor/setUp.ts';
import type { Deps } from '../../../../useCases/deps.ts';
import { fieldErrors } from '../../../components/form/fieldErrors.ts';
import type { Session, WebContext, WebEnv } from '../../../deps.ts';
import { refuseRequest } from '../../../errors/refuseRequest.ts';
import { FAKTOR_PATH } from '../../../errors/SetUpFirst.tsx';
import { refusalStatus } from '../../../refusalStatus.ts';
import { readCookie } from '../../../request/cookies.ts';
import { writeFlash } from '../../../request/flash.ts';
import { pageOf, sendPage } from '../../../request/page.ts';
import { signedInRoutes } from '../masuk/signedInRoutes.ts';
import { perambanOf, renewSession } from '../masuk/visit.ts';
import { FaktorPage } from './FaktorPage.tsx';
import { AplikasiPage, DaftarKodePage, KunciPage } from './SetUpPages.tsx';

/** Setting up and taking away the own second factors (F112). What changes them asks for a fresh proof (pipeline/proveAgain.tsx). */
export function faktorRoutes(app: Hono<WebEnv>, deps: Deps): void {
  const { get, post } = signedInRoutes(app, deps);
  get(FAKTOR_PATH, show);
  post(`${FAKTOR_PATH}/aplikasi`, async (c, _, who) => {
    await beginTotp(deps, atOf(c, who));
    return c.redirect(`${FAKTOR_PATH}/aplikasi`, 303);
  });
  get(`${FAKTOR_PATH}/aplikasi`, (c, _, who) => showApp(c, deps, who, null));
  post(`${FAKTOR_PATH}/aplikasi/pasang`, takeApp);
  post(`${FAKTOR_PATH}/kunci`, (c, _, who) => showPasskey(c, deps, who, null));
  post(`${FAKTOR_PATH}/kunci/pasang`, takePasskey);
  post(`${FAKTOR_PATH}/hapus`, remove);
  post(`${FAKTOR_PATH}/pemulihan`, renewCodes);
}

function atOf(c: WebContext, who: Session) {
  return { akunId: who.akunId, token: readCookie(c, 'sesi') ?? '' };
}

async function show(c: WebContext, deps: Deps, who: Session): Promise<Response> {
  const faktor = await readOwnFaktor(deps, who.akunId);
  const canPasskey = passkeyDomain(c.var.deps.origin) !== null;
  const isFirstOfAll = who.tahap === 'pasang';
  const { akunId } = who;
  return sendPage(c, <FaktorPage page={pageOf(c)} {...{ akunId, faktor, canPasskey, isFirstOfAll }} />);
}

async function showApp(
  c: WebContext,
  deps: Deps,
  who: Session,
  refused: { readonly refusal: Refusal; readonly nama: string } | null,
): Promise<Response> {
  const page = pageOf(c);
  const plan = await readTotpPlan(deps, atOf(c, who));
  if (plan === null) return c.redirect(FAKTOR_PATH, 303);
  const refusal = refused?.refusal;
  const errors =
    refusal === undefined ? [] : fieldErrors([{ ...refusal, path: refusal.path ?? 'otp' }], page.lang);
  const nama = refused?.nama ?? page.m.portal.faktor.aplikasi.namaAwal;
  const status = refusal === undefined ? 200 : refusalStatus(refusal.code);
  return sendPage(c, <AplikasiPage {...{ page, ...plan, nama, errors }} />, status);
}

async function takeApp(c: WebContext, deps: Deps, who: Session): Promise<Response> {
  const { form } = c.var;
  const nama = form.text('nama') || pageOf(c).m.portal.faktor.aplikasi.namaAwal;
  const made = await confirmTotp(deps, { ...atOf(c, who), kode: form.text('otp'), nama });
  if (!made.ok && made.refusal.code === 'akun.setup_over') return refuseRequest(c, made.refusal.code);
  return made.ok ? done(c, made.value, 'aplikasi') : showApp(c, deps, who, { refusal: made.refusal, nama });
}

async function showPasskey(
  c: WebContext,
  deps: Deps,
  who: Session,
  refused: { readonly refusal: Refusal; readonly nama: string } | null,
): Promise<Response> {
  const page = pageOf(c);
  const begun = await beginPasskey(deps, { ...atOf(c, who), origin: c.var.deps.origin });
  if (!begun.ok) return refuseRequest(c, begun.refusal.code);
  const refusal = refused?.refusal;
  const errors = refusal === undefined ? [] : fieldErrors([{ ...refusal, path: 'nama' }], page.lang);
  const device = perambanOf(c.req.header('user-agent') ?? '');
  const nama = refused?.nama ?? device ?? page.m.portal.faktor.halaman.jenis.passkey;
  const status = refusal === undefined ? 200 : refusalStatus(refusal.code);
  return sendPage(c, <KunciPage page={page} pilihan={begun.value} {...{ nama, errors }} />, status);
}

async function takePasskey(c: WebContext, deps: Deps, who: Session): Promise<Response> {
  const { form } = c.var;
  const nama = form.text('nama') || pageOf(c).m.portal.faktor.halaman.jenis.passkey;
  const answer = { jawaban: form.text('jawaban'), origin: c.var.deps.origin, nama };
  const made = await confirmPasskey(deps, { ...atOf(c, who), ...answer });
  return made.ok ? done(c, made.value, 'kunci') : showPasskey(c, deps, who, { refusal: made.refusal, nama });
}

/** The first one brings the recovery codes, which are shown here and never again. */
function done(c: WebContext, made: SetUp, what: 'aplikasi' | 'kunci'): Response {
  renewSession(c, made);
  // Who had to set it up goes on to their work; /masuk knows where that is.
  const next = c.var.session?.tahap === 'pasang' ? '/masuk' : FAKTOR_PATH;
  if (made.kode !== null) return sendCodes(c, made.kode, { terpasang: true, next });
  writeFlash(c, { jenis: 'berhasil', teks: pageOf(c).m.portal.faktor[what].terpasang });
  return c.redirect(FAKTOR_PATH, 303);
}

function sendCodes(
  c: WebContext,
  kode: readonly string[],
  shown: { readonly terpasang: boolean; readonly next: string },
): Response {
  return sendPage(c, <DaftarKodePage page={pageOf(c)} kode={kode} {...shown} />);
}

async function remove(c: WebContext, deps: Deps, who: Session): Promise<Response> {
  const id = c.var.form.text('id');
  const removed = /^[0-9a-f-]{36}$/.test(id) ? await removeFaktor(deps, who.akunId, id) : null;
  if (removed === null) return refuseRequest(c, 'akun.factor_not_found');
  if (!removed.ok) return refuseRequest(c, removed.refusal.code);
  writeFlash(c, { jenis: 'berhasil', teks: pageOf(c).m.portal.faktor.halaman.dihapus });
  return c.redirect(FAKTOR_PATH, 303);
}

async function renewCodes(c: WebContext, deps: Deps, who: Session): Promise<Response> {
  const made = await renewKodePemulihan(deps, who.akunId);
  return made.ok
    ? sendCodes(c, made.value, { terpasang: false, next: FAKTOR_PATH })
    : refuseRequest(c, made.refusal.code);
}
