import type { JenisInstansi } from '../../../domain/instansi/types.ts';
import { indikatorOf } from '../../../domain/monev/indikator.ts';
import { KELAS_BEBAN } from '../../../domain/monev/sebaya.ts';
import type { BarisBeku } from '../../../domain/monev/beku.ts';
import { formatAngka, KOSONG } from '../../../messages/format/angka.ts';
import { formatTanggal } from '../../../messages/format/tanggal.ts';
import type { PeringkatJawaban } from '../../../useCases/monev/readPeringkat.ts';
import { kelasText } from '../../components/angka/Beku.tsx';
import { FigureLink } from '../../components/angka/FigureLink.tsx';
import { DataTable } from '../../components/data/DataTable.tsx';
import { Unduh } from '../../components/data/Unduh.tsx';
import { EmptyState } from '../../components/data/EmptyState.tsx';
import { FilterRow } from '../../components/form/FilterRow.tsx';
import { Select } from '../../components/form/choices.tsx';
import { DateField, TextField } from '../../components/form/TextField.tsx';
import { ErrorSummary } from '../../components/form/ErrorSummary.tsx';
import { Layout } from '../../components/Layout.tsx';
import type { Page } from '../../request/page.ts';
import { DESIMAL_UMUM, INDIKATOR_UMUM, listHref, type IndikatorUmum } from './figures.ts';
import { nilaiText } from '../../components/angka/nilaiText.ts';
import { HowCounted, PeriodFields, type AskedPeriod } from './period.tsx';

export interface PeringkatProps {
  readonly page: Page;
  readonly period: AskedPeriod;
  readonly asked: PeringkatUmum;
  readonly jenisPilihan: readonly JenisInstansi[];
  /** Null when the question could not be understood. */
  readonly jawaban: PeringkatJawaban | null;
}

/** What the address asks for, besides the period. */
export interface PeringkatUmum {
  readonly indikator: IndikatorUmum;
  readonly jenis: JenisInstansi;
  readonly minimal: number;
  readonly kelas: number | null;
  /** A past state; null: now. */
  readonly perTanggal: string | null;
}

/** Bodies of one type and load ranked by one indicator; every figure leads to what it counted. */
export function PeringkatPage(props: PeringkatProps) {
  const { page, period, jawaban } = props;
  const words = page.m.portal.angka;
  const labels = { dari: words.dari, sampai: words.sampai, per_tanggal: words.perTanggal };
  return (
    <Layout page={page} title={words.peringkatJudul} hasErrors={period.errors.length > 0}>
      <ErrorSummary page={page} errors={period.errors} labels={labels} />
      <h1>{words.peringkatJudul}</h1>
      {jawaban === null ? null : <p class="lead">{finding(props, jawaban)}</p>}
      <Question {...props} />
      {jawaban === null ? null : <Ranking {...props} jawaban={jawaban} />}
      <HowCounted page={page} />
      <p>{words.peringkatCara}</p>
      <p>
        <a href="/peringkat/beku">{page.m.portal.beku.judul}</a>
      </p>
    </Layout>
  );
}

function finding(props: PeringkatProps, { baris }: PeringkatJawaban): string {
  const words = props.page.m.portal.angka;
  const best = baris.filter((one) => one.peringkat === 1);
  const [first] = best;
  if (first === undefined) return props.page.m.portal.beku.tanpaTemuan;
  const value = valueText(props, first);
  return best.length === 1
    ? words.peringkatKalimat(first.nama, value)
    : words.peringkatKalimatSeri(formatAngka(best.length, props.page.lang), value);
}

function Question({ page, period, asked, jenisPilihan }: PeringkatProps) {
  const words = page.m.portal.angka;
  const { beku } = page.m.portal;
  return (
    <form method="get" action="/peringkat" class="public-filters">
      <FilterRow tombol={words.tombol} lipat={page.m.formulir.ubahSaringan} isOpen={period.errors.length > 0}>
        <Select
          page={page}
          name="indikator"
          label={words.indikator}
          value={asked.indikator}
          choices={INDIKATOR_UMUM.map((value) => ({ value, label: words.namaIndikator[value] }))}
        />
        <Select
          page={page}
          name="jenis"
          label={words.jenis}
          value={asked.jenis}
          choices={jenisPilihan.map((value) => ({ value, label: page.m.kode.jenisInstansi[value] }))}
        />
        <Select
          page={page}
          name="kelas"
          label={beku.kelas}
          value={asked.kelas === null ? '' : String(asked.kelas)}
          blank={beku.semuaKelas}
          choices={KELAS_BEBAN.map((_, kelas) => ({ value: String(kelas), label: kelasText(page, kelas) }))}
        />
        <TextField
          page={page}
          name="minimal"
          label={beku.form.minimal}
          value={String(asked.minimal)}
          inputmode="numeric"
          width="pendek"
        />
        <PeriodFields page={page} period={period} />
        <DateField
          page={page}
          name="per_tanggal"
          label={words.perTanggal}
          value={asked.perTanggal ?? ''}
          errors={period.errors}
        />
      </FilterRow>
    </form>
  );
}

