import type { Hono } from 'hono';
import { badanOf, pembinaOf } from '../../../domain/instansi/pohon.ts';
import { JENIS_UMUM } from '../../../domain/instansi/types.ts';
import { PUBLIK } from '../../../domain/laporan/reader.ts';
import { MINIMAL_TERBANYAK } from '../../../domain/monev/beku.ts';
import { himpunanOf } from '../../../domain/monev/himpunan.ts';
import { indikatorOf, MINIMAL_UMUM } from '../../../domain/monev/indikator.ts';
import { KELAS_BEBAN } from '../../../domain/monev/sebaya.ts';
import { hariOf } from '../../../domain/shared/time.ts';
import type { Deps } from '../../../useCases/deps.ts';
import { countVisible, listLaporan } from '../../../useCases/laporan/readLaporan.ts';
import { readIndikator } from '../../../useCases/monev/readIndikator.ts';
import { readPeringkat } from '../../../useCases/monev/readPeringkat.ts';
import { readPenghargaanBadan } from '../../../useCases/penghargaan/bacaTerbit.ts';
import { readHasilSurvei } from '../../../useCases/survei/hasilSurvei.ts';
import { getInstansi } from '../../../useCases/rujukan/getInstansi.ts';
import { listInstansi } from '../../../useCases/rujukan/listInstansi.ts';
import { fieldErrors } from '../../components/form/fieldErrors.ts';
import type { WebContext, WebEnv } from '../../deps.ts';
import { sendTabel } from '../../dokumen/sendTabel.ts';
import { tabelPeringkat } from '../../dokumen/tabelBeku.ts';
import { refuseRequest } from '../../errors/refuseRequest.ts';
import { forAll } from '../../kept/pageForAll.ts';
import { pageOf, sendPage } from '../../request/page.ts';
import { INDIKATOR_UMUM } from './figures.ts';
import { bekuRoutes } from './bekuRoutes.tsx';
import { InstansiListPage, InstansiPage } from './InstansiPages.tsx';
import { raporRoutes } from './raporRoutes.tsx';
import { periodOf } from './period.tsx';
import { PeringkatPage, type PeringkatUmum } from './PeringkatPage.tsx';
import { definisiRoutes } from './statistik/definisiRoutes.tsx';
import { showCara, showStatistik } from './statistik/statistikRoute.tsx';
import { sendStatistik } from './statistik/unduhStatistik.ts';
import { readerIn } from '../visitor.ts';

/** Enough to see what a body deals with. */
const LATEST = 5;

/** Bodies and the figures that everybody may read. */
export function angkaRoutes(app: Hono<WebEnv>, deps: Deps): void {
  app.get(
    '/instansi',
    forAll(deps, (c) => showInstansiList(c, deps)),
  );
  app.get(
    '/instansi/:kode',
    forAll(deps, (c) => showInstansi(c, deps, c.req.param('kode') ?? '')),
  );
  app.get(
    '/statistik',
    forAll(deps, (c) => showStatistik(c, deps)),
  );
  app.get(
    '/statistik/cara/:kode',
    forAll(deps, (c) => showCara(c, deps)),
  );
  app.get(
    '/peringkat',
    forAll(deps, (c) => showPeringkat(c, deps)),
  );
  for (const bentuk of ['csv', 'xlsx']) {
    app.get(`/statistik/unduh.${bentuk}`, (c) => sendStatistik(c, deps));
    app.get(`/peringkat/unduh.${bentuk}`, (c) => sendPeringkat(c, deps));
  }
  bekuRoutes(app, deps);
  definisiRoutes(app, deps);
  raporRoutes(app, deps);
}

async function showInstansiList(c: WebContext, deps: Deps): Promise<Response> {
  const q = (c.req.query('q') ?? '').trim().slice(0, 200);
  const jenis = JENIS_UMUM.find((one) => one === c.req.query('jenis'));
  const aturan = await deps.rujukan();
  const all = listInstansi(aturan, { jenis: JENIS_UMUM });
  const rows = listInstansi(aturan, { q, jenis: jenis === undefined ? JENIS_UMUM : [jenis] });
  const props = { page: pageOf(c), q, jenis: jenis ?? '', semua: all.length, rows };
  return sendPage(c, <InstansiListPage {...props} />);
}

