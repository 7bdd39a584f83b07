import { addHari, hariOf, startOfHari, type Instant, type Zona } from '../shared/time.ts';

/** What came of one call. */
export const HASIL_PANGGILAN = ['tersambung', 'tidak_diangkat', 'salah_nomor', 'menolak'] as const;
export type HasilPanggilan = (typeof HASIL_PANGGILAN)[number];

/** Whether the matter is settled in the words of whoever reported. */
export const PUAS = ['ya', 'sebagian', 'tidak'] as const;
export type Puas = (typeof PUAS)[number];

/** When to try again. */
export const LAGI = ['nanti', 'besok', 'lusa'] as const;
export type Lagi = (typeof LAGI)[number];

const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;

/** So often somebody who does not answer is called: more would be a nuisance [d]. */
export const MAKS_PANGGILAN = 3;
/** So long an answer has to be read by itself first [d]. */
export const TUNGGU_MS = 3 * DAY_MS;
/** Later nobody remembers well what was done [d]. */
export const KADALUARSA_MS = 30 * DAY_MS;
/** Hours in which people may be called at home, in their body's zone [d]. */
export const JAM_TELEPON = { dari: 8, sampai: 20 } as const;

/** Not before this moment again, within the hours of calling; null: the last call was made, or calling is over. */
export function lagiPada(
  { ke, hasil, lagi }: { readonly ke: number; readonly hasil: HasilPanggilan; readonly lagi: Lagi },
  now: Instant,
  zona: Zona,
): Instant | null {
  if (hasil !== 'tidak_diangkat' || ke >= MAKS_PANGGILAN) return null;
  const hari = hariOf(now, zona);
  const morning = (days: number): Instant =>
    startOfHari(addHari(hari, days), zona) + JAM_TELEPON.dari * HOUR_MS;
  if (lagi === 'besok') return morning(1);
  if (lagi === 'lusa') return morning(2);
  const later = now + 3 * HOUR_MS;
  return isJamTelepon(later, zona) && hariOf(later, zona) === hari ? later : morning(1);
}

/** Whether people may be called now. */
export function isJamTelepon(now: Instant, zona: Zona): boolean {
  const hour = (now - startOfHari(hariOf(now, zona), zona)) / HOUR_MS;
  return hour >= JAM_TELEPON.dari && hour < JAM_TELEPON.sampai;
}
