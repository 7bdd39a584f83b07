import { hitungLampu, ATURAN_RAPOR_KINI, type BarisRapor, type Lampu } from '../../../domain/rapor/rapor.ts';
import { formatAngka, formatPersenKata, KOSONG } from '../../../messages/format/angka.ts';
import { formatTanggal } from '../../../messages/format/tanggal.ts';
import type { Rapor } from '../../../useCases/rapor/readRapor.ts';
import { kelasText } from '../../components/angka/Beku.tsx';
import { Change } from '../../components/angka/Change.tsx';
import { FigureLink } from '../../components/angka/FigureLink.tsx';
import { targetText } from '../../components/angka/TargetTable.tsx';
import { nilaiText } from '../../components/angka/nilaiText.ts';
import { DataTable } from '../../components/data/DataTable.tsx';
import { EmptyState } from '../../components/data/EmptyState.tsx';
import { Unduh } from '../../components/data/Unduh.tsx';
import { ErrorSummary } from '../../components/form/ErrorSummary.tsx';
import { FilterRow } from '../../components/form/FilterRow.tsx';
import { Icon, type IconName } from '../../components/Icon.tsx';
import { Layout } from '../../components/Layout.tsx';
import type { Page } from '../../request/page.ts';
import { DESIMAL_UMUM, listHref } from './figures.ts';
import { PeriodFields, type AskedPeriod } from './period.tsx';
import { statistikHref } from './statistik/asked.ts';

export interface RaporProps {
  readonly page: Page;
  readonly period: AskedPeriod;
  readonly instansi: { readonly kode: string; readonly nama: string };
  /** Null where there is none for the period. */
  readonly rapor: Rapor | null;
}

const LAMPU: Readonly<Record<Lampu, { readonly icon: IconName; readonly tone: string }>> = {
  baik: { icon: 'tick', tone: 'hijau' },
  di_bawah: { icon: 'half', tone: 'kuning' },
  merah: { icon: 'warning', tone: 'merah' },
  tidak_dinilai: { icon: 'hollow', tone: 'abu' },
};

/** The report card of one instansi: the finding in a sentence, a row for each indicator, and how it was computed. */
export function RaporPage(props: RaporProps) {
  const { page, period, instansi, rapor } = props;
  const words = page.m.portal.rapor;
  const { angka } = page.m.portal;
  const own = `/instansi/${encodeURIComponent(instansi.kode)}`;
  return (
    <Layout page={page} title={words.judul(instansi.nama)} isWide hasErrors={period.errors.length > 0}>
      <ErrorSummary page={page} errors={period.errors} labels={{ dari: angka.dari, sampai: angka.sampai }} />
      <p class="no-print">
        <a href={own}>{words.kembali(instansi.nama)}</a>
      </p>
      <h1>{words.judul(instansi.nama)}</h1>
      {rapor === null ? null : <Finding page={page} rapor={rapor} />}
      <form method="get" action={`${own}/rapor`} class="public-filters no-print">
        <FilterRow tombol={angka.tombol}>
          <PeriodFields page={page} period={period} />
        </FilterRow>
      </form>
      {rapor === null ? (
        <EmptyState judul={words.kosong} isi={words.kosongIsi} />
      ) : (
        <Card page={page} rapor={rapor} path={`${own}/rapor/unduh`} />
      )}
    </Layout>
  );
}

function Finding({ page, rapor }: { page: Page; rapor: Rapor }) {
  const words = page.m.portal.rapor;
  const n = (count: number): string => formatAngka(count, page.lang);
  const day = (hari: string): string => formatTanggal(hari, page.lang);
  const { baik, di_bawah, merah, tidak_dinilai } = hitungLampu(rapor.baris);
  const jenis = page.m.kode.jenisInstansi[rapor.jenis];
  return (
    <>
      <p class="lead">{words.ringkas(n(baik), n(di_bawah), n(merah), n(tidak_dinilai))}</p>
      <p>
        {words.masa(day(rapor.dari), day(rapor.sampai))}{' '}
        {words.sebaya(n(rapor.sebaya - 1), jenis, kelasText(page, rapor.kelas))}
      </p>
    </>
  );
}

