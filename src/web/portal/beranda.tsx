import type { Hono } from 'hono';
import { isActive } from '../../domain/instansi/pohon.ts';
import { JENIS_INSTANSI, type JenisInstansi } from '../../domain/instansi/types.ts';
import type { Rujukan } from '../../domain/laporan/aturan.ts';
import { PUBLIK } from '../../domain/laporan/reader.ts';
import { formatAngka } from '../../messages/format/angka.ts';
import type { Deps } from '../../useCases/deps.ts';
import { listLaporan, type LaporanView } from '../../useCases/laporan/readLaporan.ts';
import { readIndikator } from '../../useCases/monev/readIndikator.ts';
import { Button } from '../components/form/Button.tsx';
import { Form } from '../components/form/Form.tsx';
import { TextArea } from '../components/form/TextArea.tsx';
import { TextField } from '../components/form/TextField.tsx';
import { EmptyState } from '../components/data/EmptyState.tsx';
import { SummaryList } from '../components/data/SummaryList.tsx';
import { Layout } from '../components/Layout.tsx';
import type { WebContext, WebEnv } from '../deps.ts';
import { pageOf, sendPage, type Page } from '../request/page.ts';
import { LaporanRows } from './daftar/LaporanRows.tsx';

const RECENT = 5;

/** `/`: begin a report, track one, see that it works. */
export function berandaRoutes(app: Hono<WebEnv>, deps: Deps): void {
  app.get('/', (c) => showHome(c, deps));
}

interface HomeData {
  readonly total: number;
  readonly selesai: number;
  readonly jenis: readonly (readonly [JenisInstansi, number])[];
  readonly terakhir: readonly LaporanView[];
}

async function showHome(c: WebContext, deps: Deps): Promise<Response> {
  const [aturan, figures, recent] = await Promise.all([
    deps.rujukan(),
    readIndikator(deps, {}),
    listLaporan(deps, PUBLIK, {
      filter: { status: ['selesai'] },
      urut: 'terbaru',
      limit: RECENT,
      cursor: null,
    }),
  ]);
  const indikator = figures.ok ? figures.value.baris[0]?.indikator : undefined;
  const data: HomeData = {
    total: indikator?.['total']?.pembilang ?? 0,
    selesai: indikator?.['selesai']?.pembilang ?? 0,
    jenis: countByJenis(aturan),
    terakhir: recent.ok ? recent.value.baris : [],
  };
  return sendPage(c, <HomePage page={pageOf(c)} data={data} />);
}

function countByJenis(aturan: Rujukan): HomeData['jenis'] {
  const active = [...aturan.pohon.badan.values()].filter((one) => isActive(one));
  return JENIS_INSTANSI.filter((jenis) => jenis !== 'unit' && jenis !== 'nasional')
    .map((jenis) => [jenis, active.filter((one) => one.jenis === jenis).length] as const)
    .filter(([, n]) => n > 0);
}

function HomePage({ page, data }: { page: Page; data: HomeData }) {
  const words = page.m.portal.beranda;
  const { tentang } = page.m;
  return (
    <Layout page={page} title={words.judul} description={words.pembuka}>
      <h1>{words.judul}</h1>
      <p class="lead">{words.pembuka}</p>
      <div class="home-start">
        <Form page={page} action="/lapor/mulai" class="home-report">
          <TextArea page={page} name="isi" label={words.apa} hint={words.apaPetunjuk} rows={4} />
          <Button>{words.mulai}</Button>
        </Form>
        <div class="home-track">
          <h2>{words.lacak}</h2>
          <form method="get" action="/lacak">
            <TextField
              page={page}
              name="nomor"
              label={words.lacakPetunjuk}
              inputmode="numeric"
              autocomplete="off"
              width="sedang"
            />
            <Button kind="biasa">{words.lacakTombol}</Button>
          </form>
          <p>
            <a href="/lacak#resi">{words.lacakResi}</a>
          </p>
        </div>
      </div>
      <h2>{words.langkah}</h2>
      <ol class="steps">
        {tentang.langkah.map((step) => (
          <li>
            <strong>{step.nama}</strong>
            <p>{step.isi}</p>
          </li>
        ))}
      </ol>
      <Counts page={page} data={data} />
      <h2>{words.terakhir}</h2>
      {data.terakhir.length === 0 ? (
        <EmptyState judul={words.belumAda} isi={words.belumAdaIsi} />
      ) : (
        <>
          <LaporanRows page={page} rows={data.terakhir} />
          <p>
            <a href="/laporan?status=selesai">{words.semuaSelesai}</a>
          </p>
        </>
      )}
      <h2>{words.dapat}</h2>
      <PlainList items={words.dapatIsi} />
      <h2>{words.tidakDapat}</h2>
      <PlainList items={tentang.bukan} />
      <h2>{words.caraLain}</h2>
      <SummaryList
        page={page}
        rows={tentang.caraLain.map(({ nama, isi }) => ({ label: nama, value: isi }))}
      />
    </Layout>
  );
}

/** Live figures, each leading to what it counts. */
function Counts({ page, data }: { page: Page; data: HomeData }) {
  const words = page.m.portal.beranda;
  const bodies = data.jenis.reduce((sum, [, n]) => sum + n, 0);
  const big = [
    ['/laporan', data.total, words.laporan],
    ['/laporan?status=selesai', data.selesai, words.selesai],
    ['/instansi', bodies, words.instansi],
  ] as const;
  return (
    <section aria-labelledby="angka">
      <h2 id="angka">{words.angka}</h2>
      <ul class="home-figures">
        {big.map(([href, n, label]) => (
          <li>
            <a href={href}>
              <span class="figure">{formatAngka(n, page.lang)}</span> {label}
            </a>
          </li>
        ))}
      </ul>
      <p class="label">{words.menurutJenis}</p>
      <ul class="inline-list">
        {data.jenis.map(([jenis, n]) => (
          <li>
            <a href={`/instansi?jenis=${jenis}`}>
              {page.m.kode.jenisInstansi[jenis]} {formatAngka(n, page.lang)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function PlainList({ items }: { items: readonly string[] }) {
  return (
    <ul class="list">
      {items.map((item) => (
        <li>{item}</li>
      ))}
    </ul>
  );
}
