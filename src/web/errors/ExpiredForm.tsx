import type { WebContext } from '../deps.ts';
import { Button } from '../components/form/Button.tsx';
import { Form } from '../components/form/Form.tsx';
import { CSRF_FIELD } from '../request/csrfToken.ts';
import type { RequestForm } from '../request/requestForm.ts';
import { pageOf, sendPage } from '../request/page.ts';
import { ErrorPage } from './ErrorPage.tsx';

/** Names of fields that are never written back into a page. */
const SECRET_FIELD = /sandi|password|otp/i;

/**
 * The form's token is not of this session or visit. What was typed is offered again under a fresh token: sent only by
 * the person's own press, on a page that nobody can frame, after the browser itself named this site as the origin.
 */
export function sendExpiredForm(c: WebContext, form: RequestForm): Response {
  const page = { ...pageOf(c), address: null };
  const words = page.m.galat.formulirKedaluwarsa;
  const fields = form.entries.filter(([name]) => name !== CSRF_FIELD);
  const canRepeat = isNamedOrigin(c) && fields.every(([name]) => !SECRET_FIELD.test(name));
  const shown = canRepeat ? words : { ...words, tindakan: [words.bukaUlang] };
  const document = (
    <ErrorPage page={page} words={shown}>
      {canRepeat ? (
        <Form page={page} action={c.req.path + new URL(c.req.url).search}>
          {fields.map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <Button>{words.kirimLagi}</Button>
        </Form>
      ) : null}
    </ErrorPage>
  );
  return sendPage(c, document, 403);
}

function isNamedOrigin(c: WebContext): boolean {
  return c.req.header('sec-fetch-site') === 'same-origin' || c.req.header('origin') !== undefined;
}
