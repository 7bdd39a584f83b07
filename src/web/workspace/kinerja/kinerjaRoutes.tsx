import type { Hono } from 'hono';
import { UKURAN_KINERJA } from '../../../domain/kinerja/kinerja.ts';
import { hariOf } from '../../../domain/shared/time.ts';
import type { Deps } from '../../../useCases/deps.ts';
import { readDaftarKinerja, readKinerja, type KinerjaAsked } from '../../../useCases/kinerja/readKinerja.ts';
import { fieldErrors } from '../../components/form/fieldErrors.ts';
import type { WebEnv } from '../../deps.ts';
import { sendTabel } from '../../dokumen/sendTabel.ts';
import { tabelKinerja } from '../../dokumen/tabelKinerja.ts';
import { refuseRequest } from '../../errors/refuseRequest.ts';
import { pageOf, sendPage } from '../../request/page.ts';
import { officerRoutes, type Asked } from '../officerRoutes.ts';
import { DaftarKinerjaPage, KinerjaPage } from './KinerjaPage.tsx';

/** `/monev/petugas`: what the officers of the own instansi did (F132); the use case decides who may read it. */
export function kinerjaRoutes(app: Hono<WebEnv>, deps: Deps): void {
  const { get } = officerRoutes(app, deps);
  get('/monev/petugas', show);
  for (const bentuk of ['csv', 'xlsx']) get(`/monev/petugas/unduh.${bentuk}`, send);
  get('/monev/petugas/:akun/:ukuran', showDaftar);
}

/** Without days in the address the present year so far. */
function askedOf({ c, deps, officer }: Asked): KinerjaAsked {
  const today = hariOf(deps.now(), officer.zona);
  const instansi = c.req.query('instansi');
  return {
    dari: c.req.query('dari') || `${today.slice(0, 4)}-01-01`,
    sampai: c.req.query('sampai') || today,
    ...(instansi ? { instansi } : {}),
  };
}

async function show(request: Asked): Promise<Response> {
  const { c, deps, officer } = request;
  const page = pageOf(c);
  const asked = askedOf(request);
  const answer = await readKinerja(deps, officer.reader, asked);
  if (!answer.ok && answer.refusal.code.startsWith('web.')) return refuseRequest(c, answer.refusal.code);
  const props = {
    page,
    dari: asked.dari,
    sampai: asked.sampai,
    errors: answer.ok ? [] : fieldErrors([answer.refusal], page.lang),
    kinerja: answer.ok ? answer.value : null,
  };
  return sendPage(c, <KinerjaPage {...props} />, answer.ok ? 200 : 422);
}

async function send(request: Asked): Promise<Response> {
  const { c, deps, officer } = request;
  const answer = await readKinerja(deps, officer.reader, askedOf(request));
  if (!answer.ok) return refuseRequest(c, answer.refusal.code, answer.refusal.params);
  return sendTabel(c, tabelKinerja(answer.value), `kinerja-petugas-${answer.value.instansi}`);
}

async function showDaftar(request: Asked): Promise<Response> {
  const { c, deps, officer } = request;
  const ukuran = UKURAN_KINERJA.find((one) => one === c.req.param('ukuran'));
  if (ukuran === undefined) return refuseRequest(c, 'web.not_found');
  const akunId = c.req.param('akun') ?? '';
  const answer = await readDaftarKinerja(deps, officer.reader, { ...askedOf(request), akunId, ukuran });
  if (!answer.ok) return refuseRequest(c, answer.refusal.code, answer.refusal.params);
  return sendPage(c, <DaftarKinerjaPage page={pageOf(c)} daftar={answer.value} />);
}
