import { badanOf, type Pohon } from '../../../domain/instansi/pohon.ts';
import { formatAngka } from '../../../messages/format/angka.ts';
import { formatTanggal } from '../../../messages/format/tanggal.ts';
import type { RekomendasiTerbaca } from '../../../useCases/pengawasan/rekomendasi.ts';
import { DataTable } from '../../components/data/DataTable.tsx';
import { EmptyState } from '../../components/data/EmptyState.tsx';
import { ButtonLink } from '../../components/form/Button.tsx';
import type { Page } from '../../request/page.ts';
import { WorkspaceLayout } from '../WorkspaceLayout.tsx';

export interface RekomendasiListProps {
  readonly page: Page;
  readonly pohon: Pohon;
  readonly daftar: readonly RekomendasiTerbaca[];
  /** Whether the reader recommends anything to anybody. */
  readonly isPemberi: boolean;
}

/** What was recommended, to whom, and how far the answers are. */
export function RekomendasiListPage({ page, pohon, daftar, isPemberi }: RekomendasiListProps) {
  const words = page.m.petugas.rekomendasi;
  return (
    <WorkspaceLayout page={page} title={words.judul}>
      <h1>{words.judul}</h1>
      <p>{words.pembuka}</p>
      {isPemberi ? (
        <p class="no-print">
          <ButtonLink href="/pengawasan/rekomendasi/baru">{words.baru}</ButtonLink>
        </p>
      ) : null}
      {daftar.length === 0 ? (
        <EmptyState judul={words.kosong} isi={words.kosongIsi} />
      ) : (
        <RekomendasiTable page={page} pohon={pohon} daftar={daftar} />
      )}
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
