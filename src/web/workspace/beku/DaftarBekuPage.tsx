import { formatNomor } from '../../../domain/shared/nomor.ts';
import { formatAngka } from '../../../messages/format/angka.ts';
import type { DaftarBeku, LaporanBeku } from '../../../useCases/beku/daftarBeku.ts';
import { ukuranText } from '../../components/angka/kataText.ts';
import { listTotals } from '../../components/angka/ListTotal.tsx';
import { DataTable } from '../../components/data/DataTable.tsx';
import { EmptyState } from '../../components/data/EmptyState.tsx';
import { Pagination } from '../../components/data/Pagination.tsx';
import type { Page } from '../../request/page.ts';
import { WorkspaceLayout } from '../WorkspaceLayout.tsx';

/** The very laporan that a frozen ranking counted for one body, each with what it was counted as (N11). */
export function DaftarBekuPage({ page, daftar }: { page: Page; daftar: DaftarBeku }) {
  const words = page.m.portal.beku.daftar;
  const { beku, baris, laporan, semua, terlihat, next } = daftar;
  const judul = words.judulDari(beku.nomor, baris.nama);
  const n = (count: number): string => formatAngka(count, page.lang);
  const hidden = semua - terlihat;
  return (
    <WorkspaceLayout page={page} title={judul}>
      <p>
        <a href={`/monev/beku/${beku.id}`}>{words.kembali}</a>
      </p>
      <h1>{judul}</h1>
      <p class="figure-finding" {...listTotals({ terlihat, tersembunyi: hidden })}>
        {daftar.isCocok ? words.cocok(n(semua)) : words.beda(n(semua))}
      </p>
      <p class="facts">
        {words.pembuka}
        {hidden > 0 ? ` ${words.tersembunyi(n(hidden))}` : ''}
      </p>
      {laporan.length === 0 ? (
        <EmptyState judul={words.kosong} isi={words.kosongIsi} />
      ) : (
        <DataTable
          page={page}
          caption={judul}
          isCaptionHidden
          isStacked
          rows={laporan}
          columns={[
            {
              judul: words.nomor,
              cell: (one) => <a href={`/petugas/laporan/${one.nomor}`}>{formatNomor(one.nomor)}</a>,
            },
            { judul: words.dihitung, cell: (one) => countedAs(page, one) },
          ]}
        />
      )}
      <Pagination
        page={page}
        nextHref={next === null ? null : `/monev/beku/${beku.id}/laporan?kode=${baris.kode}&sesudah=${next}`}
      />
    </WorkspaceLayout>
  );
}

/** Two ended clocks of one laporan count twice, and say so. */
function countedAs(page: Page, { kata, n }: LaporanBeku): string {
  return kata
    .map((one, i) => {
      const count = n[i] ?? 0;
      return count === 1
        ? ukuranText(page, one)
        : `${ukuranText(page, one)} (${formatAngka(count, page.lang)})`;
    })
    .join(', ');
}
