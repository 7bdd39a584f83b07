import type { Hono } from 'hono';
import type { Refusal } from '../../../domain/shared/result.ts';
import { hariOf } from '../../../domain/shared/time.ts';
import type { Deps } from '../../../useCases/deps.ts';
import {
  catatRegister,
  openBuktiRegister,
  readRegisterDitulis,
  type Register,
} from '../../../useCases/pengawasan/register.ts';
import { fieldErrors } from '../../components/form/fieldErrors.ts';
import type { WebEnv } from '../../deps.ts';
import { refuseRequest } from '../../errors/refuseRequest.ts';
import { pageOf, sendPage } from '../../request/page.ts';
import type { RequestForm } from '../../request/requestForm.ts';
import { sendOpened } from '../bukti/buktiRoutes.ts';
import { officerOf } from '../officer.ts';
import { roomRoutes, saved, wholeRefusal, type Asked, type Sent } from '../pengaturan/settingsRoute.ts';
import { pengunggahOf, takeFiles } from '../perintah/uploads.ts';
import { RegisterPage, UbahRegisterPage } from './RegisterPage.tsx';

const HERE = '/pengaturan/register';

/** The register beside SK (F110, F154): kept under the settings, its evidence also read by those who supervise. */
export function registerRoutes(app: Hono<WebEnv>, deps: Deps): void {
  const { get, post } = roomRoutes(app, deps, 'register');
  get(HERE, (asked) => show(asked, null));
  get(`${HERE}/:id`, (asked) => showOne(asked, asked.c.req.param('id') ?? '', null));
  post(HERE, write);
  app.get('/pengawasan/register/:id', async (c) => {
    const officer = await officerOf(c, deps);
    if (officer instanceof Response) return officer;
    return sendOpened(c, await openBuktiRegister(deps, officer.reader, c.req.param('id')));
  });
}

interface Refused {
  readonly form: RequestForm;
  readonly refusals: readonly Refusal[];
}

function typedOf({ c, deps, officer }: Asked, refused: Refused | null) {
  return {
    page: pageOf(c),
    officer,
    id: refused?.form.text('id') || deps.chance.uuid(deps.now()),
    errors: refused === null ? [] : fieldErrors(refused.refusals, c.var.lang),
  };
}

async function show(asked: Asked, refused: Refused | null): Promise<Response> {
  const { c, deps, officer } = asked;
  const daftar = await readRegisterDitulis(deps, officer.reader);
  const props = {
    ...typedOf(asked, refused),
    daftar,
    instansi: daftar,
    ubah: null,
    hari: hariOf(deps.now(), officer.zona),
    typed: (name: string) => refused?.form.text(name) ?? '',
  };
  return sendPage(c, <RegisterPage {...props} />, refused === null ? 200 : 422);
}

async function showOne(asked: Asked, id: string, refused: Refused | null): Promise<Response> {
  const { c, deps, officer } = asked;
  const daftar = await readRegisterDitulis(deps, officer.reader);
  const ubah = daftar.flatMap((one) => one.entri).find((one) => one.id === id);
  if (ubah === undefined) return refuseRequest(c, 'web.not_found');
  const stored = storedTexts(ubah);
  const props = {
    ...typedOf(asked, refused),
    id,
    instansi: daftar,
    ubah,
    typed: (name: string) => (refused === null ? (stored[name] ?? '') : refused.form.text(name)),
  };
  return sendPage(c, <UbahRegisterPage {...props} />, refused === null ? 200 : 422);
}

function storedTexts(one: Register): Readonly<Record<string, string>> {
  return {
    berlakuSampai: one.berlakuSampai ?? '',
    nilai: one.nilai === null ? '' : String(one.nilai),
    persen: one.persen === null ? '' : String(one.persen),
    status: one.status ?? '',
    keterangan: one.keterangan,
    dicabut: one.isDicabut ? 'ya' : '',
  };
}

async function write(sent: Sent): Promise<Response> {
  const { c, deps, officer, form } = sent;
  const id = form.text('id');
  const isChange = !form.has('jenis');
  const again = (refusals: readonly Refusal[]): Promise<Response> =>
    isChange ? showOne(sent, id, { form, refusals }) : show(sent, { form, refusals });
  const taken = await takeFiles(deps, officer, form);
  if (taken.refusals.length > 0) return again(taken.refusals);
  const draft = {
    jenis: form.text('jenis'),
    judul: form.text('judul'),
    keterangan: form.text('keterangan'),
    tanggal: form.text('tanggal'),
    berlakuSampai: form.text('berlakuSampai'),
    nilai: form.text('nilai'),
    persen: form.text('persen'),
    status: form.text('status'),
  };
  const by = { reader: officer.reader, akunId: officer.akunId, pengunggah: pengunggahOf(deps, officer) };
  const target = { id, instansi: form.text('instansi'), isDicabut: form.text('dicabut') === 'ya' };
  const done = await catatRegister(deps, by, target, draft, taken.berkas[0]?.id ?? null);
  if (!done.ok) return wholeRefusal(sent, done.refusal) ?? again(done.refusal);
  return saved(sent, pageOf(c).m.petugas.register.form.selesai, HERE);
}
