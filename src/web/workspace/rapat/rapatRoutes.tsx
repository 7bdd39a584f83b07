import type { Hono } from 'hono';
import { badanOf, supervises } from '../../../domain/instansi/pohon.ts';
import type { DraftRapat } from '../../../domain/pengawasan/rapat.ts';
import { atasNama } from '../../../domain/pengawasan/tindakan.ts';
import { hariOf } from '../../../domain/shared/time.ts';
import type { Deps } from '../../../useCases/deps.ts';
import { readRapat } from '../../../useCases/pengawasan/bacaRapat.ts';
import { kabariPutusan } from '../../../useCases/pengawasan/notulen.ts';
import {
  batalkanRapat,
  jawabUndangan,
  readRapatList,
  rencanakanRapat,
  tambahBerkasRapat,
  ubahRapat,
} from '../../../useCases/pengawasan/rapat.ts';
import { fieldErrors } from '../../components/form/fieldErrors.ts';
import type { WebEnv } from '../../deps.ts';
import { refuseRequest } from '../../errors/refuseRequest.ts';
import { pageOf, sendPage } from '../../request/page.ts';
import type { RequestForm } from '../../request/requestForm.ts';
import { pengunggahOf, takeFiles } from '../perintah/uploads.ts';
import { officerRoutes, type Asked } from '../officerRoutes.ts';
import { said, whole, type Refused } from './jawaban.ts';
import { sendDaftarHadir, sendNotulen, showNotulen, writeNotulen } from './notulenRoutes.tsx';
import { RapatFormPage } from './RapatFormPage.tsx';
import { RapatListPage } from './RapatListPage.tsx';
import { RapatPage } from './RapatPage.tsx';

const HERE = '/pengawasan/rapat';

/** Sessions of monitoring and evaluation (rules §7). */
export function rapatRoutes(app: Hono<WebEnv>, deps: Deps): void {
  const { get, post } = officerRoutes(app, deps);
  get(HERE, showList);
  get(`${HERE}/baru`, (asked) => showNew(asked, null));
  get(`${HERE}/:id`, (asked) => showOne(asked, null));
  get(`${HERE}/:id/ubah`, (asked) => showChange(asked, null));
  get(`${HERE}/:id/notulen`, (asked) => showNotulen(asked, null));
  get(`${HERE}/:id/notulen.pdf`, sendNotulen);
  get(`${HERE}/:id/daftar-hadir.pdf`, sendDaftarHadir);
  post(HERE, plan);
  post(`${HERE}/:id/ubah`, change);
  post(`${HERE}/:id/batal`, cancel);
  post(`${HERE}/:id/berkas`, addPapers);
  post(`${HERE}/:id/konfirmasi`, confirm);
  post(`${HERE}/:id/notulen`, writeNotulen);
  post(`${HERE}/:id/kabar`, tell);
}

async function showList({ c, deps, officer }: Asked): Promise<Response> {
  const { pohon } = await deps.rujukan();
  const props = {
    page: pageOf(c),
    pohon,
    daftar: await readRapatList(deps, officer.reader),
    hari: hariOf(deps.now(), officer.zona),
    isPerencana: atasNama(officer.penugasan, pohon).size > 0,
  };
  return sendPage(c, <RapatListPage {...props} />);
}

function typedOf({ c }: Asked, refused: Refused | null, stored: Readonly<Record<string, string>> = {}) {
  return {
    page: pageOf(c),
    errors: refused === null ? [] : fieldErrors(refused.refusals, c.var.lang),
    typed: (name: string) => (refused?.form.has(name) ? refused.form.text(name) : (stored[name] ?? '')),
  };
}

async function showNew(asked: Asked, refused: Refused | null): Promise<Response> {
  const { c, deps, officer } = asked;
  const { pohon } = await deps.rujukan();
  const pengundang = atasNama(officer.penugasan, pohon);
  if (pengundang.size === 0) return refuseRequest(c, 'web.not_found');
  const props = {
    ...typedOf(asked, refused),
    pohon,
    pengundang,
    ubah: null,
    id: refused?.form.text('id') || deps.chance.uuid(deps.now()),
    chosen: refused?.form.all('undangan') ?? [],
  };
  return sendPage(c, <RapatFormPage {...props} />, refused === null ? 200 : 422);
}

async function showOne(asked: Asked, refused: Refused | null): Promise<Response> {
  const { c, deps, officer } = asked;
  const found = await readRapat(deps, officer.reader, c.req.param('id') ?? '');
  if (!found.ok) return refuseRequest(c, 'web.not_found');
  const { pohon } = await deps.rujukan();
  const own = officer.penugasan.map((one) => one.badan);
  const lists = found.value.undangan.filter(({ badan }) =>
    own.some((kode) => supervises(pohon, kode, badan)),
  );
  const props = {
    ...typedOf(asked, refused),
    pohon,
    baca: found.value,
    terbuka: new Set(lists.map(({ badan }) => badan)),
    lampiran: refused?.berkas ?? [],
    id: refused?.form.text('id') || deps.chance.uuid(deps.now()),
  };
  return sendPage(c, <RapatPage {...props} />, refused === null ? 200 : 422);
}

