import { addHari, type Hari } from '../shared/time.ts';

/** Stages at which a due date is told of by itself: a week before, the day after, two weeks after. Each is told once. */
export const TAHAP_PENGINGAT = ['segera', 'lewat', 'lewat_lama'] as const;
export type TahapPengingat = (typeof TAHAP_PENGINGAT)[number];

/** Days before a due date from which it is near. */
export const SEGERA_HARI = 7;
/** Days after a due date from which it is long over. */
export const LAMA_HARI = 14;
/** Behind this nothing is told any more: a program that stood still, or an import, tells no old stories. */
const BASI_HARI = 45;

/** The stage of a due date on a day; null when there is nothing to tell. */
export function tahapOf(tenggat: Hari, hari: Hari): TahapPengingat | null {
  if (tenggat >= hari) return tenggat <= addHari(hari, SEGERA_HARI) ? 'segera' : null;
  if (tenggat < addHari(hari, -BASI_HARI)) return null;
  return tenggat < addHari(hari, -LAMA_HARI) ? 'lewat_lama' : 'lewat';
}

/** Days before its end at which a decree or a document of the register is told of, the earlier first. */
export const HABIS_HARI = [30, 7] as const;

/** The nearest of `HABIS_HARI` that has come for what ends on a day; null while it is far, and once it has ended. */
export function tahapHabis(sampai: Hari, hari: Hari): (typeof HABIS_HARI)[number] | null {
  if (sampai < hari) return null;
  return HABIS_HARI.findLast((n) => sampai <= addHari(hari, n)) ?? null;
}
