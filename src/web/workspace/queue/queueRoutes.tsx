import type { Hono } from 'hono';
import { parseNomor } from '../../../domain/shared/nomor.ts';
import type { LaporanFilter } from '../../../useCases/laporan/readLaporan.ts';
import { countVisible, listLaporan } from '../../../useCases/laporan/readLaporan.ts';
import { countHidden } from '../../../useCases/monev/countHidden.ts';
import type { Deps } from '../../../useCases/deps.ts';
import type { WebContext, WebEnv } from '../../deps.ts';
import { refuseRequest } from '../../errors/refuseRequest.ts';
import { pageOf, sendPage } from '../../request/page.ts';
import { officerOf, type Officer } from '../officer.ts';
import { isFigureList, readAddress, TAMPILAN, type QueueAddress, type Tampilan } from './address.ts';
import { QueuePage } from './QueuePage.tsx';
import { filterOf, viewFilter } from './views.ts';

export const QUEUE_LIMIT = 25;
/** Counting stops here: whoever has more of them needs no exact number. */
export const COUNT_MAX = 1_000;

/** `/petugas`: what waits for this officer, what falls due first on top. */
export function queueRoutes(app: Hono<WebEnv>, deps: Deps): void {
  app.get('/petugas', async (c) => {
    const officer = await officerOf(c, deps);
    return officer instanceof Response ? officer : showQueue(c, deps, officer);
  });
}

async function showQueue(c: WebContext, deps: Deps, officer: Officer): Promise<Response> {
  const asked = readAddress(c.req.query());
  const nomor = parseNomor(asked.q);
  if (nomor !== null) return c.redirect(`/petugas/laporan/${nomor}`, 303);
  const aturan = await deps.rujukan();
  const now = deps.now();
  const filter = filterOf(asked, officer, aturan, now);
  if (!filter.ok) return refuseRequest(c, 'web.not_found');
  const request = { filter: filter.value, urut: 'tenggat' as const, limit: QUEUE_LIMIT };
  const [listed, counts, figure] = await Promise.all([
    listLaporan(deps, officer.reader, { ...request, cursor: asked.cursor }),
    countViews(deps, officer),
    isFigureList(asked) ? countFigure(deps, officer, asked, filter.value) : null,
  ]);
  // A cursor that this list did not give is no page of it: begin again.
  if (!listed.ok) return c.redirect('/petugas', 303);
  const page = pageOf(c);
  const shown = { asked, officer, aturan, now, counts, listed: listed.value, figure };
  return sendPage(c, <QueuePage page={page} {...shown} />);
}

/** How many the figure's list shows, and how many it counts without showing them. */
async function countFigure(
  deps: Deps,
  officer: Officer,
  asked: QueueAddress,
  filter: LaporanFilter,
): Promise<{ readonly visible: number; readonly hidden: number | null }> {
  const visible = await countVisible(deps, officer.reader, filter);
  const { tampilan, q, cursor: _cursor, ...figures } = asked;
  const isPlain = q === '' && tampilan === 'semua';
  return { visible, hidden: isPlain ? await countHidden(deps, figures, visible) : null };
}

async function countViews(deps: Deps, officer: Officer): Promise<ReadonlyMap<Tampilan, number>> {
  const { badan, reader } = officer;
  const shown = badan.length === 0 ? [] : TAMPILAN.filter((one) => one !== 'semua');
  const counts = await Promise.all(
    shown.map(async (tampilan) => {
      const filter = { ...viewFilter(tampilan, officer, deps.now()), badan };
      return [tampilan, await countVisible(deps, reader, filter, COUNT_MAX)] as const;
    }),
  );
  return new Map(counts);
}
