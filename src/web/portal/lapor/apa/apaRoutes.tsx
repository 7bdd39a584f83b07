import { Readable } from 'node:stream';
import type { Hono } from 'hono';
import { MAX_LAMPIRAN } from '../../../../domain/laporan/limits.ts';
import { barisLayanan } from '../../../../domain/laporan/tulisan/layanan.ts';
import { usulJudul } from '../../../../domain/laporan/tulisan/judul.ts';
import { PUBLIK } from '../../../../domain/laporan/reader.ts';
import { hariOf } from '../../../../domain/shared/time.ts';
import type { Deps } from '../../../../useCases/deps.ts';
import { openLampiran } from '../../../../useCases/lampiran/openLampiran.ts';
import { kabkotaDi } from '../../../../useCases/peta/negeri.ts';
import { listInstansi } from '../../../../useCases/rujukan/listInstansi.ts';
import type { FieldError } from '../../../components/form/fieldErrors.ts';
import type { WebContext, WebEnv } from '../../../deps.ts';
import { refuseRequest } from '../../../errors/refuseRequest.ts';
import { pageOf, sendPage, type Page } from '../../../request/page.ts';
import type { RequestForm } from '../../../request/requestForm.ts';
import { takeUploads, type KeptFile } from '../../uploads.ts';
import { checkApa } from '../checks.ts';
import {
  draftOf,
  goToSent,
  keepForm,
  newForm,
  openForm,
  PATHS,
  screenHref,
  toOwner,
  type FormDraft,
} from '../formDraft.ts';
import { withScreen, withTitik, type Berkas, type Isian } from '../isian.ts';
import { uploaderOf } from '../submit.ts';
import { ApaScreen, type Tujuan } from './ApaScreen.tsx';

/** The first screen, and the files that it keeps. */
export function apaRoutes(app: Hono<WebEnv>, deps: Deps): void {
  app.get(PATHS.apa, (c) => showApa(c, deps));
  app.post(PATHS.apa, (c) => takeApa(c, deps, c.var.form));
  app.get('/lapor/berkas/:id', (c) => showThumbnail(c, deps, c.req.param('id')));
}

async function showApa(c: WebContext, deps: Deps): Promise<Response> {
  const isNew = c.req.query('baru') !== undefined;
  const opened = isNew ? null : await openForm(c, deps);
  // A link to that very form; whoever only comes to write may begin another one.
  if (opened?.keadaan === 'terkunci' && c.req.query('f') !== undefined) return toOwner(c);
  const draft = opened?.keadaan === 'ditulis' ? opened.draft : newForm(c);
  const page = opened?.keadaan === 'terkunci' ? withLockedNote(pageOf(c)) : pageOf(c);
  const errors = c.req.query('periksa') === undefined ? [] : checkApa(page, draft.isian);
  // Any page may link here: reading the address changes no draft. The form sends the addressee on, or asks first.
  const offered = await findInstansi(deps, c.req.query('instansi') ?? '');
  const tujuan =
    offered === null || offered.kode === draft.isian.instansi
      ? null
      : { ...offered, isAsked: opened?.keadaan === 'ditulis' };
  const shown = withLayanan(draft, c.req.query('layanan') ?? '');
  return renderApa(c, shown, errors, { page, tujuan });
}

/** The service that a link was about, as the first words of a form that has none: to be read and changed like one's own. */
function withLayanan(draft: FormDraft, layanan: string): FormDraft {
  const isi = draft.isian.isi.trim() === '' ? barisLayanan(layanan) : '';
  return isi === '' ? draft : { ...draft, isian: { ...draft.isian, isi } };
}

async function takeApa(c: WebContext, deps: Deps, form: RequestForm): Promise<Response> {
  const draft = await draftOf(c, deps, form);
  if (draft instanceof Response) return draft;
  const page = pageOf(c);
  const typed = await withTujuan(deps, withScreen(draft.isian, 'apa', form), form.text('instansi'));
  const berkas = typed.berkas.filter((one) => one.id !== form.text('hapus'));
  const uploads = await takeUploads(deps, page, form.files('berkas'), {
    pengunggah: uploaderOf(deps, draft.id),
    room: MAX_LAMPIRAN - berkas.length,
    max: MAX_LAMPIRAN,
    path: 'berkas',
  });
  const isGoingOn = form.text('aksi') === 'lanjut' && !form.has('hapus') && !form.has('pakaiFoto');
  // A title is proposed when one goes on: while the text grows, its first sentence may still change.
  const judul = typed.judul === '' && isGoingOn ? usulJudul(typed.isi) : typed.judul;
  // A second click sends the same file again.
  const added = uploads.kept.filter((one) => !berkas.some((had) => isSameFile(had, one)));
  const all = [...berkas, ...(await Promise.all(added.map(toBerkas)))];
  const isian = withPhoto(
    { ...typed, judul, berkas: all },
    form.text('pakaiFoto'),
    hariOf(deps.now(), 'WIT'),
  );
  const kept = { ...draft, isian };
  if (!(await keepForm(c, deps, kept))) return goToSent(c, form);
  const errors = [...uploads.errors, ...(isGoingOn ? checkApa(page, isian) : [])];
  if (errors.length > 0) return renderApa(c, kept, errors, { page });
  return c.redirect(
    isGoingOn ? screenHref('tempat', kept) : screenHref('apa', kept, '#berkas-tersimpan'),
    303,
  );
}

