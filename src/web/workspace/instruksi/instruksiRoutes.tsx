import type { Hono } from 'hono';
import { badanOf } from '../../../domain/instansi/pohon.ts';
import { pencatatInstruksi } from '../../../domain/pengawasan/instruksi.ts';
import type { Refusal } from '../../../domain/shared/result.ts';
import { hariOf } from '../../../domain/shared/time.ts';
import type { Deps } from '../../../useCases/deps.ts';
import {
  catatInstruksi,
  kabariInstruksi,
  readInstruksi,
  readInstruksiList,
} from '../../../useCases/pengawasan/instruksi.ts';
import { fieldErrors } from '../../components/form/fieldErrors.ts';
import type { WebContext, WebEnv } from '../../deps.ts';
import { refuseRequest } from '../../errors/refuseRequest.ts';
import { writeFlash } from '../../request/flash.ts';
import { pageOf, sendPage } from '../../request/page.ts';
import type { RequestForm } from '../../request/requestForm.ts';
import { officerRoutes, type Asked } from '../officerRoutes.ts';
import { pengunggahOf, takeFiles, type TakenFiles } from '../perintah/uploads.ts';
import { BARIS_BUTIR, InstruksiListPage } from './InstruksiListPage.tsx';
import { InstruksiPage } from './InstruksiPage.tsx';

interface Refused {
  readonly form: RequestForm;
  readonly refusals: readonly Refusal[];
  readonly berkas: TakenFiles['berkas'];
}

const HERE = '/pengawasan/instruksi';

/** Instructions from above (F156). */
export function instruksiRoutes(app: Hono<WebEnv>, deps: Deps): void {
  const { get, post } = officerRoutes(app, deps);
  get(HERE, (asked) => showList(asked, null));
  get(`${HERE}/:id`, (asked) => showOne(asked, null));
  post(HERE, note);
  post(`${HERE}/:id`, tell);
}

function typedOf({ c, deps }: Asked, refused: Refused | null) {
  return {
    page: pageOf(c),
    id: refused?.form.text('id') || deps.chance.uuid(deps.now()),
    errors: refused === null ? [] : fieldErrors(refused.refusals, c.var.lang),
    typed: (name: string) => refused?.form.text(name) ?? '',
    lampiran: refused?.berkas ?? [],
  };
}

async function showList(asked: Asked, refused: Refused | null): Promise<Response> {
  const { c, deps, officer } = asked;
  const { pohon } = await deps.rujukan();
  const props = {
    ...typedOf(asked, refused),
    pohon,
    daftar: await readInstruksiList(deps, officer.reader),
    pencatat: pencatatInstruksi(officer.penugasan, pohon),
    chosen: refused?.form.all('pemilik') ?? [],
  };
  return sendPage(c, <InstruksiListPage {...props} />, refused === null ? 200 : 422);
}

async function showOne(asked: Asked, refused: Refused | null): Promise<Response> {
  const { c, deps, officer } = asked;
  const found = await readInstruksi(deps, officer.reader, c.req.param('id') ?? '');
  if (!found.ok) return refuseRequest(c, 'web.not_found');
  const { pohon } = await deps.rujukan();
  const zona = badanOf(pohon, found.value.instruksi.badan)?.zona ?? officer.zona;
  const props = {
    ...typedOf(asked, refused),
    pohon,
    baca: found.value,
    zona,
    hari: hariOf(deps.now(), zona),
  };
  return sendPage(c, <InstruksiPage {...props} />, refused === null ? 200 : 422);
}

async function note(asked: Asked, form: RequestForm): Promise<Response> {
  const { c, deps, officer } = asked;
  const butir = Array.from({ length: BARIS_BUTIR }, (_, i) => ({
    isi: form.text(`isi${i + 1}`),
    tenggat: form.text(`tenggat${i + 1}`),
  }));
  // an empty row between two points would move the numbers of what is refused
  const last = butir.findLastIndex((one) => one.isi !== '' || one.tenggat !== '');
  // nobody leaves files behind who notes nothing
  const { pohon } = await deps.rujukan();
  if (!pencatatInstruksi(officer.penugasan, pohon).has(form.text('badan')))
    return refuseRequest(c, 'web.forbidden');
  const { berkas, refusals } = await takeFiles(deps, officer, form);
  if (refusals.length > 0) return showList(asked, { form, refusals, berkas });
  const done = await catatInstruksi(
    deps,
    { ...officer, pengunggah: pengunggahOf(deps, officer) },
    { id: form.text('id'), badan: form.text('badan') },
    {
      dari: form.text('dari'),
      nomor: form.text('nomor'),
      perihal: form.text('perihal'),
      tanggal: form.text('tanggal'),
      butir: butir.slice(0, last + 1),
      pemilik: form.all('pemilik'),
    },
    berkas.map((one) => one.id),
  );
  if (!done.ok)
    return whole(asked, done.refusal) ?? showList(asked, { form, refusals: done.refusal, berkas });
  return said(c, pageOf(c).m.petugas.instruksi.form.selesai, HERE);
}

async function tell(asked: Asked, form: RequestForm): Promise<Response> {
  const { c, deps, officer } = asked;
  const id = c.req.param('id') ?? '';
  const seen = await readInstruksi(deps, officer.reader, id);
  if (!seen.ok) return refuseRequest(c, 'web.not_found');
  if (seen.value.dijawab.length === 0) return refuseRequest(c, 'web.forbidden');
  const { berkas, refusals } = await takeFiles(deps, officer, form);
  if (refusals.length > 0) return showOne(asked, { form, refusals, berkas });
  const by = { ...officer, pengunggah: pengunggahOf(deps, officer) };
  const done = await kabariInstruksi(deps, by, id, {
    kabarId: form.text('id'),
    bagian: form.text('bagian'),
    status: form.text('status'),
    isi: form.text('isi'),
    lampiran: berkas.map((one) => one.id),
  });
  if (!done.ok) return whole(asked, done.refusal) ?? showOne(asked, { form, refusals: done.refusal, berkas });
  return said(c, pageOf(c).m.petugas.instruksi.kabar.selesai, `${HERE}/${id}`);
}

function whole({ c }: Asked, refusals: readonly Refusal[]): Response | null {
  const found = refusals.find(({ code }) => code.startsWith('web.'));
  return found === undefined ? null : refuseRequest(c, found.code);
}

function said(c: WebContext, teks: string, path: string): Response {
  writeFlash(c, { jenis: 'berhasil', teks });
  return c.redirect(path, 303);
}
