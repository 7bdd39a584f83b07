import type { Hono } from 'hono';
import { MAX_LAMPIRAN } from '../../../domain/laporan/limits.ts';
import { fieldErrors, type FieldError } from '../../components/form/fieldErrors.ts';
import { listInstansi } from '../../../useCases/rujukan/listInstansi.ts';
import { listKategori } from '../../../useCases/rujukan/listKategori.ts';
import { listWilayah } from '../../../useCases/rujukan/listWilayah.ts';
import { readLaporan } from '../../../useCases/laporan/readLaporan.ts';
import type { Deps } from '../../../useCases/deps.ts';
import type { WebContext, WebEnv } from '../../deps.ts';
import { writeFlash } from '../../request/flash.ts';
import { pageOf, sendPage, type Page } from '../../request/page.ts';
import type { RequestForm } from '../../request/requestForm.ts';
import { openNomor, readerIn } from '../visitor.ts';
import { takeUploads } from '../uploads.ts';
import { AndaScreen } from './AndaScreen.tsx';
import { ApaScreen } from './ApaScreen.tsx';
import { checkAnda, checkApa, checkTempat } from './checks.ts';
import { findChoices } from './findChoices.ts';
import { closeForm, keepForm, newForm, openForm, type FormDraft } from './formDraft.ts';
import { usulJudul, withScreen, type Berkas, type Isian } from './isian.ts';
import { SCREEN_HREF } from './Screen.tsx';
import { submitForm, uploaderOf } from './submit.ts';
import { TempatScreen } from './TempatScreen.tsx';
import { TerkirimPage } from './TerkirimPage.tsx';

const SENT = '/lapor/terkirim';

/** The form of a new laporan: three screens on one draft that the server keeps. Each POST keeps first and judges afterwards. */
export function laporRoutes(app: Hono<WebEnv>, deps: Deps): void {
  app.get('/lapor', (c) => showApa(c, deps));
  app.post('/lapor', (c) => takeApa(c, deps, c.var.form));
  app.post('/lapor/mulai', (c) => start(c, deps, c.var.form));
  app.get('/lapor/tempat', (c) => showLater(c, deps, 'tempat'));
  app.post('/lapor/tempat', (c) => takeTempat(c, deps, c.var.form));
  app.get('/lapor/anda', (c) => showLater(c, deps, 'anda'));
  app.post('/lapor/anda', (c) => takeAnda(c, deps, c.var.form));
  app.get(SENT, (c) => showSent(c, deps));
}

type Answer = Response | Promise<Response>;

async function showApa(c: WebContext, deps: Deps): Promise<Response> {
  const opened = await openForm(c, deps);
  const draft = opened.keadaan === 'ditulis' ? opened.draft : newForm(c);
  const instansi = await knownInstansi(deps, c.req.query('instansi') ?? '');
  if (instansi !== '' && instansi !== draft.isian.instansi) {
    const addressed = { ...draft, isian: { ...draft.isian, instansi, cariInstansi: '' } };
    await keepForm(c, deps, addressed);
    return renderApa(c, addressed, []);
  }
  return renderApa(c, draft, c.req.query('periksa') === undefined ? null : 'periksa');
}

/** From the home page: the first words. Added to what is there already, so that nothing written earlier is lost. */
async function start(c: WebContext, deps: Deps, form: RequestForm): Promise<Response> {
  const opened = await openForm(c, deps);
  const draft = opened.keadaan === 'ditulis' ? opened.draft : newForm(c);
  const isi = form.text('isi');
  const before = draft.isian.isi;
  const all = before === '' || before.includes(isi) ? before || isi : `${before}\n\n${isi}`;
  await keepForm(c, deps, { ...draft, isian: { ...draft.isian, isi: all } });
  return c.redirect('/lapor', 303);
}

async function takeApa(c: WebContext, deps: Deps, form: RequestForm): Promise<Response> {
  const draft = await draftOf(c, deps, form);
  if (draft === null) return c.redirect(SENT, 303);
  const page = pageOf(c);
  const typed = withScreen(draft.isian, 'apa', form);
  const berkas = typed.berkas.filter((one) => one.id !== form.text('hapus'));
  const uploads = await takeUploads(deps, page, form.files('berkas'), {
    pengunggah: uploaderOf(deps, draft.id),
    room: MAX_LAMPIRAN - berkas.length,
    max: MAX_LAMPIRAN,
    path: 'berkas',
  });
  const judul = typed.judul === '' ? usulJudul(typed.isi) : typed.judul;
  // A second click sends the same file again.
  const added = uploads.kept.filter((one) => !berkas.some((had) => isSameFile(had, one)));
  const kept = { ...draft, isian: { ...typed, judul, berkas: [...berkas, ...added] } };
  if (!(await keepForm(c, deps, kept))) return c.redirect(SENT, 303);
  const isGoingOn = form.text('aksi') === 'lanjut' && !form.has('hapus');
  const errors = [...uploads.errors, ...(isGoingOn ? checkApa(page, kept.isian) : [])];
  if (errors.length > 0) return renderApa(c, kept, errors, page);
  return c.redirect(isGoingOn ? SCREEN_HREF.tempat : `${SCREEN_HREF.apa}#berkas-tersimpan`, 303);
}

