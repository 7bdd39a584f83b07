import { JENIS_INSTANSI, type JenisInstansi } from '../../../domain/instansi/types.ts';
import { STATUS } from '../../../domain/laporan/types.ts';
import type { NilaiIndikator } from '../../../domain/monev/hitungIndikator.ts';
import { formatAngka, formatPersenKata } from '../../../messages/format/angka.ts';
import { formatTanggal } from '../../../messages/format/tanggal.ts';
import type { IndikatorBaris } from '../../../useCases/monev/readIndikator.ts';
import { FigureLink } from '../../components/angka/FigureLink.tsx';
import { MonthChart } from '../../components/angka/MonthChart.tsx';
import { Bar } from '../../components/data/Bar.tsx';
import { DataTable } from '../../components/data/DataTable.tsx';
import { FilterRow } from '../../components/form/FilterRow.tsx';
import { Select } from '../../components/form/choices.tsx';
import { DateField } from '../../components/form/TextField.tsx';
import { ErrorSummary } from '../../components/form/ErrorSummary.tsx';
import { Layout } from '../../components/Layout.tsx';
import type { Page } from '../../request/page.ts';
import { DESIMAL_UMUM, listHref, type FigureScope } from './figures.ts';
import { nilaiText } from '../../components/angka/nilaiText.ts';
import { statistikHref, type StatistikAsked } from './asked.ts';
import { Quality } from './QualityTable.tsx';
import { PetaSection, type PetaUmum } from './PetaSection.tsx';
import { HowCounted, PeriodFields, type AskedPeriod } from './period.tsx';

export interface StatistikProps {
  readonly page: Page;
  readonly period: AskedPeriod;
  readonly asked: StatistikAsked;
  /** The set of bodies in words. */
  readonly siapa: string;
  /** Null when the period could not be understood. */
  readonly data: {
    readonly semua: IndikatorBaris;
    readonly jenis: readonly (IndikatorBaris & { readonly query: JenisInstansi })[];
    readonly klasifikasi: readonly IndikatorBaris[];
    readonly kategori: readonly IndikatorBaris[];
    readonly bulanan: readonly IndikatorBaris[];
    /** The same figures of the period before. */
    readonly sebelum: IndikatorBaris | null;
    readonly peta: PetaUmum | null;
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
        <FilterRow tombol={words.tombol}>
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

function Tables({
  page,
  period,
  asked,
  data,
}: StatistikProps & { data: NonNullable<StatistikProps['data']> }) {
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
      <MonthChart page={page} baris={data.bulanan} />
      {data.peta === null ? null : (
        <PetaSection page={page} asked={asked} period={period} scope={scope} peta={data.peta} />
      )}
      <Shares
        page={page}
        caption={words.menurutJenis}
        head={words.jenis}
        rows={data.jenis.map((row) => ({
          row,
          scope: { ...scope, jenis: row.query },
          href: statistikHref(asked, period, { jenis: row.query }),
        }))}
      />
      <Shares
        page={page}
        caption={words.menurutKlasifikasi}
        head={page.m.portal.daftar.klasifikasi}
        rows={data.klasifikasi.map((row) => ({
          row: { ...row, nama: page.m.kode.klasifikasi[row.kunci as 'pengaduan'] ?? row.nama },
          scope: { ...scope, klasifikasi: row.kunci },
        }))}
      />
      <Shares
        page={page}
        caption={words.menurutKategori}
        head={words.kategori}
        rows={data.kategori.map((row) => ({ row, scope: { ...scope, kategori: row.kunci } }))}
      />
      <Quality page={page} data={data} scope={scope} cara={cara} />
    </>
  );
}

/** Which indicator tells the share of a state. */
const BUCKET = {
  menunggu_verifikasi: 'belum_diverifikasi',
  tertunda: 'tertunda',
  diteruskan: 'belum_ditindaklanjuti',
  diproses: 'proses',
  selesai: 'selesai',
  diarsipkan: 'arsip',
} as const;

type Indikator = Readonly<Record<string, NilaiIndikator>>;

/** The six buckets of every report. */
export function Buckets({
  page,
  indikator,
  scope,
}: {
  page: Page;
  indikator: Indikator;
  scope: FigureScope;
}) {
  const words = page.m.portal.angka;
  const rows = [
    ...STATUS.map((status) => ({ nama: page.m.status.kelompok[status], kode: BUCKET[status] as string })),
    { nama: words.total, kode: 'total' },
  ];
  const total = indikator['total']?.pembilang ?? 0;
  return (
    <DataTable
      page={page}
      caption={words.kelompok}
      columns={[
        { judul: page.m.portal.daftar.status, cell: (row) => row.nama },
        {
          judul: words.jumlah,
          isAngka: true,
          cell: (row) => figureLink(page, row.kode, indikator[row.kode]?.pembilang ?? 0, scope),
        },
        {
          judul: words.bagian,
          cell: (row) => (
            <Bar page={page} pembilang={indikator[row.kode]?.pembilang ?? 0} penyebut={total} decimals={2} />
          ),
        },
      ]}
      rows={rows}
    />
  );
}

function Shares(props: {
  page: Page;
  caption: string;
  head: string;
  rows: readonly { row: IndikatorBaris; scope: FigureScope; href?: string }[];
}) {
  const { page } = props;
  const words = page.m.portal.angka;
  const rows = props.rows.filter(({ row }) => (row.indikator['total']?.pembilang ?? 0) > 0);
  if (rows.length === 0) return null;
  const share = (kode: string) => ({
    judul: words.namaIndikator[kode as 'selesai'],
    isAngka: true,
    cell: ({ row, scope }: (typeof rows)[number]) => {
      const nilai = row.indikator[kode];
      return nilai === undefined ? (
        ''
      ) : (
        <FigureLink href={listHref(kode, scope)}>{nilaiText(page, nilai, DESIMAL_UMUM)}</FigureLink>
      );
    },
  });
  return (
    <DataTable
      page={page}
      caption={props.caption}
      columns={[
        {
          judul: props.head,
          cell: ({ row, href }) => <FigureLink href={href ?? null}>{row.nama}</FigureLink>,
        },
        {
          judul: words.jumlah,
          isAngka: true,
          cell: ({ row, scope }) => figureLink(page, 'total', row.indikator['total']?.pembilang ?? 0, scope),
        },
        share('tindak_lanjut'),
        share('selesai'),
      ]}
      rows={rows}
    />
  );
}

function figureLink(page: Page, kode: string, n: number, scope: FigureScope) {
  return <FigureLink href={listHref(kode, scope)}>{formatAngka(n, page.lang)}</FigureLink>;
}
