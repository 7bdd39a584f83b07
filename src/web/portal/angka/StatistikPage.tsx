import { STATUS } from '../../../domain/laporan/types.ts';
import type { NilaiIndikator } from '../../../domain/monev/hitungIndikator.ts';
import { formatAngka, formatPersenKata } from '../../../messages/format/angka.ts';
import { formatTanggal } from '../../../messages/format/tanggal.ts';
import type { IndikatorBaris } from '../../../useCases/monev/readIndikator.ts';
import { Bar } from '../../components/data/Bar.tsx';
import { DataTable } from '../../components/data/DataTable.tsx';
import { Button } from '../../components/form/Button.tsx';
import { ErrorSummary } from '../../components/form/ErrorSummary.tsx';
import { Layout } from '../../components/Layout.tsx';
import type { Page } from '../../request/page.ts';
import { figureText, INDIKATOR_UMUM, listHref, type FigureScope } from './figures.ts';
import { HowCounted, PeriodFields, type AskedPeriod } from './period.tsx';

export interface StatistikProps {
  readonly page: Page;
  readonly period: AskedPeriod;
  /** Null when the period could not be understood. */
  readonly data: {
    readonly semua: IndikatorBaris;
    readonly jenis: readonly (IndikatorBaris & { readonly query: string })[];
    readonly klasifikasi: readonly IndikatorBaris[];
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
      {data === null ? null : <p class="lead">{finding(page, data.semua)}</p>}
      <form method="get" action="/statistik" class="public-filters">
        <div class="list-filters">
          <PeriodFields page={page} period={period} />
        </div>
        <Button kind="biasa">{words.tombol}</Button>
      </form>
      {data === null ? null : <Tables {...props} data={data} />}
      <p>
        <a href="/peringkat">{words.lihatPeringkat}</a>
      </p>
      <HowCounted page={page} />
    </Layout>
  );
}

function finding(page: Page, { indikator }: IndikatorBaris): string {
  const words = page.m.portal.angka;
  const { pembilang = 0, penyebut = 0 } = indikator['tindak_lanjut'] ?? {};
  if (penyebut === 0) return words.statistikKosong;
  const share = formatPersenKata(pembilang, penyebut, 0, page.lang);
  return words.statistikKalimat(share, formatAngka(penyebut, page.lang));
}

function Tables({ page, period, data }: StatistikProps & { data: NonNullable<StatistikProps['data']> }) {
  const words = page.m.portal.angka;
  const { dari, sampai } = period;
  const scope: FigureScope = { dari, sampai };
  const masa = words.masa(formatTanggal(dari, page.lang), formatTanggal(sampai, page.lang));
  return (
    <>
      <p class="facts">{masa}</p>
      <Buckets page={page} indikator={data.semua.indikator} scope={scope} />
      <Shares
        page={page}
        caption={words.menurutJenis}
        head={words.jenis}
        rows={data.jenis.map((row) => ({ row, scope: { ...scope, jenis: row.query } }))}
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
      <Quality page={page} indikator={data.semua.indikator} scope={scope} />
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
  rows: readonly { row: IndikatorBaris; scope: FigureScope }[];
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
        <a href={listHref(kode, scope) ?? '#cara'}>{figureText(page, kode, nilai)}</a>
      );
    },
  });
  return (
    <DataTable
      page={page}
      caption={props.caption}
      columns={[
        { judul: props.head, cell: ({ row }) => row.nama },
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

function Quality({ page, indikator, scope }: { page: Page; indikator: Indikator; scope: FigureScope }) {
  const words = page.m.portal.angka;
  const rows = INDIKATOR_UMUM.flatMap((kode) => {
    const nilai = indikator[kode];
    return nilai === undefined || kode === 'total' ? [] : [{ kode, nilai }];
  });
  return (
    <DataTable
      page={page}
      caption={words.waktu}
      columns={[
        { judul: words.indikator, cell: ({ kode }) => words.namaIndikator[kode] },
        { judul: words.nilai, isAngka: true, cell: ({ kode, nilai }) => figureText(page, kode, nilai) },
        {
          judul: words.dihitungDari,
          isAngka: true,
          cell: ({ kode, nilai }) => basis(page, kode, nilai, scope),
        },
      ]}
      rows={rows}
    />
  );
}

/** What a figure was made from; a share's numerator leads to its list. */
function basis(page: Page, kode: string, nilai: NilaiIndikator, scope: FigureScope) {
  const words = page.m.portal.angka;
  const all = formatAngka(nilai.penyebut, page.lang);
  if (nilai.satuan !== 'bagian') return all;
  const text = words.dariJumlah(formatAngka(nilai.pembilang, page.lang), all);
  const href = listHref(kode, scope);
  return href === null ? text : <a href={href}>{text}</a>;
}

function figureLink(page: Page, kode: string, n: number, scope: FigureScope) {
  const href = listHref(kode, scope);
  const text = formatAngka(n, page.lang);
  return href === null ? text : <a href={href}>{text}</a>;
}
