import type { LaporanView } from '../../../useCases/laporan/readLaporan.ts';
import type { Page } from '../../request/page.ts';

/** That a laporan is confidential or anonymous, where officers read it. */
export function Flags({ page, view }: { page: Page; view: Pick<LaporanView, 'rahasia' | 'anonim'> }) {
  const { meja } = page.m.petugas;
  if (view.rahasia !== true && view.anonim !== true) return null;
  return (
    <ul class="flags">
      {view.rahasia ? <li>{meja.rahasia}</li> : null}
      {view.anonim ? <li>{meja.anonim}</li> : null}
    </ul>
  );
}
