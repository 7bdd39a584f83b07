import type { LaporanView } from '../../../../useCases/laporan/readLaporan.ts';
import type { Partisipasi } from '../../../../useCases/partisipasi/baca.ts';
import { Layout } from '../../../components/Layout.tsx';
import type { Page } from '../../../request/page.ts';
import { Support } from './Participation.tsx';

/** Support and following on a page of their own: the laporan itself can then be the same for all. */
export function SupportPage(props: { page: Page; laporan: LaporanView; partisipasi: Partisipasi }) {
  const { page, laporan } = props;
  const words = page.m.portal.partisipasi;
  return (
    <Layout page={page} title={words.judul} isIndexed={false}>
      <p class="facts">{laporan.judul}</p>
      <h1>{words.judul}</h1>
      <Support {...props} hasForms />
      <p>
        <a href={`/laporan/${laporan.nomor}`}>{page.m.portal.rincian.kembaliKeLaporan}</a>
      </p>
    </Layout>
  );
}
