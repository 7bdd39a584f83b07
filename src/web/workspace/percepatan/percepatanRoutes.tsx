import type { Hono } from 'hono';
import { badanOf } from '../../../domain/instansi/pohon.ts';
import { sasaranPercepatan } from '../../../domain/percepatan/akses.ts';
import { pilihanPeserta } from '../../../domain/percepatan/percepatan.ts';
import type { Refusal } from '../../../domain/shared/result.ts';
import { hariOf } from '../../../domain/shared/time.ts';
import type { Deps } from '../../../useCases/deps.ts';
import { readPercepatan, readPercepatanList } from '../../../useCases/percepatan/bacaPercepatan.ts';
import {
  batalkanPercepatan,
  bolehBatal,
  bukaPercepatan,
} from '../../../useCases/percepatan/bukaPercepatan.ts';
import { readDaftarPercepatan } from '../../../useCases/percepatan/daftarPercepatan.ts';
import { fieldErrors } from '../../components/form/fieldErrors.ts';
import type { WebContext, WebEnv } from '../../deps.ts';
import { sendTabel } from '../../dokumen/sendTabel.ts';
import { tabelDaftar, tabelHarian, tabelPercepatan } from '../../dokumen/tabelPercepatan.ts';
import { refuseRequest } from '../../errors/refuseRequest.ts';
import { writeFlash } from '../../request/flash.ts';
import { pageOf, sendPage } from '../../request/page.ts';
import type { RequestForm } from '../../request/requestForm.ts';
import { askingOf, sendShown, type Asked, type Asking, type Shown } from '../asking.ts';
import { officerRoutes } from '../officerRoutes.ts';
import { BY_ROLES, shared } from '../sharedPage.tsx';
import { HERE, readAsked } from './address.ts';
import { DaftarPage } from './DaftarPage.tsx';
import { PercepatanBaruPage } from './PercepatanBaruPage.tsx';
import { PercepatanListPage } from './PercepatanListPage.tsx';
import { PercepatanPage } from './PercepatanPage.tsx';

interface Refused {
  readonly form: RequestForm;
  readonly refusals: readonly Refusal[];
}

const SATU_HALAMAN = 50;
/** A file has so many rows at most. */
const SATU_BERKAS = 20_000;
/** More bodies than these are chosen by kind. */
const PILIHAN_TERBANYAK = 60;

/** `/monev/percepatan`: drives for the backlog (F104). */
export function percepatanRoutes(app: Hono<WebEnv>, deps: Deps): void {
  const { get, post } = officerRoutes(app, deps);
  get(HERE, shared(BY_ROLES, showList));
  get(`${HERE}/baru`, async (asked) => sendShown(asked.c, await showForm(askingOf(asked), null)));
  post(HERE, open);
  for (const bentuk of ['csv', 'xlsx']) {
    get(`${HERE}/:id/unduh.${bentuk}`, sendFigures);
    get(`${HERE}/:id/daftar.${bentuk}`, sendDaftar);
  }
  get(
    `${HERE}/:id`,
    shared(BY_ROLES, (asking) => showOne(asking, null)),
  );
  get(`${HERE}/:id/laporan`, showDaftar);
  post(`${HERE}/:id/batal`, callOff);
}

async function showList({ deps, page, officer }: Asking): Promise<Shown> {
  const { pohon } = await deps.rujukan();
  const daftar = await readPercepatanList(deps, officer.reader);
  const mayBuka = sasaranPercepatan(officer.penugasan, pohon).length > 0;
  return { document: <PercepatanListPage page={page} pohon={pohon} daftar={daftar} mayBuka={mayBuka} /> };
}

async function showForm({ deps, page, officer, newId }: Asking, refused: Refused | null): Promise<Shown> {
  const { pohon } = await deps.rujukan();
  const sasaran = sasaranPercepatan(officer.penugasan, pohon);
  if (sasaran.length === 0) return { refusal: 'web.forbidden' };
  const pilihan = new Set(
    sasaran.filter((one) => one.lingkup === 'binaan').flatMap((one) => pilihanPeserta(one, pohon)),
  );
  const props = {
    page,
    pohon,
    sasaran,
    pilihan: pilihan.size > PILIHAN_TERBANYAK ? [] : [...pilihan],
    hari: hariOf(deps.now(), officer.zona),
    id: refused?.form.text('id') || newId(),
    errors: refused === null ? [] : fieldErrors(refused.refusals, page.lang),
    typed: (name: string) => refused?.form.text(name) ?? '',
    dipilih: refused?.form.all('hanya') ?? [],
  };
  return { document: <PercepatanBaruPage {...props} /> };
}

