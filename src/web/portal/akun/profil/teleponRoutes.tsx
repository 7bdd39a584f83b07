import type { Hono } from 'hono';
import type { Refusal, Result } from '../../../../domain/shared/result.ts';
import { confirmByKode } from '../../../../useCases/akun/permohonan/confirm.ts';
import { sendAgain } from '../../../../useCases/akun/permohonan/minta.ts';
import {
  removeTelepon,
  requestTelepon,
  waitingTelepon,
} from '../../../../useCases/akun/profil/changeTelepon.ts';
import type { Deps } from '../../../../useCases/deps.ts';
import type { Session, WebContext, WebEnv } from '../../../deps.ts';
import { writeFlash } from '../../../request/flash.ts';
import { pageOf } from '../../../request/page.ts';
import { addressOf } from '../../visitor.ts';
import { asTyped } from '../asTyped.ts';
import { signedInRoutes } from '../masuk/signedInRoutes.ts';
import { showProfil } from './profilRoutes.tsx';

const HERE = '/saya/profil';

/** The number of the own profile (F17, F22): another one, the code of the SMS, none. */
export function teleponRoutes(app: Hono<WebEnv>, deps: Deps): void {
  const { post } = signedInRoutes(app, deps);
  post(`${HERE}/telepon`, takeTelepon);
  post(`${HERE}/telepon/kode`, takeKode);
  post(`${HERE}/telepon/kode/lagi`, takeAgain);
}

async function takeTelepon(c: WebContext, deps: Deps, who: Session): Promise<Response> {
  const { form } = c.var;
  const page = pageOf(c);
  const { lang: bahasa } = page;
  const telepon = form.text('telepon').slice(0, 60);
  const of = { akunId: who.akunId, sandi: asTyped(form, 'sandiTelepon'), bahasa };
  const isHapus = form.text('aksi') === 'hapus';
  const done: Result<unknown> = isHapus
    ? await removeTelepon(deps, of)
    : await requestTelepon(deps, { ...of, telepon, alamat: addressOf(c) });
  if (!done.ok) return showProfil(c, deps, who, { teleponBaru: telepon, refusals: [atField(done.refusal)] });
  if (isHapus) writeFlash(c, { jenis: 'berhasil', teks: page.m.portal.kodeSms.profil.terhapus });
  return c.redirect(`${HERE}#telepon`, 303);
}

async function takeKode(c: WebContext, deps: Deps, who: Session): Promise<Response> {
  const waiting = await waitingTelepon(deps, who.akunId);
  const kode = c.var.form.text('kodeTelepon').slice(0, 60);
  const confirmed = await confirmByKode(deps, { id: waiting?.id ?? '', kode, akunId: who.akunId });
  if (!confirmed.ok) return refused(c, deps, who, confirmed.refusal);
  writeFlash(c, { jenis: 'berhasil', teks: pageOf(c).m.portal.kodeSms.profil.jadi });
  return c.redirect(`${HERE}#telepon`, 303);
}

async function takeAgain(c: WebContext, deps: Deps, who: Session): Promise<Response> {
  const waiting = await waitingTelepon(deps, who.akunId);
  const sent = await sendAgain(deps, waiting?.id ?? '', addressOf(c));
  if (!sent.ok) return refused(c, deps, who, sent.refusal);
  writeFlash(c, { jenis: 'informasi', teks: pageOf(c).m.portal.kodeSms.lagiTerkirim });
  return c.redirect(`${HERE}#telepon`, 303);
}

/** Beside the code while it is asked for, else beside the number. */
async function refused(c: WebContext, deps: Deps, who: Session, refusal: Refusal): Promise<Response> {
  const isAsked = (await waitingTelepon(deps, who.akunId)) !== null;
  const path = isAsked ? 'kodeTelepon' : 'telepon';
  return showProfil(c, deps, who, { refusals: [{ ...refusal, path }] });
}

function atField(refusal: Refusal): Refusal {
  return { ...refusal, path: refusal.path === 'sandi' ? 'sandiTelepon' : 'telepon' };
}