function Card({ page, rapor, path }: { page: Page; rapor: Rapor; path: string }) {
  const words = page.m.portal.rapor;
  const { garisMerah, minimalLaporan, minimalSebaya } = ATURAN_RAPOR_KINI;
  const scope = { dari: rapor.dari, sampai: rapor.sampai, instansi: rapor.kode, jenis: rapor.jenis };
  const query = new URLSearchParams({ dari: rapor.dari, sampai: rapor.sampai });
  const n = (count: number): string => formatAngka(count, page.lang);
  const line = formatPersenKata(garisMerah.pembilang, garisMerah.penyebut, 0, page.lang);
  return (
    <>
      <DataTable
        page={page}
        caption={words.judul(rapor.nama)}
        isCaptionHidden
        isStacked
        rows={rapor.baris}
        columns={columnsOf(page, scope)}
      />
      <Unduh page={page} judul={words.judulPendek} path={path} query={`?${query.toString()}`} />
      <p class="no-print">
        <a href={`${path}.pdf?${query.toString()}`} download>
          {words.pdf}
        </a>
      </p>
      <h2 id="cara">{words.cara}</h2>
      <ul class="list">
        {words.caraIsi(line, n(minimalLaporan), n(minimalSebaya)).map((item) => (
          <li>{item}</li>
        ))}
      </ul>
      <p class="facts">{words.versi(rapor.versi)}</p>
    </>
  );
}

type Scope = Pick<Rapor, 'dari' | 'sampai' | 'jenis'> & { readonly instansi: string };

function columnsOf(page: Page, scope: Scope) {
  const words = page.m.portal.rapor;
  const { indikator } = page.m.petugas.dasbor;
  const n = (count: number): string => formatAngka(count, page.lang);
  const { dari, sampai, instansi, jenis } = scope;
  const cara = (kode: string): string =>
    statistikHref(
      { instansi, jenis, ukuran: 'total' },
      { dari, sampai },
      { path: `/statistik/cara/${kode}` },
    );
  return [
    {
      judul: words.ukuran,
      cell: (row: BarisRapor) => <a href={cara(row.kode)}>{indikator[row.kode].nama}</a>,
    },
    {
      judul: words.nilai,
      cell: (row: BarisRapor) => (
        <>
          {nilaiText(page, row.nilai, DESIMAL_UMUM)}
          {row.nilai.satuan === 'laporan' ? ' ' : <br />}
          <span class="status-note">
            <FigureLink href={listHref(row.kode, scope)} jumlah={row.nilai.pembilang}>
              {countedText(page, row)}
            </FigureLink>
          </span>
        </>
      ),
    },
    { judul: words.patokan, cell: (row: BarisRapor) => patokanText(page, row) },
    {
      judul: words.sebayaKolom,
      cell: (row: BarisRapor) => (
        <>
          {row.tengah === null ? KOSONG : nilaiText(page, row.tengah, DESIMAL_UMUM)}
          {row.peringkat === null ? null : (
            <>
              <br />
              <span class="status-note">{words.ke(n(row.peringkat), n(row.dari))}</span>
            </>
          )}
        </>
      ),
    },
    {
      judul: words.perubahan,
      cell: (row: BarisRapor) => (
        <Change page={page} kode={row.kode} kini={row.nilai} dulu={row.sebelum ?? undefined} />
      ),
    },
    { judul: words.penilaian, cell: (row: BarisRapor) => <Verdict page={page} row={row} /> },
  ];
}

/** The light as colour, shape and word, and by what it was judged. */
function Verdict({ page, row }: { page: Page; row: BarisRapor }) {
  const words = page.m.portal.rapor;
  const { icon, tone } = LAMPU[row.lampu];
  if (row.dasar === 'keterangan') return <span class="status-note">{words.dasar.keterangan}</span>;
  return (
    <span class="status">
      <span class={`tag tag-${tone}`}>
        <Icon name={icon} />
        {words.lampu[row.lampu]}
      </span>
      <span class="status-note">{words.dasar[row.dasar]}</span>
    </span>
  );
}

/** What a figure was made from: of how many, and for times how many days of how many laporan. */
function countedText(page: Page, { nilai }: BarisRapor): string {
  const words = page.m.portal.rapor;
  const [pembilang, penyebut] = [nilai.pembilang, nilai.penyebut].map((one) =>
    formatAngka(one, page.lang),
  ) as [string, string];
  if (nilai.satuan === 'laporan') return words.semua;
  return nilai.satuan === 'hari_kerja'
    ? words.jumlahHari(pembilang, penyebut)
    : words.pecahan(pembilang, penyebut);
}

function patokanText(page: Page, { target, janji }: BarisRapor): string {
  const words = page.m.portal.rapor;
  if (target !== null) return words.target(targetText(page, target.target));
  return janji === null ? KOSONG : words.janji(formatAngka(janji, page.lang));
}
