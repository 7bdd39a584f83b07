import type { Hono } from 'hono';
import { readLaporan } from '../../../useCases/laporan/readLaporan.ts';
import type { Deps } from '../../../useCases/deps.ts';
import type { WebContext, WebEnv } from '../../deps.ts';
import { clearCookie } from '../../request/cookies.ts';
import { writeFlash } from '../../request/flash.ts';
import { pageOf, sendPage } from '../../request/page.ts';
import type { RequestForm } from '../../request/requestForm.ts';
import { isSecretName } from '../../request/secretName.ts';
import { readerIn } from '../visitor.ts';
import { andaRoutes } from './anda/andaRoutes.tsx';
import { apaRoutes } from './apa/apaRoutes.tsx';
import {
  dropForm,
  FORMULIR_FIELD,
  keepForm,
  newForm,
  openForm,
  ownHref,
  PATHS,
  screenHref,
  toOwner,
} from './formDraft.ts';
import { tempatRoutes } from './tempat/tempatRoutes.tsx';
import { TerkirimPage } from './TerkirimPage.tsx';

/** The form of a new laporan: three screens on one draft that the server keeps. Each POST keeps first and judges afterwards. */
export function laporRoutes(app: Hono<WebEnv>, deps: Deps): void {
  apaRoutes(app, deps);
  tempatRoutes(app, deps);
  andaRoutes(app, deps);
  app.post('/lapor/mulai', (c) => start(c, deps, c.var.form));
  app.get(PATHS.terkirim, (c) => showSent(c, deps));
  app.post(PATHS.hapus, (c) => drop(c, deps, c.var.form));
}

/** From the home page: the first words, added to what is there already, so that nothing written earlier is lost. */
async function start(c: WebContext, deps: Deps, form: RequestForm): Promise<Response> {
  const opened = await openForm(c, deps);
  const draft = opened.keadaan === 'ditulis' ? opened.draft : newForm(c);
  const isi = form.text('isi');
  const before = draft.isian.isi;
  const all = before === '' || before.includes(isi) ? before || isi : `${before}\n\n${isi}`;
  await keepForm(c, deps, { ...draft, isian: { ...draft.isian, isi: all } });
  return c.redirect(screenHref('apa', draft), 303);
}

async function showSent(c: WebContext, deps: Deps): Promise<Response> {
  const opened = await openForm(c, deps);
  if (opened.keadaan === 'ditulis') return c.redirect(screenHref('apa', opened.draft), 303);
  if (opened.keadaan === 'terkunci') return toOwner(c);
  const page = pageOf(c);
  if (opened.keadaan === 'tidak_ada' || opened.hasil === null) {
    writeFlash(c, { jenis: 'informasi', teks: page.m.portal.lapor.terkirim.resiHabis });
    return c.redirect('/lacak', 303);
  }
  const { hasil, id } = opened;
  const read = await readLaporan(deps, readerIn(c, deps), hasil.nomor);
  const alamat = `${c.var.deps.origin}/lacak?nomor=${hasil.nomor}`;
  return sendPage(
    c,
    <TerkirimPage
      {...{ page, hasil, alamat }}
      draft={{ id }}
      laporan={read.ok ? read.value : null}
      tanyaHref={ownHref('/lapor/inklusif', { id })}
    />,
  );
}

/** Whoever leaves a shared computer: the form or its receipt goes, and what the receipt had opened here closes. */
async function drop(c: WebContext, deps: Deps, form: RequestForm): Promise<Response> {
  const id = form.text(FORMULIR_FIELD);
  if (isSecretName(id)) await dropForm(c, deps, id);
  clearCookie(c, 'terbuka');
  writeFlash(c, { jenis: 'berhasil', teks: pageOf(c).m.portal.lapor.bersama.terhapus, lupakan: true });
  return c.redirect('/', 303);
}
