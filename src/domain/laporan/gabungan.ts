import type { Pohon } from '../instansi/pohon.ts';
import type { Instant } from '../shared/time.ts';
import { viewOf, type Terlihat } from './access.ts';
import type { Kepemilikan, Reader } from './reader.ts';
import type { Fakta } from './types.ts';

/** A merged laporan lives on in the main one: its pelapor is heard there (rules §4 `gabungkan`). */

/** The laporan into which this one was merged; null for any other, also for one archived as duplikat without a link. */
export function mainNomorOf({ status, terkait }: Pick<Fakta, 'status' | 'terkait'>): string | null {
  if (status !== 'diarsipkan') return null;
  return terkait.find((one) => one.hubungan === 'digabung_ke')?.nomor ?? null;
}

interface Whose {
  readonly laporan: Terlihat;
  readonly milik: Kepemilikan;
}

/**
 * Whether a reader of the main laporan's text also reads what the pelapor of the merged one said there (rules §3): of a rahasia
 * one only those in charge of the main one, of any other all who read the main one. Who is complained of in the merged one reads
 * there no more than the public. Whoever reads the merged one itself reads its words everywhere.
 */
export function mayReadGabungan(
  reader: Reader,
  main: Whose,
  merged: Whose,
  pohon: Pohon,
  now: Instant,
): boolean {
  if (viewOf(reader, merged.laporan, merged.milik, pohon, now).teks) return true;
  const asComplainedOf = { ...main.laporan, terlapor: merged.laporan.terlapor };
  const there = viewOf(reader, asComplainedOf, main.milik, pohon, now);
  return merged.laporan.rahasia ? there.catatan === 'semua' : there.teks;
}
