import type { Hono } from 'hono';
import { formatNomor } from '../../../domain/shared/nomor.ts';
import type { Refusal } from '../../../domain/shared/result.ts';
import { refusalText } from '../../../messages/refusals/table.ts';
import type { Deps } from '../../../useCases/deps.ts';
import { decideErasure, listErasures, reviewErasure } from '../../../useCases/penghapusan/putuskan.ts';
import { fieldErrors } from '../../components/form/fieldErrors.ts';
import type { WebContext, WebEnv } from '../../deps.ts';
import { refuseRequest } from '../../errors/refuseRequest.ts';
import { refusalStatus } from '../../refusalStatus.ts';
import { writeFlash } from '../../request/flash.ts';
import { pageOf, sendPage } from '../../request/page.ts';
import type { Officer } from '../officer.ts';
import { officerRoutes } from '../officerRoutes.ts';
import { PenghapusanListPage, PenghapusanPage, type PeriksaProps } from './PenghapusanPages.tsx';

const HERE = '/petugas/penghapusan';

/** Requests of pelapor to erase (UU 27/2022), for those in charge. */
export function penghapusanRoutes(app: Hono<WebEnv>, deps: Deps): void {
  const { get, post } = officerRoutes(app, deps);
  get(HERE, async ({ c, officer }) => {
    const rows = await listErasures(deps, officer.reader);
    return sendPage(c, <PenghapusanListPage page={pageOf(c)} zona={officer.zona} rows={rows} />);
  });
  get(`${HERE}/:id`, ({ c, officer }) => show(c, deps, officer, { alasan: '', juga: null }, null));
  post(`${HERE}/:id`, ({ c, officer }) => decide(c, deps, officer));
}

async function show(
  c: WebContext,
  deps: Deps,
  officer: Officer,
  typed: PeriksaProps['typed'],
  refused: Refusal | null,
): Promise<Response> {
  const page = pageOf(c);
  const found = await reviewErasure(deps, officer.reader, c.req.param('id') ?? '');
  if (!found.ok) return refuseRequest(c, 'web.not_found');
  const errors = refused === null ? [] : fieldErrors([{ path: 'alasan', ...refused }], page.lang);
  const status = refused === null ? 200 : refusalStatus(refused.code);
  return sendPage(c, <PenghapusanPage {...{ page, typed, errors }} one={found.value} />, status);
}

async function decide(c: WebContext, deps: Deps, officer: Officer): Promise<Response> {
  const { form } = c.var;
  const page = pageOf(c);
  const words = page.m.petugas.penghapusan;
  const alasan = form.text('alasan');
  const juga = form.all('juga');
  const putusan = form.text('putusan');
  if (putusan !== 'kabul' && putusan !== 'tolak') return show(c, deps, officer, { alasan, juga: null }, null);
  const kabul = putusan === 'kabul';
  const chosen = juga.map(Number).filter((one) => Number.isSafeInteger(one) && one > 0);
  const asked = kabul ? ({ kabul, juga: chosen } as const) : ({ kabul, alasan } as const);
  const done = await decideErasure(deps, officer, c.req.param('id') ?? '', asked);
  if (done.ok) {
    const nomor = formatNomor(done.value.nomor);
    writeFlash(c, { jenis: 'berhasil', teks: kabul ? words.dikabulkan(nomor) : words.ditolak(nomor) });
    return c.redirect(HERE, 303);
  }
  if (done.refusal.code === 'hapus.not_found') return refuseRequest(c, 'web.not_found');
  if (done.refusal.code === 'hapus.decided') {
    writeFlash(c, { jenis: 'perhatian', teks: refusalText(done.refusal, page.lang) });
    return c.redirect(HERE, 303);
  }
  return show(c, deps, officer, { alasan, juga: kabul ? juga : null }, done.refusal);
}