function isSameFile(a: Berkas, b: Berkas): boolean {
  return a.nama === b.nama && a.ukuran === b.ukuran;
}

function renderApa(
  c: WebContext,
  draft: FormDraft,
  errors: readonly FieldError[] | 'periksa' | null,
  page: Page = pageOf(c),
): Answer {
  const shown = errors === 'periksa' ? checkApa(page, draft.isian) : (errors ?? []);
  return sendPage(c, <ApaScreen page={page} draft={draft} errors={shown} />, shown.length > 0 ? 422 : 200);
}

/** The later screens need what the first one asks. */
async function showLater(c: WebContext, deps: Deps, layar: 'tempat' | 'anda'): Promise<Response> {
  const opened = await openForm(c, deps);
  if (opened.keadaan === 'terkirim') return c.redirect(SENT, 303);
  if (opened.keadaan === 'tidak_ada') return backToStart(c);
  const page = pageOf(c);
  const { isian } = opened.draft;
  if (checkApa(page, isian).length > 0) return c.redirect(`${SCREEN_HREF.apa}?periksa`, 303);
  if (layar === 'anda') return renderAnda(c, deps, opened.draft, [], page);
  const isChecked = c.req.query('periksa') !== undefined;
  return renderTempat(c, deps, opened.draft, isChecked ? checkTempat(page, isian, deps.now()) : [], page);
}

async function takeTempat(c: WebContext, deps: Deps, form: RequestForm): Promise<Response> {
  const draft = await draftOf(c, deps, form);
  if (draft === null) return c.redirect(SENT, 303);
  const page = pageOf(c);
  const typed = withScreen(draft.isian, 'tempat', form);
  const isGoingOn = form.text('aksi') === 'lanjut';
  const searched = isGoingOn
    ? await settleSearches(deps, page, draft.isian, typed)
    : { isian: typed, errors: [] };
  const kept = { ...draft, isian: searched.isian };
  if (!(await keepForm(c, deps, kept))) return c.redirect(SENT, 303);
  if (!isGoingOn) {
    const place = form.text('aksi') === 'cariInstansi' ? 'instansi' : 'daerah';
    return c.redirect(`${SCREEN_HREF.tempat}#${place}`, 303);
  }
  // While a search waits for its choice, the place is being answered.
  const isPlacePending = searched.errors.some(({ path }) => path === 'wilayah' || path === 'cariWilayah');
  const missing = checkTempat(page, kept.isian, deps.now()).filter(
    ({ path }) => !(isPlacePending && path === 'lokasi' && kept.isian.lokasi === ''),
  );
  const errors = [...searched.errors, ...missing];
  if (errors.length > 0) return renderTempat(c, deps, kept, errors, page);
  return c.redirect(SCREEN_HREF.anda, 303);
}

/** Somebody typed a name and went on without choosing: the only fit is taken, several are shown to choose from. */
async function settleSearches(
  deps: Deps,
  page: Page,
  before: Isian,
  typed: Isian,
): Promise<{ readonly isian: Isian; readonly errors: readonly FieldError[] }> {
  const words = page.m.portal.lapor;
  const errors: FieldError[] = [];
  let isian = typed;
  const { cariWilayah, cariInstansi } = typed;
  if (isAsked(cariWilayah, before.cariWilayah, typed.wilayah, before.wilayah)) {
    const found = await listWilayah(deps.db, { q: cariWilayah, limit: 2 });
    const [first] = found;
    if (first !== undefined && (found.length === 1 || first.kode === cariWilayah)) {
      isian = { ...isian, wilayah: first.kode };
    } else if (first === undefined) errors.push({ path: 'cariWilayah', text: words.wilayahKosong });
    else errors.push({ path: 'wilayah', text: words.wilayahPilihDulu });
  }
  if (isAsked(cariInstansi, before.cariInstansi, typed.instansi, before.instansi)) {
    const found = listInstansi(await deps.rujukan(), { q: cariInstansi });
    const [first] = found;
    if (first !== undefined && (found.length === 1 || first.kode === cariInstansi)) {
      isian = { ...isian, instansi: first.kode };
    } else if (first === undefined) errors.push({ path: 'cariInstansi', text: words.instansiKosong });
    else errors.push({ path: 'instansi', text: words.instansiPilihDulu });
  }
  return { isian, errors };
}

