import type { Hono } from 'hono';
import { badanOf } from '../../../domain/instansi/pohon.ts';
import type { Refusal, Result } from '../../../domain/shared/result.ts';
import { hariOf } from '../../../domain/shared/time.ts';
import type { Deps } from '../../../useCases/deps.ts';
import {
  bolehDiberi,
  buatEdisi,
  keluarkanPenghargaan,
  putuskanPemenang,
  tambahPenghargaan,
  tarikPutusan,
} from '../../../useCases/penghargaan/aturEdisi.ts';
import { readEdisi, readEdisiSendiri } from '../../../useCases/penghargaan/bacaEdisi.ts';
import { hitungPenghargaan, terbitkanEdisi } from '../../../useCases/penghargaan/terbitkanEdisi.ts';
import { readPiagam, terbitkanPiagam } from '../../../useCases/penghargaan/terbitkanPiagam.ts';
import { fieldErrors } from '../../components/form/fieldErrors.ts';
import type { WebEnv } from '../../deps.ts';
import { refuseRequest } from '../../errors/refuseRequest.ts';
import { writeFlash } from '../../request/flash.ts';
import { pageOf, sendPage } from '../../request/page.ts';
import type { RequestForm } from '../../request/requestForm.ts';
import { officerRoutes, type Asked } from '../officerRoutes.ts';
import { pengunggahOf } from '../perintah/uploads.ts';
import { EdisiListPage } from './EdisiListPage.tsx';
import { EdisiPage } from './EdisiPage.tsx';
import { HERE, type Typed } from './typed.ts';

interface Refused {
  readonly form: RequestForm;
  readonly refusals: readonly Refusal[];
  readonly bagian: string;
}

/** `/monev/penghargaan`: awards as data per edition (rules §7, F169), for those who give them. */
export function penghargaanRoutes(app: Hono<WebEnv>, deps: Deps): void {
  const { get, post } = officerRoutes(app, deps);
  get(HERE, (asked) => showList(asked, null));
  post(HERE, make);
  get(`${HERE}/:id`, (asked) => showOne(asked, null));
  post(`${HERE}/:id/tambah`, add);
  post(`${HERE}/:id/keluarkan`, takeOut);
  post(`${HERE}/:id/hitung`, compute);
  post(`${HERE}/:id/putuskan`, decide);
  post(`${HERE}/:id/tarik`, takeBack);
  post(`${HERE}/:id/terbit`, publish);
  post(`${HERE}/:id/piagam`, certify);
}

const idOf = ({ c }: Asked): string => c.req.param('id') ?? '';

function typedOf({ c, deps }: Asked, refused: Refused | null): Typed {
  return {
    idOf: (bagian) =>
      (refused?.bagian === bagian ? refused.form.text('id') : '') || deps.chance.uuid(deps.now()),
    errors: refused === null ? [] : fieldErrors(refused.refusals, c.var.lang),
    text: (name) => refused?.form.text(name) ?? '',
    bagian: refused?.bagian ?? '',
  };
}

async function showList(asked: Asked, refused: Refused | null): Promise<Response> {
  const { c, deps, officer } = asked;
  const daftar = await readEdisiSendiri(deps, officer.reader);
  if (!daftar.ok) return refuseRequest(c, daftar.refusal.code);
  const props = {
    page: pageOf(c),
    daftar: daftar.value,
    tahun: hariOf(deps.now(), officer.zona).slice(0, 4),
    typed: typedOf(asked, refused),
  };
  return sendPage(c, <EdisiListPage {...props} />, refused === null ? 200 : 422);
}

async function showOne(asked: Asked, refused: Refused | null): Promise<Response> {
  const { c, deps, officer } = asked;
  const found = await readEdisi(deps, officer.reader, idOf(asked));
  if (!found.ok) return refuseRequest(c, found.refusal.code);
  const { pohon } = await deps.rujukan();
  const { pemberi } = found.value.edisi;
  const props = {
    page: pageOf(c),
    ...found.value,
    namaPemberi: badanOf(pohon, pemberi)?.nama ?? pemberi,
    pilihan: [...pohon.badan.values()]
      .filter((one) => bolehDiberi(pohon, pemberi, one))
      .sort((a, b) => a.nama.localeCompare(b.nama, 'id')),
    typed: typedOf(asked, refused),
    piagam: await readPiagam(deps, found.value.edisi.terbitPada === null ? [] : found.value.penghargaan),
  };
  return sendPage(c, <EdisiPage {...props} />, refused === null ? 200 : 422);
}

