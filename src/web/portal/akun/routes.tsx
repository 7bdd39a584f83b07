import type { Hono } from 'hono';
import { PUBLIK } from '../../../domain/laporan/reader.ts';
import { endSession } from '../../../useCases/akun/endSession.ts';
import { registerPelapor } from '../../../useCases/akun/registerPelapor.ts';
import { signIn, type SignIn } from '../../../useCases/akun/signIn.ts';
import type { Deps } from '../../../useCases/deps.ts';
import { listLaporan } from '../../../useCases/laporan/readLaporan.ts';
import { fieldErrors } from '../../components/form/fieldErrors.ts';
import { TITIPAN_PREFIX } from '../../components/SignInForm.tsx';
import { WaitingForm } from '../../errors/ExpiredForm.tsx';
import type { WebContext, WebEnv } from '../../deps.ts';
import { refusalStatus } from '../../refusalStatus.ts';
import { clearCookie, readCookie, writeCookie } from '../../request/cookies.ts';
import { writeFlash } from '../../request/flash.ts';
import { pageOf, sendPage } from '../../request/page.ts';
import { addressOf } from '../visitor.ts';
import { DaftarAkunPage } from './DaftarAkunPage.tsx';
import { MasukPage } from './MasukPage.tsx';
import { SayaPage } from './SayaPage.tsx';

const SESSION_SECONDS = 90 * 24 * 3600;
const ROWS = 20;

/** Sign in and out, register, and the own laporan. */
export function akunRoutes(app: Hono<WebEnv>, deps: Deps): void {
  app.get('/masuk', (c) =>
    c.var.session
      ? c.redirect(localPath(c.req.query('next')) ?? homeOf(c), 303)
      : sendPage(c, <MasukPage page={pageOf(c)} next={c.req.query('next') ?? ''} email="" errors={[]} />),
  );
  app.post('/masuk', (c) => takeSignIn(c, deps));
  app.post('/keluar', (c) => takeSignOut(c, deps));
  app.get('/daftar', (c) => sendPage(c, <DaftarAkunPage page={pageOf(c)} values={{}} errors={[]} />));
  app.post('/daftar', (c) => takeRegistration(c, deps));
  app.get('/saya', (c) => showOwn(c, deps));
}

async function takeSignIn(c: WebContext, deps: Deps): Promise<Response> {
  const page = pageOf(c);
  const { form } = c.var;
  const email = form.text('email');
  const sandi = lastValue(form.entries, 'sandi');
  const titipan = form.entries
    .filter(([name]) => name.startsWith(TITIPAN_PREFIX))
    .map(([name, value]) => [name.slice(TITIPAN_PREFIX.length), value] as const);
  const entered = await enter(c, deps, { ...nameOf(email), sandi });
  if (!entered.ok) {
    const { refusal } = entered;
    const next = form.text('next');
    const errors = fieldErrors([{ ...refusal, path: refusal.path ?? 'email' }], page.lang);
    return sendPage(
      c,
      <MasukPage {...{ page, next, email, errors, titipan }} />,
      refusalStatus(refusal.code),
    );
  }
  const { nama, penugasan } = entered.value.session;
  const next = localPath(form.text('next'));
  if (titipan.length > 0 && next !== null) {
    // The new session's own token goes into the form that waits.
    c.set('session', entered.value.session);
    return sendPage(c, <WaitingForm page={pageOf(c)} action={next} fields={titipan} />);
  }
  writeFlash(c, { jenis: 'berhasil', teks: page.m.portal.akun.selamatDatang(nama) });
  const isOfficer = penugasan.some(({ peran }) => peran !== 'pelapor' && peran !== 'pengembang');
  return c.redirect(next ?? (isOfficer ? '/petugas' : '/saya'), 303);
}

async function enter(c: WebContext, deps: Deps, who: Omit<SignIn, 'alamat'>) {
  const tokenLama = readCookie(c, 'sesi');
  const attempt = { ...who, alamat: addressOf(c), ...(tokenLama === undefined ? {} : { tokenLama }) };
  const entered = await signIn(deps, attempt);
  if (entered.ok) writeCookie(c, 'sesi', entered.value.token, SESSION_SECONDS);
  return entered;
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
  clearCookie(c, 'sesi');
  clearCookie(c, 'terbuka');
  writeFlash(c, { jenis: 'informasi', teks: page.m.portal.akun.keluar });
  return c.redirect('/', 303);
}

async function takeRegistration(c: WebContext, deps: Deps): Promise<Response> {
  const page = pageOf(c);
  const { form } = c.var;
  const values = {
    nama: form.text('nama'),
    email: form.text('email'),
    telepon: form.text('telepon'),
    nik: form.text('nik'),
  };
  const sandi = lastValue(form.entries, 'sandi');
  const made = await registerPelapor(deps, { ...values, sandi, alamat: addressOf(c) });
  if (!made.ok) {
    const errors = fieldErrors(made.refusal, page.lang);
    const status = refusalStatus(made.refusal[0]?.code ?? 'input.invalid');
    return sendPage(c, <DaftarAkunPage {...{ page, values, errors }} />, status);
  }
  const entered = await enter(c, deps, { email: values.email, sandi });
  if (!entered.ok) return c.redirect('/masuk', 303);
  writeFlash(c, { jenis: 'berhasil', teks: page.m.portal.akun.terdaftar });
  return c.redirect('/saya', 303);
}

/** A password is taken as it was typed: blanks at its ends are part of it. */
function lastValue(entries: readonly (readonly [string, string])[], name: string): string {
  return entries.findLast(([key]) => key === name)?.[1] ?? '';
}

async function showOwn(c: WebContext, deps: Deps): Promise<Response> {
  const page = pageOf(c);
  const { session } = c.var;
  if (!session) {
    writeFlash(c, { jenis: 'informasi', teks: page.m.portal.akun.perluMasuk });
    return c.redirect('/masuk?next=/saya', 303);
  }
  // As the owner alone: whoever also holds a role finds here only what they reported themselves.
  const owner = { ...PUBLIK, pemilik: deps.keys.pemilik(session.akunId) };
  const cursor = c.req.query('cursor') ?? null;
  const list = await listLaporan(deps, owner, {
    filter: { pemilik: owner.pemilik },
    urut: 'terbaru',
    limit: ROWS,
    cursor,
  });
  if (!list.ok) return c.redirect('/saya', 303);
  return sendPage(c, <SayaPage page={page} list={list.value} />);
}

function homeOf(c: WebContext): string {
  const isOfficer = c.var.session?.penugasan.some(
    ({ peran }) => peran !== 'pelapor' && peran !== 'pengembang',
  );
  return isOfficer === true ? '/petugas' : '/saya';
}

/** Only a path of this site: never another host, written in whatever way browsers understand as one. */
export function localPath(next: string | undefined): string | null {
  if (next === undefined || !/^\/(?![/\\])[\w\-./?=&%,:+]*$/.test(next)) return null;
  const url = new URL(next, 'http://lokal.invalid');
  // Dots are resolved by now: `/..//host` has become `//host`.
  if (url.host !== 'lokal.invalid' || url.pathname.startsWith('//')) return null;
  return url.pathname + url.search;
}
