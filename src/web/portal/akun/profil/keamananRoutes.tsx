import type { Hono } from 'hono';
import type { Refusal } from '../../../../domain/shared/result.ts';
import { endAllSessions } from '../../../../useCases/akun/endSession.ts';
import { listOwnTautan } from '../../../../useCases/akun/oidc/tautan.ts';
import { changeSandi } from '../../../../useCases/akun/profil/changeSandi.ts';
import { closeOwn } from '../../../../useCases/akun/profil/closeOwn.ts';
import {
  endOneSession,
  endOtherSessions,
  listSessions,
} from '../../../../useCases/akun/profil/ownSessions.ts';
import type { Deps } from '../../../../useCases/deps.ts';
import { fieldErrors } from '../../../components/form/fieldErrors.ts';
import type { Session, WebContext, WebEnv } from '../../../deps.ts';
import { refuseRequest } from '../../../errors/refuseRequest.ts';
import { refusalStatus } from '../../../refusalStatus.ts';
import { readCookie } from '../../../request/cookies.ts';
import { writeFlash } from '../../../request/flash.ts';
import { pageOf, sendPage } from '../../../request/page.ts';
import { perangkatIni } from '../../perangkat/perangkatIni.ts';
import { asTyped } from '../asTyped.ts';
import { signedInRoutes } from '../masuk/signedInRoutes.ts';
import { leaveBrowser } from '../masuk/visit.ts';
import { DitutupPage } from './DitutupPage.tsx';
import { KeamananPage } from './KeamananPage.tsx';
import { TutupPage } from './TutupPage.tsx';

const HERE = '/saya/keamanan';

/** Password, sessions, closing the account. */
export function keamananRoutes(app: Hono<WebEnv>, deps: Deps): void {
  const { get, post } = signedInRoutes(app, deps);
  get(HERE, (c, _, who) => show(c, deps, who, []));
  post(`${HERE}/sandi`, takeSandi);
  post(`${HERE}/sesi`, takeSesi);
  post(`${HERE}/lain`, takeOthers);
  post(`${HERE}/semua`, takeAll);
  get('/saya/tutup', (c) => sendPage(c, <TutupPage page={pageOf(c)} errors={[]} />));
  post('/saya/tutup', takeClose);
}

function tokenOf(c: WebContext): string {
  return readCookie(c, 'sesi') ?? '';
}

async function show(
  c: WebContext,
  deps: Deps,
  who: Session,
  refusals: readonly Refusal[],
): Promise<Response> {
  const page = pageOf(c);
  const [sesi, tautan] = await Promise.all([
    listSessions(deps, who.akunId, tokenOf(c)),
    listOwnTautan(deps, who.akunId),
  ]);
  const shown = { page, sesi, tautan, penyedia: deps.oidc };
  const status = refusals[0] === undefined ? 200 : refusalStatus(refusals[0].code);
  return sendPage(c, <KeamananPage {...shown} errors={fieldErrors(refusals, page.lang)} />, status);
}

async function takeSandi(c: WebContext, deps: Deps, who: Session): Promise<Response> {
  const { form } = c.var;
  const changed = await changeSandi(deps, {
    akunId: who.akunId,
    sandiLama: asTyped(form, 'sandiLama'),
    sandi: asTyped(form, 'sandi'),
    token: tokenOf(c),
  });
  if (!changed.ok) {
    return show(
      c,
      deps,
      who,
      changed.refusal.map((one) => ({ ...one, path: one.path ?? 'sandiLama' })),
    );
  }
  writeFlash(c, { jenis: 'berhasil', teks: pageOf(c).m.portal.akunSaya.keamanan.sandiDiganti });
  return c.redirect(HERE, 303);
}

async function takeSesi(c: WebContext, deps: Deps, who: Session): Promise<Response> {
  const ended = await endOneSession(deps, who.akunId, c.var.form.text('id'));
  if (!ended.ok) return refuseRequest(c, 'web.not_found');
  writeFlash(c, { jenis: 'berhasil', teks: pageOf(c).m.portal.akunSaya.keamanan.dikeluarkan });
  return c.redirect(HERE, 303);
}

async function takeOthers(c: WebContext, deps: Deps, who: Session): Promise<Response> {
  const n = await endOtherSessions(deps, who.akunId, {
    token: tokenOf(c),
    perangkat: perangkatIni(c),
  });
  writeFlash(c, { jenis: 'berhasil', teks: pageOf(c).m.portal.akunSaya.keamanan.dikeluarkanLain(n) });
  return c.redirect(HERE, 303);
}

/** Also this one: the way out when a device is lost and nobody knows which is whose. */
async function takeAll(c: WebContext, deps: Deps, who: Session): Promise<Response> {
  const n = await endAllSessions(deps, who.akunId);
  await leaveBrowser(c, deps, pageOf(c).m.portal.faktor.sesi.semuaKeluar(n));
  return c.redirect('/masuk', 303);
}

async function takeClose(c: WebContext, deps: Deps, who: Session): Promise<Response> {
  const page = pageOf(c);
  const closed = await closeOwn(deps, { akunId: who.akunId, sandi: asTyped(c.var.form, 'sandi') });
  if (!closed.ok) {
    const errors = fieldErrors([{ ...closed.refusal, path: 'sandi' }], page.lang);
    return sendPage(c, <TutupPage {...{ page, errors }} />, refusalStatus(closed.refusal.code));
  }
  await leaveBrowser(c, deps, page.m.portal.akunSaya.tutup.ditutup);
  if (closed.value.jumlah === 0) return c.redirect('/', 303);
  c.header('Cache-Control', 'no-store');
  return sendPage(c, <DitutupPage page={{ ...page, session: null }} hasil={closed.value} />);
}