async function showChange(asked: Asked, refused: Refused | null): Promise<Response> {
  const { c, deps, officer } = asked;
  const found = await readRapat(deps, officer.reader, c.req.param('id') ?? '');
  if (!found.ok) return refuseRequest(c, 'web.not_found');
  const { rapat, undangan, wewenang } = found.value;
  if (!wewenang.kelola) return refuseRequest(c, 'web.forbidden');
  if (rapat.nomor !== null) return refuseRequest(c, 'rapat.issued');
  if (rapat.batalPada !== null) return refuseRequest(c, 'rapat.cancelled');
  const { pohon } = await deps.rujukan();
  const boleh = atasNama(officer.penugasan, pohon).get(rapat.pengawas) ?? [];
  const stored = Object.fromEntries(PLAN.map((name) => [name, rapat[name]]));
  const props = {
    ...typedOf(asked, refused, stored),
    pohon,
    pengundang: new Map([[rapat.pengawas, boleh]]),
    ubah: { id: rapat.id, judul: rapat.judul, versi: rapat.versi },
    id: rapat.id,
    chosen: refused?.form.has('judul')
      ? refused.form.all('undangan')
      : undangan.map(({ badan }) => badan).filter((kode) => badanOf(pohon, kode) !== undefined),
  };
  return sendPage(c, <RapatFormPage {...props} />, refused === null ? 200 : 422);
}

const PLAN = [
  'judul',
  'jenis',
  'angkatan',
  'kawasan',
  'tanggal',
  'mulai',
  'selesai',
  'tempat',
  'tautan',
  'agenda',
  'narasumber',
  'dari',
  'sampai',
] as const;

function draftOf(form: RequestForm): DraftRapat {
  const fields = Object.fromEntries(PLAN.map((name) => [name, form.text(name)]));
  return { ...(fields as Omit<DraftRapat, 'undangan'>), undangan: form.all('undangan') };
}

async function plan(asked: Asked, form: RequestForm): Promise<Response> {
  const { deps, officer, c } = asked;
  const id = form.text('id');
  const done = await rencanakanRapat(deps, officer, { id, pengawas: form.text('pengawas') }, draftOf(form));
  if (!done.ok) return whole(asked, done.refusal) ?? showNew(asked, { form, refusals: done.refusal });
  return said(asked, pageOf(c).m.petugas.rapat.form.selesaiRencana, id);
}

async function change(asked: Asked, form: RequestForm): Promise<Response> {
  const { deps, officer, c } = asked;
  const target = { id: c.req.param('id') ?? '', versi: form.text('versi') };
  const done = await ubahRapat(deps, officer, target, draftOf(form));
  if (!done.ok) return whole(asked, done.refusal) ?? showChange(asked, { form, refusals: done.refusal });
  return said(asked, pageOf(c).m.petugas.rapat.form.selesaiUbah, target.id);
}

async function cancel(asked: Asked, form: RequestForm): Promise<Response> {
  const { deps, officer, c } = asked;
  const target = { id: c.req.param('id') ?? '', versi: form.text('versi') };
  const done = await batalkanRapat(deps, officer, target, form.text('alasan'));
  if (!done.ok) return whole(asked, done.refusal) ?? showChange(asked, { form, refusals: done.refusal });
  return said(asked, pageOf(c).m.petugas.rapat.batal.selesai, target.id);
}

async function addPapers(asked: Asked, form: RequestForm): Promise<Response> {
  const { deps, officer, c } = asked;
  const id = c.req.param('id') ?? '';
  const seen = await readRapat(deps, officer.reader, id);
  // nobody leaves files behind who does not manage it
  if (!seen.ok) return refuseRequest(c, 'web.not_found');
  if (!seen.value.wewenang.kelola) return refuseRequest(c, 'web.forbidden');
  const { berkas, refusals } = await takeFiles(deps, officer, form);
  if (refusals.length > 0) return showOne(asked, { form, refusals, berkas });
  const by = { ...officer, pengunggah: pengunggahOf(deps, officer) };
  const files = berkas.map((one) => one.id);
  const done = await tambahBerkasRapat(deps, by, id, files);
  if (!done.ok) return whole(asked, done.refusal) ?? showOne(asked, { form, refusals: done.refusal, berkas });
  return said(asked, pageOf(c).m.petugas.rapat.berkasSelesai, `${id}#berkas`);
}

async function confirm(asked: Asked, form: RequestForm): Promise<Response> {
  const { deps, officer, c } = asked;
  const id = c.req.param('id') ?? '';
  const done = await jawabUndangan(deps, officer, id, {
    badan: form.text('badan'),
    jawaban: form.text('jawaban'),
    nama: form.text('nama'),
  });
  if (!done.ok) return whole(asked, done.refusal) ?? showOne(asked, { form, refusals: done.refusal });
  return said(asked, pageOf(c).m.petugas.rapat.konfirmasi.selesai, id);
}

async function tell(asked: Asked, form: RequestForm): Promise<Response> {
  const { deps, officer, c } = asked;
  const id = c.req.param('id') ?? '';
  const done = await kabariPutusan(deps, officer, id, {
    kabarId: form.text('id'),
    urut: form.text('urut'),
    status: form.text('status'),
    isi: form.text('isi'),
  });
  if (!done.ok) return whole(asked, done.refusal) ?? showOne(asked, { form, refusals: done.refusal });
  return said(asked, pageOf(c).m.petugas.rapat.kabar.selesai, `${id}#putusan`);
}
