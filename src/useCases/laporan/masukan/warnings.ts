import type { Kiriman } from '../../../domain/laporan/commands.ts';
import { hariOf, type Instant } from '../../../domain/shared/time.ts';
import { refusal, type Refusal } from '../../../domain/shared/result.ts';

/** Indonesia with its seas: a point outside is most likely a slip of the finger or two swapped numbers. */
const BOUNDS = { south: -11.5, north: 6.5, west: 94.5, east: 141.5 } as const;

/** What does not fit about place or date: told to the sender, never a refusal (interfaces §5 `peringatan`). */
export function warningsOfKiriman(
  kiriman: Pick<Kiriman, 'tanggalKejadian' | 'titik' | 'klasifikasi' | 'wilayah' | 'lokasiKeterangan'>,
  pada: Instant,
): readonly Refusal[] {
  const { tanggalKejadian, titik, klasifikasi, wilayah, lokasiKeterangan } = kiriman;
  const warnings: Refusal[] = [];
  // It is still today in the east when a new day has not begun in the west: only a day that has begun nowhere is wrong.
  if (tanggalKejadian !== null && tanggalKejadian !== 'tidak_tahu' && tanggalKejadian > hariOf(pada, 'WIT')) {
    warnings.push(refusal('laporan.warn_date_future', undefined, 'tanggalKejadian'));
  }
  if (titik !== null && !isInIndonesia(titik))
    warnings.push(refusal('laporan.warn_point_outside', undefined, 'lokasi'));
  const isPengaduan = klasifikasi === 'pengaduan';
  if (isPengaduan && tanggalKejadian === null) {
    warnings.push(refusal('laporan.warn_date_missing', undefined, 'tanggalKejadian'));
  }
  if (isPengaduan && titik === null && wilayah === null && lokasiKeterangan === null) {
    warnings.push(refusal('laporan.warn_place_missing', undefined, 'lokasi'));
  }
  return warnings;
}

function isInIndonesia({ lat, lon }: { readonly lat: number; readonly lon: number }): boolean {
  return lat >= BOUNDS.south && lat <= BOUNDS.north && lon >= BOUNDS.west && lon <= BOUNDS.east;
}
