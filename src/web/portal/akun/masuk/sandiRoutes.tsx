import type { Hono } from 'hono';
import type { Refusal } from '../../../../domain/shared/result.ts';
import { askByKontak, sendAgain } from '../../../../useCases/akun/permohonan/minta.ts';
import {
  isResetOpen,
  readKodeSandi,
  resetByKode,
  resetSandi,
} from '../../../../useCases/akun/permohonan/resetSandi.ts';
import type { Deps } from '../../../../useCases/deps.ts';
import { fieldErrors, type FieldError } from '../../../components/form/fieldErrors.ts';
import type { WebContext, WebEnv } from '../../../deps.ts';
import { refusalStatus } from '../../../refusalStatus.ts';
import { clearCookie } from '../../../request/cookies.ts';
import { writeFlash } from '../../../request/flash.ts';
import { pageOf, sendPage, type Page } from '../../../request/page.ts';
import { addressOf } from '../../visitor.ts';
import { asTyped } from '../asTyped.ts';
import { OverPage } from '../daftar/KodePage.tsx';
import { AddressPage, MailSentPage, SandiBaruPage, SandiKodePage } from './SandiPages.tsx';

/** What can be asked for by an address alone: a new password (F20), the own numbers (F163). */
const ASKED = {
  sandi: { action: '/lupa-sandi', back: '/masuk' },
  nomor: { action: '/lacak/lupa', back: '/lacak' },
} as const;
type Asked = keyof typeof ASKED;
const KODE = '/lupa-sandi/kode';

export function sandiRoutes(app: Hono<WebEnv>, deps: Deps): void {
  for (const jenis of ['sandi', 'nomor'] as const) {
    app.get(ASKED[jenis].action, (c) => sendPage(c, askPage(pageOf(c), deps, jenis, '', [])));
    app.post(ASKED[jenis].action, (c) => takeAddress(c, deps, jenis));
  }
  app.get(`${KODE}/:id`, (c) => showKode(c, deps, c.req.param('id')));
  app.post(`${KODE}/:id`, (c) => takeKode(c, deps, c.req.param('id')));
  app.post(`${KODE}/:id/lagi`, (c) => takeAgain(c, deps, c.req.param('id')));
  app.get('/sandi-baru/:tautan', (c) => showNew(c, deps, c.req.param('tautan')));
  app.post('/sandi-baru/:tautan', (c) => takeNew(c, deps, c.req.param('tautan')));
}

async function takeAddress(c: WebContext, deps: Deps, jenis: Asked): Promise<Response> {
  const page = pageOf(c);
  const email = c.var.form.text('email').slice(0, 300);
  const asked = await askByKontak(deps, jenis, { kontak: email, bahasa: page.lang, alamat: addressOf(c) });
  if (!asked.ok) {
    const errors = fieldErrors([{ ...asked.refusal, path: 'email' }], page.lang);
    return sendPage(c, askPage(page, deps, jenis, email, errors), refusalStatus(asked.refusal.code));
  }
  const isSms = asked.value.lewat === 'sms';
  if (asked.value.lewat === 'sms' && jenis === 'sandi')
    return c.redirect(`${KODE}/${asked.value.permohonan}`, 303);
  const { akun, kodeSms } = page.m.portal;
  const told =
    jenis === 'sandi'
      ? { judul: akun.lupaTerkirim, isi: akun.lupaTerkirimIsi(email), tautan: akun.masukTombol }
      : isSms
        ? { judul: kodeSms.nomorTerkirim, isi: kodeSms.nomorTerkirimIsi(email), tautan: akun.keLacak }
        : { judul: akun.nomorTerkirim, isi: akun.nomorTerkirimIsi(email), tautan: akun.keLacak };
  return sendPage(c, <MailSentPage page={page} {...told} isSms={isSms} href={ASKED[jenis].back} />);
}

