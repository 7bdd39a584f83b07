import type { Hono } from 'hono';
import { atasNama } from '../../../domain/pengawasan/tindakan.ts';
import { readBerkala } from '../../../useCases/berkala/bacaBerkala.ts';
import type { Deps } from '../../../useCases/deps.ts';
import { readRapat } from '../../../useCases/pengawasan/bacaRapat.ts';
import { openBuktiRekomendasi } from '../../../useCases/pengawasan/jawabanRekomendasi.ts';
import {
  beriRekomendasi,
  readRekomendasi,
  readRekomendasiList,
} from '../../../useCases/pengawasan/rekomendasi.ts';
import { fieldErrors } from '../../components/form/fieldErrors.ts';
import type { WebEnv } from '../../deps.ts';
import { sendTabel } from '../../dokumen/sendTabel.ts';
import { refuseRequest } from '../../errors/refuseRequest.ts';
import { writeFlash } from '../../request/flash.ts';
import { pageOf, sendPage } from '../../request/page.ts';
import type { RequestForm } from '../../request/requestForm.ts';
import { sendOpened } from '../bukti/buktiRoutes.ts';
import { officerRoutes, type Asked } from '../officerRoutes.ts';
import { BARIS_BUTIR, RekomendasiBaruPage, type RekomendasiFormProps } from './RekomendasiBaruPage.tsx';
import { RekomendasiListPage } from './RekomendasiListPage.tsx';
import { RekomendasiPage } from './RekomendasiPage.tsx';
import { answerPoint, showTindakLanjut, takeBack, verifyPoint, type Refused } from './tindakLanjut.tsx';
import { tabelRekomendasi } from './unduhRekomendasi.ts';

const HERE = '/pengawasan/rekomendasi';

/** Recommendations and the follow-up reports that answer them (F124). */
export function rekomendasiRoutes(app: Hono<WebEnv>, deps: Deps): void {
  const { get, post } = officerRoutes(app, deps);
  get(HERE, showList);
  get(`${HERE}/baru`, (asked) => showForm(asked, null));
  get(`${HERE}/bukti/:id`, sendEvidence);
  get(`${HERE}/:id`, showOne);
  for (const bentuk of ['csv', 'xlsx']) get(`${HERE}/:id/unduh.${bentuk}`, sendReceivers);
  get(`${HERE}/:id/:kode`, (asked) => showTindakLanjut(asked, null));
  post(HERE, give);
  post(`${HERE}/:id/:kode/jawab`, answerPoint);
  post(`${HERE}/:id/:kode/tarik`, takeBack);
  post(`${HERE}/:id/:kode/verifikasi`, verifyPoint);
}

async function showList({ c, deps, officer }: Asked): Promise<Response> {
  const { pohon } = await deps.rujukan();
  const props = {
    page: pageOf(c),
    pohon,
    daftar: await readRekomendasiList(deps, officer.reader),
    isPemberi: atasNama(officer.penugasan, pohon).size > 0,
  };
  return sendPage(c, <RekomendasiListPage {...props} />);
}

async function showForm(asked: Asked, refused: Refused | null): Promise<Response> {
  const { c, deps, officer } = asked;
  const { pohon } = await deps.rujukan();
  const pemberi = atasNama(officer.penugasan, pohon);
  if (pemberi.size === 0) return refuseRequest(c, 'web.forbidden');
  const page = pageOf(c);
  const { bakuButir } = page.m.petugas.rekomendasi;
  const preset: Readonly<Record<string, string>> =
    c.req.query('baku') === 'ya' ? Object.fromEntries(bakuButir.map((isi, i) => [`isi${i + 1}`, isi])) : {};
  const props = {
    page,
    pohon,
    pemberi,
    asal: await asalOf(asked, (name) => refused?.form.text(name) ?? c.req.query(name) ?? ''),
    id: refused?.form.text('id') || deps.chance.uuid(deps.now()),
    errors: refused === null ? [] : fieldErrors(refused.refusals, c.var.lang),
    typed: (name: string) => (refused === null ? (preset[name] ?? '') : refused.form.text(name)),
    chosen: refused?.form.all('penerima') ?? [],
  };
  return sendPage(c, <RekomendasiBaruPage {...props} />, refused === null ? 200 : 422);
}

/** The session or report named by the address, when the reader may read it. */
async function asalOf(
  { deps, officer }: Asked,
  named: (name: string) => string,
): Promise<RekomendasiFormProps['asal']> {
  const rapat = named('rapat');
  if (rapat !== '') {
    const found = await readRapat(deps, officer.reader, rapat);
    return found.ok ? { nama: found.value.rapat.judul, field: 'rapat', id: rapat } : null;
  }
  const berkala = named('berkala');
  const found = berkala === '' ? null : await readBerkala(deps, officer.reader, berkala);
  const nomor = found?.ok === true ? found.value.terbit?.nomor : undefined;
  return nomor === undefined ? null : { nama: nomor, field: 'berkala', id: berkala };
}

async function showOne({ c, deps, officer }: Asked): Promise<Response> {
  const found = await readRekomendasi(deps, officer.reader, c.req.param('id') ?? '');
  if (!found.ok) return refuseRequest(c, 'web.not_found');
  const { pohon } = await deps.rujukan();
  return sendPage(c, <RekomendasiPage page={pageOf(c)} pohon={pohon} baca={found.value} />);
}

async function sendReceivers({ c, deps, officer }: Asked): Promise<Response> {
  const found = await readRekomendasi(deps, officer.reader, c.req.param('id') ?? '');
  if (!found.ok) return refuseRequest(c, 'web.not_found');
  const { pohon } = await deps.rujukan();
  return sendTabel(c, tabelRekomendasi(found.value, pohon), 'tindak-lanjut-rekomendasi');
}

async function sendEvidence({ c, deps, officer }: Asked): Promise<Response> {
  return sendOpened(c, await openBuktiRekomendasi(deps, officer.reader, c.req.param('id') ?? ''));
}

async function give(asked: Asked, form: RequestForm): Promise<Response> {
  const { c, deps, officer } = asked;
  const butir = Array.from({ length: BARIS_BUTIR }, (_, i) => ({
    isi: form.text(`isi${i + 1}`),
    indikator: form.text(`indikator${i + 1}`),
    tenggat: form.text(`tenggat${i + 1}`),
  }));
  // an empty row between two points would move the numbers of what is refused
  const last = butir.findLastIndex((one) => one.isi !== '' || one.tenggat !== '');
  const target = {
    id: form.text('id'),
    pengawas: form.text('pengawas'),
    rapatId: form.text('rapat') || null,
    berkalaId: form.text('berkala') || null,
  };
  const done = await beriRekomendasi(deps, officer, target, {
    perihal: form.text('perihal'),
    tanggal: form.text('tanggal'),
    butir: butir.slice(0, last + 1),
    penerima: form.all('penerima'),
  });
  if (!done.ok) {
    const whole = done.refusal.find(({ code }) => code.startsWith('web.'));
    return whole === undefined
      ? showForm(asked, { form, refusals: done.refusal })
      : refuseRequest(c, whole.code);
  }
  writeFlash(c, { jenis: 'berhasil', teks: pageOf(c).m.petugas.rekomendasi.form.selesai });
  return c.redirect(HERE, 303);
}
