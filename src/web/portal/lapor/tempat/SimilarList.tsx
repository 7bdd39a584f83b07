import type { LaporanView } from '../../../../useCases/laporan/readLaporan.ts';
import type { Page } from '../../../request/page.ts';
import { LaporanRows } from '../../daftar/LaporanRows.tsx';

/** Public laporan nearby that say much the same: to be followed instead of written again. */
export function SimilarList({ page, similar }: { page: Page; similar: readonly LaporanView[] }) {
  const words = page.m.portal.lapor;
  return (
    <div id="serupa">
      {similar.length === 0 ? null : (
        <section class="similar" aria-labelledby="serupa-judul">
          <h2 id="serupa-judul">{words.serupa}</h2>
          <p>{words.serupaIsi}</p>
          <LaporanRows
            page={page}
            rows={similar}
            note={(laporan) => (
              <button
                class="button button-biasa"
                type="submit"
                name="ikuti"
                value={laporan.nomor}
                aria-label={words.serupaIkutiNama(laporan.judul ?? laporan.nomor)}
              >
                {words.serupaIkuti}
              </button>
            )}
          />
        </section>
      )}
    </div>
  );
}
