import type { JenisInstansi } from '../../../domain/instansi/types.ts';
import { formatAngka } from '../../../messages/format/angka.ts';
import type { LaporanView } from '../../../useCases/laporan/readLaporan.ts';
import { FigureLink } from '../../components/angka/FigureLink.tsx';
import { EmptyState } from '../../components/data/EmptyState.tsx';
import { SummaryList } from '../../components/data/SummaryList.tsx';
import { Button } from '../../components/form/Button.tsx';
import { Form } from '../../components/form/Form.tsx';
import { TextArea } from '../../components/form/TextArea.tsx';
import { TextField } from '../../components/form/TextField.tsx';
import { Layout } from '../../components/Layout.tsx';
import type { Page } from '../../request/page.ts';
import { LaporanRows } from '../daftar/LaporanRows.tsx';

export interface HomeData {
  readonly total: number;
  readonly selesai: number;
  readonly instansi: number;
  readonly jenis: readonly (readonly [JenisInstansi, number])[];
  readonly terakhir: readonly LaporanView[];
}

/** What this is and the two things to do on top; then how it goes, that it works, and what belongs here. */
export function HomePage({ page, data }: { page: Page; data: HomeData }) {
  const words = page.m.portal.beranda;
  return (
    <Layout page={page} title={words.judul} description={words.pembuka}>
      <h1>{words.judul}</h1>
      <p class="lead">{words.pembuka}</p>
      <Start page={page} />
      <Steps page={page} />
      <Counts page={page} data={data} />
      <WhatBelongsHere page={page} />
      <OtherWays page={page} />
      <RecentlyDone page={page} rows={data.terakhir} />
    </Layout>
  );
}

function Start({ page }: { page: Page }) {
  const words = page.m.portal.beranda;
  return (
    <div class="home-start">
      <Form page={page} action="/lapor/mulai" class="home-report" isOpen>
        <TextArea page={page} name="isi" label={words.apa} hint={words.apaPetunjuk} rows={5} />
        <Button>{words.mulai}</Button>
      </Form>
      <section class="home-track" aria-labelledby="lacak">
        <h2 id="lacak">{words.lacak}</h2>
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
      </section>
    </div>
  );
}

function Steps({ page }: { page: Page }) {
  return (
    <section aria-labelledby="langkah">
      <h2 id="langkah">{page.m.portal.beranda.langkah}</h2>
      <ol class="home-steps">
        {page.m.tentang.langkah.map((step) => (
          <li>
            <strong>{step.nama}</strong>
            <p>{step.isi}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Live figures, each leading to what it counts. */
function Counts({ page, data }: { page: Page; data: HomeData }) {
  const words = page.m.portal.beranda;
  const big = [
    ['/laporan', data.total, words.laporan, data.total],
    ['/laporan?status=selesai', data.selesai, words.selesai, data.selesai],
    ['/instansi', data.instansi, words.instansi, null],
  ] as const;
  return (
    <section aria-labelledby="angka">
      <h2 id="angka">{words.angka}</h2>
      <ul class="home-figures">
        {big.map(([href, n, label, jumlah]) => (
          <li>
            <FigureLink href={href} jumlah={jumlah}>
              <span class="figure">{formatAngka(n, page.lang)}</span> {label}
            </FigureLink>
          </li>
        ))}
      </ul>
      <h3>{words.menurutJenis}</h3>
      <ul class="home-kinds">
        {data.jenis.map(([jenis, n]) => (
          <li>
            <a href={`/instansi?jenis=${jenis}`}>{page.m.kode.jenisInstansi[jenis]}</a>{' '}
            <span>{formatAngka(n, page.lang)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What may be reported, and for all else who answers instead ("no wrong door", rules §4 `alihkan`). */
function WhatBelongsHere({ page }: { page: Page }) {
  const words = page.m.portal.beranda;
  return (
    <div class="home-pair">
      <section aria-labelledby="dapat">
        <h2 id="dapat">{words.dapat}</h2>
        <ul class="list">
          {words.dapatIsi.map((item) => (
            <li>{item}</li>
          ))}
        </ul>
        <p>
          <a href="/cara-melapor">{page.m.umum.kaki.tautan.caraMelapor}</a>
        </p>
      </section>
      <section aria-labelledby="tidak-dapat">
        <h2 id="tidak-dapat">{words.tidakDapat}</h2>
        <dl class="elsewhere">
          {words.tujuanLain.map(({ hal, ke }) => (
            <div>
              <dt>{hal}</dt>
              <dd>{ke}</dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  );
}

function OtherWays({ page }: { page: Page }) {
  const rows = page.m.tentang.caraLain.map(({ nama, isi }) => ({ label: nama, value: isi }));
  return (
    <section aria-labelledby="cara-lain">
      <h2 id="cara-lain">{page.m.portal.beranda.caraLain}</h2>
      <SummaryList page={page} rows={rows} />
    </section>
  );
}

function RecentlyDone({ page, rows }: { page: Page; rows: readonly LaporanView[] }) {
  const words = page.m.portal.beranda;
  return (
    <section aria-labelledby="terakhir">
      <h2 id="terakhir">{words.terakhir}</h2>
      {rows.length === 0 ? (
        <EmptyState judul={words.belumAda} isi={words.belumAdaIsi} />
      ) : (
        <>
          <LaporanRows page={page} rows={rows} />
          <p>
            <a href="/laporan?status=selesai">{words.semuaSelesai}</a>
          </p>
        </>
      )}
    </section>
  );
}
