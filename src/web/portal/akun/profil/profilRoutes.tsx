import type { Hono } from 'hono';
import { SALURAN } from '../../../../domain/pesan/kelompok.ts';
import { isLang } from '../../../../messages/bahasa.ts';
import type { Refusal } from '../../../../domain/shared/result.ts';
import { confirmByKode } from '../../../../useCases/akun/permohonan/confirm.ts';
import { sendAgain } from '../../../../useCases/akun/permohonan/minta.ts';
import { requestEmail, waitingEmail } from '../../../../useCases/akun/profil/changeEmail.ts';
import { waitingTelepon } from '../../../../useCases/akun/profil/changeTelepon.ts';
import { changePilihan, changeProfil, readOwnProfil } from '../../../../useCases/akun/profil/ownProfil.ts';
import type { Deps } from '../../../../useCases/deps.ts';
import { fieldErrors } from '../../../components/form/fieldErrors.ts';
import type { Session, WebContext, WebEnv } from '../../../deps.ts';
import { refuseRequest } from '../../../errors/refuseRequest.ts';
import { refusalStatus } from '../../../refusalStatus.ts';
import { writeCookie } from '../../../request/cookies.ts';
import { writeFlash } from '../../../request/flash.ts';
import { pageOf, sendPage } from '../../../request/page.ts';
import { addressOf } from '../../visitor.ts';
import { asTyped } from '../asTyped.ts';
import { signedInRoutes } from '../masuk/signedInRoutes.ts';
import { isOfficer } from '../masuk/visit.ts';
import { ProfilPage } from './ProfilPage.tsx';
import type { ProfilValues } from './props.ts';

const HERE = '/saya/profil';
const YEAR_SECONDS = 365 * 24 * 3600;

/** The own profile (F22). */
export function profilRoutes(app: Hono<WebEnv>, deps: Deps): void {
  const { get, post } = signedInRoutes(app, deps);
  get(HERE, (c, _, who) => showProfil(c, deps, who));
  post(HERE, takeData);
  post(`${HERE}/pilihan`, takePilihan);
  post(`${HERE}/email`, takeEmail);
  post(`${HERE}/kode`, takeKode);
  post(`${HERE}/kode/lagi`, takeAgain);
}

export async function showProfil(
  c: WebContext,
  deps: Deps,
  who: Session,
  kept: {
    values?: ProfilValues;
    emailBaru?: string;
    teleponBaru?: string;
    refusals?: readonly Refusal[];
  } = {},
): Promise<Response> {
  const page = pageOf(c);
  const profil = await readOwnProfil(deps, who.akunId);
  if (profil === null) return refuseRequest(c, 'web.not_found');
  const { nama, telepon, namaPengguna, bahasa } = profil;
  const values = kept.values ?? { nama, telepon: telepon ?? '', namaPengguna: namaPengguna ?? '', bahasa };
  const menunggu = await waitingEmail(deps, who.akunId);
  const { emailBaru = '', teleponBaru = '', refusals = [] } = kept;
  const isSms = deps.sms !== null;
  const nomor = { menunggu: await waitingTelepon(deps, who.akunId), baru: teleponBaru };
  const errors = fieldErrors(refusals, page.lang);
  const status = refusals[0] === undefined ? 200 : refusalStatus(refusals[0].code);
  const asked = { menunggu, emailBaru, telepon: nomor, isSms };
  const props = { page, profil, values, ...asked, errors, isOfficer: isOfficer(who) };
  return sendPage(c, <ProfilPage {...props} />, status);
}

async function takeData(c: WebContext, deps: Deps, who: Session): Promise<Response> {
  const { form } = c.var;
  const bahasa = form.text('bahasa');
  const values = {
    nama: form.text('nama'),
    telepon: form.text('telepon'),
    namaPengguna: form.text('namaPengguna'),
    bahasa: isLang(bahasa) ? bahasa : pageOf(c).lang,
  };
  // With SMS the number changes by its code alone.
  const { telepon, ...rest } = values;
  const changed = await changeProfil(deps, who.akunId, {
    ...rest,
    ...(deps.sms === null ? { telepon } : {}),
  });
  if (!changed.ok) return showProfil(c, deps, who, { values, refusals: changed.refusal });
  writeCookie(c, 'bahasa', values.bahasa, YEAR_SECONDS);
  c.set('lang', values.bahasa);
  return saved(c);
}

async function takePilihan(c: WebContext, deps: Deps, who: Session): Promise<Response> {
  const { form } = c.var;
  await changePilihan(deps, who.akunId, {
    kabar: Object.fromEntries(
      SALURAN.filter((one) => form.all('saluran').includes(one)).map((one) => [
        one,
        form.all(`kabar-${one}`),
      ]),
    ),
    ditawarkan: form.all('ditawarkan'),
    kelamin: form.text('kelamin'),
    disabilitas: form.all('disabilitas'),
  });
  return saved(c);
}

async function takeEmail(c: WebContext, deps: Deps, who: Session): Promise<Response> {
  const { form } = c.var;
  const email = form.text('email').slice(0, 300);
  const asked = await requestEmail(deps, {
    akunId: who.akunId,
    email,
    sandi: asTyped(form, 'sandi'),
    bahasa: pageOf(c).lang,
    alamat: addressOf(c),
  });
  if (!asked.ok)
    return showProfil(c, deps, who, { emailBaru: email, refusals: [withPath(asked.refusal, 'email')] });
  return c.redirect(`${HERE}#email`, 303);
}

async function takeKode(c: WebContext, deps: Deps, who: Session): Promise<Response> {
  const waiting = await waitingEmail(deps, who.akunId);
  const kode = c.var.form.text('kode').slice(0, 60);
  const confirmed = await confirmByKode(deps, { id: waiting?.id ?? '', kode, akunId: who.akunId });
  if (!confirmed.ok) return showProfil(c, deps, who, { refusals: [{ ...confirmed.refusal, path: 'kode' }] });
  writeFlash(c, { jenis: 'berhasil', teks: pageOf(c).m.portal.akun.konfirmasiEmailJadi });
  return c.redirect(HERE, 303);
}

async function takeAgain(c: WebContext, deps: Deps, who: Session): Promise<Response> {
  const waiting = await waitingEmail(deps, who.akunId);
  const sent = await sendAgain(deps, waiting?.id ?? '', addressOf(c));
  if (!sent.ok) return showProfil(c, deps, who, { refusals: [{ ...sent.refusal, path: 'kode' }] });
  writeFlash(c, { jenis: 'informasi', teks: pageOf(c).m.portal.akun.kodeLagiTerkirim });
  return c.redirect(`${HERE}#email`, 303);
}

function saved(c: WebContext): Response {
  writeFlash(c, { jenis: 'berhasil', teks: pageOf(c).m.portal.akunSaya.profil.tersimpan });
  return c.redirect(HERE, 303);
}

function withPath(refusal: Refusal, path: string): Refusal {
  return refusal.path === undefined ? { ...refusal, path } : refusal;
}
