import type { Hono } from 'hono';
import { dropHeld, finishSignIn, readHeld } from '../../../../useCases/akun/faktor/masukKedua.ts';
import type { Refusal } from '../../../../domain/shared/result.ts';
import type { Deps } from '../../../../useCases/deps.ts';
import { ErrorSummary } from '../../../components/form/ErrorSummary.tsx';
import { fieldErrors, type FieldError } from '../../../components/form/fieldErrors.ts';
import { Form } from '../../../components/form/Form.tsx';
import { FaktorForms } from '../../../components/FaktorForms.tsx';
import { KeptWords } from '../../../components/KeptWords.tsx';
import { Layout } from '../../../components/Layout.tsx';
import type { Titipan } from '../../../components/SignInForm.tsx';
import type { WaysToProve } from '../../../../useCases/akun/faktor/waysToProve.ts';
import type { WebContext, WebEnv } from '../../../deps.ts';
import { refusalStatus } from '../../../refusalStatus.ts';
import { clearCookie, readCookie, writeCookie } from '../../../request/cookies.ts';
import { pageOf, sendPage, type Page } from '../../../request/page.ts';
import { OverPage } from '../daftar/KodePage.tsx';
import { buktiFrom } from '../faktor/buktiForm.ts';
import { goOn, titipanOf } from './goOn.tsx';
import { localPath } from './localPath.ts';
import { browserOf } from './visit.ts';

const HERE = '/masuk/kode';
/** As long as the wait itself. */
const HELD_SECONDS = 600;

interface Onward {
  readonly next: string;
  readonly titipan: Titipan;
}

/** The second step of a sign-in (F112). */
export function langkahKeduaRoutes(app: Hono<WebEnv>, deps: Deps): void {
  app.get(HERE, (c) => show(c, deps, { next: localPath(c.req.query('next')) ?? '', titipan: [] }, null));
  app.post(HERE, (c) => take(c, deps));
  app.post('/masuk/batal', async (c) => {
    const token = readCookie(c, 'tertunda');
    if (token !== undefined) await dropHeld(deps, token);
    clearCookie(c, 'tertunda');
    return c.redirect('/masuk', 303);
  });
}

/** The password was right: asks for the second factor. The cookie holds what waits, and opens nothing. */
export function askSecondStep(
  c: WebContext,
  deps: Deps,
  tertunda: string,
  onward: Onward,
): Response | Promise<Response> {
  writeCookie(c, 'tertunda', tertunda, HELD_SECONDS);
  if (onward.titipan.length > 0) return show(c, deps, onward, null, tertunda);
  const next = localPath(onward.next);
  return c.redirect(next === null ? HERE : `${HERE}?next=${encodeURIComponent(next)}`, 303);
}

async function take(c: WebContext, deps: Deps): Promise<Response> {
  const { form } = c.var;
  const onward = { next: form.text('next'), titipan: titipanOf(form) };
  const bukti = buktiFrom(c);
  if (bukti === null || bukti.cara === 'sandi') return show(c, deps, onward, null);
  const token = readCookie(c, 'tertunda') ?? '';
  const entered = await finishSignIn(deps, { token, bukti, browser: browserOf(c) });
  return entered.ok ? goOn(c, entered.value, onward) : show(c, deps, onward, entered.refusal);
}

async function show(
  c: WebContext,
  deps: Deps,
  onward: Onward,
  refusal: Refusal | null,
  token = readCookie(c, 'tertunda'),
): Promise<Response> {
  const page = pageOf(c);
  const ways = token === undefined ? null : await readHeld(deps, token, c.var.deps.origin);
  if (ways === null) {
    clearCookie(c, 'tertunda');
    if (c.req.method === 'GET') return c.redirect('/masuk', 303);
    return sendOver(c, page, onward);
  }
  const path = refusal?.path ?? (ways.totp ? 'otp' : 'pemulihan');
  const errors = refusal === null ? [] : fieldErrors([{ ...refusal, path }], page.lang);
  const status = refusal === null ? 200 : refusalStatus(refusal.code);
  return sendPage(c, <LangkahKeduaPage {...{ page, ways, errors, ...onward }} />, status);
}

/** What was typed elsewhere is at least to be read and copied. */
function sendOver(c: WebContext, page: Page, { next, titipan }: Onward): Response {
  const words = page.m.portal.faktor.masuk;
  const href = next === '' ? '/masuk' : `/masuk?next=${encodeURIComponent(next)}`;
  if (titipan.length === 0) {
    const over = { judul: words.habisJudul, isi: page.m.portal.akun.perluMasuk, tombol: words.habisTombol };
    return sendPage(c, <OverPage page={page} {...over} href={href} />, 422);
  }
  return sendPage(
    c,
    <Layout page={page} title={words.habisJudul} isIndexed={false}>
      <h1>{words.habisJudul}</h1>
      <KeptWords page={page} fields={titipan} />
      <p>
        <a href={href}>{words.habisTombol}</a>
      </p>
    </Layout>,
    422,
  );
}

function LangkahKeduaPage(props: Onward & { page: Page; ways: WaysToProve; errors: readonly FieldError[] }) {
  const { page, errors, titipan } = props;
  const words = page.m.portal.faktor;
  const labels = { otp: words.kode, pemulihan: words.pemulihan };
  return (
    <Layout
      page={page}
      title={words.masuk.judul}
      hasErrors={errors.length > 0}
      isIndexed={false}
      scripts={['faktor.js']}
    >
      <ErrorSummary page={page} errors={errors} labels={labels} />
      <h1>{words.masuk.judul}</h1>
      <p class="lead">{words.masuk.isi}</p>
      <FaktorForms {...props} action={HERE} tombol={words.masuk.tombol} />
      <KeptWords page={page} fields={titipan} />
      <Form page={page} action="/masuk/batal">
        <button class="link" type="submit">
          {words.masuk.batal}
        </button>
      </Form>
    </Layout>
  );
}
