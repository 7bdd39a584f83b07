import { badanOf, type Pohon } from '../../../domain/instansi/pohon.ts';
import { formatAngka } from '../../../messages/format/angka.ts';
import { formatTanggal } from '../../../messages/format/tanggal.ts';
import type { RekomendasiTerbaca } from '../../../useCases/pengawasan/rekomendasi.ts';
import { DataTable } from '../../components/data/DataTable.tsx';
import { EmptyState } from '../../components/data/EmptyState.tsx';
import { ErrorSummary } from '../../components/form/ErrorSummary.tsx';
import type { Page } from '../../request/page.ts';
import { WorkspaceLayout } from '../WorkspaceLayout.tsx';
import { labelsOf, RekomendasiForm, type RekomendasiFormProps } from './RekomendasiForm.tsx';

export interface RekomendasiListProps extends RekomendasiFormProps {
  readonly daftar: readonly RekomendasiTerbaca[];
}

/** What was recommended, to whom, and how far the answers are; and the form for recommending more. */
export function RekomendasiListPage(props: RekomendasiListProps) {
  const { page, pohon, daftar, errors } = props;
  const words = page.m.petugas.rekomendasi;
  return (
    <WorkspaceLayout page={page} title={words.judul} hasErrors={errors.length > 0}>
      <ErrorSummary page={page} errors={errors} labels={labelsOf(page)} />
      <h1>{words.judul}</h1>
      <p>{words.pembuka}</p>
      {daftar.length === 0 ? (
        <EmptyState judul={words.kosong} isi={words.kosongIsi} />
      ) : (
        <RekomendasiTable page={page} pohon={pohon} daftar={daftar} />
      )}
      {props.pemberi.size === 0 ? null : <RekomendasiForm {...props} />}
    </WorkspaceLayout>
  );
}

/** Recommendations, each with the state of the parts that the reader sees. */
export function RekomendasiTable(props: {
  readonly page: Page;
  readonly pohon: Pohon;
  readonly daftar: readonly RekomendasiTerbaca[];
}) {
  const { page, pohon, daftar } = props;
  const words = page.m.petugas.rekomendasi;
  const { kolom } = words;
  const n = (count: number): string => formatAngka(count, page.lang);
  const sum = (one: RekomendasiTerbaca, key: 'menunggu' | 'lewat'): number =>
    one.bagian.reduce((all, part) => all + part[key], 0);
  return (
    <DataTable
      page={page}
      caption={words.judul}
      isCaptionHidden
      isStacked
      rows={daftar}
      columns={[
        { judul: kolom.perihal, cell: (one) => <a href={partHref(one)}>{one.perihal}</a> },
        { judul: kolom.pengawas, cell: (one) => badanOf(pohon, one.pengawas)?.nama ?? one.pengawas },
        { judul: kolom.tanggal, cell: (one) => formatTanggal(one.tanggal, page.lang) },
        { judul: kolom.kategori, cell: (one) => categoryText(page, one) },
        { judul: kolom.menunggu, cell: (one) => n(sum(one, 'menunggu')) },
        {
          judul: kolom.lewat,
          cell: (one) =>
            sum(one, 'lewat') === 0 ? n(0) : <strong class="late-count">{n(sum(one, 'lewat'))}</strong>,
        },
      ]}
    />
  );
}

/** Whoever sees one part alone goes straight to it. */
function partHref({ id, bagian }: RekomendasiTerbaca): string {
  const [only, ...more] = bagian;
  return only === undefined || more.length > 0
    ? `/pengawasan/rekomendasi/${id}`
    : `/pengawasan/rekomendasi/${id}/${encodeURIComponent(only.badan)}`;
}

function categoryText(page: Page, { bagian }: RekomendasiTerbaca): string {
  const words = page.m.petugas.rekomendasi;
  const [only, ...more] = bagian;
  if (only === undefined) return words.tanpa;
  if (more.length === 0) return only.kategori === null ? words.tanpa : words.kategori[only.kategori];
  const done = bagian.filter((part) => part.kategori === 'lengkap').length;
  return `${words.kategori.lengkap}: ${words.dariSemua(formatAngka(done, page.lang), formatAngka(bagian.length, page.lang))}`;
}
