import type { WebContext } from '../deps.ts';
import { ErrorPage } from '../errors/ErrorPage.tsx';
import { pageOf, sendPage } from '../request/page.ts';

/** For a signed-in person without an officer's role: why, and what to do. */
export function sendNotOfficer(c: WebContext): Response {
  const page = { ...pageOf(c), address: null };
  const words = page.m.petugas.antrean.bukanPetugas;
  const document = (
    <ErrorPage page={page} words={words}>
      <p>
        <a href="/saya">{words.saya}</a>
      </p>
    </ErrorPage>
  );
  return sendPage(c, document, 403);
}
