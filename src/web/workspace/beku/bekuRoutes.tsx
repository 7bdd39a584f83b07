import type { Hono } from 'hono';
import type { Refusal } from '../../../domain/shared/result.ts';
import type { Deps } from '../../../useCases/deps.ts';
import {
  bekukanPeringkat,
  bolehKeberatan,
  bolehMenjawab,
  jawabKeberatan,
  keberatanPeringkat,
  pembeku,
  readPeringkatBeku,
  readPeringkatBekuList,
  type PeringkatBeku,
} from '../../../useCases/monev/peringkatBeku.ts';
import { daftarTerbuka, readDaftarBeku } from '../../../useCases/beku/daftarBeku.ts';
import { readSinyal } from '../../../useCases/sinyal/readSinyal.ts';
import { BekuList } from '../../components/angka/Beku.tsx';
import { DaftarBeku } from '../../components/angka/daftar/DaftarBeku.tsx';
import { ErrorSummary } from '../../components/form/ErrorSummary.tsx';
import { fieldErrors } from '../../components/form/fieldErrors.ts';
import type { WebContext, WebEnv } from '../../deps.ts';
import { refuseRequest } from '../../errors/refuseRequest.ts';
import { writeFlash } from '../../request/flash.ts';
import { pageOf, sendPage } from '../../request/page.ts';
import type { RequestForm } from '../../request/requestForm.ts';
import { officerRoutes, type Asked } from '../officerRoutes.ts';
import { WorkspaceLayout } from '../WorkspaceLayout.tsx';
import { BekuForm, type Typed } from './BekuForm.tsx';
import { BekuPage } from './BekuPage.tsx';

interface Refused {
  readonly form: RequestForm;
  readonly refusals: readonly Refusal[];
}

/** `/monev/beku`: freezing a ranking, objecting to one, answering. Reading them is public. */
export function bekuOfficerRoutes(app: Hono<WebEnv>, deps: Deps): void {
  const { get, post } = officerRoutes(app, deps);
  get('/monev/beku', (asked) => showList(asked, null));
  get('/monev/beku/:id', (asked) => showOne(asked, null));
  get('/monev/beku/:id/laporan', showDaftar);
  post('/monev/beku', freeze);
  post('/monev/beku/:id/keberatan', object);
  post('/monev/beku/:id/jawaban', answer);
}

function typedOf({ c, deps }: Asked, refused: Refused | null): Typed {
  return {
    id: refused?.form.text('id') || deps.chance.uuid(deps.now()),
    errors: refused === null ? [] : fieldErrors(refused.refusals, c.var.lang),
    text: (name) => refused?.form.text(name) ?? '',
  };
}

async function showList(asked: Asked, refused: Refused | null): Promise<Response> {
  const { c, deps, officer } = asked;
  const page = pageOf(c);
  const words = page.m.portal.beku;
  const typed = typedOf(asked, refused);
  const { dari, sampai, minimal, kelas, jenis } = words.form;
  const labels = { indikator: words.indikator, jenis, dari, sampai, minimal, kelas };
  return sendPage(
    c,
    <WorkspaceLayout page={page} title={words.judul} hasErrors={typed.errors.length > 0}>
      <ErrorSummary page={page} errors={typed.errors} labels={labels} />
      <h1>{words.judul}</h1>
      <p>{words.pembuka}</p>
      <BekuList page={page} daftar={await readPeringkatBekuList(deps)} path="/monev/beku" />
      {pembeku(officer.reader) === undefined ? null : <BekuForm page={page} typed={typed} />}
    </WorkspaceLayout>,
    refused === null ? 200 : 422,
  );
}