/** The small picture of a file of one's own form, before there is a laporan. */
async function showThumbnail(c: WebContext, deps: Deps, id: string): Promise<Response> {
  const opened = await openForm(c, deps);
  const pengunggah = opened.keadaan === 'ditulis' ? uploaderOf(deps, opened.draft.id) : null;
  const found = await openLampiran(deps, PUBLIK, { id, pengunggah, isThumbnail: true });
  const stream = found.ok ? await found.value.read() : null;
  if (!found.ok || stream === null) return refuseRequest(c, 'web.not_found');
  const headers = { ...found.value.headers, 'Cache-Control': 'private, no-store' };
  return c.body(Readable.toWeb(stream) as ReadableStream, 200, headers);
}

/** Whoever wrote while signed in finds it again by signing in. */
function withLockedNote(page: Page): Page {
  const teks = page.m.portal.lapor.terkunci;
  return { ...page, flash: page.flash ?? { jenis: 'informasi', teks } };
}

function isSameFile(a: Pick<Berkas, 'nama' | 'ukuran'>, b: KeptFile): boolean {
  return a.nama === b.nama && a.ukuran === b.ukuran;
}

async function toBerkas({ id, nama, ukuran, isGambar, isDiperiksa, tempatFoto }: KeptFile): Promise<Berkas> {
  const kept = { id, nama, ukuran, isGambar, isDiperiksa };
  if (tempatFoto === null) return { ...kept, foto: null };
  const { lat, lon, pada } = tempatFoto;
  const found = await kabkotaDi({ lat, lon });
  const foto = {
    lat,
    lon,
    hari: pada?.slice(0, 10) ?? null,
    kode: found?.kode ?? null,
    tempat: found?.nama ?? null,
  };
  return { ...kept, foto };
}

/** Place and day of a photo as those of the laporan; a smaller area that was chosen already stays when the photo lies in it. */
function withPhoto(isian: Isian, id: string, today: string): Isian {
  const file = isian.berkas.find((one) => one.id === id);
  if (file === undefined || file.foto === null) return isian;
  const { lat, lon, kode, hari } = file.foto;
  const isInside = kode !== null && isian.wilayah.startsWith(kode);
  return {
    ...withTitik(isian, { lat, lon }),
    fotoDipakai: id,
    ...(kode === null || isInside ? {} : { wilayah: kode, cariWilayah: '' }),
    ...(kode === null ? {} : { peta: kode }),
    // A camera without a set clock says anything: only a day that has begun is taken.
    ...(hari !== null && hari <= today ? { tanggal: hari } : {}),
  };
}

function renderApa(
  c: WebContext,
  draft: FormDraft,
  errors: readonly FieldError[],
  shown: { readonly page: Page; readonly tujuan?: Tujuan | null },
): Response {
  const { page, tujuan = null } = shown;
  const document = <ApaScreen {...{ page, draft, errors, tujuan }} />;
  return sendPage(c, document, errors.length > 0 ? 422 : 200);
}

/** The addressee that the screen sent: of a link to a new form, or of the button beside one under way. */
async function withTujuan(deps: Deps, isian: Isian, kode: string): Promise<Isian> {
  const found = await findInstansi(deps, kode);
  return found === null ? isian : { ...isian, instansi: found.kode, cariInstansi: '' };
}

async function findInstansi(deps: Deps, kode: string): Promise<Omit<Tujuan, 'isAsked'> | null> {
  if (kode === '') return null;
  const found = listInstansi(await deps.rujukan(), { q: kode }).find((one) => one.kode === kode);
  return found === undefined ? null : { kode: found.kode, nama: found.nama };
}
