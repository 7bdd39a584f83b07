import type { Zona } from '../../../domain/shared/time.ts';
import { formatAngka } from '../../../messages/format/angka.ts';
import { formatWaktu } from '../../../messages/format/tanggal.ts';
import type { KelompokBanjir } from '../../../useCases/banjir/banjir.ts';
import { DataTable } from '../../components/data/DataTable.tsx';
import { EmptyState } from '../../components/data/EmptyState.tsx';
import type { Page } from '../../request/page.ts';
import { WorkspaceLayout } from '../WorkspaceLayout.tsx';

/** The groups with laporan that wait, the largest first. */
export function BanjirListPage(props: { page: Page; daftar: readonly KelompokBanjir[]; zona: Zona }) {
  const { page, daftar, zona } = props;
  const words = page.m.petugas.banjir;
  const { kolom } = words;
  const when = (pada: number): string => formatWaktu(pada, zona, page.lang);
  return (
    <WorkspaceLayout page={page} title={words.judul}>
      <p>
        <a href="/petugas">{page.m.petugas.antrean.massal.kembali}</a>
      </p>
      <h1>{words.judul}</h1>
      <p>{words.pembuka}</p>
      {daftar.length === 0 ? (
        <EmptyState judul={words.kosong} isi={words.kosongIsi} />
      ) : (
        <DataTable
          page={page}
          caption={words.judul}
          isCaptionHidden
          isStacked
          rows={daftar}
          columns={[
            {
              judul: kolom.sebab,
              cell: (one) => <a href={`/petugas/banjir/${one.id}`}>{words.sebab[one.sebab]}</a>,
            },
            { judul: kolom.jumlah, cell: (one) => formatAngka(one.jumlah, page.lang), isAngka: true },
            { judul: kolom.menunggu, cell: (one) => formatAngka(one.menunggu, page.lang), isAngka: true },
            { judul: kolom.masa, cell: (one) => words.masa(when(one.awal), when(one.akhir)) },
          ]}
        />
      )}
    </WorkspaceLayout>
  );
}
