import { assert } from '../shared/assert.ts';
import { isHari } from '../shared/time.ts';
import type { Hari, Instant } from '../shared/time.ts';
import { dayNumberOf, firstDayOfTahun, hariOfDayNumber, isWeekend, tahunOfDay } from './dayNumber.ts';
import type { DayNumber } from './dayNumber.ts';
import type { HariLibur } from './types.ts';

/** All days off that were ever decreed, indexed by day. Immutable: a new decree is a new calendar. */
export interface Kalender {
  /** For everybody: nasional, cuti bersama, pemilihan. */
  readonly umum: LiburIndex;
  /** For the clocks of one instansi only, by its code. */
  readonly lokal: ReadonlyMap<string, LiburIndex>;
  /** When the decree of a year was first known; a year that is not here is provisional. */
  readonly tahunDiketahui: ReadonlyMap<number, Instant>;
}

/**
 * The calendar of the given days off. `tahunBerketetapan`: the years whose national decree exists, and since when it is
 * known here (the earliest counts when a year comes twice). Throws on a row that cannot be: no day, or lokal of nobody.
 */
export function buildKalender(
  libur: readonly HariLibur[],
  tahunBerketetapan: readonly { readonly tahun: number; readonly diketahui: Instant }[],
): Kalender {
  const umum = new Map<DayNumber, Ketetapan[]>();
  const lokal = new Map<string, Map<DayNumber, Ketetapan[]>>();
  for (const row of libur) {
    assert(isHari(row.tanggal), `hari libur on no day: ${row.tanggal}`);
    assert(row.jenis !== 'lokal' || row.instansi !== null, `hari libur lokal of nobody: ${row.tanggal}`);
    const byDay = row.instansi === null ? umum : childOf(lokal, row.instansi);
    const day = dayNumberOf(row.tanggal);
    const ketetapan = { diketahui: row.diketahui, dicabut: row.dicabut ?? Infinity };
    byDay.set(day, [...(byDay.get(day) ?? []), ketetapan]);
  }
  const tahunDiketahui = new Map<number, Instant>();
  for (const { tahun, diketahui } of tahunBerketetapan) {
    tahunDiketahui.set(tahun, Math.min(diketahui, tahunDiketahui.get(tahun) ?? Infinity));
  }
  const lokalByInstansi = new Map([...lokal].map(([instansi, byDay]) => [instansi, indexLibur(byDay)]));
  return { umum: indexLibur(umum), lokal: lokalByInstansi, tahunDiketahui };
}

/** Rules §5: no weekend and no day off of `instansi` (a code, never a unit), as far as decrees known at `asOf` say. */
export function isHariKerja(kalender: Kalender, hari: Hari, instansi: string, asOf: Instant): boolean {
  return isDayKerja(viewKalender(kalender, instansi, asOf), dayNumberOf(hari));
}

/** True while no decree of that day's year is known at `asOf`: weekends and fixed dates alone count, provisionally. */
export function isSementara(kalender: Kalender, hari: Hari, asOf: Instant): boolean {
  return !isTahunDecreed(kalender, tahunOfDay(dayNumberOf(hari)), asOf);
}

/** The `n`-th hari kerja after `hari`, which itself does not count; `hari` for n = 0. `n` is whole and not negative. */
export function addHariKerja(
  kalender: Kalender,
  hari: Hari,
  n: number,
  instansi: string,
  asOf: Instant,
): Hari {
  assert(Number.isInteger(n) && n >= 0, `whole hari kerja: ${n}`);
  const view = viewKalender(kalender, instansi, asOf);
  let day = dayNumberOf(hari);
  for (let left = n; left > 0;) {
    day += 1;
    if (isDayKerja(view, day)) left -= 1;
  }
  return hariOfDayNumber(day);
}

/** How many hari kerja lie after `dariExclusive` up to and with `sampaiInclusive`; 0 when that is not later. */
export function countHariKerja(
  kalender: Kalender,
  dariExclusive: Hari,
  sampaiInclusive: Hari,
  instansi: string,
  asOf: Instant,
): number {
  const view = viewKalender(kalender, instansi, asOf);
  const last = dayNumberOf(sampaiInclusive);
  let count = 0;
  for (let day = dayNumberOf(dariExclusive) + 1; day <= last; day += 1) if (isDayKerja(view, day)) count += 1;
  return count;
}

