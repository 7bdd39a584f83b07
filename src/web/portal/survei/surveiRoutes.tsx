import type { Hono } from 'hono';
import { badanOf } from '../../../domain/instansi/pohon.ts';
import { isNomor } from '../../../domain/shared/nomor.ts';
import type { Refusal } from '../../../domain/shared/result.ts';
import { hariOf } from '../../../domain/shared/time.ts';
import { PERTANYAAN, type Pertanyaan } from '../../../domain/survei/survei.ts';
import type { Deps } from '../../../useCases/deps.ts';
import { readHasilRagam } from '../../../useCases/survei/hasilRagam.ts';
import { readHasilSurvei } from '../../../useCases/survei/hasilSurvei.ts';
import { isiSurvei, readUndangan } from '../../../useCases/survei/isiSurvei.ts';
import {
  BekuSurvei,
  CaraSurvei,
  SurveiTable,
  TahunSurvei,
  tahunOf,
  temuanSurvei,
} from '../../components/angka/Survei.tsx';
import { RagamSurvei } from '../../components/angka/RagamSurvei.tsx';
import { Unduh } from '../../components/data/Unduh.tsx';
import { fieldErrors } from '../../components/form/fieldErrors.ts';
import { Layout } from '../../components/Layout.tsx';
import type { WebContext, WebEnv } from '../../deps.ts';
import { sendTabel } from '../../dokumen/sendTabel.ts';
import { tabelSurvei } from '../../dokumen/tabelSurvei.ts';
import { refuseRequest } from '../../errors/refuseRequest.ts';
import { writeFlash } from '../../request/flash.ts';
import { pageOf, sendPage } from '../../request/page.ts';
import { readerIn } from '../visitor.ts';
import { IsiSurveiPage } from './IsiSurveiPage.tsx';

/** The survey: filled in from the own laporan by account or receipt; its results for everybody (F131). */
export function surveiRoutes(app: Hono<WebEnv>, deps: Deps): void {
  app.get('/laporan/:nomor/survei', (c) => show(c, deps, c.req.param('nomor'), []));
  app.post('/laporan/:nomor/survei', (c) => take(c, deps, c.req.param('nomor')));
  app.get('/statistik/survei', (c) => showResults(c, deps));
  for (const bentuk of ['csv', 'xlsx']) {
    app.get(`/statistik/survei/unduh.${bentuk}`, async (c) => {
      const found = await resultsOf(c, deps);
      if (!found.ok) return refuseRequest(c, 'web.not_found');
      return sendTabel(c, tabelSurvei(found.value), `survei-${found.value.tahun}`);
    });
  }
}

async function show(
  c: WebContext,
  deps: Deps,
  nomor: string,
  refused: readonly Refusal[],
): Promise<Response> {
  const found = isNomor(nomor) ? await readUndangan(deps, readerIn(c, deps), nomor) : null;
  if (found?.ok !== true) return refuseRequest(c, 'laporan.not_found');
  const page = pageOf(c);
  const { pohon } = await deps.rujukan();
  const shown = {
    page,
    undangan: found.value,
    instansi: badanOf(pohon, found.value.instansi)?.nama ?? found.value.instansi,
    errors: fieldErrors(refused, page.lang),
    typed: (name: string): string => (refused.length === 0 ? '' : c.var.form.text(name)),
  };
  c.header('Cache-Control', 'no-store');
  return sendPage(c, <IsiSurveiPage {...shown} />, refused.length === 0 ? 200 : 422);
}

async function take(c: WebContext, deps: Deps, nomor: string): Promise<Response> {
  const typed = Object.fromEntries(PERTANYAAN.map((one) => [one, c.var.form.text(one)]));
  const done = isNomor(nomor)
    ? await isiSurvei(deps, readerIn(c, deps), nomor, typed as Record<Pertanyaan, string>)
    : null;
  if (done === null) return refuseRequest(c, 'laporan.not_found');
  if (!done.ok) {
    const whole = done.refusal.find(({ code }) => code.startsWith('laporan.'));
    // an invitation that is over says so on its own page
    if (whole?.code === 'laporan.not_allowed') return c.redirect(`/laporan/${nomor}/survei`, 303);
    return whole === undefined ? show(c, deps, nomor, done.refusal) : refuseRequest(c, whole.code);
  }
  const { isi } = pageOf(c).m.petugas.survei;
  writeFlash(c, { jenis: 'berhasil', teks: done.value.isBaru ? isi.selesai : isi.terjawab });
  return c.redirect(`/laporan/${nomor}`, 303);
}

function thisYear(deps: Deps): number {
  return Number(hariOf(deps.now(), 'WIT').slice(0, 4));
}

function resultsOf(c: WebContext, deps: Deps) {
  return readHasilSurvei(deps, {}, tahunOf(c.req.query('tahun'), thisYear(deps)));
}

async function showResults(c: WebContext, deps: Deps): Promise<Response> {
  const found = await resultsOf(c, deps);
  if (!found.ok) return refuseRequest(c, 'web.not_found');
  const page = pageOf(c);
  const words = page.m.petugas.survei;
  const hasil = found.value;
  const tahun = String(hasil.tahun);
  const [lalu, ragam] = await Promise.all([
    readHasilSurvei(deps, {}, hasil.tahun - 1),
    readHasilRagam(deps, hasil.tahun),
  ]);
  return sendPage(
    c,
    <Layout page={page} title={words.judul} isWide>
      <p>
        <a href="/statistik">{page.m.portal.angka.statistikJudul}</a>
      </p>
      <h1>{words.judul}</h1>
      <p class="lead">{temuanSurvei(page, words.umum, hasil)}</p>
      <p class="facts">{words.pembuka(tahun)}</p>
      <BekuSurvei page={page} hasil={hasil} />
      <TahunSurvei
        page={page}
        tahun={hasil.tahun}
        kini={thisYear(deps)}
        href={(one) => `/statistik/survei?tahun=${one}`}
      />
      <SurveiTable page={page} hasil={hasil} lalu={lalu.ok ? lalu.value : null} />
      <Unduh page={page} judul={words.judul} path="/statistik/survei/unduh" query={`?tahun=${tahun}`} />
      <RagamSurvei page={page} hasil={ragam} />
      <CaraSurvei page={page} />
    </Layout>,
  );
}
