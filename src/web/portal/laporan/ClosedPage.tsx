import { KeptWords, keptWords } from '../../components/KeptWords.tsx';
import type { WebContext } from '../../deps.ts';
import { ErrorPage } from '../../errors/ErrorPage.tsx';
import { pageOf, sendPage } from '../../request/page.ts';

/**
 * Somebody wrote while the receipt's two hours or the session ended: the words come back to be copied. It tells nothing of
 * the laporan, and says the same of one that never was (interfaces §4). `refused` when there is nothing to give back.
 */
export function sendClosed(c: WebContext, refused: Response): Response {
  const fields = c.var.form.entries.filter(([name]) => name === 'isi' || name === 'teks');
  if (keptWords(fields).length === 0) return refused;
  const page = { ...pageOf(c), address: null };
  const { laporanTertutup } = page.m.galat;
  const document = (
    <ErrorPage page={page} words={laporanTertutup}>
      <KeptWords page={page} fields={fields} />
      <ul class="list">
        <li>
          <a href="/lacak#resi">{page.m.portal.akun.denganResi}</a>
        </li>
        <li>
          <a href="/masuk">{page.m.portal.akun.masukJudul}</a>
        </li>
      </ul>
    </ErrorPage>
  );
  return sendPage(c, document, refused.status === 403 ? 403 : 404);
}
