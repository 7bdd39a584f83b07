import type { LaporanView } from '../../../../useCases/laporan/readLaporan.ts';
import type { Page } from '../../../request/page.ts';
import { gambarHref, ukuranGambar } from '../../peta/gambar.ts';

/** Where it is, on our own outlines; with its point when the pelapor gave one. */
export async function placeOf(page: Page, laporan: LaporanView) {
  const words = page.m.portal.partisipasi;
  const kode = laporan.wilayah?.kode.slice(0, 5) ?? '';
  const ukuran = kode === '' ? null : await ukuranGambar(kode);
  if (laporan.wilayah === null || ukuran === null) return null;
  const { lat = null, lon = null } = laporan.lokasi ?? {};
  const query = lat === null || lon === null ? '' : `?lat=${lat.toFixed(5)}&lon=${lon.toFixed(5)}`;
  const { nama } = laporan.wilayah;
  return (
    <section aria-labelledby="tempat">
      <h2 id="tempat">{words.peta}</h2>
      <img
        class="map-small"
        src={`${gambarHref(kode)}${query}`}
        alt={words.petaAlt(nama)}
        width={ukuran.lebar}
        height={ukuran.tinggi}
        loading="lazy"
      />
      <p>
        {[laporan.lokasi?.keterangan, nama].filter(Boolean).join(', ')}.{' '}
        <a href={`/laporan?wilayah=${laporan.wilayah.kode}`}>{words.petaLain(nama)}</a>
      </p>
    </section>
  );
}
