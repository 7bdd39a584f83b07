import type { Hono } from 'hono';
import type { Refusal } from '../../../../domain/shared/result.ts';
import { proveAgain } from '../../../../useCases/akun/faktor/proveAgain.ts';
import type { Deps } from '../../../../useCases/deps.ts';
import { fieldErrors } from '../../../components/form/fieldErrors.ts';
import type { Session, WebContext, WebEnv } from '../../../deps.ts';
import { WaitingForm } from '../../../errors/ExpiredForm.tsx';
import { BUKTI_PATH, ProveAgain } from '../../../errors/ProveAgain.tsx';
import { refusalStatus } from '../../../refusalStatus.ts';
import { readCookie } from '../../../request/cookies.ts';
import { writeFlash } from '../../../request/flash.ts';
import { pageOf, sendPage } from '../../../request/page.ts';
import { titipanOf } from '../masuk/goOn.tsx';
import { localPath } from '../masuk/localPath.ts';
import { signedInRoutes } from '../masuk/signedInRoutes.ts';
import { renewSession } from '../masuk/visit.ts';
import { buktiFrom } from './buktiForm.ts';

/** Proving anew who sits there (step-up); the forms that ask for it are found in one place: pipeline/proveAgain.tsx. */
export function buktiRoutes(app: Hono<WebEnv>, deps: Deps): void {
  const { get, post } = signedInRoutes(app, deps);
  get(BUKTI_PATH, (c, _, who) => show(c, who, localPath(c.req.query('next')) ?? '/saya', null));
  post(BUKTI_PATH, take);
}

async function take(c: WebContext, deps: Deps, who: Session): Promise<Response> {
  const { form } = c.var;
  const next = localPath(form.text('next')) ?? '/saya';
  const bukti = buktiFrom(c);
  if (bukti === null) return show(c, who, next, null);
  const token = readCookie(c, 'sesi') ?? '';
  const proved = await proveAgain(deps, { akunId: who.akunId, token, bukti });
  if (!proved.ok) return show(c, who, next, proved.refusal);
  renewSession(c, proved.value);
  const page = pageOf(c);
  const words = page.m.portal.faktor.bukti;
  if (form.has('menunggu')) {
    const told = { judul: words.siapJudul, isi: words.siapIsi, tindakan: words.siapTindakan };
    return sendPage(c, <WaitingForm page={page} action={next} fields={titipanOf(form)} words={told} />);
  }
  writeFlash(c, { jenis: 'berhasil', teks: words.terbukti });
  return c.redirect(next, 303);
}

async function show(c: WebContext, who: Session, next: string, refusal: Refusal | null): Promise<Response> {
  const page = pageOf(c);
  const { form, deps } = c.var;
  const ways = await deps.waysToProve(who, readCookie(c, 'sesi') ?? '');
  const path = refusal?.path ?? (ways.sandi ? 'sandi' : ways.totp ? 'otp' : 'pemulihan');
  const errors = refusal === null ? [] : fieldErrors([{ ...refusal, path }], page.lang);
  const waits = c.req.method !== 'GET' && form.has('menunggu');
  const asked = { next, titipan: waits ? titipanOf(form) : [], waiting: waits ? ('form' as const) : null };
  const status = refusal === null ? 200 : refusalStatus(refusal.code);
  return sendPage(c, <ProveAgain {...{ page, ways, errors, ...asked }} />, status);
}
