import type { Hono } from 'hono';
import type { Deps } from '../../../useCases/deps.ts';
import { countInklusif, readInklusif } from '../../../useCases/inklusif/inklusif.ts';
import type { WebContext, WebEnv } from '../../deps.ts';
import { writeFlash } from '../../request/flash.ts';
import { pageOf, sendPage } from '../../request/page.ts';
import { openForm, screenHref } from '../lapor/formDraft.ts';
import { formOnce } from '../../request/once.ts';
import { JangkauanPage, TanyaPage } from './InklusifPages.tsx';

/** Two questions after sending, which nobody has to answer, and what they count up to (F50). */
export function inklusifRoutes(app: Hono<WebEnv>, deps: Deps): void {
  app.get('/lapor/inklusif', async (c) => {
    const opened = await openForm(c, deps);
    if (opened.keadaan !== 'terkirim') return c.redirect('/lapor', 303);
    return sendPage(c, <TanyaPage page={pageOf(c)} formulir={opened.id} />);
  });
  app.post('/lapor/inklusif', (c) => take(c, deps));
  app.get('/statistik/jangkauan', async (c) =>
    sendPage(c, <JangkauanPage page={pageOf(c)} angka={await readInklusif(deps)} />),
  );
}

/** Counted once for a sent laporan, whatever is pressed twice; the name of the form is kept nowhere beside the answer. */
async function take(c: WebContext, deps: Deps): Promise<Response> {
  const { form } = c.var;
  const opened = await openForm(c, deps, form);
  if (opened.keadaan !== 'terkirim') return c.redirect('/lapor', 303);
  const told = { kelamin: form.text('kelamin'), disabilitas: form.all('disabilitas') };
  const counted = await formOnce<true>(deps, { pemegang: 'inklusif', kunci: opened.id }, (claim) =>
    countInklusif(deps, told, claim),
  );
  const words = pageOf(c).m.portal.akunSaya.inklusif;
  writeFlash(
    c,
    counted.ok
      ? { jenis: 'berhasil', teks: words.terimaKasih }
      : { jenis: 'informasi', teks: words.dilewati },
  );
  return c.redirect(screenHref('terkirim', { id: opened.id }), 303);
}