function askPage(page: Page, { sms }: Deps, jenis: Asked, email: string, errors: readonly FieldError[]) {
  const { akun, kodeSms } = page.m.portal;
  const isSms = sms !== null;
  const told =
    jenis === 'sandi'
      ? {
          judul: akun.lupaJudul,
          isi: isSms ? kodeSms.lupaIsi : akun.lupaIsi,
          tombol: isSms ? kodeSms.lupaTombol : akun.lupaTombol,
          notes: [akun.lupaTelepon],
        }
      : {
          judul: akun.nomorJudul,
          isi: isSms ? kodeSms.nomorIsi : akun.nomorIsi,
          tombol: akun.nomorTombol,
          notes: [isSms ? kodeSms.nomorAnonim : akun.nomorAnonim, akun.nomorResi],
        };
  return <AddressPage {...{ page, email, errors, isSms }} {...told} action={ASKED[jenis].action} />;
}

async function showKode(
  c: WebContext,
  deps: Deps,
  id: string,
  refused: readonly Refusal[] = [],
): Promise<Response> {
  const page = pageOf(c);
  const found = await readKodeSandi(deps, id);
  if (found === null) return sendKodeOver(c);
  const errors = fieldErrors(refused, page.lang);
  const status = refused[0] === undefined ? 200 : refusalStatus(refused[0].code);
  return sendPage(c, <SandiKodePage {...{ page, errors }} tujuan={found} action={`${KODE}/${id}`} />, status);
}

async function takeKode(c: WebContext, deps: Deps, id: string): Promise<Response> {
  const { form } = c.var;
  const kode = form.text('kode').slice(0, 60);
  const set = await resetByKode(deps, { id, kode, sandi: asTyped(form, 'sandi') });
  if (!set.ok) return showKode(c, deps, id, [{ ...set.refusal, path: set.refusal.path ?? 'sandi' }]);
  return sandiChanged(c);
}

async function takeAgain(c: WebContext, deps: Deps, id: string): Promise<Response> {
  if ((await readKodeSandi(deps, id)) === null) return sendKodeOver(c);
  const sent = await sendAgain(deps, id, addressOf(c));
  if (!sent.ok) return showKode(c, deps, id, [{ ...sent.refusal, path: 'kode' }]);
  writeFlash(c, { jenis: 'informasi', teks: pageOf(c).m.portal.kodeSms.lagiTerkirim });
  return c.redirect(`${KODE}/${id}`, 303);
}

/** Whoever was signed in here is not any more. */
function sandiChanged(c: WebContext): Response {
  clearCookie(c, 'sesi');
  writeFlash(c, { jenis: 'berhasil', teks: pageOf(c).m.portal.akun.sandiBaruJadi });
  return c.redirect('/masuk', 303);
}

function sendKodeOver(c: WebContext): Response {
  const page = pageOf(c);
  const { akun, kodeSms } = page.m.portal;
  const over = { judul: akun.kodeHabis, isi: kodeSms.sandiHabisIsi, tombol: kodeSms.mintaLagi };
  return sendPage(c, <OverPage page={page} {...over} href={ASKED.sandi.action} />, 422);
}

async function showNew(c: WebContext, deps: Deps, tautan: string): Promise<Response> {
  if (!(await isResetOpen(deps, tautan))) return sendOver(c);
  return sendPage(c, <SandiBaruPage page={pageOf(c)} tautan={tautan} errors={[]} />);
}

async function takeNew(c: WebContext, deps: Deps, tautan: string): Promise<Response> {
  const page = pageOf(c);
  const set = await resetSandi(deps, { tautan, sandi: asTyped(c.var.form, 'sandi') });
  if (set.ok) return sandiChanged(c);
  if (set.refusal.code === 'akun.link_over') return sendOver(c);
  const errors = fieldErrors([{ ...set.refusal, path: 'sandi' }], page.lang);
  return sendPage(c, <SandiBaruPage {...{ page, tautan, errors }} />, refusalStatus(set.refusal.code));
}

function sendOver(c: WebContext): Response {
  const page = { ...pageOf(c), address: null };
  const { tautanHabis, tautanHabisIsi, tautanHabisTindakan } = page.m.portal.akun;
  const over = { judul: tautanHabis, isi: tautanHabisIsi, href: '/lupa-sandi', tombol: tautanHabisTindakan };
  return sendPage(c, <OverPage page={page} {...over} />, 422);
}
