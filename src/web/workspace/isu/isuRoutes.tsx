import type { Hono } from 'hono';
import { badanOf } from '../../../domain/instansi/pohon.ts';
import { perbaikanDitulis } from '../../../domain/isu/perbaikan.ts';
import type { Refusal } from '../../../domain/shared/result.ts';
import { hariOf } from '../../../domain/shared/time.ts';
import type { Deps } from '../../../useCases/deps.ts';
import {
  catatPerbaikan,
  kabariPerbaikan,
  readPerbaikan,
  readPerbaikanList,
} from '../../../useCases/isu/perbaikan.ts';
import { readIsuNaik, selOf } from '../../../useCases/isu/readIsu.ts';
import { readIsu } from '../../../useCases/isu/readSatu.ts';
import { fieldErrors } from '../../components/form/fieldErrors.ts';
import type { WebContext, WebEnv } from '../../deps.ts';
import { sendTabel } from '../../dokumen/sendTabel.ts';
import { refuseRequest } from '../../errors/refuseRequest.ts';
import { writeFlash } from '../../request/flash.ts';
import { pageOf, sendPage } from '../../request/page.ts';
import type { RequestForm } from '../../request/requestForm.ts';
import { askingOf, sendShown, type Asking, type Shown } from '../asking.ts';
import type { OfficerWithLists } from '../officer.ts';
import { pengunggahOf, takeFiles, type TakenFiles } from '../perintah/uploads.ts';
import { officerRoutes, type Asked } from '../officerRoutes.ts';
import { BY_SIGHT, shared } from '../sharedPage.tsx';
import { readIsuAsked } from './address.ts';
import { IsuListPage } from './IsuListPage.tsx';
import { IsuPage } from './IsuPage.tsx';
import { PerbaikanPage } from './PerbaikanPage.tsx';
import { tabelIsu } from './tabelIsu.ts';

interface Refused {
  readonly form: RequestForm;
  readonly refusals: readonly Refusal[];
  readonly berkas?: TakenFiles['berkas'];
}

/** `/monev/isu`: what rises, one issue, and what is done about it (N13, F130). */
export function isuRoutes(app: Hono<WebEnv>, deps: Deps): void {
  const { get, post } = officerRoutes(app, deps);
  get('/monev/isu', shared(BY_SIGHT, showList));
  for (const bentuk of ['csv', 'xlsx']) get(`/monev/isu/unduh.${bentuk}`, sendList);
  get(
    '/monev/isu/lihat',
    shared(BY_SIGHT, (asking) => showOne(asking, null)),
  );
  post('/monev/isu/perbaikan', plan);
  get('/monev/isu/perbaikan/:id', (asked) => showPerbaikan(asked, null));
  post('/monev/isu/perbaikan/:id', tell);
}

function typedOf({ page, newId }: Pick<Asking, 'page' | 'newId'>, refused: Refused | null) {
  return {
    page,
    id: refused?.form.text('id') || newId(),
    errors: refused === null ? [] : fieldErrors(refused.refusals, page.lang),
    typed: (name: string) => refused?.form.text(name) ?? '',
    lampiran: refused?.berkas ?? [],
  };
}

async function showList({ deps, page, officer, query }: Asking<OfficerWithLists>): Promise<Shown> {
  const aturan = await deps.rujukan();
  const asked = readIsuAsked(query, officer, aturan, deps.now());
  const [isu, perbaikan] = await Promise.all([
    readIsuNaik(deps, officer.reader, asked),
    readPerbaikanList(deps, officer.reader, null),
  ]);
  if (!isu.ok) return { refusal: 'web.not_found' };
  const hari = hariOf(deps.now(), officer.zona);
  const props = { page, aturan, asked, isu: isu.value, perbaikan, hari, zona: officer.zona };
  return { document: <IsuListPage {...props} /> };
}

async function sendList({ c, deps, officer }: Asked): Promise<Response> {
  const aturan = await deps.rujukan();
  const asked = readIsuAsked(c.req.query(), officer, aturan, deps.now());
  const isu = await readIsuNaik(deps, officer.reader, asked);
  if (!isu.ok || !isu.value.isTerhitung) return refuseRequest(c, 'web.not_found');
  return sendTabel(c, tabelIsu(isu.value, aturan), 'isu');
}

