import { addHari, hariOf, startOfHari, type Hari, type Instant } from '../shared/time.ts';

/** Five in the afternoon of the west, when the day's work at the agencies is over (F33). */
const JAM_KIRIM_MS = 17 * 3_600_000;

/**
 * The day under which news of this instant goes into one mail: from five in the afternoon (WIB) on it is the next day's, so that
 * a follower gets at most one mail a day however much happens.
 */
export function hariSurat(pada: Instant): Hari {
  const hari = hariOf(pada, 'WIB');
  return pada < startOfHari(hari, 'WIB') + JAM_KIRIM_MS ? hari : addHari(hari, 1);
}

/** What the mail of a day tells of: a whole day, up to its end and not with it. */
export function rentangSurat(hari: Hari): { readonly dari: Instant; readonly sampai: Instant } {
  const sampai = startOfHari(hari, 'WIB') + JAM_KIRIM_MS;
  return { dari: startOfHari(addHari(hari, -1), 'WIB') + JAM_KIRIM_MS, sampai };
}