async function showInstansi(c: WebContext, deps: Deps, kode: string): Promise<Response> {
  const aturan = await deps.rujukan();
  const instansi = kode.length > 60 ? null : await getInstansi(deps.db, aturan, kode);
  if (instansi === null) return refuseRequest(c, 'web.not_found');
  const below = himpunanOf(aturan.pohon, { instansi: [kode] });
  const filter = { instansi: below.ok ? below.value.instansi.map((one) => one.kode) : [kode] };
  const reader = readerIn(c, deps);
  const tahun = Number(hariOf(deps.now(), 'WIB').slice(0, 4));
  const [figures, list, jumlah, penghargaan, ...survei] = await Promise.all([
    readIndikator(deps, { instansi: [kode] }),
    listLaporan(deps, PUBLIK, { filter, urut: 'terbaru', limit: LATEST, cursor: null }),
    countVisible(deps, reader, filter),
    readPenghargaanBadan(deps, kode),
    readHasilSurvei(deps, { instansi: [kode] }, tahun),
    readHasilSurvei(deps, { instansi: [kode] }, tahun - 1),
  ]);
  const pembina =
    badanOf(aturan.pohon, kode) === undefined
      ? undefined
      : badanOf(aturan.pohon, pembinaOf(aturan.pohon, kode));
  const props = {
    page: pageOf(c),
    instansi,
    pembina: pembina === undefined || pembina.kode === kode ? null : pembina,
    wilayah: instansi.wilayah === null ? null : aturan.wilayahNama(instansi.wilayah),
    angka: figures.ok ? (figures.value.baris[0] ?? null) : null,
    masa: figures.ok ? figures.value : null,
    terbaru: list.ok ? list.value.baris : [],
    jumlah,
    penghargaan,
    survei: survei.flatMap((one) => (one.ok ? [one.value] : [])),
    isUmum: reader.pembaca === null && reader.nomorTerbuka.length === 0,
  };
  return sendPage(c, <InstansiPage {...props} />);
}

/** What the address asks to be ranked, and the answer; null for days that are none. Other nonsense is left out. */
async function rankedOf(c: WebContext, deps: Deps) {
  const page = pageOf(c);
  const period = periodOf(c, page, deps.now());
  const indikator = INDIKATOR_UMUM.find((one) => one === c.req.query('indikator')) ?? 'tindak_lanjut';
  const number = (name: string, max: number): number | null => {
    const text = c.req.query(name) ?? '';
    return /^\d{1,6}$/.test(text) && Number(text) <= max ? Number(text) : null;
  };
  const usual = indikatorOf(indikator)?.minimal ?? MINIMAL_UMUM;
  const asked: PeringkatUmum = {
    indikator,
    jenis: JENIS_UMUM.find((one) => one === c.req.query('jenis')) ?? 'pemprov',
    minimal: number('minimal', MINIMAL_TERBANYAK) ?? usual,
    kelas: number('kelas', KELAS_BEBAN.length - 1),
    perTanggal: c.req.query('per_tanggal') || null,
  };
  if (period.errors.length > 0) return { page, period, asked, jawaban: null };
  const { jenis, minimal, kelas, perTanggal } = asked;
  const { dari, sampai } = period;
  const answer = await readPeringkat(deps, {
    indikator,
    jenis: [jenis],
    minimal,
    dari,
    sampai,
    ...(kelas === null ? {} : { kelas }),
    ...(perTanggal === null ? {} : { perTanggal }),
  });
  if (answer.ok) return { page, period, asked, jawaban: answer.value };
  const errors = fieldErrors([answer.refusal], page.lang);
  return { page, period: { ...period, errors }, asked, jawaban: null };
}

async function sendPeringkat(c: WebContext, deps: Deps): Promise<Response> {
  const { asked, jawaban } = await rankedOf(c, deps);
  if (jawaban === null) return refuseRequest(c, 'web.not_found');
  const { indikator, jenis } = asked;
  return sendTabel(c, tabelPeringkat(indikator, jawaban.baris), `peringkat-${jenis}-${indikator}`);
}

async function showPeringkat(c: WebContext, deps: Deps): Promise<Response> {
  const ranked = await rankedOf(c, deps);
  const props = { ...ranked, jenisPilihan: JENIS_UMUM };
  return sendPage(c, <PeringkatPage {...props} />, ranked.jawaban === null ? 422 : 200);
}