async function showOne(asking: Asking, refused: Refused | null): Promise<Shown> {
  const { deps, page, officer, query, param } = asking;
  const asked = readAsked(param('id'), query);
  const found = await readPercepatan(deps, officer.reader, asked);
  const isDay = !found.ok && found.refusal.path === 'per_tanggal';
  // a day that the drive has not is told above the figures of its own day
  const baca = isDay ? await readPercepatan(deps, officer.reader, { id: asked.id }) : found;
  if (!baca.ok) return { refusal: 'web.not_found' };
  const { pohon } = await deps.rujukan();
  const refusals = isDay ? [found.refusal] : (refused?.refusals ?? []);
  const { percepatan } = baca.value;
  const props = {
    page,
    pohon,
    asked: isDay ? { id: asked.id } : asked,
    baca: baca.value,
    zona: badanOf(pohon, percepatan.badan)?.zona ?? 'WIB',
    mayBatal: bolehBatal(officer.reader, percepatan, pohon),
    errors: fieldErrors(refusals, page.lang),
    typed: (name: string) => refused?.form.text(name) ?? '',
  };
  return { document: <PercepatanPage {...props} />, ...(isDay ? { status: 422 } : {}) };
}

async function sendFigures({ c, deps, officer }: Asked): Promise<Response> {
  const asked = readAsked(c.req.param('id') ?? '', c.req.query());
  const found = await readPercepatan(deps, officer.reader, asked);
  if (!found.ok) return refuseRequest(c, found.refusal.code, found.refusal.params);
  const tabel =
    c.req.query('tabel') === 'harian' ? tabelHarian(found.value.harian) : tabelPercepatan(found.value);
  return sendTabel(c, tabel, `percepatan-${found.value.percepatan.dari}-${tabel.kode}`);
}

async function showDaftar(request: Asked): Promise<Response> {
  const { c } = request;
  const { asked, found } = await readDaftar(request, SATU_HALAMAN);
  if (!found.ok) return refuseRequest(c, found.refusal.code, found.refusal.params);
  return sendPage(c, <DaftarPage page={pageOf(c)} asked={asked} daftar={found.value} />);
}

async function sendDaftar(request: Asked): Promise<Response> {
  const { c } = request;
  const { found } = await readDaftar(request, SATU_BERKAS);
  if (!found.ok) return refuseRequest(c, found.refusal.code, found.refusal.params);
  return sendTabel(c, tabelDaftar(found.value), `percepatan-${found.value.ukuran}`);
}

async function readDaftar({ c, deps, officer }: Asked, banyak: number) {
  const asked = readAsked(c.req.param('id') ?? '', c.req.query());
  const { ukuran = '', badan, sesudah } = c.req.query();
  const found = await readDaftarPercepatan(deps, officer.reader, {
    ...asked,
    ukuran,
    banyak,
    ...(badan ? { badan } : {}),
    ...(sesudah ? { sesudah } : {}),
  });
  return { asked, found };
}

async function open(asked: Asked, form: RequestForm): Promise<Response> {
  const { c, deps, officer } = asked;
  const done = await bukaPercepatan(deps, officer, form.text('id'), {
    sasaran: form.text('sasaran'),
    nama: form.text('nama'),
    dasar: form.text('dasar'),
    dari: form.text('dari'),
    sampai: form.text('sampai'),
    potong: form.text('potong'),
    umur: form.text('umur'),
    target: form.text('target'),
    jenis: form.text('jenis'),
    hanya: form.all('hanya'),
  });
  if (!done.ok) {
    const refused = { form, refusals: done.refusal };
    return whole(c, done.refusal) ?? sendShown(c, await showForm(askingOf(asked), refused), 422);
  }
  return said(c, pageOf(c).m.petugas.percepatan.form.selesai, done.value.id);
}

async function callOff(asked: Asked, form: RequestForm): Promise<Response> {
  const { c, deps, officer } = asked;
  const id = c.req.param('id') ?? '';
  const done = await batalkanPercepatan(deps, officer, id, form.text('alasan'));
  if (!done.ok) {
    const refused = { form, refusals: done.refusal };
    return whole(c, done.refusal) ?? sendShown(c, await showOne(askingOf(asked), refused), 422);
  }
  return said(c, pageOf(c).m.petugas.percepatan.batal.selesai, id);
}

function whole(c: WebContext, refusals: readonly Refusal[]): Response | null {
  const found = refusals.find(({ code }) => !code.startsWith('input.'));
  return found === undefined ? null : refuseRequest(c, found.code);
}

function said(c: WebContext, teks: string, id: string): Response {
  writeFlash(c, { jenis: 'berhasil', teks });
  return c.redirect(`${HERE}/${id}`, 303);
}
