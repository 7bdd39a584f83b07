import type { Hono } from 'hono';
import { badanOf } from '../../../domain/instansi/pohon.ts';
import { BAB } from '../../../domain/berkala/berkala.ts';
import { atasNama } from '../../../domain/pengawasan/tindakan.ts';
import type { Refusal } from '../../../domain/shared/result.ts';
import { hariOf } from '../../../domain/shared/time.ts';
import { readBerkala, type BerkalaTerbaca } from '../../../useCases/berkala/bacaBerkala.ts';
import {
  komentariBerkala,
  mulaiBerkala,
  readBerkalaList,
  terbitkanBerkala,
  tulisNarasi,
} from '../../../useCases/berkala/berkala.ts';
import { aturJadwal, readJadwal } from '../../../useCases/berkala/jadwalBerkala.ts';
import type { Deps } from '../../../useCases/deps.ts';
import { fieldErrors } from '../../components/form/fieldErrors.ts';
import type { WebContext, WebEnv } from '../../deps.ts';
import { susunDokumenBerkala } from '../../dokumen/berkala/dokumenBerkala.ts';
import { gambarDari } from '../../dokumen/pdf/peta.ts';
import { pdfOf } from '../../dokumen/pdf/pdf.ts';
import { sendFile } from '../../dokumen/sendFile.ts';
import { xlsxOfDokumen } from '../../dokumen/xlsx.ts';
import { refuseRequest } from '../../errors/refuseRequest.ts';
import { writeFlash } from '../../request/flash.ts';
import { pageOf, sendPage } from '../../request/page.ts';
import type { RequestForm } from '../../request/requestForm.ts';
import { askingOf, sendShown, type Asked, type Asking, type Shown } from '../asking.ts';
import { officerRoutes } from '../officerRoutes.ts';
import { BY_ROLES, shared } from '../sharedPage.tsx';
import { BerkalaListPage } from './BerkalaListPage.tsx';
import { BerkalaPage } from './BerkalaPage.tsx';

interface Refused {
  readonly form: RequestForm;
  readonly refusals: readonly Refusal[];
}

const HERE = '/monev/berkala';

/** `/monev/berkala`: periodic reports, from draft to issued, as page, PDF and workbook. */
export function berkalaRoutes(app: Hono<WebEnv>, deps: Deps): void {
  const { get, post } = officerRoutes(app, deps);
  get(
    HERE,
    shared(BY_ROLES, (asking) => showList(asking, null)),
  );
  get(`${HERE}/:id`, (asked) => showOne(asked, null));
  get(`${HERE}/:id/laporan.pdf`, (asked) => send(asked, 'pdf'));
  get(`${HERE}/:id/laporan.xlsx`, (asked) => send(asked, 'xlsx'));
  post(HERE, begin);
  post(`${HERE}/jadwal`, schedule);
  post(`${HERE}/:id/narasi`, write);
  post(`${HERE}/:id/komentar`, comment);
  post(`${HERE}/:id/terbit`, issue);
}

async function showList({ deps, page, officer, newId }: Asking, refused: Refused | null): Promise<Shown> {
  const [aturan, daftar, jadwal] = await Promise.all([
    deps.rujukan(),
    readBerkalaList(deps, officer.reader),
    readJadwal(deps, officer.reader),
  ]);
  const props = {
    page,
    pohon: aturan.pohon,
    daftar,
    jadwal,
    tahun: hariOf(deps.now(), officer.zona).slice(0, 4),
    id: refused?.form.text('id') || newId(),
    errors: refused === null ? [] : fieldErrors(refused.refusals, page.lang),
    typed: (name: string) => refused?.form.text(name) ?? '',
  };
  return { document: <BerkalaListPage {...props} /> };
}

async function showOne(asked: Asked, refused: Refused | null): Promise<Response> {
  const { c, deps, officer } = asked;
  const found = await readBerkala(deps, officer.reader, c.req.param('id') ?? '');
  if (!found.ok) return refuseRequest(c, 'web.not_found');
  const { pohon } = await deps.rujukan();
  const baca = found.value;
  const zona = badanOf(pohon, baca.berkala.badan)?.zona ?? officer.zona;
  const now = deps.now();
  const dokumen = susunDokumenBerkala(baca);
  const props = {
    page: pageOf(c),
    baca,
    dokumen,
    gambar: await gambarDari(dokumen),
    zona,
    isOver: baca.berkala.sampai < hariOf(now, zona),
    isPemberi: baca.terbit !== null && atasNama(officer.penugasan, pohon).has(baca.berkala.badan),
    id: refused?.form.text('id') || deps.chance.uuid(now),
    errors: refused === null ? [] : fieldErrors(refused.refusals, c.var.lang),
    typed: refused === null ? null : typedIn(refused.form, baca),
  };
  return sendPage(c, <BerkalaPage {...props} />, refused === null ? 200 : statusOf(refused.refusals));
}

