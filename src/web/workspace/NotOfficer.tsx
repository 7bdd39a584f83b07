import type { WebContext } from '../deps.ts';
import { KeptWords } from '../components/KeptWords.tsx';
import { ErrorPage } from '../errors/ErrorPage.tsx';
import { pageOf, sendPage } from '../request/page.ts';

/** For a signed-in person without an officer's role: why, and what to do. A role may end while its holder writes: the words stay. */
export function sendNotOfficer(c: WebContext): Response {
  const page = { ...pageOf(c), address: null };
  const words = page.m.petugas.antrean.bukanPetugas;
  const document = (
    <ErrorPage page={page} words={words}>
      {c.req.method === 'POST' ? <KeptWords page={page} fields={c.var.form.entries} /> : null}
      <p>
        <a href="/saya">{words.saya}</a>
      </p>
    </ErrorPage>
  );
  return sendPage(c, document, 403);
}
