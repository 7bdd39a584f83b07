import { Readable } from 'node:stream';
import type { Hono } from 'hono';
import { isNomor, parseNomor } from '../../../domain/shared/nomor.ts';
import { openLampiran } from '../../../useCases/lampiran/openLampiran.ts';
import { readKiriman } from '../../../useCases/kanal/readKiriman.ts';
import { readKuasa } from '../../../useCases/entri/kuasa.ts';
import { findSerupa } from '../../../useCases/meja/findSerupa.ts';
import { noteReading } from '../../../useCases/meja/kehadiran.ts';
import { listLaporan } from '../../../useCases/laporan/readLaporan.ts';
import { readSumber } from '../../../useCases/meja/readSumber.ts';
import { readIdentitasDesk } from '../../../useCases/laporan/readIdentitasDesk.ts';
import type { Deps } from '../../../useCases/deps.ts';
import type { WebContext, WebEnv } from '../../deps.ts';
import { refuseRequest } from '../../errors/refuseRequest.ts';
import { pageOf, sendPage } from '../../request/page.ts';
import { secretName } from '../../request/secretName.ts';
import { IdentitasPage } from '../identitas/IdentitasPage.tsx';
import type { Officer } from '../officer.ts';
import { officerRoutes } from '../officerRoutes.ts';
import { loadMeja } from '../perintah/loadMeja.ts';
import { queueReturn } from '../queue/address.ts';
import { viewFilter } from '../queue/views.ts';
import { CetakPage } from './CetakPage.tsx';
import { DeskPage } from './DeskPage.tsx';
import { HadirWords } from './Hadir.tsx';

/** `/petugas/laporan/{nomor}`: one laporan with everything that this officer may see and do. */
export function deskRoutes(app: Hono<WebEnv>, deps: Deps): void {
  const { get } = officerRoutes(app, deps);
  get('/petugas/laporan/:nomor', ({ c, officer }) => showDesk(c, deps, officer));
  get('/petugas/laporan/:nomor/hadir', ({ c, officer }) => sendHadir(c, deps, officer));
  get('/petugas/laporan/:nomor/cetak', ({ c, officer }) => showCetak(c, deps, officer));
  get('/petugas/laporan/:nomor/lampiran/:id', ({ c, officer }) => sendFile(c, deps, officer, false));
  get('/petugas/laporan/:nomor/lampiran/:id/kecil', ({ c, officer }) => sendFile(c, deps, officer, true));
}

async function showDesk(c: WebContext, deps: Deps, officer: Officer): Promise<Response> {
  const typed = c.req.param('nomor') ?? '';
  const nomor = parseNomor(typed);
  if (nomor === null) return refuseRequest(c, 'laporan.not_found');
  if (nomor !== typed) return c.redirect(`/petugas/laporan/${nomor}`, 301);
  const page = pageOf(c);
  const [loaded, berikutnya] = await Promise.all([
    loadMeja(deps, officer, nomor, page),
    nextInQueue(deps, officer, nomor),
  ]);
  if (loaded === null) return refuseRequest(c, 'laporan.not_found');
  const { meja, boleh, riwayat } = loaded;
  if (meja.view === null) {
    const desk = await readIdentitasDesk(deps, officer.reader, nomor);
    if (!desk.ok) return refuseRequest(c, 'laporan.not_found');
    return sendPage(c, <IdentitasPage page={page} desk={desk.value} boleh={boleh} />);
  }
  const [pembaca, serupa, kiriman, kuasa, sumber] = await Promise.all([
    noteReading(deps, officer.reader, officer.akunId, nomor),
    findSerupa(deps, officer.reader, officer.badan, meja.view),
    readKiriman(deps, meja.view),
    readKuasa(deps, officer.reader, nomor),
    readSumber(deps, officer.reader, nomor),
  ]);
  const dari = c.req.query('dari') ?? '';
  const rest = {
    kunci: secretName(c),
    kunciCatatan: secretName(c),
    dari: queueReturn(dari) === null ? '' : dari,
  };
  const shown = {
    page,
    view: meja.view,
    loaded,
    riwayat,
    boleh,
    berikutnya,
    pembaca,
    serupa,
    kiriman,
    kuasa,
    sumber,
    ...rest,
  };
  return sendPage(c, <DeskPage {...shown} />);
}

/** The file for paper; only to those who read as the office does. */
async function showCetak(c: WebContext, deps: Deps, officer: Officer): Promise<Response> {
  const nomor = c.req.param('nomor') ?? '';
  const page = pageOf(c);
  const loaded = isNomor(nomor) ? await loadMeja(deps, officer, nomor, page) : null;
  const view = loaded?.meja.view;
  if (loaded === null || view == null || !view.pandangan.dinas) return refuseRequest(c, 'laporan.not_found');
  const shown = { page, view, aturan: loaded.meja.aturan, riwayat: loaded.riwayat, officer, now: deps.now() };
  return sendPage(c, <CetakPage {...shown} />);
}

/** Who else reads it, for the island that asks again; only to those in charge. */
async function sendHadir(c: WebContext, deps: Deps, officer: Officer): Promise<Response> {
  const nomor = c.req.param('nomor') ?? '';
  const pembaca = isNomor(nomor) ? await noteReading(deps, officer.reader, officer.akunId, nomor) : null;
  if (pembaca === null) return refuseRequest(c, 'laporan.not_found');
  c.header('Cache-Control', 'no-store');
  return c.html(String(<HadirWords page={pageOf(c)} pembaca={pembaca} />));
}

async function nextInQueue(deps: Deps, officer: Officer, nomor: string): Promise<string | null> {
  if (officer.badan.length === 0) return null;
  const filter = { ...viewFilter('terbuka', officer, deps.now()), badan: officer.badan };
  const page = await listLaporan(deps, officer.reader, { filter, urut: 'tenggat', limit: 2, cursor: null });
  return page.ok ? (page.value.baris.find((one) => one.nomor !== nomor)?.nomor ?? null) : null;
}

async function sendFile(
  c: WebContext,
  deps: Deps,
  officer: Officer,
  isThumbnail: boolean,
): Promise<Response> {
  const nomor = c.req.param('nomor') ?? '';
  const id = c.req.param('id') ?? '';
  if (!isNomor(nomor)) return refuseRequest(c, 'laporan.not_found');
  const opened = await openLampiran(deps, officer.reader, { id, nomor, pengunggah: null, isThumbnail });
  const stream = opened.ok ? await opened.value.read() : null;
  if (!opened.ok || stream === null) return refuseRequest(c, 'laporan.not_found');
  for (const [name, value] of Object.entries(opened.value.headers)) c.header(name, value);
  c.header('Content-Length', String(opened.value.ukuran));
  c.header('Cache-Control', 'private, no-store');
  return c.body(Readable.toWeb(stream) as ReadableStream<Uint8Array>);
}
