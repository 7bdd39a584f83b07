import { formatNomor } from '../../../../domain/shared/nomor.ts';
import { hariOf, type Instant } from '../../../../domain/shared/time.ts';
import { formatTanggal } from '../../../../messages/format/tanggal.ts';
import type { LaporanView } from '../../../../useCases/laporan/readLaporan.ts';
import type { Page } from '../../../request/page.ts';

/** The address that stays, and how to cite it; a button copies it where there is script. */
export function Share({ page, laporan, now }: { page: Page; laporan: LaporanView; now: Instant }) {
  const words = page.m.portal.partisipasi;
  const address = page.address ?? '';
  const opened = formatTanggal(hariOf(now, laporan.zona), page.lang);
  const judul = laporan.judul ?? page.m.portal.rincian.tanpaJudul(formatNomor(laporan.nomor));
  return (
    <section aria-labelledby="bagikan">
      <h2 id="bagikan">{words.bagikan}</h2>
      <p class="cite">
        {words.kutipan(judul, formatNomor(laporan.nomor), opened)} {words.tautan}:{' '}
        <a href={address}>{address}</a>
      </p>
      <p class="not-printed" hidden>
        <button class="button button-biasa" type="button" data-salin={address} data-tersalin={words.tersalin}>
          {words.salin}
        </button>{' '}
        <output></output>
      </p>
    </section>
  );
}
