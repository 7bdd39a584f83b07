import type { Hono } from 'hono';
import { NAS } from '../../../domain/instansi/types.ts';
import { supervisedInstansi } from '../../../domain/instansi/pohon.ts';
import { listLaporan } from '../../../useCases/laporan/readLaporan.ts';
import { readIndikator } from '../../../useCases/monev/readIndikator.ts';
import type { Deps } from '../../../useCases/deps.ts';
import { fieldErrors } from '../../components/form/fieldErrors.ts';
import type { WebContext, WebEnv } from '../../deps.ts';
import { pageOf, sendPage } from '../../request/page.ts';
import { officerOf, type Officer } from '../officer.ts';
import { viewFilter } from '../queue/views.ts';
import { indikatorAsked, readMonevAsked } from './asked.ts';
import { MonevPage } from './MonevPage.tsx';
import { PengawasanPage } from './PengawasanPage.tsx';

/** `/monev` and `/pengawasan`: figures and what is late, for the bodies that an officer looks after. */
export function monevRoutes(app: Hono<WebEnv>, deps: Deps): void {
  app.get('/monev', async (c) => {
    const officer = await officerOf(c, deps);
    return officer instanceof Response ? officer : showMonev(c, deps, officer);
  });
  app.get('/pengawasan', async (c) => {
    const officer = await officerOf(c, deps);
    return officer instanceof Response ? officer : showPengawasan(c, deps, officer);
  });
}

async function showMonev(c: WebContext, deps: Deps, officer: Officer): Promise<Response> {
  const aturan = await deps.rujukan();
  const asked = readMonevAsked(c.req.query(), officer, aturan);
  const question = indikatorAsked(asked);
  const [semua, rincian] = await Promise.all([
    readIndikator(deps, question),
    readIndikator(deps, { ...question, per: asked.per }),
  ]);
  const page = pageOf(c);
  const errors = semua.ok ? [] : fieldErrors([semua.refusal], page.lang);
  const shown = {
    page,
    asked,
    officer,
    aturan,
    errors,
    semua: semua.ok ? semua.value : null,
    rincian: rincian.ok ? rincian.value : null,
  };
  return sendPage(c, <MonevPage {...shown} />, errors.length > 0 ? 422 : 200);
}

const LATE_SHOWN = 25;

async function showPengawasan(c: WebContext, deps: Deps, officer: Officer): Promise<Response> {
  const aturan = await deps.rujukan();
  const page = pageOf(c);
  const induk = officer.penugasan
    .filter((one) => ['pengawas', 'admin_instansi', 'pimpinan', 'admin_nasional'].includes(one.peran))
    .map((one) => one.badan);
  const reach = [...new Set(induk.flatMap((kode) => supervisedInstansi(aturan.pohon, kode)))];
  const own = new Set(induk);
  const others = reach.filter((kode) => !own.has(kode) && kode !== NAS);
  if (others.length === 0) return sendPage(c, <PengawasanPage page={page} officer={officer} shown={null} />);
  const asked = readMonevAsked(
    { ...c.req.query(), induk: induk.join(','), per: 'instansi' },
    officer,
    aturan,
  );
  const now = deps.now();
  const filter = { ...viewFilter('terlambat', officer, now), instansi: reach };
  const [rincian, late] = await Promise.all([
    readIndikator(deps, { ...indikatorAsked(asked), per: 'instansi' }),
    listLaporan(deps, officer.reader, { filter, urut: 'tenggat', limit: LATE_SHOWN, cursor: null }),
  ]);
  const shown = {
    asked,
    aturan,
    now,
    rincian: rincian.ok ? rincian.value : null,
    late: late.ok ? late.value : { baris: [], next: null },
  };
  return sendPage(c, <PengawasanPage page={page} officer={officer} shown={shown} />);
}
