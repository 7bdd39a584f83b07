import type { LaporanView } from '../../../useCases/laporan/readLaporan.ts';
import type { Page } from '../../request/page.ts';

/** That a laporan is confidential or anonymous, or came in a burst of others like it, where officers read it. */
export function Flags(props: {
  page: Page;
  view: Pick<LaporanView, 'rahasia' | 'anonim'>;
  isBanjir?: boolean;
}) {
  const { page, view, isBanjir = false } = props;
  const { meja } = page.m.petugas;
  if (view.rahasia !== true && view.anonim !== true && !isBanjir) return null;
  return (
    <ul class="flags">
      {view.rahasia ? <li>{meja.rahasia}</li> : null}
      {view.anonim ? <li>{meja.anonim}</li> : null}
      {isBanjir ? <li>{page.m.petugas.banjir.tandaPanjang}</li> : null}
    </ul>
  );
}
