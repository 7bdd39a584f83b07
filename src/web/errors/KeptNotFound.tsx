import { KeptWords } from '../components/KeptWords.tsx';
import type { WebContext } from '../deps.ts';
import { pageOf, sendPage } from '../request/page.ts';
import type { RequestForm } from '../request/requestForm.ts';
import { ErrorPage } from './ErrorPage.tsx';

/**
 * Nothing is found where somebody wrote to, or no longer for them: the usual page, the same for both (interfaces §4), with the words
 * that were written, to be copied.
 */
export function sendNotFoundWith(c: WebContext, form: RequestForm): Response {
  const page = { ...pageOf(c), address: null };
  const document = (
    <ErrorPage page={page} words={page.m.galat.tidakDitemukan}>
      <KeptWords page={page} fields={form.entries} />
    </ErrorPage>
  );
  return sendPage(c, document, 404);
}
