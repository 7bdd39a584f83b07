import type { Hono } from 'hono';
import { MAX_LAMPIRAN } from '../../../domain/laporan/limits.ts';
import { isNomor, parseNomor } from '../../../domain/shared/nomor.ts';
import { formatWaktu } from '../../../messages/format/tanggal.ts';
import { refusalText } from '../../../messages/refusals/table.ts';
import type { Refusal } from '../../../domain/shared/result.ts';
import type { Deps } from '../../../useCases/deps.ts';
import { readKontakLaporan } from '../../../useCases/identitas/konfirmasiKontak.ts';
import { cariNomorAsal } from '../../../useCases/impor/cariNomorAsal.ts';
import { giveCommand, type Given } from '../../../useCases/laporan/giveCommand.ts';
import { readLaporan, type LaporanView } from '../../../useCases/laporan/readLaporan.ts';
import { readPartisipasi } from '../../../useCases/partisipasi/baca.ts';
import { readRiwayat } from '../../../useCases/laporan/readRiwayat.ts';
import type { WebContext, WebEnv } from '../../deps.ts';
import { fieldErrors } from '../../components/form/fieldErrors.ts';
import { refuseRequest } from '../../errors/refuseRequest.ts';
import { writeFlash } from '../../request/flash.ts';
import { readCookie } from '../../request/cookies.ts';
import { pageOf, sendPage, type Page } from '../../request/page.ts';
import { secretName } from '../../request/secretName.ts';
import { formOnce } from '../../request/once.ts';
import { takeUploads } from '../uploads.ts';
import { KontakNotice } from '../kontak/KontakPage.tsx';
import { giverIn, readerIn } from '../visitor.ts';
import {
  commandOf,
  firstValues,
  PERINTAH_PELAPOR,
  sentValues,
  type CommandValues,
  type PerintahPelapor,
} from './commandForm.ts';
import { sendClosed } from './ClosedPage.tsx';
import { CommandPage, OvertakenPage } from './CommandPage.tsx';
import { hapusRoutes } from './hapus/hapusRoutes.tsx';
import { jenisText, stepsOf } from './history.ts';
import { LaporanPage } from './LaporanPage.tsx';
import { orangIn } from './partisipasi/orang.ts';
import { Participation } from './partisipasi/Participation.tsx';
import { partisipasiRoutes } from './partisipasi/routes.tsx';
import { placeOf } from './rincian/Place.tsx';
import { RiwayatPage } from './RiwayatPage.tsx';
import { Share } from './rincian/Share.tsx';
import { Turn } from './Turn.tsx';

/** One laporan, its history, and what its own pelapor can do. */
export function laporanRoutes(app: Hono<WebEnv>, deps: Deps): void {
  app.get('/pengaduan/:nomor', async (c) => {
    const nomor = parseNomor(c.req.param('nomor'));
    if (nomor !== null) return c.redirect(`/laporan/${nomor}`, 301);
    return (await byNomorAsal(c, deps, c.req.param('nomor'))) ?? c.notFound();
  });
  app.get('/laporan/:nomor', async (c) => {
    const nomor = c.req.param('nomor');
    const asal = isNomor(nomor) ? null : await byNomorAsal(c, deps, nomor);
    return asal ?? showLaporan(c, deps, nomor);
  });
  app.get('/laporan/:nomor/riwayat', (c) => showRiwayat(c, deps, c.req.param('nomor')));
  hapusRoutes(app, deps);
  partisipasiRoutes(app, deps);
  for (const perintah of PERINTAH_PELAPOR) {
    app.get(`/laporan/:nomor/${perintah}`, (c) => showCommand(c, deps, c.req.param('nomor'), perintah));
    app.post(`/laporan/:nomor/${perintah}`, (c) => takeCommand(c, deps, c.req.param('nomor'), perintah));
  }
}

/** Old tracking ids keep working (F151): to the one laporan, or to the choice among several; null when this reader may see none. */
async function byNomorAsal(c: WebContext, deps: Deps, typed: string): Promise<Response | null> {
  const [first, ...others] = await cariNomorAsal(deps, readerIn(c, deps), typed);
  if (first === undefined) return null;
  const path =
    others.length === 0
      ? `/laporan/${first.nomor}`
      : `/lacak?${new URLSearchParams({ nomor: typed }).toString()}`;
  return c.redirect(path, 302);
}

async function showLaporan(c: WebContext, deps: Deps, nomor: string): Promise<Response> {
  const found = await readBoth(c, deps, nomor);
  if (found === null) return refuseRequest(c, 'laporan.not_found');
  const page = pageOf(c);
  const { laporan, riwayat } = found;
  const steps = stepsOf(page, await deps.rujukan(), riwayat, laporan.isPelapor);
  const kontak = laporan.isPelapor ? await readKontakLaporan(deps, readerIn(c, deps), nomor) : [];
  const turn = laporan.isPelapor ? (
    <>
      <KontakNotice {...{ page, laporan, kontak }} />
      <Turn page={page} laporan={laporan} kunci={secretName(c)} />
    </>
  ) : null;
  const [place, partisipasi] = await Promise.all([
    placeOf(page, laporan),
    readPartisipasi(deps, orangIn(c), nomor),
  ]);
  const hasForms = page.session !== null || readCookie(c, 'kunjungan') !== undefined;
  const share = <Share page={page} laporan={laporan} now={deps.now()} />;
  const participation =
    partisipasi === null ? null : (
      <Participation {...{ page, laporan, partisipasi, hasForms }} kunci={secretName(c)} />
    );
  const props = { page, laporan, steps, riwayat, turn, place, share, participation };
  return sendPage(c, <LaporanPage {...props} />);
}

