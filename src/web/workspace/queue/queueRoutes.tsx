import type { Hono } from 'hono';
import { isNomor, parseNomor } from '../../../domain/shared/nomor.ts';
import type { LaporanFilter, LaporanPage } from '../../../useCases/laporan/readLaporan.ts';
import { countVisible, listLaporan } from '../../../useCases/laporan/readLaporan.ts';
import { countPeriksaFor } from '../../../useCases/kanal/periksa.ts';
import { countBanjirFor, readTandaBanjir } from '../../../useCases/banjir/banjir.ts';
import {
  readPercepatanBerjalan,
  readTandaPercepatan,
} from '../../../useCases/percepatan/daftarPercepatan.ts';
import { countFigure } from '../../../useCases/monev/countHidden.ts';
import type { Deps } from '../../../useCases/deps.ts';
import type { WebContext, WebEnv } from '../../deps.ts';
import { refuseRequest } from '../../errors/refuseRequest.ts';
import { pageOf, sendPage, type Page } from '../../request/page.ts';
import { secretName } from '../../request/secretName.ts';
import type { Officer } from '../officer.ts';
import { officerRoutes } from '../officerRoutes.ts';
import { loadMeja } from '../perintah/loadMeja.ts';
import {
  isFigureList,
  queueHref,
  readAddress,
  returnQuery,
  TAMPILAN,
  type QueueAddress,
  type Tampilan,
} from './address.ts';
import { Preview } from './Preview.tsx';
import { COUNT_MAX, QueuePage, type QueueProps } from './QueuePage.tsx';
import { filterOf, viewFilter } from './views.ts';

const QUEUE_LIMIT = 50;

/** `/petugas`: what waits for this officer, what falls due first on top. */
export function queueRoutes(app: Hono<WebEnv>, deps: Deps): void {
  const { get } = officerRoutes(app, deps);
  get('/petugas', ({ c, officer }) => showQueue(c, deps, officer));
  get('/petugas/pratinjau/:nomor', ({ c, officer }) => sendPreview(c, deps, officer));
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
    isFigureList(asked) ? totalOf(deps, officer, asked, filter.value) : null,
  ]);
  // A cursor that this list did not give is no page of it: begin again.
  if (!listed.ok) return c.redirect('/petugas', 303);
  const page = pageOf(c);
  const terpilih = await chosenOf(c, deps, officer, page, asked, listed.value);
  const berjalan = await readPercepatanBerjalan(deps, officer.reader, officer.badan);
  const nomorShown = listed.value.baris.map((one) => one.nomor);
  const [banjir, kelompokBanjir, pesanDiperiksa, percepatan] = await Promise.all([
    readTandaBanjir(deps, officer.reader, listed.value.baris),
    countBanjirFor(deps, officer.reader),
    countPeriksaFor(deps, officer.reader),
    readTandaPercepatan(deps, berjalan, nomorShown),
  ]);
  const marks = { banjir, kelompokBanjir, pesanDiperiksa, percepatan, berjalan };
  const shown = { asked, officer, aturan, now, counts, listed: listed.value, figure, terpilih, ...marks };
  return sendPage(c, <QueuePage page={page} {...shown} />);
}

/** The laporan asked for; one that cannot be seen is as if it were not asked for, and the first of the list stands there. */
async function chosenOf(
  c: WebContext,
  deps: Deps,
  officer: Officer,
  page: Page,
  asked: QueueAddress,
  { baris }: LaporanPage,
): Promise<QueueProps['terpilih']> {
  const named = asked.pilih === null ? null : await loadMeja(deps, officer, asked.pilih, page);
  const [first] = baris;
  const loaded =
    named?.meja.view != null
      ? named
      : first === undefined
        ? null
        : await loadMeja(deps, officer, first.nomor, page);
  if (loaded?.meja.view == null) return null;
  const at = baris.findIndex((one) => one.nomor === loaded.meja.nomor);
  const next = baris[at + 1] ?? baris[at - 1] ?? null;
  const dari = returnQuery(queueHref(asked, { cursor: asked.cursor, pilih: next?.nomor ?? null }));
  return { loaded, isAsked: loaded === named, kunci: secretName(c), dari };
}

/** The third pane alone, for the keys: the rest of its address is the list to come back to. */
async function sendPreview(c: WebContext, deps: Deps, officer: Officer): Promise<Response> {
  const nomor = c.req.param('nomor') ?? '';
  const page = pageOf(c);
  const loaded = isNomor(nomor) ? await loadMeja(deps, officer, nomor, page) : null;
  if (loaded?.meja.view == null) return refuseRequest(c, 'laporan.not_found');
  const asked = readAddress(c.req.query());
  const dari = returnQuery(queueHref(asked, { cursor: asked.cursor, pilih: asked.pilih }));
  c.header('Cache-Control', 'no-store');
  return c.html(String(<Preview page={page} loaded={loaded} kunci={secretName(c)} dari={dari} />));
}

/** How many the figure's list shows, and how many it counts without showing them. */
async function totalOf(
  deps: Deps,
  officer: Officer,
  asked: QueueAddress,
  filter: LaporanFilter,
): Promise<NonNullable<QueueProps['figure']>> {
  const terlihat = await countVisible(deps, officer.reader, filter);
  const { tampilan, q, cursor: _cursor, ...figures } = asked;
  const isPlain = q === '' && tampilan === 'semua';
  const total = isPlain ? await countFigure(deps, figures, terlihat) : null;
  return { terlihat, tersembunyi: total?.tersembunyi ?? null, dihitung: total?.dihitung ?? null };
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
