import type { Hono } from 'hono';
import { badanOf } from '../../../domain/instansi/pohon.ts';
import { JENIS_UMUM } from '../../../domain/instansi/types.ts';
import { messagesFor } from '../../../messages/catalogue.ts';
import type { Deps } from '../../../useCases/deps.ts';
import { readRapor } from '../../../useCases/rapor/readRapor.ts';
import { kelasText } from '../../components/angka/Beku.tsx';
import type { WebContext, WebEnv } from '../../deps.ts';
import { pdfOf } from '../../dokumen/pdf/pdf.ts';
import { sendFile } from '../../dokumen/sendFile.ts';
import { sendTabel } from '../../dokumen/sendTabel.ts';
import { dokumenRapor, tabelRapor } from '../../dokumen/tabelRapor.ts';
import { refuseRequest } from '../../errors/refuseRequest.ts';
import { forAll } from '../../kept/pageForAll.ts';
import { pageOf, sendPage } from '../../request/page.ts';
import { periodOf } from './period.tsx';
import { RaporPage } from './RaporPage.tsx';

/** The report card of an instansi (F122), for everybody. */
export function raporRoutes(app: Hono<WebEnv>, deps: Deps): void {
  app.get(
    '/instansi/:kode/rapor',
    forAll(deps, (c) => showRapor(c, deps)),
  );
  for (const bentuk of ['csv', 'xlsx', 'pdf'] as const) {
    app.get(`/instansi/:kode/rapor/unduh.${bentuk}`, (c) => sendRapor(c, deps, bentuk));
  }
}

/** Of which body and days the address asks, and its card; undefined for what has no card at all. */
async function askedOf(c: WebContext, deps: Deps) {
  const kode = c.req.param('kode') ?? '';
  const { pohon } = await deps.rujukan();
  const instansi = kode.length > 60 ? undefined : badanOf(pohon, kode);
  if (instansi === undefined || !JENIS_UMUM.some((one) => one === instansi.jenis)) return undefined;
  const period = periodOf(c, pageOf(c), deps.now());
  const { dari, sampai } = period;
  const found = period.errors.length > 0 ? null : await readRapor(deps, kode, { dari, sampai });
  return { instansi, period, rapor: found?.ok === true ? found.value : null };
}

async function showRapor(c: WebContext, deps: Deps): Promise<Response> {
  const asked = await askedOf(c, deps);
  if (asked === undefined) return refuseRequest(c, 'web.not_found');
  const status = asked.period.errors.length > 0 ? 422 : 200;
  return sendPage(c, <RaporPage page={pageOf(c)} {...asked} />, status);
}

async function sendRapor(c: WebContext, deps: Deps, bentuk: 'csv' | 'xlsx' | 'pdf'): Promise<Response> {
  const rapor = (await askedOf(c, deps))?.rapor;
  if (rapor === undefined || rapor === null) return refuseRequest(c, 'web.not_found');
  const nama = `rapor-${rapor.kode}-${rapor.dari}-${rapor.sampai}`;
  if (bentuk !== 'pdf') return sendTabel(c, tabelRapor(rapor), nama);
  const page = { ...pageOf(c), lang: 'id' as const, m: messagesFor('id') };
  const dokumen = dokumenRapor(rapor, page.m.kode.jenisInstansi[rapor.jenis], kelasText(page, rapor.kelas));
  return sendFile(c, { bentuk, nama, isi: await pdfOf(dokumen, deps.now()) });
}