/** A refused comment must not empty the words beside it: what the form did not hold is what is stored. */
function typedIn(form: RequestForm, { narasi }: BerkalaTerbaca): (name: string) => string {
  const stored: Readonly<Record<string, string>> = narasi;
  return (name) => (form.has(name) ? form.text(name) : (stored[name] ?? ''));
}

function statusOf(refusals: readonly Refusal[]): 409 | 422 {
  return refusals.some(({ code }) => code === 'berkala.changed' || code === 'berkala.issued') ? 409 : 422;
}

async function send({ c, deps, officer }: Asked, bentuk: 'pdf' | 'xlsx'): Promise<Response> {
  const found = await readBerkala(deps, officer.reader, c.req.param('id') ?? '');
  if (!found.ok) return refuseRequest(c, 'web.not_found');
  const { berkala, terbit } = found.value;
  const dokumen = susunDokumenBerkala(found.value);
  const nama = (terbit?.nomor ?? `konsep-${berkala.badan}-${berkala.jenis}-${berkala.dari}`).replaceAll(
    /[^\w.-]+/g,
    '-',
  );
  const isi =
    bentuk === 'pdf' ? await pdfOf(dokumen, terbit?.pada ?? deps.now()) : await xlsxOfDokumen(dokumen);
  return sendFile(c, { bentuk, nama: `laporan-${nama}`, isi });
}

async function begin(asked: Asked, form: RequestForm): Promise<Response> {
  const { c, deps, officer } = asked;
  const done = await mulaiBerkala(deps, officer, {
    id: form.text('id'),
    sasaran: form.text('sasaran'),
    jenis: form.text('jenis'),
    tahun: form.text('tahun'),
    ke: form.text('masa'),
  });
  if (!done.ok) {
    const list = (): Promise<Shown> => showList(askingOf(asked), { form, refusals: done.refusal });
    return whole(asked, done.refusal) ?? sendShown(c, await list(), 422);
  }
  return said(c, pageOf(c).m.petugas.berkala.mulai.selesai, `${HERE}/${done.value.id}`);
}

async function schedule(asked: Asked, form: RequestForm): Promise<Response> {
  const { c, deps, officer } = asked;
  const jenis = form.all(`jenis${form.text('urutan')}`);
  const done = await aturJadwal(deps, officer, { sasaran: form.text('sasaran'), jenis });
  if (!done.ok) return refuseRequest(c, 'web.forbidden');
  return said(c, pageOf(c).m.petugas.berkala.jadwal.selesai, `${HERE}#jadwal`);
}

async function write(asked: Asked, form: RequestForm): Promise<Response> {
  const { c, deps, officer } = asked;
  const id = c.req.param('id') ?? '';
  const narasi = Object.fromEntries(BAB.map((bab) => [bab, form.text(bab)]));
  const done = await tulisNarasi(deps, officer, id, { versi: form.text('versi'), narasi });
  if (!done.ok) return whole(asked, done.refusal) ?? showOne(asked, { form, refusals: done.refusal });
  return said(c, pageOf(c).m.petugas.berkala.tersimpan, `${HERE}/${id}`);
}

async function comment(asked: Asked, form: RequestForm): Promise<Response> {
  const { c, deps, officer } = asked;
  const id = c.req.param('id') ?? '';
  const done = await komentariBerkala(deps, officer, id, {
    komentarId: form.text('id'),
    bab: form.text('bab'),
    isi: form.text('isi'),
  });
  if (!done.ok) return whole(asked, done.refusal) ?? showOne(asked, { form, refusals: done.refusal });
  return said(c, pageOf(c).m.petugas.berkala.komentar.selesai, `${HERE}/${id}#komentar`);
}

async function issue(asked: Asked, form: RequestForm): Promise<Response> {
  const { c, deps, officer } = asked;
  const id = c.req.param('id') ?? '';
  const done = await terbitkanBerkala(deps, officer, id, form.text('versi'));
  if (!done.ok) return whole(asked, done.refusal) ?? showOne(asked, { form, refusals: done.refusal });
  return said(c, pageOf(c).m.petugas.berkala.terbitkan.selesai(done.value.nomor), `${HERE}/${id}`);
}

function whole({ c }: Asked, refusals: readonly Refusal[]): Response | null {
  const found = refusals.find(({ code }) => code.startsWith('web.'));
  return found === undefined ? null : refuseRequest(c, found.code);
}

function said(c: WebContext, teks: string, path: string): Response {
  writeFlash(c, { jenis: 'berhasil', teks });
  return c.redirect(path, 303);
}
