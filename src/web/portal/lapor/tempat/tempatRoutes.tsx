import type { Hono } from 'hono';
import type { Deps } from '../../../../useCases/deps.ts';
import { findSimilar } from '../../../../useCases/partisipasi/baca.ts';
import { setIkuti } from '../../../../useCases/partisipasi/dukung.ts';
import { listKategori } from '../../../../useCases/rujukan/listKategori.ts';
import type { FieldError } from '../../../components/form/fieldErrors.ts';
import type { WebContext, WebEnv } from '../../../deps.ts';
import { writeFlash } from '../../../request/flash.ts';
import { policyWithImages } from '../../../pipeline/securityHeaders.ts';
import { pageOf, sendPage, type Page } from '../../../request/page.ts';
import type { RequestForm } from '../../../request/requestForm.ts';
import { orangIn } from '../../laporan/partisipasi/orang.ts';
import { checkApa, checkTempat } from '../checks.ts';
import {
  backToStart,
  draftOf,
  goToSent,
  keepForm,
  openForm,
  PATHS,
  screenHref,
  toOwner,
  type FormDraft,
} from '../formDraft.ts';
import { withScreen } from '../isian.ts';
import { findChoices, instansiChoices, wilayahChoices } from './findChoices.ts';
import { mapChoice } from './mapChoice.ts';
import { mapShown } from './mapShown.ts';
import { settleSearches } from './settleSearches.ts';
import { InstansiRadios, TempatScreen, WilayahRadios } from './TempatScreen.tsx';

/** The second screen, and what it finds while one types. */
export function tempatRoutes(app: Hono<WebEnv>, deps: Deps): void {
  app.get(PATHS.tempat, (c) => showTempat(c, deps));
  app.post(PATHS.tempat, (c) => takeTempat(c, deps, c.var.form));
  app.get('/lapor/cari/daerah', (c) => searchWhileTyping(c, deps, 'daerah'));
  app.get('/lapor/cari/instansi', (c) => searchWhileTyping(c, deps, 'instansi'));
}

async function showTempat(c: WebContext, deps: Deps): Promise<Response> {
  const opened = await openForm(c, deps);
  if (opened.keadaan === 'terkirim') return goToSent(c);
  if (opened.keadaan === 'terkunci') return toOwner(c);
  if (opened.keadaan === 'tidak_ada') return backToStart(c);
  const page = pageOf(c);
  const { draft } = opened;
  if (checkApa(page, draft.isian).length > 0) return c.redirect(`${screenHref('apa', draft)}&periksa`, 303);
  const isChecked = c.req.query('periksa') !== undefined;
  const errors = isChecked ? checkTempat(page, draft.isian, deps.now()) : [];
  return renderTempat(c, deps, draft, { errors, isMissed: c.req.query('laut') !== undefined }, page);
}

async function takeTempat(c: WebContext, deps: Deps, form: RequestForm): Promise<Response> {
  const draft = await draftOf(c, deps, form);
  if (draft instanceof Response) return draft;
  const page = pageOf(c);
  const typed = withScreen(draft.isian, 'tempat', form);
  if (form.has('ikuti')) return follow(c, deps, { ...draft, isian: typed }, form.text('ikuti'));
  const pointed = await mapChoice(form, typed);
  if (pointed !== null)
    return keepAndReturn(
      c,
      deps,
      { ...draft, isian: pointed.isian },
      pointed.isMissed ? '&laut#peta' : '#peta',
    );
  const aksi = form.text('aksi');
  if (aksi !== 'lanjut') {
    const place = aksi === 'cariInstansi' || aksi === 'perbarui' ? '#instansi' : '#daerah';
    return keepAndReturn(c, deps, { ...draft, isian: typed }, place);
  }
  const searched = await settleSearches(deps, page, draft.isian, typed);
  const kept = { ...draft, isian: searched.isian };
  if (!(await keepForm(c, deps, kept))) return goToSent(c, form);
  // While a search waits for its choice, the place is being answered.
  const isPlacePending = searched.errors.some(({ path }) => path === 'wilayah' || path === 'cariWilayah');
  const missing = checkTempat(page, kept.isian, deps.now()).filter(
    ({ path }) => !(isPlacePending && path === 'lokasi' && kept.isian.lokasi === ''),
  );
  const errors = [...searched.errors, ...missing];
  if (errors.length > 0) return renderTempat(c, deps, kept, { errors, isMissed: false }, page);
  return c.redirect(screenHref('anda', kept), 303);
}

async function keepAndReturn(c: WebContext, deps: Deps, draft: FormDraft, place: string): Promise<Response> {
  const isKept = await keepForm(c, deps, draft);
  return isKept ? c.redirect(`${screenHref('tempat', draft)}${place}`, 303) : goToSent(c, c.var.form);
}

/** Somebody joins a laporan that is there: what was written stays, in case it was another matter after all. */
async function follow(c: WebContext, deps: Deps, draft: FormDraft, nomor: string): Promise<Response> {
  await keepForm(c, deps, draft);
  const followed = await setIkuti(deps, orangIn(c, { isNamed: true }), nomor, true);
  const words = pageOf(c).m.portal.lapor;
  if (!followed.ok) {
    writeFlash(c, { jenis: 'perhatian', teks: words.serupaTertutup });
    return c.redirect(screenHref('tempat', draft), 303);
  }
  writeFlash(c, { jenis: 'berhasil', teks: words.serupaDiikuti });
  return c.redirect(`/laporan/${nomor}`, 303);
}

/** The choices for what was typed so far, as the screen itself shows them: the island puts them in its place. */
async function searchWhileTyping(c: WebContext, deps: Deps, what: 'daerah' | 'instansi'): Promise<Response> {
  const page = pageOf(c);
  const q = (c.req.query('q') ?? '').trim();
  const aturan = await deps.rujukan();
  const wilayah = what === 'daerah' && q !== '' ? await wilayahChoices(deps, aturan, q) : [];
  const instansi = what === 'instansi' && q !== '' ? instansiChoices(page, aturan, q) : [];
  const props = { page, errors: [], found: { wilayah, instansi }, value: '', q };
  const jumlah = what === 'daerah' ? wilayah.length : instansi.length;
  c.header('Cache-Control', 'private, max-age=60');
  // The language stands in a cookie.
  c.header('Vary', 'Cookie, Accept-Encoding');
  return c.html(
    <div>
      <p data-jumlah>{page.m.portal.lapor.wilayahDitemukan(jumlah)}</p>
      {what === 'daerah' ? <WilayahRadios {...props} /> : <InstansiRadios {...props} />}
    </div>,
  );
}

async function renderTempat(
  c: WebContext,
  deps: Deps,
  draft: FormDraft,
  shown: { readonly errors: readonly FieldError[]; readonly isMissed: boolean },
  page: Page,
): Promise<Response> {
  const { isian } = draft;
  const teks = `${isian.judul} ${isian.isi}`;
  const tiles = c.var.deps.mapTileUrl;
  if (tiles !== undefined) c.header('Content-Security-Policy', policyWithImages(new URL(tiles).origin));
  const [found, similar, map, aturan] = await Promise.all([
    findChoices(deps, page, isian),
    findSimilar(deps, { teks, wilayah: isian.wilayah }),
    mapShown(deps, page, isian, tiles),
    deps.rujukan(),
  ]);
  const props = { page, draft, found, similar, map, kategori: listKategori(aturan), ...shown };
  return sendPage(c, <TempatScreen {...props} />, shown.errors.length > 0 ? 422 : 200);
}