/** A search that is not answered yet: newly typed and nothing newly chosen. */
function isAsked(cari: string, cariBefore: string, chosen: string, chosenBefore: string): boolean {
  return cari !== '' && cari !== cariBefore && chosen === chosenBefore;
}

async function renderTempat(
  c: WebContext,
  deps: Deps,
  draft: FormDraft,
  errors: readonly FieldError[],
  page: Page,
): Promise<Response> {
  const found = await findChoices(deps, page, draft.isian);
  const kategori = listKategori(await deps.rujukan());
  const document = (
    <TempatScreen page={page} draft={draft} errors={errors} found={found} kategori={kategori} />
  );
  return sendPage(c, document, errors.length > 0 ? 422 : 200);
}

async function takeAnda(c: WebContext, deps: Deps, form: RequestForm): Promise<Response> {
  const opened = await draftOf(c, deps, form);
  if (opened === null) return c.redirect(SENT, 303);
  const page = pageOf(c);
  const draft = { ...opened, isian: withScreen(opened.isian, 'anda', form) };
  if (!(await keepForm(c, deps, draft))) return c.redirect(SENT, 303);
  const earlier = firstUnfinished(page, draft.isian, deps);
  if (earlier !== null) return c.redirect(`${earlier}?periksa`, 303);
  const errors = checkAnda(page, draft.isian);
  if (errors.length > 0) return renderAnda(c, deps, draft, errors, page);
  const sent = await submitForm(deps, page, draft);
  // Other fields of the form stand on other screens: their refusals are told on top, without a link.
  if (!sent.ok) {
    const told = fieldErrors([sent.refusal], page.lang).map((one) => ({ ...one, path: '' }));
    return renderAnda(c, deps, draft, told, page);
  }
  await closeForm(deps, draft.id, sent.value);
  if (sent.value.resi !== null) openNomor(c, sent.value.nomor);
  return c.redirect(SENT, 303);
}

function firstUnfinished(page: Page, isian: Isian, deps: Deps): string | null {
  if (checkApa(page, isian).length > 0) return SCREEN_HREF.apa;
  return checkTempat(page, isian, deps.now()).length > 0 ? SCREEN_HREF.tempat : null;
}

async function renderAnda(
  c: WebContext,
  deps: Deps,
  draft: FormDraft,
  errors: readonly FieldError[],
  page: Page,
): Promise<Response> {
  const [found, aturan] = await Promise.all([findChoices(deps, page, draft.isian), deps.rujukan()]);
  const kategori = aturan.kategori.get(draft.isian.kategori);
  const siapa = page.session === null && draft.isian.siapa === 'akun' ? '' : draft.isian.siapa;
  const shown = { ...draft, isian: { ...draft.isian, siapa: siapa || (page.session ? 'akun' : '') } };
  const document = (
    <AndaScreen
      page={page}
      draft={shown}
      errors={errors}
      found={found}
      kategoriNama={kategori?.nama ?? null}
      isPeka={kategori?.peka === true}
    />
  );
  return sendPage(c, document, errors.length > 0 ? 422 : 200);
}

async function showSent(c: WebContext, deps: Deps): Promise<Response> {
  const opened = await openForm(c, deps);
  if (opened.keadaan === 'ditulis') return c.redirect('/lapor', 303);
  const page = pageOf(c);
  if (opened.keadaan === 'tidak_ada' || opened.hasil === null) {
    writeFlash(c, { jenis: 'informasi', teks: page.m.portal.lapor.terkirim.resiHabis });
    return c.redirect('/lacak', 303);
  }
  const read = await readLaporan(deps, readerIn(c, deps), opened.hasil.nomor);
  return sendPage(c, <TerkirimPage page={page} hasil={opened.hasil} laporan={read.ok ? read.value : null} />);
}

/** The draft that a screen sent; a fresh one when it was never kept or is too old; null when it was sent already. */
async function draftOf(c: WebContext, deps: Deps, form: RequestForm): Promise<FormDraft | null> {
  const opened = await openForm(c, deps, form);
  if (opened.keadaan === 'terkirim') return null;
  return opened.keadaan === 'ditulis' ? opened.draft : newForm(c);
}

function backToStart(c: WebContext): Response {
  writeFlash(c, { jenis: 'informasi', teks: pageOf(c).m.portal.lapor.mulaiDulu });
  return c.redirect('/lapor', 303);
}

async function knownInstansi(deps: Deps, kode: string): Promise<string> {
  if (kode === '') return '';
  return listInstansi(await deps.rujukan(), { q: kode }).find((one) => one.kode === kode)?.kode ?? '';
}