async function showRiwayat(c: WebContext, deps: Deps, nomor: string): Promise<Response> {
  const found = await readBoth(c, deps, nomor);
  if (found === null) return refuseRequest(c, 'laporan.not_found');
  const aturan = await deps.rujukan();
  return sendPage(c, <RiwayatPage page={pageOf(c)} aturan={aturan} {...found} />);
}

async function readBoth(c: WebContext, deps: Deps, nomor: string) {
  if (!isNomor(nomor)) return null;
  const reader = readerIn(c, deps);
  const [read, history] = await Promise.all([
    readLaporan(deps, reader, nomor),
    readRiwayat(deps, reader, nomor, c.var.session?.akunId ?? null),
  ]);
  return read.ok && history.ok ? { laporan: read.value, riwayat: history.value.baris } : null;
}

/** The own laporan, or the answer to give to everybody else. */
async function ownLaporan(c: WebContext, deps: Deps, nomor: string): Promise<LaporanView | Response> {
  const read = isNomor(nomor) ? await readLaporan(deps, readerIn(c, deps), nomor) : null;
  if (read === null || !read.ok) return refuseRequest(c, 'laporan.not_found');
  return read.value.isPelapor ? read.value : refuseRequest(c, 'laporan.not_allowed');
}

async function showCommand(
  c: WebContext,
  deps: Deps,
  nomor: string,
  perintah: PerintahPelapor,
): Promise<Response> {
  const laporan = await ownLaporan(c, deps, nomor);
  if (laporan instanceof Response) return laporan;
  if (!laporan.boleh.includes(perintah)) return c.redirect(`/laporan/${nomor}`, 303);
  const first = firstValues(laporan, secretName(c));
  const values = perintah === 'ubah' ? { ...first, isi: laporan.isi ?? '' } : first;
  return sendPage(
    c,
    <CommandPage page={pageOf(c)} laporan={laporan} perintah={perintah} values={values} errors={[]} />,
  );
}

async function takeCommand(
  c: WebContext,
  deps: Deps,
  nomor: string,
  perintah: PerintahPelapor,
): Promise<Response> {
  const { form } = c.var;
  const laporan = await ownLaporan(c, deps, nomor);
  if (laporan instanceof Response) return sendClosed(c, laporan);
  const page = pageOf(c);
  const giver = giverIn(c, deps, nomor);
  const sent = sentValues(form);
  const uploads = await takeUploads(deps, page, form.files('berkas'), {
    pengunggah: deps.keys.pengunggah(`laporan:${nomor}`),
    room: MAX_LAMPIRAN - sent.berkas.length,
    max: MAX_LAMPIRAN,
    path: 'berkas',
  });
  const kunci = sent.kunci === '' ? secretName(c) : sent.kunci;
  const values = { ...sent, kunci, berkas: [...sent.berkas, ...uploads.kept] };
  const judged = commandOf(page, perintah, values, laporan);
  const errors = [...judged.errors, ...uploads.errors];
  const { command } = judged;
  if (command === null || errors.length > 0) {
    return sendPage(c, <CommandPage {...{ page, laporan, perintah, values, errors }} />, 422);
  }
  const key = { pemegang: `laporan:${nomor}`, kunci };
  const given = await formOnce<Given>(deps, key, (claim) => giveCommand(deps, giver, nomor, command, claim));
  if (!given.ok) return sendRefused(c, deps, page, { nomor, perintah, values, refusal: given.refusal });
  writeFlash(c, { jenis: 'berhasil', teks: doneText(page, perintah, values, laporan) });
  return c.redirect(`/laporan/${nomor}`, 303);
}

/** Refused by the rules: beside the field, or, when somebody acted meanwhile, with what happened and the new state. */
async function sendRefused(
  c: WebContext,
  deps: Deps,
  page: Page,
  refused: { nomor: string; perintah: PerintahPelapor; values: CommandValues; refusal: Refusal },
): Promise<Response> {
  const { nomor, perintah, values, refusal } = refused;
  const found = await readBoth(c, deps, nomor);
  if (found === null) return refuseRequest(c, 'laporan.not_found');
  const { laporan, riwayat } = found;
  const fresh = { ...values, kunci: secretName(c) };
  if (laporan.boleh.includes(perintah)) {
    const errors = fieldErrors([refusal], page.lang);
    return sendPage(c, <CommandPage {...{ page, laporan, perintah, errors }} values={fresh} />, 422);
  }
  const last = riwayat.at(-1);
  const what = jenisText(page, last?.jenis ?? '').toLowerCase();
  const when = formatWaktu(last?.pada ?? 0, laporan.zona, page.lang);
  const props = { page, laporan, perintah, values, errors: [] };
  const reason = refusalText(refusal, page.lang);
  const told = page.m.portal.rincian.terakhir(what, when);
  return sendPage(c, <OvertakenPage {...props} reason={reason} last={told} />, 409);
}

function doneText(
  page: Page,
  perintah: PerintahPelapor,
  { verdict }: CommandValues,
  { utama }: LaporanView,
): string {
  const { berhasil } = page.m.portal.rincian;
  if (perintah === 'tanggapan' && utama !== null) return berhasil.dibawa;
  if (perintah === 'tanggapan' && (verdict === 'sudah' || verdict === 'belum')) return berhasil[verdict];
  return berhasil[perintah];
}
