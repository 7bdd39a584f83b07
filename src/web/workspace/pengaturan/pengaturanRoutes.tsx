import { Readable } from 'node:stream';
import type { Hono } from 'hono';
import type { Refusal } from '../../../domain/shared/result.ts';
import type { Deps } from '../../../useCases/deps.ts';
import {
  openSkDocument,
  readLembagaKept,
  recordSk,
  savePenanggungJawab,
} from '../../../useCases/rujukan/kelolaLembaga.ts';
import { listPerubahanLembaga } from '../../../useCases/rujukan/listPerubahan.ts';
import { readLangkahAwal } from '../../../useCases/rujukan/langkahAwal.ts';
import { readPilihan, savePilihan } from '../../../useCases/ringkasan/pilihanRingkasan.ts';
import {
  listTemplat,
  removeTemplat,
  saveTemplat,
  templatInstansi,
} from '../../../useCases/templat/templat.ts';
import { fieldErrors } from '../../components/form/fieldErrors.ts';
import type { WebContext, WebEnv } from '../../deps.ts';
import { refuseRequest } from '../../errors/refuseRequest.ts';
import { writeFlash } from '../../request/flash.ts';
import { pageOf, sendPage } from '../../request/page.ts';
import type { RequestForm } from '../../request/requestForm.ts';
import type { Officer } from '../officer.ts';
import { officerRoutes, type Asked } from '../officerRoutes.ts';
import { pengunggahOf, takeFiles } from '../perintah/uploads.ts';
import { PengaturanPage } from './PengaturanPage.tsx';
import type { Bagian, Refused } from './props.ts';

/** `/pengaturan`: own account, answer templates, and the register of the instansi. */
export function pengaturanRoutes(app: Hono<WebEnv>, deps: Deps): void {
  const { get, post } = officerRoutes(app, deps);
  get('/pengaturan', ({ c, officer }) => show(c, deps, officer, null));
  get('/pengaturan/sk/:id', ({ c, officer }) => sendDocument(c, deps, officer));
  for (const [path, take] of Object.entries(FORMS)) {
    post(`/pengaturan/${path}`, (asked, form) => take({ ...asked, form }));
  }
}

interface Sent extends Asked {
  readonly form: RequestForm;
}

type Saved = keyof ReturnType<typeof pageOf>['m']['petugas']['pengaturan']['tersimpan'];

const FORMS: Readonly<Record<string, (sent: Sent) => Promise<Response>>> = {
  templat: async (sent) => {
    const { deps, officer, form } = sent;
    const saved = await saveTemplat(deps, officer, {
      id: form.text('id') || null,
      instansi: form.text('instansi'),
      judul: form.text('judul'),
      isi: form.text('isi'),
    });
    return saved.ok ? done(sent, 'templat') : refusedAgain(sent, 'templat', saved.refusal);
  },
  'templat/hapus': async (sent) => {
    const { c, deps, officer, form } = sent;
    const removed = await removeTemplat(deps, officer, form.text('id'));
    return removed.ok ? done(sent, 'templatHapus') : refuseRequest(c, removed.refusal.code);
  },
  sk: async (sent) => {
    const { deps, officer, form } = sent;
    const taken = await takeFiles(deps, officer, form);
    if (taken.refusals.length > 0) return refusedAgain(sent, 'sk', taken.refusals);
    const recorded = await recordSk(deps, officer, {
      instansi: form.text('instansi'),
      nomor: form.text('nomor'),
      tanggal: form.text('tanggal'),
      berlakuSampai: form.text('berlakuSampai'),
      lampiran: taken.berkas[0]?.id ?? null,
      pengunggah: pengunggahOf(deps, officer),
    });
    return recorded.ok ? done(sent, 'sk') : refusedAgain(sent, 'sk', recorded.refusal);
  },
  ringkasan: async (sent) => {
    const { deps, officer, form } = sent;
    await savePilihan(deps, officer.akunId, form.all('ringkasan'));
    return done(sent, 'ringkasan');
  },
  'penanggung-jawab': async (sent) => {
    const { deps, officer, form } = sent;
    const saved = await savePenanggungJawab(deps, officer, {
      instansi: form.text('instansi'),
      nama: form.text('nama'),
      jabatan: form.text('jabatan'),
      alamat: form.text('alamat'),
    });
    return saved.ok ? done(sent, 'penanggungJawab') : refusedAgain(sent, 'penanggung-jawab', saved.refusal);
  },
};

function done({ c }: Sent, saved: Saved): Response {
  writeFlash(c, { jenis: 'berhasil', teks: pageOf(c).m.petugas.pengaturan.tersimpan[saved] });
  return c.redirect('/pengaturan', 303);
}

function refusedAgain(
  sent: Sent,
  bagian: Bagian,
  refusals: readonly Refusal[],
): Promise<Response> | Response {
  const { c, deps, officer, form } = sent;
  if (refusals.some(({ code }) => code === 'web.forbidden')) return refuseRequest(c, 'web.forbidden');
  const errors = fieldErrors(refusals, c.var.lang);
  return show(c, deps, officer, { bagian, instansi: form.text('instansi'), form, errors });
}

async function show(c: WebContext, deps: Deps, officer: Officer, refused: Refused | null): Promise<Response> {
  const [aturan, templat, lembaga, ringkasan, awal, perubahan] = await Promise.all([
    deps.rujukan(),
    listTemplat(deps, officer.reader),
    readLembagaKept(deps, officer.reader),
    readPilihan(deps, officer.akunId),
    readLangkahAwal(deps, officer.reader),
    listPerubahanLembaga(deps, officer.reader),
  ]);
  const asked = c.req.query('templat') ?? refused?.form.text('id');
  const shown = {
    page: pageOf(c),
    officer,
    aturan,
    templat,
    templatInstansi: templatInstansi(officer.reader),
    lembaga,
    ringkasan,
    awal,
    perubahan,
    ubah: templat.find((one) => one.id === asked) ?? null,
    refused,
  };
  return sendPage(c, <PengaturanPage {...shown} />, refused === null ? 200 : 422);
}

async function sendDocument(c: WebContext, deps: Deps, officer: Officer): Promise<Response> {
  const opened = await openSkDocument(deps, officer.reader, c.req.param('id') ?? '');
  if (!opened.ok) return refuseRequest(c, 'web.not_found');
  for (const [name, value] of Object.entries(opened.value.headers)) c.header(name, value);
  c.header('Cache-Control', 'private, no-store');
  return c.body(Readable.toWeb(opened.value.stream) as ReadableStream<Uint8Array>);
}
