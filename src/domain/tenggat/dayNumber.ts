import { MS_PER_HARI, zonaOffsetMs } from '../shared/time.ts';
import type { Hari, Instant, Zona } from '../shared/time.ts';

/**
 * A day as a whole number: days since 1970-01-01. The clocks walk over thousands of days for every list, so inside this
 * folder a day is a number; at its edges it is a `Hari`.
 */
export type DayNumber = number;

export function dayNumberOf(hari: Hari): DayNumber {
  return Date.parse(`${hari}T00:00:00Z`) / MS_PER_HARI;
}

export function hariOfDayNumber(day: DayNumber): Hari {
  return new Date(day * MS_PER_HARI).toISOString().slice(0, 10);
}

/** The day that it is in `zona` at `instant`. */
export function dayNumberAt(instant: Instant, zona: Zona): DayNumber {
  return Math.floor((instant + zonaOffsetMs(zona)) / MS_PER_HARI);
}

/** The instant at which `day` begins in `zona`. */
export function startOfDay(day: DayNumber, zona: Zona): Instant {
  return day * MS_PER_HARI - zonaOffsetMs(zona);
}

/** 23:59:59 of `day` in `zona`: how the law writes the end of a limit. */
export function endOfDay(day: DayNumber, zona: Zona): Instant {
  return startOfDay(day + 1, zona) - 1000;
}

/** `hour` o'clock of `day` in `zona`. */
export function hourOfDay(day: DayNumber, hour: number, zona: Zona): Instant {
  return startOfDay(day, zona) + hour * 3_600_000;
}

export function isWeekend(day: DayNumber): boolean {
  // Day 0 was a Thursday: Saturday is 2, Sunday 3, also for days before 1970.
  const weekday = ((day % 7) + 7) % 7;
  return weekday === 2 || weekday === 3;
}

export function tahunOfDay(day: DayNumber): number {
  return new Date(day * MS_PER_HARI).getUTCFullYear();
}

export function firstDayOfTahun(tahun: number): DayNumber {
  return Date.UTC(tahun, 0, 1) / MS_PER_HARI;
}
