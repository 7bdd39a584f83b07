import type { Hono } from 'hono';
import { JENIS_UMUM, type JenisInstansi } from '../../../domain/instansi/types.ts';
import type { Rujukan } from '../../../domain/laporan/aturan.ts';
import { PUBLIK } from '../../../domain/laporan/reader.ts';
import type { Deps } from '../../../useCases/deps.ts';
import { listLaporan } from '../../../useCases/laporan/readLaporan.ts';
import { countAll } from '../../../useCases/monev/countHidden.ts';
import { listInstansi } from '../../../useCases/rujukan/listInstansi.ts';
import type { WebContext, WebEnv } from '../../deps.ts';
import { forAll } from '../../kept/pageForAll.ts';
import { pageOf, sendPage } from '../../request/page.ts';
import { HomePage, type HomeData } from './HomePage.tsx';

const RECENT = 5;

/** `/`: begin a report, track one, see that it works. `/cari`: the search of every page's head. */
export function berandaRoutes(app: Hono<WebEnv>, deps: Deps): void {
  app.get(
    '/',
    forAll(deps, (c) => showHome(c, deps)),
  );
  app.get('/cari', (c) => c.redirect(whereTo(c.req.query('q') ?? ''), 303));
}

/** Every count is read as the list behind its link reads it: `/laporan` and `/instansi`. */
async function showHome(c: WebContext, deps: Deps): Promise<Response> {
  const [aturan, total, selesai, recent] = await Promise.all([
    deps.rujukan(),
    countAll(deps, {}),
    countAll(deps, { status: ['selesai'] }),
    listLaporan(deps, PUBLIK, {
      filter: { status: ['selesai'] },
      urut: 'terbaru',
      limit: RECENT,
      cursor: null,
    }),
  ]);
  const data: HomeData = {
    total: total ?? 0,
    selesai: selesai ?? 0,
    instansi: listInstansi(aturan, { jenis: JENIS_UMUM }).length,
    jenis: countByJenis(aturan),
    terakhir: recent.ok ? recent.value.baris : [],
  };
  return sendPage(c, <HomePage page={pageOf(c)} data={data} />);
}

function countByJenis(aturan: Rujukan): readonly (readonly [JenisInstansi, number])[] {
  return JENIS_UMUM.map((jenis) => [jenis, listInstansi(aturan, { jenis: [jenis] }).length] as const).filter(
    ([, n]) => n > 0,
  );
}

/** Nine digits are a number; a receipt is a secret and goes no further in an address; all else are words. */
function whereTo(typed: string): string {
  const q = typed.trim().slice(0, 200);
  if (q === '') return '/laporan';
  const digits = q.replace(/[\s#.-]/g, '');
  if (/^\d{9}$/.test(digits)) return `/lacak?nomor=${digits}`;
  if (/^\d{16}$/.test(digits)) return '/lacak#resi';
  return `/laporan?${new URLSearchParams({ q }).toString()}`;
}
