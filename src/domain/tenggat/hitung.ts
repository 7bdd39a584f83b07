import { assert, unreachable } from '../shared/assert.ts';
import type { Instant } from '../shared/time.ts';
import { countCountedDays, countPausedDays, nthCountedDay } from './countedDays.ts';
import type { CountedDays, PausedDays } from './countedDays.ts';
import { dayNumberAt, dayNumberOf, endOfDay } from './dayNumber.ts';
import type { DayNumber } from './dayNumber.ts';
import { touchesSementara, viewKalender } from './kalender.ts';
import type { Kalender } from './kalender.ts';
import type { Jam, Perpanjangan, StatusJam, Tenggat } from './types.ts';

/**
 * A clock as it stood at `asOf` (rules §5): only what had happened by then, and only decrees known by then. One that had
 * ended is judged by the calendar known at its end, so a late decree moves open deadlines and never closed ones.
 *
 * - `hari_kerja`: the n-th hari kerja after the start day; days of a pause do not count.
 * - `hari`: the n-th calendar day after the start day; pauses do not stop it.
 * - `tanggal` (a promise, an extension): the end of that day; each hari kerja that a pause takes after the day of start or
 *   extension, up to that date, pushes it on by one counted day.
 * - An extension never takes days away: should a pause or decree push the earlier end past the new date, that end stays.
 * - Late from 00:00 of the day after the last one. `sisa` is 0 on the last day; once late it is at least -1, because the
 *   first hari kerja of lateness counts as begun (over a weekend too).
 *
 * Throws when asked about a moment before the clock started.
 */
export function hitungTenggat(jam: Jam, kalender: Kalender, asOf: Instant): Tenggat {
  const sight = seeJam(jam, kalender, asOf);
  const { last, firstLast, counted, startDay, today } = sight;
  return {
    status: statusOf(jam, sight),
    jatuhTempo: last === null ? null : endOfDay(last, jam.zona),
    jatuhTempoAwal: firstLast === null ? null : endOfDay(firstLast, jam.zona),
    sementara: sight.sementara,
    terpakai: countCountedDays(counted, startDay, today),
    sisa: last === null ? null : sisaOf(counted, today, last),
  };
}

/** A clock seen from one moment, in days: what deadlines and warnings are made of. */
export interface JamSight {
  readonly counted: CountedDays;
  readonly startDay: DayNumber;
  /** The day of the end, or of asking. */
  readonly today: DayNumber;
  readonly ended: boolean;
  /** A pause is open (also on a clock whose days it does not stop). */
  readonly paused: boolean;
  /** The last day without extension, and with all of them; null while an open pause hides it. */
  readonly firstLast: DayNumber | null;
  readonly last: DayNumber | null;
  readonly sementara: boolean;
}

export function seeJam(jam: Jam, kalender: Kalender, asOf: Instant): JamSight {
  assert(asOf >= jam.mulai, `clock ${jam.jam} asked about a moment before its start`);
  const ended = jam.selesai !== null && jam.selesai <= asOf;
  const at = jam.selesai !== null && ended ? jam.selesai : asOf;
  const view = viewKalender(kalender, jam.kalender, at);
  const byHariKerja = jam.batas.satuan !== 'hari';
  const pauses = jam.jeda.length === 0 ? NO_PAUSES : pausedDaysOf(jam, at, ended);
  const counted = byHariKerja ? { view, paused: pauses } : { view: null, paused: NO_PAUSES };
  const startDay = dayNumberAt(jam.mulai, jam.zona);
  const sight = {
    counted,
    startDay,
    today: dayNumberAt(at, jam.zona),
    ended,
    paused: pauses.at(-1)?.to === Infinity,
  };

  const first = lastDayOf(jam.batas, counted, startDay, startDay);
  let last = first.day;
  let sementara = byHariKerja && touchesSementara(view, first.examinedFrom, first.examinedTo);
  for (const perpanjangan of jam.perpanjangan) {
    if (perpanjangan.pada > at || last === null) break;
    const next = lastDayOf(perpanjangan.batas, counted, dayNumberAt(perpanjangan.pada, jam.zona), last);
    sementara ||= byHariKerja && touchesSementara(view, next.examinedFrom, next.examinedTo);
    last = next.day === null ? null : Math.max(next.day, last);
  }
  return { ...sight, firstLast: first.day, last, sementara };
}

const NO_PAUSES: readonly PausedDays[] = [];

/** The days on which the decision about a last day rests: after `examinedFrom`, up to and with `examinedTo`. */
interface LastDay {
  readonly day: DayNumber | null;
  readonly examinedFrom: DayNumber;
  readonly examinedTo: DayNumber;
}

function lastDayOf(
  batas: Jam['batas'] | Perpanjangan['batas'],
  counted: CountedDays,
  base: DayNumber,
  current: DayNumber,
): LastDay {
  switch (batas.satuan) {
    case 'hari_kerja':
      return afterDays(counted, base, batas.n);
    case 'tambah_hari_kerja':
      return afterDays(counted, current, batas.n);
    case 'hari':
      return { day: base + batas.n, examinedFrom: base, examinedTo: base };
    case 'tanggal':
      return pushedDate(counted, base, dayNumberOf(batas.hari));
    default:
      return unreachable(batas);
  }
}

function afterDays(counted: CountedDays, from: DayNumber, n: number): LastDay {
  const day = nthCountedDay(counted, from, n);
  return { day, examinedFrom: from, examinedTo: day ?? openPauseOf(counted) - 1 };
}

/** A named date stands as it is, whatever the calendar, unless a pause takes days from it. */
function pushedDate(counted: CountedDays, base: DayNumber, date: DayNumber): LastDay {
  const touched = counted.paused.some(
    (pause) => Math.max(pause.from, base + 1) <= Math.min(pause.to - 1, date),
  );
  if (!touched) return { day: date, examinedFrom: base, examinedTo: base };
  const openPause = openPauseOf(counted);
  if (openPause <= date) return { day: null, examinedFrom: base, examinedTo: openPause - 1 };
  const day = nthCountedDay(counted, date, countPausedDays(counted, base, date));
  return { day, examinedFrom: base, examinedTo: day ?? openPause - 1 };
}

function openPauseOf(counted: CountedDays): DayNumber {
  const pause = counted.paused.at(-1);
  return pause?.to === Infinity ? pause.from : Infinity;
}

/** The pauses known at `at`, in days. One within a single day changes nothing; one still open ends with its clock. */
function pausedDaysOf(jam: Jam, at: Instant, ended: boolean): readonly PausedDays[] {
  const days: PausedDays[] = [];
  for (const { dari, sampai } of jam.jeda) {
    if (dari > at) break;
    const from = dayNumberAt(dari, jam.zona);
    if (sampai !== null && sampai <= at) days.push({ from, to: dayNumberAt(sampai, jam.zona) });
    else days.push({ from, to: ended ? dayNumberAt(at, jam.zona) : Infinity });
  }
  return days.filter((pause) => pause.to > pause.from);
}

function statusOf(jam: Jam, { ended, today, firstLast, last }: JamSight): StatusJam {
  if (ended && jam.gugur) return 'gugur';
  if (last === null) return 'jeda';
  if (today > last) return 'terlambat';
  if (firstLast !== null && today > firstLast) return 'diperpanjang';
  return ended ? 'tepat_waktu' : 'berjalan';
}

function sisaOf(counted: CountedDays, today: DayNumber, last: DayNumber): number {
  if (today <= last) return countCountedDays(counted, today, last);
  return -Math.max(1, countCountedDays(counted, last, today));
}