async function showOne(asking: Asking<OfficerWithLists>, refused: Refused | null): Promise<Shown> {
  const { deps, officer } = asking;
  const aturan = await deps.rujukan();
  const given = (name: string): string => refused?.form.text(name) ?? asking.query[name] ?? '';
  const sel = selOf(aturan, { kategori: given('kategori'), wilayah: given('wilayah') });
  const query = refused === null ? asking.query : { instansi: refused.form.text('badan') };
  const asked = readIsuAsked(query, officer, aturan, deps.now());
  const isu = sel === null ? null : await readIsu(deps, officer.reader, asked, sel);
  if (sel === null || isu?.ok !== true) return { refusal: 'web.not_found' };
  const props = {
    ...typedOf(asking, refused),
    aturan,
    asked,
    isu: isu.value,
    perbaikan: await readPerbaikanList(deps, officer.reader, sel),
    ditulis: perbaikanDitulis(officer.penugasan),
    hari: hariOf(deps.now(), officer.zona),
    zona: officer.zona,
    now: deps.now(),
  };
  return { document: <IsuPage {...props} />, ...(refused === null ? {} : { status: 422 }) };
}

async function plan(asked: Asked, form: RequestForm): Promise<Response> {
  const { c, deps, officer } = asked;
  const target = { id: form.text('id'), badan: form.text('badan') };
  const done = await catatPerbaikan(deps, officer, target, {
    kategori: form.text('kategori'),
    wilayah: form.text('wilayah'),
    judul: form.text('judul'),
    rencana: form.text('rencana'),
    pelaksana: form.text('pelaksana'),
    tenggat: form.text('tenggat'),
    anggaran: form.text('anggaran'),
  });
  if (!done.ok) {
    const refused = { form, refusals: done.refusal };
    return whole(c, done.refusal) ?? sendShown(c, await showOne(askingOf(asked), refused));
  }
  return said(c, pageOf(c).m.petugas.isu.perbaikan.form.selesai, `/monev/isu/perbaikan/${target.id}`);
}

async function showPerbaikan(asked: Asked, refused: Refused | null): Promise<Response> {
  const { c, deps, officer } = asked;
  const found = await readPerbaikan(deps, officer.reader, c.req.param('id') ?? '');
  if (!found.ok) return refuseRequest(c, 'web.not_found');
  const aturan = await deps.rujukan();
  const zona = badanOf(aturan.pohon, found.value.perbaikan.badan)?.zona ?? officer.zona;
  const hari = hariOf(deps.now(), zona);
  const props = { ...typedOf(askingOf(asked), refused), aturan, baca: found.value, zona, hari };
  return sendPage(c, <PerbaikanPage {...props} />, refused === null ? 200 : 422);
}

async function tell(asked: Asked, form: RequestForm): Promise<Response> {
  const { c, deps, officer } = asked;
  const id = c.req.param('id') ?? '';
  // nobody leaves files behind whose news is not wanted
  const seen = await readPerbaikan(deps, officer.reader, id);
  if (!seen.ok) return refuseRequest(c, 'web.not_found');
  if (!seen.value.bolehMenulis) return refuseRequest(c, 'web.forbidden');
  const { berkas, refusals } = await takeFiles(deps, officer, form);
  if (refusals.length > 0) return showPerbaikan(asked, { form, refusals, berkas });
  const by = { ...officer, pengunggah: pengunggahOf(deps, officer) };
  const done = await kabariPerbaikan(deps, by, id, {
    lampiran: berkas.map((one) => one.id),
    kabarId: form.text('id'),
    status: form.text('status'),
    tanggal: form.text('tanggal'),
    isi: form.text('isi'),
    bukti: form.text('bukti'),
  });
  if (!done.ok)
    return whole(c, done.refusal) ?? showPerbaikan(asked, { form, refusals: done.refusal, berkas });
  return said(c, pageOf(c).m.petugas.isu.perbaikan.kabar.selesai, `/monev/isu/perbaikan/${id}`);
}

function whole(c: WebContext, refusals: readonly Refusal[]): Response | null {
  const found = refusals.find(({ code }) => code.startsWith('web.'));
  return found === undefined ? null : refuseRequest(c, found.code);
}

function said(c: WebContext, teks: string, path: string): Response {
  writeFlash(c, { jenis: 'berhasil', teks });
  return c.redirect(path, 303);
}
