import { formatNomor } from '../../../domain/shared/nomor.ts';
import type { Serupa } from '../../../useCases/meja/findSerupa.ts';
import type { Page } from '../../request/page.ts';

/** Laporan that are probably the same matter, each with the reason and the way to merge this one into it. */
export function Similar(props: { page: Page; nomor: string; serupa: readonly Serupa[]; canMerge: boolean }) {
  const { page, nomor, serupa, canMerge } = props;
  const { meja, perintah } = page.m.petugas;
  if (serupa.length === 0) return null;
  return (
    <section aria-labelledby="serupa">
      <h2 id="serupa">{meja.serupa}</h2>
      <ul class="clocks">
        {serupa.map(({ view, kata }) => (
          <li>
            <a href={`/petugas/laporan/${view.nomor}`}>{view.judul}</a>
            <span class="facts">
              {formatNomor(view.nomor)} · {view.status === null ? null : page.m.status.nama[view.status]} ·{' '}
              {meja.serupaKarena(kata.join(', '))}
            </span>
            {canMerge ? (
              <a
                href={`/petugas/laporan/${nomor}/gabungkan?ke=${view.nomor}`}
                aria-label={meja.gabungkanKe(formatNomor(view.nomor))}
              >
                {perintah.daftar.gabungkan.nama}
              </a>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
