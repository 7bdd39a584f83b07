import type { DayNumber } from './dayNumber.ts';
import { isDayKerja } from './kalender.ts';
import type { KalenderView } from './kalender.ts';

/** Days that do not count: from `from` up to before `to` (the day of lengkapi counts again); Infinity while still open. */
export interface PausedDays {
  readonly from: DayNumber;
  readonly to: DayNumber;
}

/** What counts for one clock: hari kerja outside its pauses, or (`view` null) every calendar day. */
export interface CountedDays {
  readonly view: KalenderView | null;
  /** In order, never overlapping. */
  readonly paused: readonly PausedDays[];
}

/** The `n`-th counted day after `from`; null when an open pause lies before it. */
export function nthCountedDay(counted: CountedDays, from: DayNumber, n: number): DayNumber | null {
  const { view, paused } = counted;
  if (view === null) return from + n;
  let next = 0;
  let left = n;
  let day = from;
  while (left > 0) {
    day += 1;
    for (let pause = paused[next]; pause !== undefined && day >= pause.from; pause = paused[next]) {
      if (pause.to === Infinity) return null;
      if (pause.to > day) day = pause.to;
      next += 1;
    }
    if (isDayKerja(view, day)) left -= 1;
  }
  return day;
}

/** How many counted days lie after `from`, up to and with `to`; 0 when `to` is not later. */
export function countCountedDays(counted: CountedDays, from: DayNumber, to: DayNumber): number {
  if (counted.view === null) return Math.max(0, to - from);
  return countDaysKerja(counted.view, from, to) - countPausedDays(counted, from, to);
}

/** How many hari kerja of the pauses lie after `from`, up to and with `to`. */
export function countPausedDays(counted: CountedDays, from: DayNumber, to: DayNumber): number {
  const { view, paused } = counted;
  if (view === null) return 0;
  let count = 0;
  for (const pause of paused) {
    count += countDaysKerja(view, Math.max(from, pause.from - 1), Math.min(to, pause.to - 1));
  }
  return count;
}

function countDaysKerja(view: KalenderView, from: DayNumber, to: DayNumber): number {
  let count = 0;
  for (let day = from + 1; day <= to; day += 1) if (isDayKerja(view, day)) count += 1;
  return count;
}
