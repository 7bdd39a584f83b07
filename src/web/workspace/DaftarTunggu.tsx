import type { Child } from 'hono/jsx';
import { DataTable, type Column } from '../components/data/DataTable.tsx';
import { EmptyState } from '../components/data/EmptyState.tsx';
import type { Page } from '../request/page.ts';
import { WorkspaceLayout } from './WorkspaceLayout.tsx';

interface Props<Row> {
  readonly page: Page;
  readonly words: {
    readonly judul: string;
    readonly pembuka: string;
    readonly kosong: string;
    readonly kosongIsi: string;
  };
  /** Between heading and table: which of several lists this is. */
  readonly children?: Child;
  readonly daftar: readonly Row[];
  readonly columns: readonly Column<Row>[];
}

/** Whatever waits for an officer beside the queue of laporan: one table, or the news that nothing waits. */
export function DaftarTunggu<Row>({ page, words, daftar, columns, children }: Props<Row>) {
  return (
    <WorkspaceLayout page={page} title={words.judul}>
      <p>
        <a href="/petugas">{page.m.petugas.antrean.massal.kembali}</a>
      </p>
      <h1>{words.judul}</h1>
      <p>{words.pembuka}</p>
      {children}
      {daftar.length === 0 ? (
        <EmptyState judul={words.kosong} isi={words.kosongIsi} />
      ) : (
        <DataTable
          page={page}
          caption={words.judul}
          isCaptionHidden
          isStacked
          rows={daftar}
          columns={columns}
        />
      )}
    </WorkspaceLayout>
  );
}