function Ranking(props: PeringkatProps & { jawaban: PeringkatJawaban }) {
  const { page, asked, jawaban } = props;
  const words = page.m.portal.angka;
  const { dari, sampai, perTanggal, minimal, kelas, baris, versi } = jawaban;
  const day = (hari: string): string => formatTanggal(hari, page.lang);
  const query = new URLSearchParams({
    indikator: asked.indikator,
    jenis: asked.jenis,
    kelas: asked.kelas === null ? '' : String(asked.kelas),
    minimal: String(minimal),
    dari,
    sampai,
    per_tanggal: asked.perTanggal ?? '',
  });
  return (
    <>
      <p class="facts">
        {page.m.kode.jenisInstansi[asked.jenis]}.{' '}
        {asked.perTanggal === null
          ? words.masa(day(dari), day(sampai))
          : words.masaLampau(day(dari), day(sampai), day(perTanggal))}{' '}
        {words.peringkatSyarat(formatAngka(minimal, page.lang), kelasText(page, kelas))}
      </p>
      {baris.every((one) => one.nilai === null) ? (
        <EmptyState judul={words.peringkatKosong} isi={words.peringkatKosongIsi} />
      ) : (
        <>
          <DataTable
            page={page}
            caption={words.namaIndikator[asked.indikator]}
            columns={columnsOf(props, jawaban)}
            rows={baris}
          />
          <Unduh
            page={page}
            judul={words.namaIndikator[asked.indikator]}
            path="/peringkat/unduh"
            query={`?${query.toString()}`}
          />
        </>
      )}
      <p class="facts">
        {page.m.portal.beku.versi}: <code>{versi}</code>
      </p>
    </>
  );
}

/** Rank, name and value first; then what it was counted from, and what "selesai" was made of (rules §6). */
function columnsOf(props: PeringkatProps, { baris, dari, sampai }: PeringkatJawaban) {
  const { page, asked } = props;
  const words = page.m.portal.angka;
  const { kolom } = page.m.portal.beku;
  const { indikator, jenis, perTanggal } = asked;
  const shared = new Map<number | null, number>();
  for (const { peringkat } of baris) shared.set(peringkat, (shared.get(peringkat) ?? 0) + 1);
  const n = (count: number): string => formatAngka(count, page.lang);
  const counted = (kode: string, of: (row: BarisBeku) => number) => (row: BarisBeku) => {
    const scope = { dari, sampai, instansi: row.kode, jenis };
    const href = listHref(kode, perTanggal === null ? scope : { ...scope, perTanggal });
    return (
      <FigureLink href={href} jumlah={of(row)}>
        {n(of(row))}
      </FigureLink>
    );
  };
  const unconfirmed = ({ kode, tanpaKonfirmasi }: BarisBeku) => {
    const all = listHref('total', { dari, sampai, instansi: kode, jenis });
    return (
      <FigureLink
        href={perTanggal === null && all !== null ? `${all}&hasil=diselesaikan,tanpa_tanggapan` : null}
        jumlah={tanpaKonfirmasi}
      >
        {n(tanpaKonfirmasi)}
      </FigureLink>
    );
  };
  const rank = ({ peringkat, kurang }: BarisBeku): string => {
    if (peringkat === null) return kurang ? page.m.portal.beku.kurang : KOSONG;
    return (shared.get(peringkat) ?? 0) > 1 ? words.peringkatSeri(n(peringkat)) : n(peringkat);
  };
  const isShare = indikatorOf(indikator)?.satuan === 'bagian';
  const share = [
    { judul: words.pembilang, isAngka: true, cell: counted(indikator, (row) => row.pembilang) },
    { judul: words.penyebut, isAngka: true, cell: (row: BarisBeku) => n(row.penyebut) },
  ];
  return [
    { judul: words.peringkatKe, isAngka: true, cell: rank },
    { judul: words.nama, cell: (row: BarisBeku) => <a href={`/instansi/${row.kode}`}>{row.nama}</a> },
    { judul: words.nilai, isAngka: true, cell: (row: BarisBeku) => valueText(props, row) },
    ...(isShare ? share : []),
    { judul: kolom.total, isAngka: true, cell: counted('total', (row) => row.total) },
    {
      judul: kolom.dikonfirmasi,
      isAngka: true,
      cell: counted('selesai_dikonfirmasi', (row) => row.dikonfirmasi),
    },
    { judul: kolom.tanpaKonfirmasi, isAngka: true, cell: (row: BarisBeku) => unconfirmed(row) },
    {
      judul: kolom.tidakDipenuhi,
      isAngka: true,
      cell: counted('selesai_tidak_dipenuhi', (row) => row.tidakDipenuhi),
    },
  ];
}

function valueText({ page, asked }: PeringkatProps, { nilai, pembilang, penyebut }: BarisBeku): string {
  const satuan = indikatorOf(asked.indikator)?.satuan ?? 'laporan';
  return nilaiText(page, { nilai, pembilang, penyebut, satuan }, DESIMAL_UMUM);
}
