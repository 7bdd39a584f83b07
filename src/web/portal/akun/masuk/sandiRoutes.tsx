import type { Hono } from 'hono';
import { askByEmail } from '../../../../useCases/akun/permohonan/minta.ts';
import { isResetOpen, resetSandi } from '../../../../useCases/akun/permohonan/resetSandi.ts';
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
import { AddressPage, MailSentPage, SandiBaruPage } from './SandiPages.tsx';

/** What can be asked for by an address alone: a new password (F20), the own numbers (F163). */
const ASKED = {
  sandi: { action: '/lupa-sandi', back: '/masuk' },
  nomor: { action: '/lacak/lupa', back: '/lacak' },
} as const;
type Asked = keyof typeof ASKED;

export function sandiRoutes(app: Hono<WebEnv>, deps: Deps): void {
  for (const jenis of ['sandi', 'nomor'] as const) {
    app.get(ASKED[jenis].action, (c) => sendPage(c, askPage(pageOf(c), jenis, '', [])));
    app.post(ASKED[jenis].action, (c) => takeAddress(c, deps, jenis));
  }
  app.get('/sandi-baru/:tautan', (c) => showNew(c, deps, c.req.param('tautan')));
  app.post('/sandi-baru/:tautan', (c) => takeNew(c, deps, c.req.param('tautan')));
}

async function takeAddress(c: WebContext, deps: Deps, jenis: Asked): Promise<Response> {
  const page = pageOf(c);
  const email = c.var.form.text('email').slice(0, 300);
  const asked = await askByEmail(deps, jenis, { email, bahasa: page.lang, alamat: addressOf(c) });
  if (!asked.ok) {
    const errors = fieldErrors([{ ...asked.refusal, path: 'email' }], page.lang);
    return sendPage(c, askPage(page, jenis, email, errors), refusalStatus(asked.refusal.code));
  }
  const words = page.m.portal.akun;
  const told =
    jenis === 'sandi'
      ? { judul: words.lupaTerkirim, isi: words.lupaTerkirimIsi(email), tautan: words.masukTombol }
      : { judul: words.nomorTerkirim, isi: words.nomorTerkirimIsi(email), tautan: words.keLacak };
  return sendPage(c, <MailSentPage page={page} {...told} href={ASKED[jenis].back} />);
}

function askPage(page: Page, jenis: Asked, email: string, errors: readonly FieldError[]) {
  const words = page.m.portal.akun;
  const told =
    jenis === 'sandi'
      ? { judul: words.lupaJudul, isi: words.lupaIsi, tombol: words.lupaTombol, notes: [words.lupaTelepon] }
      : {
          judul: words.nomorJudul,
          isi: words.nomorIsi,
          tombol: words.nomorTombol,
          notes: [words.nomorAnonim, words.nomorResi],
        };
  return <AddressPage {...{ page, email, errors }} {...told} action={ASKED[jenis].action} />;
}

async function showNew(c: WebContext, deps: Deps, tautan: string): Promise<Response> {
  if (!(await isResetOpen(deps, tautan))) return sendOver(c);
  return sendPage(c, <SandiBaruPage page={pageOf(c)} tautan={tautan} errors={[]} />);
}

async function takeNew(c: WebContext, deps: Deps, tautan: string): Promise<Response> {
  const page = pageOf(c);
  const set = await resetSandi(deps, { tautan, sandi: asTyped(c.var.form, 'sandi') });
  if (set.ok) {
    clearCookie(c, 'sesi');
    writeFlash(c, { jenis: 'berhasil', teks: page.m.portal.akun.sandiBaruJadi });
    return c.redirect('/masuk', 303);
  }
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
