import type { Hono } from 'hono';
import { hariOf } from '../../../domain/shared/time.ts';
import type { Deps } from '../../../useCases/deps.ts';
import { readHasilSurvei } from '../../../useCases/survei/hasilSurvei.ts';
import {
  BekuSurvei,
  CaraSurvei,
  SurveiTable,
  TahunSurvei,
  tahunOf,
  temuanSurvei,
} from '../../components/angka/Survei.tsx';
import { Unduh } from '../../components/data/Unduh.tsx';
import type { WebEnv } from '../../deps.ts';
import { sendTabel } from '../../dokumen/sendTabel.ts';
import { tabelSurvei } from '../../dokumen/tabelSurvei.ts';
import { refuseRequest } from '../../errors/refuseRequest.ts';
import { pageOf, sendPage } from '../../request/page.ts';
import { readMonevAsked, type MonevAsked } from '../monev/asked.ts';
import { setWords } from '../monev/MonevPage.tsx';
import { officerRoutes, type Asked } from '../officerRoutes.ts';
import { WorkspaceLayout } from '../WorkspaceLayout.tsx';

/** `/monev/survei`: the survey's results of the bodies that an officer looks after. */
export function surveiRoutes(app: Hono<WebEnv>, deps: Deps): void {
  const { get } = officerRoutes(app, deps);
  get('/monev/survei', show);
  for (const bentuk of ['csv', 'xlsx']) get(`/monev/survei/unduh.${bentuk}`, send);
}

async function resultsOf({ c, deps, officer }: Asked) {
  const aturan = await deps.rujukan();
  const { instansi, induk, jenis } = readMonevAsked(c.req.query(), officer, aturan, deps.now());
  const kini = Number(hariOf(deps.now(), officer.zona).slice(0, 4));
  const asked = {
    ...(instansi === undefined ? {} : { instansi }),
    ...(induk === undefined ? {} : { induk }),
    ...(jenis === undefined ? {} : { jenis }),
  };
  const tahun = tahunOf(c.req.query('tahun'), kini);
  return { aturan, asked, kini, found: await readHasilSurvei(deps, asked, tahun) };
}

function queryOf(
  { instansi, induk, jenis }: Pick<MonevAsked, 'instansi' | 'induk' | 'jenis'>,
  tahun: number,
) {
  const all = { instansi: instansi?.join(','), induk: induk?.join(','), jenis: jenis?.join(',') };
  const given = Object.entries(all).filter((one): one is [string, string] => one[1] !== undefined);
  return `?${new URLSearchParams([...given, ['tahun', String(tahun)]]).toString()}`;
}

async function send(request: Asked): Promise<Response> {
  const { found } = await resultsOf(request);
  if (!found.ok) return refuseRequest(request.c, 'web.not_found');
  return sendTabel(request.c, tabelSurvei(found.value), `survei-${found.value.tahun}`);
}

async function show(request: Asked): Promise<Response> {
  const { c, deps } = request;
  const { aturan, asked, kini, found } = await resultsOf(request);
  if (!found.ok) return refuseRequest(c, 'web.not_found');
  const page = pageOf(c);
  const words = page.m.petugas.survei;
  const hasil = found.value;
  const { tahun } = hasil;
  const lalu = await readHasilSurvei(deps, asked, tahun - 1);
  const siapa = setWords({ page, asked, aturan });
  return sendPage(
    c,
    <WorkspaceLayout page={page} title={words.judul}>
      <p>
        <a href="/monev">{page.m.petugas.dasbor.judul}</a>
      </p>
      <h1>{words.judul}</h1>
      <p class="figure-finding">{temuanSurvei(page, siapa, hasil)}</p>
      <p class="facts">{words.pembuka(String(tahun))}</p>
      <BekuSurvei page={page} hasil={hasil} />
      <TahunSurvei
        page={page}
        tahun={tahun}
        kini={kini}
        href={(one) => `/monev/survei${queryOf(asked, one)}`}
      />
      <SurveiTable page={page} hasil={hasil} lalu={lalu.ok ? lalu.value : null} />
      <Unduh page={page} judul={words.judul} path="/monev/survei/unduh" query={queryOf(asked, tahun)} />
      <CaraSurvei page={page} />
    </WorkspaceLayout>,
  );
}
