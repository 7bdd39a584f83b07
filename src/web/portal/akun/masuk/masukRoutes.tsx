import type { Hono } from 'hono';
import { endSession } from '../../../../useCases/akun/endSession.ts';
import { signIn, type SignIn } from '../../../../useCases/akun/signIn.ts';
import type { Deps } from '../../../../useCases/deps.ts';
import { fieldErrors } from '../../../components/form/fieldErrors.ts';
import type { WebContext, WebEnv } from '../../../deps.ts';
import { refusalStatus } from '../../../refusalStatus.ts';
import { readCookie } from '../../../request/cookies.ts';
import { pageOf, sendPage } from '../../../request/page.ts';
import { addressOf } from '../../visitor.ts';
import { asTyped } from '../asTyped.ts';
import { goOn, titipanOf } from './goOn.tsx';
import { askSecondStep } from './langkahKeduaRoutes.tsx';
import { leavePerangkat } from '../../perangkat/perangkatIni.ts';
import { localPath } from './localPath.ts';
import { MasukPage } from './MasukPage.tsx';
import { browserOf, isOfficer, leaveBrowser } from './visit.ts';

/** Sign in and out. */
export function masukRoutes(app: Hono<WebEnv>, deps: Deps): void {
  app.get('/masuk', (c) => {
    const next = c.req.query('next');
    if (c.var.session) return c.redirect(localPath(next) ?? homeOf(c), 303);
    return sendPage(
      c,
      <MasukPage page={pageOf(c)} next={localPath(next) ?? ''} email="" errors={[]} penyedia={deps.oidc} />,
    );
  });
  app.post('/masuk', (c) => takeSignIn(c, deps));
  app.post('/keluar', (c) => takeSignOut(c, deps));
}

async function takeSignIn(c: WebContext, deps: Deps): Promise<Response> {
  const page = pageOf(c);
  const { form } = c.var;
  const email = form.text('email');
  const titipan = titipanOf(form);
  const attempt = { ...nameOf(email), sandi: asTyped(form, 'sandi'), alamat: addressOf(c), ...browserOf(c) };
  const entered = await signIn(deps, attempt);
  if (!entered.ok) {
    const { refusal } = entered;
    const next = form.text('next');
    const errors = fieldErrors([{ ...refusal, path: refusal.path ?? 'email' }], page.lang);
    const again = <MasukPage {...{ page, next, email, errors, titipan }} />;
    return sendPage(c, again, refusalStatus(refusal.code));
  }
  const onward = { next: form.text('next'), titipan };
  return entered.value.tahap === 'faktor'
    ? askSecondStep(c, deps, entered.value.tertunda, onward)
    : goOn(c, entered.value, onward);
}

/** One field takes all three names (F18). */
function nameOf(text: string): Pick<SignIn, 'email' | 'telepon' | 'namaPengguna'> {
  if (text.includes('@')) return { email: text };
  return /^\s*[+0-9(]/.test(text) ? { telepon: text } : { namaPengguna: text };
}

async function takeSignOut(c: WebContext, deps: Deps): Promise<Response> {
  const page = pageOf(c);
  const token = readCookie(c, 'sesi');
  if (token !== undefined) await endSession(deps, token);
  await leavePerangkat(c, deps);
  await leaveBrowser(c, deps, page.m.portal.akun.keluar);
  return c.redirect('/', 303);
}

function homeOf(c: WebContext): string {
  return c.var.session && isOfficer(c.var.session) ? '/petugas' : '/saya';
}
