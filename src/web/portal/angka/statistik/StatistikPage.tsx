import { JENIS_INSTANSI, type JenisInstansi } from '../../../../domain/instansi/types.ts';
import { badanOf } from '../../../../domain/instansi/pohon.ts';
import type { BulanMuda } from '../../../../domain/rapor/bulanMuda.ts';
import type { Rujukan } from '../../../../domain/laporan/aturan.ts';
import { formatAngka, formatPersenKata } from '../../../../messages/format/angka.ts';
import { formatTanggal } from '../../../../messages/format/tanggal.ts';
import type { IndikatorBaris } from '../../../../useCases/monev/readIndikator.ts';
import { periodeBulan } from '../../../../domain/monev/periode.ts';
import { liesBelow } from '../../../../useCases/monev/countHidden.ts';
import { MonthChart } from '../../../components/angka/MonthChart.tsx';
import { Unduh } from '../../../components/data/Unduh.tsx';
import { FilterRow } from '../../../components/form/FilterRow.tsx';
import { Select } from '../../../components/form/choices.tsx';
import { DateField } from '../../../components/form/TextField.tsx';
import { ErrorSummary } from '../../../components/form/ErrorSummary.tsx';
import { Layout } from '../../../components/Layout.tsx';
import type { Page } from '../../../request/page.ts';
import { listHref, type FigureScope } from '../figures.ts';
import { statistikHref, type StatistikAsked } from './asked.ts';
import { Quality } from './QualityTable.tsx';
import type { RincianUmum } from './rincianUmum.ts';
import { Buckets, Shares, type ShareRow } from './StatistikTables.tsx';
import { PetaSection, type PetaUmum } from './PetaSection.tsx';
import { HowCounted, PeriodFields, type AskedPeriod } from '../period.tsx';

export interface StatistikProps {
  readonly page: Page;
  readonly period: AskedPeriod;
  readonly asked: StatistikAsked;
  /** The set of bodies in words. */
  readonly siapa: string;
  readonly aturan: Rujukan;
  /** Null when the period could not be understood. */
  readonly data: {
    readonly semua: IndikatorBaris;
    readonly rincian: Readonly<Record<RincianUmum, readonly IndikatorBaris[]>>;
    /** The same figures of the period before. */
    readonly sebelum: IndikatorBaris | null;
    readonly peta: PetaUmum | null;
    readonly muda: BulanMuda;
  } | null;
}

/** The figures of the country: a sentence that says the finding, then tables, then how it is counted. */
export function StatistikPage(props: StatistikProps) {
  const { page, period, data } = props;
  const words = page.m.portal.angka;
  return (
    <Layout page={page} title={words.statistikJudul} hasErrors={period.errors.length > 0}>
      <ErrorSummary page={page} errors={period.errors} labels={{ dari: words.dari, sampai: words.sampai }} />
      <h1>{words.statistikJudul}</h1>
      {data === null ? null : <p class="lead">{finding(props, data.semua)}</p>}
      <form method="get" action="/statistik" class="public-filters">
        {(['instansi', 'induk', 'daerah', 'ukuran'] as const).map((name) =>
          props.asked[name] === undefined ? null : (
            <input type="hidden" name={name} value={props.asked[name]} />
          ),
        )}
        <FilterRow
          tombol={words.tombol}
          lipat={page.m.formulir.ubahSaringan}
          isOpen={period.errors.length > 0}
        >
          <PeriodFields page={page} period={period} />
          <DateField
            page={page}
            name="per_tanggal"
            label={words.perTanggal}
            value={props.asked.perTanggal}
            errors={period.errors}
          />
          <Select
            page={page}
            name="jenis"
            label={words.jenis}
            value={props.asked.jenis}
            blank={words.semuaJenis}
            choices={JENIS_INSTANSI.filter((one) => one !== 'unit').map((value) => ({
              value,
              label: page.m.kode.jenisInstansi[value],
            }))}
          />
        </FilterRow>
      </form>
      {data === null ? null : <Tables {...props} data={data} />}
      <p>
        <a href="/peringkat">{words.lihatPeringkat}</a>
      </p>
      <p>
        <a href="/statistik/jangkauan">{page.m.portal.akunSaya.inklusif.jangkauan}</a>
      </p>
      <p>
        <a href="/statistik/survei">{page.m.petugas.survei.judul}</a>
      </p>
      <HowCounted page={page} />
    </Layout>
  );
}

function finding({ page, siapa }: StatistikProps, { indikator }: IndikatorBaris): string {
  const words = page.m.portal.angka;
  const { pembilang = 0, penyebut = 0 } = indikator['tindak_lanjut'] ?? {};
  if (penyebut === 0) return words.statistikKosong;
  const share = formatPersenKata(pembilang, penyebut, 0, page.lang);
  return words.statistikKalimat(siapa, share, formatAngka(penyebut, page.lang));
}

/** The most frequent; the file under the table has them all. */
const TERBANYAK = 10;

