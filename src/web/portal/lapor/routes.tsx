import type { Hono } from 'hono';
import type { Refusal } from '../../../domain/shared/result.ts';
import { readKontak } from '../../../useCases/identitas/konfirmasiKontak.ts';
import { readLaporan } from '../../../useCases/laporan/readLaporan.ts';
import type { Deps } from '../../../useCases/deps.ts';
import { fieldErrors } from '../../components/form/fieldErrors.ts';
import type { WebContext, WebEnv } from '../../deps.ts';
import { refusalStatus } from '../../refusalStatus.ts';
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
  type Terkirim,
} from './formDraft.ts';
import { actOnKontak } from '../kontak/actOnKontak.ts';
import { tempatRoutes } from './tempat/tempatRoutes.tsx';
import { TerkirimPage } from './TerkirimPage.tsx';

/** The form of a new laporan: three screens on one draft that the server keeps. Each POST keeps first and judges afterwards. */
export function laporRoutes(app: Hono<WebEnv>, deps: Deps): void {
  apaRoutes(app, deps);
  tempatRoutes(app, deps);
  andaRoutes(app, deps);
  app.post('/lapor/mulai', (c) => start(c, deps, c.var.form));
  app.get(PATHS.terkirim, (c) => showSent(c, deps));
  app.post(PATHS.kontak, (c) => takeKontak(c, deps, c.var.form));
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
  if (opened.keadaan === 'tidak_ada' || opened.hasil === null) return nothingSent(c);
  return renderSent(c, deps, { id: opened.id, hasil: opened.hasil });
}

function nothingSent(c: WebContext): Response {
  writeFlash(c, { jenis: 'informasi', teks: pageOf(c).m.portal.lapor.terkirim.resiHabis });
  return c.redirect('/lacak', 303);
}

async function renderSent(
  c: WebContext,
  deps: Deps,
  { id, hasil, refused }: { readonly id: string; readonly hasil: Terkirim; readonly refused?: Refusal },
): Promise<Response> {
  const page = pageOf(c);
  const read = await readLaporan(deps, readerIn(c, deps), hasil.nomor);
  const alamat = `${c.var.deps.origin}/lacak?nomor=${hasil.nomor}`;
  const asked = hasil.kontak ?? [];
  const kontak = await Promise.all(asked.map((one) => readKontak(deps, one)));
  return sendPage(
    c,
    <TerkirimPage
      {...{ page, hasil, alamat, kontak }}
      draft={{ id }}
      errors={refused === undefined ? [] : fieldErrors([refused], page.lang)}
      laporan={read.ok ? read.value : null}
      tanyaHref={ownHref('/lapor/inklusif', { id })}
    />,
    refused === undefined ? 200 : refusalStatus(refused.code),
  );
}

/** The code of a contact, or that it is to be sent again. */
async function takeKontak(c: WebContext, deps: Deps, form: RequestForm): Promise<Response> {
  const opened = await openForm(c, deps, form);
  if (opened.keadaan === 'terkunci') return toOwner(c);
  if (opened.keadaan !== 'terkirim' || opened.hasil === null) return nothingSent(c);
  const { id, hasil } = opened;
  const asked = (hasil.kontak ?? []).find(({ saluran }) => saluran === form.text('saluran'));
  if (asked === undefined || asked.id === null) return c.redirect(screenHref('terkirim', { id }), 303);
  const refused = await actOnKontak(c, deps, { ...asked, id: asked.id });
  if (refused !== null) return renderSent(c, deps, { id, hasil, refused });
  return c.redirect(screenHref('terkirim', { id }, '#kontak'), 303);
}

/** Whoever leaves a shared computer: the form or its receipt goes, and what the receipt had opened here closes. */
async function drop(c: WebContext, deps: Deps, form: RequestForm): Promise<Response> {
  const id = form.text(FORMULIR_FIELD);
  if (isSecretName(id)) await dropForm(c, deps, id);
  clearCookie(c, 'terbuka');
  writeFlash(c, { jenis: 'berhasil', teks: pageOf(c).m.portal.lapor.bersama.terhapus, lupakan: true });
  return c.redirect('/', 303);
}