async function make(asked: Asked, form: RequestForm): Promise<Response> {
  const { c, deps, officer } = asked;
  const done = await buatEdisi(deps, officer, form.text('id'), {
    tahun: form.text('tahun'),
    nama: form.text('nama'),
    dari: form.text('dari'),
    sampai: form.text('sampai'),
  });
  if (!done.ok) {
    const refused = { form, refusals: done.refusal, bagian: '' };
    return wholeOf(asked, done.refusal) ?? showList(asked, refused);
  }
  writeFlash(c, { jenis: 'berhasil', teks: pageOf(c).m.portal.penghargaan.petugas.dibuat });
  return c.redirect(`${HERE}/${done.value}`, 303);
}

async function add(asked: Asked, form: RequestForm): Promise<Response> {
  const { deps, officer } = asked;
  const at = { edisiId: idOf(asked), id: form.text('id') };
  const done = await tambahPenghargaan(deps, officer, at, {
    nama: form.text('nama'),
    arti: form.text('arti'),
    cara: form.text('cara'),
    jenis: form.text('jenis'),
    banyak: form.text('banyak'),
    indikator: form.text('indikator'),
    minimal: form.text('minimal'),
    kelas: form.text('kelas'),
  });
  return said(asked, { form, bagian: 'tambah' }, done, (words) => words.ditambah);
}

async function takeOut(asked: Asked, form: RequestForm): Promise<Response> {
  const { deps, officer } = asked;
  const at = { edisiId: idOf(asked), id: form.text('penghargaan') };
  const done = await keluarkanPenghargaan(deps, officer, at);
  return said(asked, { form, bagian: at.id }, done, (words) => words.dikeluarkan);
}

async function compute(asked: Asked, form: RequestForm): Promise<Response> {
  const { deps, officer } = asked;
  const penghargaanId = form.text('penghargaan');
  const at = { edisiId: idOf(asked), penghargaanId, id: form.text('id') };
  const done = await hitungPenghargaan(deps, officer, at);
  // its criterion is not typed here: what is wrong with it concerns no field
  const told = done.ok ? done : { ok: false as const, refusal: done.refusal.map(withoutPath) };
  return said(asked, { form, bagian: penghargaanId }, told, (words, { nomor }) => words.dihitung(nomor));
}

function withoutPath({ code, params }: Refusal): Refusal {
  return { code, ...(params === undefined ? {} : { params }) };
}

async function decide(asked: Asked, form: RequestForm): Promise<Response> {
  const { deps, officer } = asked;
  const penghargaanId = form.text('penghargaan');
  const at = { edisiId: idOf(asked), penghargaanId, id: form.text('id') };
  const typed = { badan: form.text('badan'), alasan: form.text('alasan') };
  const done = await putuskanPemenang(deps, officer, at, typed);
  return said(asked, { form, bagian: penghargaanId }, done, (words) => words.dipilih);
}

async function takeBack(asked: Asked, form: RequestForm): Promise<Response> {
  const { deps, officer } = asked;
  const done = await tarikPutusan(deps, officer, { edisiId: idOf(asked), id: form.text('putusan') });
  return said(asked, { form, bagian: '' }, done, (words) => words.ditarik);
}

async function publish(asked: Asked, form: RequestForm): Promise<Response> {
  const { deps, officer } = asked;
  const done = await terbitkanEdisi(deps, officer, idOf(asked));
  return said(asked, { form, bagian: 'terbit' }, done, (words) => words.diumumkan);
}

async function certify(asked: Asked, form: RequestForm): Promise<Response> {
  const { deps, officer } = asked;
  const penghargaanId = form.text('penghargaan');
  const by = { ...officer, pengunggah: pengunggahOf(deps, officer) };
  const at = { edisiId: idOf(asked), penghargaanId, badan: form.text('badan') };
  const done = await terbitkanPiagam(deps, by, at);
  return said(asked, { form, bagian: penghargaanId }, done, (words, { nomor }) =>
    words.piagamDibuat(nomor ?? ''),
  );
}

type Words = ReturnType<typeof pageOf>['m']['portal']['penghargaan']['petugas'];

/** Back to the edition with what was done, or with what is wrong beside the form it was typed into. */
async function said<T>(
  asked: Asked,
  typed: Pick<Refused, 'form' | 'bagian'>,
  done: Result<T, readonly Refusal[]>,
  teks: (words: Words, value: T) => string,
): Promise<Response> {
  const { c } = asked;
  if (!done.ok) return wholeOf(asked, done.refusal) ?? showOne(asked, { ...typed, refusals: done.refusal });
  writeFlash(c, { jenis: 'berhasil', teks: teks(pageOf(c).m.portal.penghargaan.petugas, done.value) });
  return c.redirect(`${HERE}/${idOf(asked)}`, 303);
}

function wholeOf({ c }: Asked, refusals: readonly Refusal[]): Response | null {
  const whole = refusals.find(({ code }) => code.startsWith('web.') || code === 'penghargaan.published');
  return whole === undefined ? null : refuseRequest(c, whole.code);
}
