import type { Hono } from 'hono';
import { needsBukti } from '../../../../domain/akun/buktiUlang.ts';
import { masukOidc, type PenyediaOidc, type Pulang } from '../../../../useCases/akun/oidc/masukOidc.ts';
import { daftarOidc, lepasTautan, sambungOidc } from '../../../../useCases/akun/oidc/tautan.ts';
import { openSessionOf } from '../../../../useCases/akun/openSession.ts';
import type { Deps } from '../../../../useCases/deps.ts';
import { fieldErrors } from '../../../components/form/fieldErrors.ts';
import type { WebContext, WebEnv } from '../../../deps.ts';
import { BUKTI_PATH } from '../../../errors/ProveAgain.tsx';
import { refuseRequest } from '../../../errors/refuseRequest.ts';
import { refusalStatus } from '../../../refusalStatus.ts';
import { writeFlash } from '../../../request/flash.ts';
import { pageOf, sendPage } from '../../../request/page.ts';
import { goOn } from '../masuk/goOn.tsx';
import { askSecondStep } from '../masuk/langkahKeduaRoutes.tsx';
import { localPath } from '../masuk/localPath.ts';
import { MasukPage } from '../masuk/MasukPage.tsx';
import { browserOf, signedInOr } from '../masuk/visit.ts';
import { DaftarOidcPage, SambungPage } from './OidcPages.tsx';
import {
  endPerjalanan,
  keepPerjalanan,
  LASTS_SECONDS,
  readPerjalanan,
  type Perjalanan,
} from './perjalanan.ts';

const KEAMANAN = '/saya/keamanan';
const SAMBUNG = '/saya/keamanan/oidc/sambung';
const DAFTAR = '/masuk/oidc/daftar';

/** Signing in by another organisation's word (F19). */
export function oidcRoutes(app: Hono<WebEnv>, deps: Deps): void {
  app.get(DAFTAR, (c) => showDaftar(c, deps, []));
  app.post(DAFTAR, (c) => takeDaftar(c, deps));
  app.get('/masuk/oidc/:nama', (c) => setOut(c, deps, c.req.param('nama'), null));
  app.get('/masuk/oidc/:nama/balik', (c) => comeBack(c, deps, c.req.param('nama')));
  app.get(SAMBUNG, (c) => showSambung(c, deps));
  app.post(SAMBUNG, (c) => takeSambung(c, deps));
  app.post('/saya/keamanan/oidc/lepas', (c) => takeLepas(c, deps));
  app.get('/saya/keamanan/oidc/:nama', (c) => {
    const who = signedInOr(c);
    if (who instanceof Response) return who;
    // Proved now, for the whole way there and back: proving later would be another session than the one that asked.
    const isStale = needsBukti('faktor', who, deps.now() + LASTS_SECONDS * 1_000);
    if (isStale) return c.redirect(`${BUKTI_PATH}?next=${encodeURIComponent(c.req.path)}`, 303);
    return setOut(c, deps, c.req.param('nama'), who.id);
  });
}

/** To the provider: nothing is written here, the browser keeps what ties the answer to it. */
async function setOut(c: WebContext, deps: Deps, nama: string, sesi: string | null): Promise<Response> {
  const penyedia = penyediaOf(deps, nama);
  if (penyedia === null) return refuseRequest(c, 'web.not_found');
  const begun = await penyedia.begin(returnAddress(c, penyedia));
  if (begun === null) return refused(c, 'auth.oidc_unavailable', sesi !== null);
  const next = localPath(c.req.query('next')) ?? '';
  keepPerjalanan(c, { langkah: 'pergi', penyedia: nama, next, sesi, ...begun.simpan });
  return c.redirect(begun.url, 303);
}

async function comeBack(c: WebContext, deps: Deps, nama: string): Promise<Response> {
  const penyedia = penyediaOf(deps, nama);
  const going = readPerjalanan(c, 'pergi');
  if (penyedia === null) return refuseRequest(c, 'web.not_found');
  // An answer that nobody here asked for; or the session that asked for a tie is over, or another one.
  if (going === null || going.penyedia !== nama || (going.sesi !== null && c.var.session?.id !== going.sesi))
    return refused(c, 'auth.oidc_failed', false);
  endPerjalanan(c);
  const isTie = going.sesi !== null;
  const kembali = new URL(returnAddress(c, penyedia));
  kembali.search = new URL(c.req.url).search;
  const klaim = await penyedia.finish(kembali, going);
  if (klaim === null) return refused(c, 'auth.oidc_failed', isTie);
  const akunSesi = isTie ? (c.var.session?.akunId ?? null) : null;
  const pulang = await masukOidc(deps, penyedia, klaim, { akunSesi, browser: browserOf(c) });
  if (!pulang.ok) return refused(c, pulang.refusal.code, isTie);
  return goHome(c, deps, pulang.value, { ...going, klaim });
}

