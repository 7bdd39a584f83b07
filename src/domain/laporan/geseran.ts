import type { Instant } from '../shared/time.ts';
import { isOpen } from '../tenggat/jam.ts';
import type { Kalender } from '../tenggat/kalender.ts';
import type { Jam } from '../tenggat/types.ts';
import { tenggatOf } from './tenggat.ts';
import type { Laporan } from './types.ts';

/** One open clock whose last moment another calendar moves. Null: a pause leaves it open under that calendar. */
export interface Geseran {
  readonly jam: Jam;
  readonly dari: Instant | null;
  readonly menjadi: Instant | null;
}

/**
 * The open clocks of a laporan that end at another moment when `nanti` takes the place of `sekarang`, both as known at `asOf`: what
 * a decree would do, told by the same computation that deadlines come from (rules §5). Ended clocks never move.
 */
export function geseranOf(
  laporan: Laporan,
  kalender: { readonly sekarang: Kalender; readonly nanti: Kalender },
  asOf: Instant,
): readonly Geseran[] {
  return laporan.jam.filter(isOpen).flatMap((jam) => {
    const dari = tenggatOf(laporan, jam, kalender.sekarang, asOf).jatuhTempo;
    const menjadi = tenggatOf(laporan, jam, kalender.nanti, asOf).jatuhTempo;
    return dari === menjadi ? [] : [{ jam, dari, menjadi }];
  });
}
