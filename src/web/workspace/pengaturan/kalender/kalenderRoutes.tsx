import { Readable } from 'node:stream';
import type { Hono } from 'hono';
import { badanOf, instansiOf } from '../../../../domain/instansi/pohon.ts';
import { NAS } from '../../../../domain/instansi/types.ts';
import type { Refusal } from '../../../../domain/shared/result.ts';
import { hariOf } from '../../../../domain/shared/time.ts';
import type { Deps } from '../../../../useCases/deps.ts';
import { csvLine } from '../../../../useCases/ekspor/csvLine.ts';
import {
  previewKetetapan,
  saveKetetapan,
  streamGeseran,
  type GeseranTampil,
} from '../../../../useCases/rujukan/kalender/ketetapan.ts';
import { kalenderReach } from '../../../../useCases/rujukan/kalender/ketetapanDraft.ts';
import { listHariBerlaku, listKetetapan } from '../../../../useCases/rujukan/kalender/readKetetapan.ts';
import { readKalender } from '../../../../useCases/rujukan/readKalender.ts';
import { fieldErrors } from '../../../components/form/fieldErrors.ts';
import type { WebEnv } from '../../../deps.ts';
import { refuseRequest } from '../../../errors/refuseRequest.ts';
import { pageOf, sendPage } from '../../../request/page.ts';
import { roomRoutes, saved, wholeRefusal, type Asked, type Sent } from '../settingsRoute.ts';
import { DampakPage } from './DampakPage.tsx';
import { KalenderPage } from './KalenderPage.tsx';
import { emptyKetetapan, filledOf, typedKetetapan, type KetetapanTyped } from './ketetapanForm.ts';
import { KetetapanPage } from './KetetapanPage.tsx';

const PATH = '/pengaturan/kalender';
/** Deadlines computed anew before the answer; the recurring work does the rest. */
const RECOMPUTE_MS = 5_000;

/** Days off by decree: looking, recording with its effect shown first, taking back (rules §5). */
export function kalenderRoutes(app: Hono<WebEnv>, deps: Deps): void {
  const { get, post } = roomRoutes(app, deps, 'kalender');
  get(PATH, showKalender);
  get(`${PATH}/ketetapan`, (asked) => {
    const { c } = asked;
    const cabut = c.req.query('cabut') ?? '';
    return showForm(asked, emptyKetetapan(c.req.query('instansi') ?? '', cabut === '' ? [] : [cabut]), []);
  });
  post(`${PATH}/ketetapan`, (sent) => {
    const aksi = sent.form.text('aksi');
    const typed = typedKetetapan(sent.form, aksi === 'baris');
    switch (aksi) {
      case 'simpan':
        return save(sent, typed);
      case 'lihat':
      case 'unduh':
        return aksi === 'unduh' ? download(sent, typed) : preview(sent, typed);
      default:
        return showForm(sent, typed, []);
    }
  });
}

async function showKalender(asked: Asked): Promise<Response> {
  const { c, deps, officer } = asked;
  const aturan = await deps.rujukan();
  const now = deps.now();
  const thisYear = Number(hariOf(now, officer.zona).slice(0, 4));
  const wanted = Number(c.req.query('tahun'));
  const tahun = Number.isInteger(wanted) && wanted >= 1945 && wanted <= thisYear + 10 ? wanted : thisYear;
  const reach = kalenderReach(officer.reader);
  const named = c.req.query('instansi') ?? '';
  const own = officer.penugasan
    .map(({ badan }) => badan)
    .find((kode) => badanOf(aturan.pohon, kode) !== undefined);
  const home = own === undefined || own === NAS ? null : instansiOf(aturan.pohon, own);
  const isKnown =
    badanOf(aturan.pohon, named) !== undefined && (reach.nasional || reach.instansi.includes(named));
  const instansi = isKnown ? named : home;
  const [kalender, ketetapan] = await Promise.all([
    readKalender(deps.db, aturan, tahun, now),
    listKetetapan(deps, instansi),
  ]);
  const props = { page: pageOf(c), officer, aturan, reach, tahun, instansi, kalender, ketetapan };
  return sendPage(c, <KalenderPage {...props} />);
}

async function showForm(
  asked: Asked,
  typed: KetetapanTyped,
  refusals: readonly Refusal[],
): Promise<Response> {
  const { c, deps, officer } = asked;
  const reach = kalenderReach(officer.reader);
  const aturan = await deps.rujukan();
  const isOwn =
    typed.instansi === '' ? reach.nasional : reach.nasional || reach.instansi.includes(typed.instansi);
  if (!isOwn || (typed.instansi !== '' && badanOf(aturan.pohon, typed.instansi) === undefined)) {
    return refuseRequest(c, 'web.forbidden');
  }
  const props = {
    page: pageOf(c),
    officer,
    aturan,
    reach,
    typed,
    berlaku: await listHariBerlaku(deps, typed.instansi === '' ? null : typed.instansi),
    errors: fieldErrors(refusals, c.var.lang),
  };
  return sendPage(c, <KetetapanPage {...props} />, refusals.length === 0 ? 200 : 422);
}

async function preview(sent: Sent, typed: KetetapanTyped): Promise<Response> {
  const { c, deps, officer, by, form } = sent;
  const found = await previewKetetapan(deps, by, filledOf(typed));
  if (!found.ok) return wholeRefusal(sent, found.refusal) ?? showForm(sent, typed, found.refusal);
  const props = { page: pageOf(c), officer, aturan: await deps.rujukan(), dampak: found.value, form };
  return sendPage(c, <DampakPage {...props} />);
}

/** Every clock that moves, sent while it is read: a decree for the whole country moves all that are open. */
async function download(sent: Sent, typed: KetetapanTyped): Promise<Response> {
  const { c, deps, by } = sent;
  const found = await streamGeseran(deps, by, filledOf(typed));
  if (!found.ok) return wholeRefusal(sent, found.refusal) ?? showForm(sent, typed, found.refusal);
  c.header('Content-Type', 'text/csv; charset=utf-8');
  c.header('Content-Disposition', 'attachment; filename="dampak-ketetapan.csv"');
  c.header('Cache-Control', 'no-store');
  return c.body(Readable.toWeb(Readable.from(csvOf(found.value))) as ReadableStream<Uint8Array>);
}

async function* csvOf(geseran: AsyncIterable<GeseranTampil>): AsyncGenerator<Buffer> {
  const day = (instant: number | null, { zona }: GeseranTampil): string | null =>
    instant === null ? null : hariOf(instant, zona);
  yield Buffer.from(csvLine(['nomor', 'jam', 'unit', 'semula', 'menjadi']));
  for await (const one of geseran) {
    yield Buffer.from(csvLine([one.nomor, one.jam, one.unit, day(one.dari, one), day(one.menjadi, one)]));
  }
}

async function save(sent: Sent, typed: KetetapanTyped): Promise<Response> {
  const { c, deps, by } = sent;
  const until = deps.now() + RECOMPUTE_MS;
  const done = await saveKetetapan(deps, by, filledOf(typed), () => deps.now() >= until);
  if (!done.ok) return wholeRefusal(sent, done.refusal) ?? showForm(sent, typed, done.refusal);
  const words = pageOf(c).m.petugas.pengaturan.kalender;
  const { dihitungUlang, isComplete } = done.value;
  const back = typed.instansi === '' ? PATH : `${PATH}?instansi=${encodeURIComponent(typed.instansi)}`;
  return saved(sent, isComplete ? words.tersimpan(dihitungUlang) : words.tersimpanSebagian, back);
}