function goHome(
  c: WebContext,
  deps: Deps,
  pulang: Pulang,
  {
    penyedia,
    next,
    sesi,
    klaim,
  }: Extract<Perjalanan, { langkah: 'pergi' }> & {
    readonly klaim: Extract<Perjalanan, { langkah: 'setuju' }>['klaim'];
  },
): Response | Promise<Response> {
  if (pulang.langkah === 'masuk') {
    const onward = { next, titipan: [] };
    return pulang.entered.tahap === 'faktor'
      ? askSecondStep(c, deps, pulang.entered.tertunda, onward)
      : goOn(c, pulang.entered, onward);
  }
  if (pulang.langkah === 'sudah') return toKeamanan(c, pageOf(c).m.portal.akun.oidc.sudah);
  keepPerjalanan(c, { langkah: 'setuju', untuk: pulang.langkah, penyedia, next, sesi, klaim });
  return c.redirect(pulang.langkah === 'daftar' ? DAFTAR : SAMBUNG, 303);
}

function showDaftar(
  c: WebContext,
  deps: Deps,
  errors: ReturnType<typeof fieldErrors>,
  status: Parameters<typeof sendPage>[2] = 200,
): Response | Promise<Response> {
  const asked = agreeing(c, deps, 'daftar');
  if (asked === null) return c.redirect('/masuk', 303);
  const { penyedia, klaim } = asked;
  const props = {
    page: pageOf(c),
    judul: penyedia.judul,
    email: klaim.email ?? '',
    nama: klaim.nama ?? '',
    errors,
  };
  return sendPage(c, <DaftarOidcPage {...props} action={DAFTAR} />, status);
}

async function takeDaftar(c: WebContext, deps: Deps): Promise<Response> {
  const page = pageOf(c);
  const asked = agreeing(c, deps, 'daftar');
  if (asked === null) return refused(c, 'auth.oidc_failed', false);
  const setuju = c.var.form.text('setuju') === 'ya';
  const made = await daftarOidc(deps, { ...asked, setuju, bahasa: page.lang });
  if (!made.ok && made.refusal.path === 'setuju')
    return showDaftar(c, deps, fieldErrors([made.refusal], page.lang), refusalStatus(made.refusal.code));
  endPerjalanan(c);
  if (!made.ok) return refused(c, made.refusal.code, false);
  const opened = await openSessionOf(deps, made.value.akunId, browserOf(c));
  return opened === null ? c.redirect('/masuk', 303) : goOn(c, opened, { next: asked.next, titipan: [] });
}

function showSambung(c: WebContext, deps: Deps): Response | Promise<Response> {
  const who = signedInOr(c);
  if (who instanceof Response) return who;
  const asked = agreeing(c, deps, 'sambung');
  if (asked === null || asked.sesi !== who.id) return c.redirect(KEAMANAN, 303);
  const props = { page: pageOf(c), judul: asked.penyedia.judul, email: asked.klaim.email ?? '' };
  return sendPage(c, <SambungPage {...props} action={SAMBUNG} />);
}

/** The person agrees here, within the session that asked; its account alone is tied. */
async function takeSambung(c: WebContext, deps: Deps): Promise<Response> {
  const who = signedInOr(c);
  if (who instanceof Response) return who;
  const asked = agreeing(c, deps, 'sambung');
  endPerjalanan(c);
  if (asked === null || asked.sesi !== who.id) return refused(c, 'auth.oidc_failed', true);
  const tied = await sambungOidc(deps, who.akunId, asked);
  return tied.ok
    ? toKeamanan(c, pageOf(c).m.portal.akun.oidc.tersambung)
    : refused(c, tied.refusal.code, true);
}

async function takeLepas(c: WebContext, deps: Deps): Promise<Response> {
  const who = signedInOr(c);
  if (who instanceof Response) return who;
  const ended = await lepasTautan(deps, who.akunId, c.var.form.text('id'));
  return ended.ok ? toKeamanan(c, pageOf(c).m.portal.akun.oidc.dilepas) : refuseRequest(c, 'web.not_found');
}

function agreeing(c: WebContext, deps: Deps, untuk: 'daftar' | 'sambung') {
  const asked = readPerjalanan(c, 'setuju');
  const penyedia = asked === null ? null : penyediaOf(deps, asked.penyedia);
  return asked === null || penyedia === null || asked.untuk !== untuk ? null : { ...asked, penyedia };
}

function penyediaOf(deps: Deps, nama: string): PenyediaOidc | null {
  return deps.oidc.find((one) => one.nama === nama) ?? null;
}

/** One fixed address for each provider, from our own origin and never from what a request says. */
function returnAddress(c: WebContext, { nama }: PenyediaOidc): string {
  return `${c.var.deps.origin}/masuk/oidc/${nama}/balik`;
}

function toKeamanan(c: WebContext, teks: string): Response {
  writeFlash(c, { jenis: 'berhasil', teks });
  return c.redirect(KEAMANAN, 303);
}

function refused(c: WebContext, code: string, isTie: boolean): Response | Promise<Response> {
  const page = pageOf(c);
  const errors = fieldErrors([{ code, path: 'email' }], page.lang);
  if (!isTie) return sendPage(c, <MasukPage {...{ page, errors }} next="" email="" />, refusalStatus(code));
  writeFlash(c, { jenis: 'perhatian', teks: errors[0]?.text ?? '' });
  return c.redirect(KEAMANAN, 303);
}
