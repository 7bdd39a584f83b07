import type { WebContext } from '../deps.ts';
import { Button } from '../components/form/Button.tsx';
import { Form } from '../components/form/Form.tsx';
import { KeptWords } from '../components/KeptWords.tsx';
import { SignInForm, type Titipan } from '../components/SignInForm.tsx';
import { readCookie } from '../request/cookies.ts';
import { CSRF_FIELD } from '../request/csrfToken.ts';
import type { RequestForm } from '../request/requestForm.ts';
import { pageOf, sendPage, type Page } from '../request/page.ts';
import { ErrorPage, type ErrorWords } from './ErrorPage.tsx';

/** Names of fields that are never written back into a page. */
const SECRET_FIELD = /sandi|password|otp|pemulihan/i;
/** Forms that only a signed-in person can send; the form of a new laporan waits on the server without anybody signed in. */
const NEEDS_SESSION = /^\/(petugas|laporan|saya|pengaturan)\//;

/**
 * The form's token is not of this session or visit. What was typed is offered again under a fresh token: sent only by
 * the person's own press, on a page that nobody can frame, after the browser itself named this site as the origin.
 * Whoever's session has ended signs in first, and the form comes along.
 */
export function sendExpiredForm(c: WebContext, form: RequestForm): Response {
  const page = { ...pageOf(c), address: null };
  const words = page.m.galat.formulirKedaluwarsa;
  const fields = isNamedOrigin(c) ? form.entries.filter(([name]) => name !== CSRF_FIELD) : [];
  const shown = fields.filter(([name]) => !SECRET_FIELD.test(name));
  const canRepeat = isNamedOrigin(c) && shown.length === fields.length;
  const action = c.req.path + new URL(c.req.url).search;
  const hadSession = !c.var.session && readCookie(c, 'sesi') !== undefined;
  if (canRepeat && hadSession && NEEDS_SESSION.test(c.req.path)) {
    return sendEndedSession(c, form);
  }
  const told = canRepeat ? words : { ...words, tindakan: [words.bukaUlang] };
  const document = (
    <ErrorPage page={page} words={told}>
      <KeptWords page={page} fields={shown} />
      {canRepeat ? <Again page={page} action={action} fields={fields} /> : null}
    </ErrorPage>
  );
  return sendPage(c, document, 403);
}

/** The form that was sent is of somebody who is not signed in: they sign in, and what was typed comes along. */
export function sendEndedSession(c: WebContext, form: RequestForm): Response {
  const page = { ...pageOf(c), address: null };
  const fields = form.entries.filter(([name]) => name !== CSRF_FIELD);
  const action = c.req.path + new URL(c.req.url).search;
  return sendPage(c, <EndedSession page={page} action={action} fields={fields} />, 403);
}

/** After signing in or proving again: the form that was stopped, to be looked at and sent. */
export function WaitingForm(props: { page: Page; action: string; fields: Titipan; words?: ErrorWords }) {
  const { page, action, fields, words = page.m.galat.formulirMenunggu } = props;
  return (
    <ErrorPage page={{ ...page, address: null }} words={words}>
      <KeptWords page={page} fields={fields} />
      <Again page={page} action={action} fields={fields} />
    </ErrorPage>
  );
}

function EndedSession({ page, action, fields }: { page: Page; action: string; fields: Titipan }) {
  return (
    <ErrorPage page={page} words={page.m.galat.sesiBerakhir}>
      <SignInForm page={page} next={action} email="" errors={[]} titipan={fields} />
      <KeptWords page={page} fields={fields} />
    </ErrorPage>
  );
}

function Again({ page, action, fields }: { page: Page; action: string; fields: Titipan }) {
  return (
    <Form page={page} action={action}>
      {fields.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <Button>{page.m.galat.formulirKedaluwarsa.kirimLagi}</Button>
    </Form>
  );
}

function isNamedOrigin(c: WebContext): boolean {
  return c.req.header('sec-fetch-site') === 'same-origin' || c.req.header('origin') !== undefined;
}
