import type { Instant } from '../shared/time.ts';
import { countCountedDays, nthCountedDay } from './countedDays.ts';
import { hourOfDay, startOfDay } from './dayNumber.ts';
import { seeJam } from './hitung.ts';
import type { JamSight } from './hitung.ts';
import type { Kalender } from './kalender.ts';
import { DEFAULT_PENGINGAT, DEFAULT_PERINGATAN } from './kebijakan.ts';
import type { PengingatKebijakan, PeringatanKebijakan } from './kebijakan.ts';
import type { Jam, KodeJam } from './types.ts';

export interface Warning {
  readonly jenis: 'setengah' | 'delapan_puluh' | 'hari_terakhir' | 'lewat_1' | 'lewat_3' | 'lewat_5';
  readonly pada: Instant;
  readonly kepada: 'petugas' | 'admin' | 'pimpinan' | 'admin_instansi' | 'pembina' | 'nasional';
}

export interface Reminder {
  readonly jenis: 'pengingat_1' | 'pengingat_2' | 'habis';
  readonly pada: Instant;
}

/**
 * All warnings of one clock, past and coming, as seen at `asOf`, in order (rules §5). Only for a clock that is an office's
 * duty, open and not paused at that moment; otherwise none. All hours are those of the clock's zone.
 *
 * - half and 80 % of its counted days (rounded up): at the midnight that ends that day; left out when the morning of the
 *   last day comes first;
 * - the morning of the last day;
 * - the same hour of the 1st, 3rd and 5th counted day after the last one: over a weekend nobody is told of a lateness that
 *   nobody could mend.
 *
 * The numbers are policy; `jenis` keeps its name when they change, so that nothing is sent twice under two names.
 */
export function warningsOf(
  jam: Jam,
  kalender: Kalender,
  asOf: Instant,
  kebijakan: PeringatanKebijakan = DEFAULT_PERINGATAN,
): readonly Warning[] {
  if (!IS_DUTY[jam.jam] || !runs(jam, asOf)) return [];
  const sight = seeJam(jam, kalender, asOf);
  const { counted, last, paused } = sight;
  if (paused || last === null) return [];
  const lastMorning = hourOfDay(last, kebijakan.pukul, jam.zona);
  const warnings: Warning[] = [];
  for (const [jenis, kepada, persen] of [
    ['setengah', 'petugas', kebijakan.persenPetugas],
    ['delapan_puluh', 'admin', kebijakan.persenAdmin],
  ] as const) {
    const pada = usedUp(jam, sight, persen);
    if (pada !== null && pada < lastMorning) warnings.push({ jenis, pada, kepada });
  }
  warnings.push({ jenis: 'hari_terakhir', pada: lastMorning, kepada: 'pimpinan' });
  for (const [jenis, kepada, n] of [
    ['lewat_1', 'admin_instansi', kebijakan.naikAdminInstansi],
    ['lewat_3', 'pembina', kebijakan.naikPembina],
    ['lewat_5', 'nasional', kebijakan.naikNasional],
  ] as const) {
    const day = nthCountedDay(counted, last, n);
    if (day !== null) warnings.push({ jenis, pada: hourOfDay(day, kebijakan.pukul, jam.zona), kepada });
  }
  return warnings;
}

/**
 * What the pelapor hears about an own window (`kelengkapan`, `tanggapan`), as seen at `asOf`, in order: two reminders on
 * their counted days (5 and 9), left out when the window is over by then, and `habis`, the first instant at which the
 * system may archive or close. None while the clock is paused or has ended.
 */
export function remindersOf(
  jam: Jam,
  kalender: Kalender,
  asOf: Instant,
  kebijakan: PengingatKebijakan = DEFAULT_PENGINGAT,
): readonly Reminder[] {
  if (jam.jam !== 'kelengkapan' && jam.jam !== 'tanggapan') return [];
  const habis = habisOf(jam, kalender, asOf);
  if (habis === null) return [];
  const { counted, startDay } = seeJam(jam, kalender, asOf);
  const reminders: Reminder[] = [];
  for (const [jenis, n] of [
    ['pengingat_1', kebijakan.hariPertama],
    ['pengingat_2', kebijakan.hariKedua],
  ] as const) {
    const day = nthCountedDay(counted, startDay, n);
    const pada = day === null ? null : hourOfDay(day, kebijakan.pukul, jam.zona);
    if (pada !== null && pada < habis) reminders.push({ jenis, pada });
  }
  return [...reminders, { jenis: 'habis', pada: habis }];
}

/** The first instant at which the clock is over its end: 00:00 of the day after; null while ended or paused at `asOf`. */
export function habisOf(jam: Jam, kalender: Kalender, asOf: Instant): Instant | null {
  if (!runs(jam, asOf)) return null;
  const { last, paused } = seeJam(jam, kalender, asOf);
  return paused || last === null ? null : startOfDay(last + 1, jam.zona);
}

/**
 * The earliest instant after `after` at which a warning or a reminder of these clocks falls due, or the 60 days of
 * `ombudsman` are over (consent is asked then): when the sweep must look at the laporan again. Null: never by itself.
 */
export function nextMoment(
  jam: readonly Jam[],
  kalender: Kalender,
  after: Instant,
  kebijakan: {
    readonly peringatan: PeringatanKebijakan;
    readonly pengingat: PengingatKebijakan;
  } = DEFAULT_MOMENTS,
): Instant | null {
  let earliest = Infinity;
  for (const one of jam) {
    const asOf = Math.max(after, one.mulai);
    for (const { pada } of warningsOf(one, kalender, asOf, kebijakan.peringatan)) {
      if (pada > after && pada < earliest) earliest = pada;
    }
    for (const { pada } of remindersOf(one, kalender, asOf, kebijakan.pengingat)) {
      if (pada > after && pada < earliest) earliest = pada;
    }
    const habis = one.jam === 'ombudsman' ? habisOf(one, kalender, asOf) : null;
    if (habis !== null && habis > after && habis < earliest) earliest = habis;
  }
  return earliest === Infinity ? null : earliest;
}

const DEFAULT_MOMENTS = { peringatan: DEFAULT_PERINGATAN, pengingat: DEFAULT_PENGINGAT };

/** The clocks that are somebody's duty in an office; the others wait for the pelapor or only measure. */
const IS_DUTY: Readonly<Record<KodeJam, boolean>> = {
  verifikasi: true,
  respons: true,
  penyelesaian: true,
  janji: true,
  ppid: true,
  kelengkapan: false,
  tanggapan: false,
  buka_kembali: false,
  ombudsman: false,
};

function runs(jam: Jam, asOf: Instant): boolean {
  return jam.selesai === null || jam.selesai > asOf;
}

/** The midnight at which `persen` of the counted days are used up, rounded up to whole days; null without any day. */
function usedUp(jam: Jam, { counted, startDay, last }: JamSight, persen: number): Instant | null {
  const total = last === null ? 0 : countCountedDays(counted, startDay, last);
  const day = total === 0 ? null : nthCountedDay(counted, startDay, Math.ceil((total * persen) / 100));
  return day === null ? null : startOfDay(day + 1, jam.zona);
}