async function showOne(asked: Asked, refused: Refused | null): Promise<Response> {
  const { c, deps, officer } = asked;
  const found = await readPeringkatBeku(deps, c.req.param('id') ?? '');
  if (!found.ok) return refuseRequest(c, 'web.not_found');
  const { pohon } = await deps.rujukan();
  const { beku } = found.value;
  const sinyal = await sinyalOf(asked, beku);
  const props = {
    page: pageOf(c),
    ...found.value,
    pohon,
    typed: typedOf(asked, refused),
    mayObject: bolehKeberatan(officer.reader, beku) !== null,
    mayAnswer: bolehMenjawab(officer.reader, beku),
    sinyal,
    terbuka: await daftarTerbuka(deps, officer.reader, beku),
  };
  return sendPage(c, <BekuPage {...props} />, refused === null ? 200 : 422);
}

async function showDaftar({ c, deps, officer }: Asked): Promise<Response> {
  const asked = {
    id: c.req.param('id') ?? '',
    kode: c.req.query('kode') ?? '',
    sesudah: c.req.query('sesudah') ?? '',
  };
  const found = await readDaftarBeku(deps, officer.reader, asked);
  if (!found.ok) return refuseRequest(c, 'web.not_found');
  const page = pageOf(c);
  const { beku, baris } = found.value;
  return sendPage(
    c,
    <WorkspaceLayout page={page} title={page.m.portal.beku.daftar.judulDari(beku.nomor, baris.nama)}>
      <DaftarBeku page={page} daftar={found.value} path="/monev/beku" />
    </WorkspaceLayout>,
  );
}

/** Signs of those in the ranking that the officer supervises; null for whoever sees none. */
async function sinyalOf({ deps, officer }: Asked, { parameter, baris }: PeringkatBeku) {
  const { dari, sampai, jenis } = parameter;
  const asked = { jenis, hanya: baris.map((one) => one.kode) };
  const found = await readSinyal(deps, officer.reader, { dari, sampai }, asked);
  return found.ok && found.value.isTerhitung ? found.value.baris : null;
}

async function freeze(asked: Asked, form: RequestForm): Promise<Response> {
  const { c, deps, officer } = asked;
  const done = await bekukanPeringkat(deps, officer, form.text('id'), {
    indikator: form.text('indikator'),
    jenis: form.text('jenis'),
    dari: form.text('dari'),
    sampai: form.text('sampai'),
    minimal: form.text('minimal'),
    kelas: form.text('kelas'),
  });
  if (!done.ok) return refusedWhole(asked, done.refusal) ?? showList(asked, { form, refusals: done.refusal });
  return said(c, pageOf(c).m.portal.beku.form.selesai(done.value.nomor), `/monev/beku/${done.value.id}`);
}

async function object(asked: Asked, form: RequestForm): Promise<Response> {
  const { c, deps, officer } = asked;
  const id = c.req.param('id') ?? '';
  const done = await keberatanPeringkat(
    deps,
    officer,
    { id, keberatanId: form.text('id') },
    form.text('isi'),
  );
  if (!done.ok) return refusedWhole(asked, done.refusal) ?? showOne(asked, { form, refusals: done.refusal });
  return said(c, pageOf(c).m.portal.beku.form.keberatanSelesai, `/monev/beku/${id}`);
}

async function answer(asked: Asked, form: RequestForm): Promise<Response> {
  const { c, deps, officer } = asked;
  const id = c.req.param('id') ?? '';
  const at = { id, keberatanId: form.text('keberatan') };
  const done = await jawabKeberatan(deps, officer, at, form.text('isi'));
  if (!done.ok) return refusedWhole(asked, done.refusal) ?? showOne(asked, { form, refusals: done.refusal });
  return said(c, pageOf(c).m.portal.beku.form.jawabSelesai, `/monev/beku/${id}`);
}

function refusedWhole({ c }: Asked, refusals: readonly Refusal[]): Response | null {
  const whole = refusals.find(({ code }) => code.startsWith('web.'));
  return whole === undefined ? null : refuseRequest(c, whole.code);
}

function said(c: WebContext, teks: string, path: string): Response {
  writeFlash(c, { jenis: 'berhasil', teks });
  return c.redirect(path, 303);
}
