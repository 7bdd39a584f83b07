import type { LaporanView } from '../../../../useCases/laporan/readLaporan.ts';
import { EmptyState } from '../../../components/data/EmptyState.tsx';
import { Layout } from '../../../components/Layout.tsx';
import type { Page } from '../../../request/page.ts';
import { LaporanRows } from '../../daftar/LaporanRows.tsx';

/** What one follows, by account or in this browser. */
export function FollowedPage({ page, rows }: { page: Page; rows: readonly LaporanView[] }) {
  const words = page.m.portal.partisipasi;
  return (
    <Layout page={page} title={words.semuaDiikuti} isIndexed={false}>
      <h1>{words.semuaDiikuti}</h1>
      <p>{words.diikutiPembuka}</p>
      {rows.length === 0 ? (
        <EmptyState judul={words.diikutiKosong} isi={words.diikutiKosongIsi}>
          <p>
            <a href="/laporan">{words.cariLaporan}</a>
          </p>
        </EmptyState>
      ) : (
        <>
          <LaporanRows page={page} rows={rows} />
          <p>
            <a href="/perangkat">{page.m.portal.perangkat.tautan}</a>
          </p>
        </>
      )}
    </Layout>
  );
}