type TablesProps = StatistikProps & { data: NonNullable<StatistikProps['data']> };

function Tables(props: TablesProps) {
  const { page, period, asked, data } = props;
  const words = page.m.portal.angka;
  const { dari, sampai } = period;
  const { ukuran: _ukuran, daerah: _daerah, ...of } = asked;
  const scope: FigureScope = { dari, sampai, ...of };
  const day = (hari: string): string => formatTanggal(hari, page.lang);
  const cara = (kode: string): string => statistikHref(asked, period, { path: `/statistik/cara/${kode}` });
  return (
    <>
      <p class="facts">
        {asked.perTanggal === undefined
          ? words.masa(day(dari), day(sampai))
          : words.masaLampau(day(dari), day(sampai), day(asked.perTanggal))}
      </p>
      <Buckets page={page} indikator={data.semua.indikator} scope={scope} />
      <MonthChart
        page={page}
        baris={data.rincian.bulanan}
        muda={data.muda}
        hrefOf={(kode, bulan) => listHref(kode, { ...scope, ...periodeBulan(bulan, period) })}
      />
      <Berkas {...props} tabel="bulanan" judul={words.tiapBulan} />
      {data.peta === null ? null : (
        <>
          <PetaSection page={page} asked={asked} period={period} scope={scope} peta={data.peta} />
          <Berkas {...props} tabel="wilayah" judul={words.petaNegeri} />
        </>
      )}
      {breakdowns(props, scope).map(({ tabel, caption, head, rows }) =>
        rows.length === 0 ? null : (
          <>
            <Shares page={page} caption={caption} head={head} rows={rows} />
            <Berkas {...props} tabel={tabel} judul={caption} />
          </>
        ),
      )}
      <Quality page={page} data={data} scope={scope} cara={cara} />
      <Berkas {...props} tabel="indikator" judul={words.waktu} />
    </>
  );
}

/** The tables by kind, body, channel, classification and topic. */
function breakdowns({ page, period, asked, data, aturan }: TablesProps, scope: FigureScope) {
  const words = page.m.portal.angka;
  const { jenis, instansi, kanal, klasifikasi, kategori } = data.rincian;
  return [
    {
      tabel: 'jenis',
      caption: words.menurutJenis,
      head: words.jenis,
      rows: jenis.map((row): ShareRow => {
        const kode = row.kunci as JenisInstansi;
        return {
          row: { ...row, nama: page.m.kode.jenisInstansi[kode] },
          scope: { ...scope, jenis: kode },
          href: statistikHref(asked, period, { jenis: kode }),
        };
      }),
    },
    {
      tabel: 'instansi',
      caption: words.menurutInstansi,
      head: words.instansi,
      rows: (asked.instansi === undefined ? instansi.slice(0, TERBANYAK) : []).map((row): ShareRow => ({
        row,
        scope: { ...scope, ...ownScope(aturan, row.kunci) },
        href: `/instansi/${encodeURIComponent(row.kunci)}`,
      })),
    },
    {
      tabel: 'kanal',
      caption: words.menurutKanal,
      head: words.kanal,
      rows: kanal.map((row): ShareRow => ({
        row: { ...row, nama: page.m.kode.kanal[row.kunci as 'web'] ?? row.nama },
        scope: null,
      })),
    },
    {
      tabel: 'klasifikasi',
      caption: words.menurutKlasifikasi,
      head: page.m.portal.daftar.klasifikasi,
      rows: klasifikasi.map((row): ShareRow => ({
        row: { ...row, nama: page.m.kode.klasifikasi[row.kunci as 'pengaduan'] ?? row.nama },
        scope: { ...scope, klasifikasi: row.kunci },
      })),
    },
    {
      tabel: 'kategori',
      caption: words.menurutKategori,
      head: words.kategori,
      rows: kategori
        .filter((row) => !row.kunci.startsWith('tanpa_'))
        .slice(0, TERBANYAK)
        .map((row): ShareRow => ({
          row,
          // a list of a group would hold its topics too
          scope: kategori.some(({ kunci }) => liesBelow(aturan, 'kategori', kunci, row.kunci))
            ? null
            : { ...scope, kategori: row.kunci },
        })),
    },
  ];
}

/** The laporan of a body itself, without those of an instansi below it: that one is of another kind. */
function ownScope({ pohon }: Rujukan, kode: string): Pick<FigureScope, 'instansi' | 'jenis'> {
  const jenis = badanOf(pohon, kode)?.jenis;
  return { instansi: kode, ...(jenis === undefined ? {} : { jenis }) };
}

/** The rows of a table as files. */
function Berkas({
  page,
  asked,
  period,
  tabel,
  judul,
}: StatistikProps & { readonly tabel: string; readonly judul: string }) {
  const query = statistikHref(asked, period, { path: '' });
  return <Unduh page={page} judul={judul} path="/statistik/unduh" query={`${query}&tabel=${tabel}`} />;
}
