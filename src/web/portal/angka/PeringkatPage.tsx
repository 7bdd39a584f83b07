import type { JenisInstansi } from '../../../domain/instansi/types.ts';
import { indikatorOf } from '../../../domain/monev/indikator.ts';
import type { Peringkat } from '../../../domain/monev/peringkat.ts';
import { formatAngka, KOSONG } from '../../../messages/format/angka.ts';
import { FigureLink } from '../../components/angka/FigureLink.tsx';
import { DataTable } from '../../components/data/DataTable.tsx';
import { Unduh } from '../../components/data/Unduh.tsx';
import { EmptyState } from '../../components/data/EmptyState.tsx';
import { FilterRow } from '../../components/form/FilterRow.tsx';
import { Select } from '../../components/form/choices.tsx';
import { ErrorSummary } from '../../components/form/ErrorSummary.tsx';
import { Layout } from '../../components/Layout.tsx';
import type { Page } from '../../request/page.ts';
import { DESIMAL_UMUM, INDIKATOR_UMUM, listHref, type IndikatorUmum } from './figures.ts';
import { nilaiText } from '../../components/angka/nilaiText.ts';
import { HowCounted, PeriodFields, type AskedPeriod } from './period.tsx';

export interface PeringkatProps {
  readonly page: Page;
  readonly period: AskedPeriod;
  readonly indikator: IndikatorUmum;
  readonly jenis: JenisInstansi;
  readonly jenisPilihan: readonly JenisInstansi[];
  readonly rows: readonly (Peringkat & { readonly jenis: JenisInstansi })[] | null;
}

/** Bodies of one type ranked by one indicator; every figure leads to what it counted. */
export function PeringkatPage(props: PeringkatProps) {
  const { page, period, rows } = props;
  const words = page.m.portal.angka;
  const [best] = rows ?? [];
  return (
    <Layout page={page} title={words.peringkatJudul} hasErrors={period.errors.length > 0}>
      <ErrorSummary page={page} errors={period.errors} labels={{ dari: words.dari, sampai: words.sampai }} />
      <h1>{words.peringkatJudul}</h1>
      {best === undefined || best.peringkat === null ? null : (
        <p class="lead">{words.peringkatKalimat(best.nama, valueText(props, best))}</p>
      )}
      <form method="get" action="/peringkat" class="public-filters">
        <FilterRow tombol={words.tombol}>
          <Select
            page={page}
            name="indikator"
            label={words.indikator}
            value={props.indikator}
            choices={INDIKATOR_UMUM.map((value) => ({ value, label: words.namaIndikator[value] }))}
          />
          <Select
            page={page}
            name="jenis"
            label={words.jenis}
            value={props.jenis}
            choices={props.jenisPilihan.map((value) => ({ value, label: page.m.kode.jenisInstansi[value] }))}
          />
          <PeriodFields page={page} period={period} />
        </FilterRow>
      </form>
      {rows === null ? null : <Ranking {...props} rows={rows} />}
      <HowCounted page={page} />
      <p>{words.peringkatCara}</p>
      <p>
        <a href="/peringkat/beku">{page.m.portal.beku.judul}</a>
      </p>
    </Layout>
  );
}

function Ranking(props: PeringkatProps & { rows: NonNullable<PeringkatProps['rows']> }) {
  const { page, indikator, period, rows } = props;
  const words = page.m.portal.angka;
  if (rows.every((one) => one.peringkat === null)) {
    return <EmptyState judul={words.peringkatKosong} isi={words.peringkatKosongIsi} />;
  }
  const { dari, sampai } = period;
  const isShare = indikatorOf(indikator)?.satuan === 'bagian';
  const counted = (row: (typeof rows)[number]) => {
    const text = formatAngka(row.pembilang, page.lang);
    const href = listHref(indikator, { dari, sampai, instansi: row.kode, jenis: row.jenis });
    return <FigureLink href={href}>{text}</FigureLink>;
  };
  const query = new URLSearchParams({ indikator, jenis: props.jenis, dari, sampai });
  return (
    <>
      <DataTable
        page={page}
        caption={words.namaIndikator[indikator]}
        columns={[
          {
            judul: words.peringkatKe,
            isAngka: true,
            cell: (row) => (row.peringkat === null ? KOSONG : String(row.peringkat)),
          },
          { judul: words.nama, cell: (row) => <a href={`/instansi/${row.kode}`}>{row.nama}</a> },
          { judul: words.nilai, isAngka: true, cell: (row) => valueText(props, row) },
          ...(isShare || indikator === 'total'
            ? [{ judul: words.pembilang, isAngka: true, cell: counted }]
            : []),
          ...(isShare
            ? [
                {
                  judul: words.penyebut,
                  isAngka: true,
                  cell: (row: (typeof rows)[number]) => formatAngka(row.penyebut, page.lang),
                },
              ]
            : []),
        ]}
        rows={rows}
      />
      <Unduh
        page={page}
        judul={words.namaIndikator[indikator]}
        path="/peringkat/unduh"
        query={`?${query.toString()}`}
      />
    </>
  );
}

function valueText({ page, indikator }: PeringkatProps, { nilai, pembilang, penyebut }: Peringkat): string {
  const satuan = indikatorOf(indikator)?.satuan ?? 'laporan';
  return nilaiText(page, { nilai, pembilang, penyebut, satuan }, DESIMAL_UMUM);
}
