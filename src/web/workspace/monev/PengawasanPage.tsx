import type { Rujukan } from '../../../domain/laporan/aturan.ts';
import type { Instant } from '../../../domain/shared/time.ts';
import type { LaporanPage } from '../../../useCases/laporan/readLaporan.ts';
import type { IndikatorJawaban } from '../../../useCases/monev/readIndikator.ts';
import { EmptyState } from '../../components/data/EmptyState.tsx';
import type { Page } from '../../request/page.ts';
import type { Officer } from '../officer.ts';
import { queueHref } from '../queue/address.ts';
import { QueueTable } from '../queue/QueueTable.tsx';
import { WorkspaceLayout } from '../WorkspaceLayout.tsx';
import type { MonevAsked } from './asked.ts';
import { BreakdownTable } from './BreakdownTable.tsx';
import { setWords } from './MonevPage.tsx';

interface Shown {
  readonly asked: MonevAsked;
  readonly aturan: Rujukan;
  readonly now: Instant;
  readonly rincian: IndikatorJawaban | null;
  readonly late: LaporanPage;
}

/** What a supervisor looks at: what is late first, then each body it supervises. */
export function PengawasanPage({ page, shown }: { page: Page; officer: Officer; shown: Shown | null }) {
  const { dasbor } = page.m.petugas;
  return (
    <WorkspaceLayout page={page} title={dasbor.pengawasan}>
      <h1>{dasbor.pengawasan}</h1>
      {shown === null ? (
        <EmptyState judul={dasbor.bukanPengawas.judul} isi={dasbor.bukanPengawas.isi}>
          <p>
            <a href="/monev">{dasbor.judul}</a>
          </p>
        </EmptyState>
      ) : (
        <>
          <p class="lead">{setWords({ page, ...shown })}</p>
          <h2>{dasbor.terlambatJudul}</h2>
          {shown.late.baris.length === 0 ? (
            <EmptyState judul={dasbor.terlambatKosong} isi={dasbor.terlambatKosongIsi} />
          ) : (
            <>
              <QueueTable page={page} caption={dasbor.terlambatJudul} listed={shown.late} now={shown.now} />
              {shown.late.next === null ? null : (
                <p>
                  <a href={queueHref({ ...inducedBy(shown.asked), tampilan: 'terlambat' })}>
                    {dasbor.lihatSemua}
                  </a>
                </p>
              )}
            </>
          )}
          {shown.rincian === null ? null : (
            <BreakdownTable page={page} asked={shown.asked} aturan={shown.aturan} rincian={shown.rincian} />
          )}
        </>
      )}
    </WorkspaceLayout>
  );
}

function inducedBy({ induk }: MonevAsked): { induk?: readonly string[] } {
  return induk === undefined ? {} : { induk };
}