/**
 * The calendar through the eyes of one instansi at one moment of knowing. It remembers the year that it last looked at
 * (walks go day by day), so make one for a walk and keep it to yourself.
 */
export interface KalenderView {
  readonly kalender: Kalender;
  readonly lokal: LiburIndex | null;
  readonly asOf: Instant;
  tahunFirst: DayNumber;
  tahunNext: DayNumber;
  /** Null when the year has a decree: then only decreed days are off. */
  tahunFixed: readonly DayNumber[] | null;
}

export function viewKalender(kalender: Kalender, instansi: string, asOf: Instant): KalenderView {
  const lokal = kalender.lokal.get(instansi) ?? null;
  return { kalender, lokal, asOf, tahunFirst: 0, tahunNext: 0, tahunFixed: null };
}

export function isDayKerja(view: KalenderView, day: DayNumber): boolean {
  if (isWeekend(day)) return false;
  if (isOff(view.kalender.umum, day, view.asOf)) return false;
  if (view.lokal !== null && isOff(view.lokal, day, view.asOf)) return false;
  if (day < view.tahunFirst || day >= view.tahunNext) turnToTahunOf(view, day);
  return view.tahunFixed === null || !view.tahunFixed.includes(day);
}

/** True when a day after `from`, up to and with `to`, lies in a year without a decree known to the view. */
export function touchesSementara(view: KalenderView, from: DayNumber, to: DayNumber): boolean {
  if (to <= from) return false;
  const last = tahunOfDay(to);
  for (let tahun = tahunOfDay(from + 1); tahun <= last; tahun += 1) {
    if (!isTahunDecreed(view.kalender, tahun, view.asOf)) return true;
  }
  return false;
}

interface Ketetapan {
  readonly diketahui: Instant;
  readonly dicabut: Instant;
}

/** Most days have no row: one byte a day tells it without asking the map. */
interface LiburIndex {
  readonly first: DayNumber;
  readonly hasRow: Uint8Array;
  readonly rows: ReadonlyMap<DayNumber, readonly Ketetapan[]>;
}

function indexLibur(rows: ReadonlyMap<DayNumber, readonly Ketetapan[]>): LiburIndex {
  let first = Infinity;
  let last = -Infinity;
  for (const day of rows.keys()) {
    first = Math.min(first, day);
    last = Math.max(last, day);
  }
  if (rows.size === 0) return { first: 0, hasRow: new Uint8Array(0), rows };
  const hasRow = new Uint8Array(last - first + 1);
  for (const day of rows.keys()) hasRow[day - first] = 1;
  return { first, hasRow, rows };
}

function isOff(index: LiburIndex, day: DayNumber, asOf: Instant): boolean {
  const at = day - index.first;
  if (at < 0 || at >= index.hasRow.length || index.hasRow[at] === 0) return false;
  for (const row of index.rows.get(day) ?? []) if (row.diketahui <= asOf && asOf < row.dicabut) return true;
  return false;
}

function isTahunDecreed(kalender: Kalender, tahun: number, asOf: Instant): boolean {
  return (kalender.tahunDiketahui.get(tahun) ?? Infinity) <= asOf;
}

function turnToTahunOf(view: KalenderView, day: DayNumber): void {
  const tahun = tahunOfDay(day);
  view.tahunFirst = firstDayOfTahun(tahun);
  view.tahunNext = firstDayOfTahun(tahun + 1);
  view.tahunFixed = isTahunDecreed(view.kalender, tahun, view.asOf) ? null : fixedDaysOf(tahun);
}

/** The holidays that fall on the same date every year; 1 June since Keppres 24/2016, first kept in 2017. */
function fixedDaysOf(tahun: number): readonly DayNumber[] {
  const dates = ['01-01', '05-01', ...(tahun >= 2017 ? ['06-01'] : []), '08-17', '12-25'];
  return dates.map((date) => dayNumberOf(`${tahun}-${date}`));
}

function childOf<K, L, V>(parents: Map<K, Map<L, V>>, key: K): Map<L, V> {
  const known = parents.get(key);
  if (known !== undefined) return known;
  const fresh = new Map<L, V>();
  parents.set(key, fresh);
  return fresh;
}
