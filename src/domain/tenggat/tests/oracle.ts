import type { HariLibur, Jam, StatusJam, Tenggat } from '../types.ts';

/**
 * Rules §5 once more, by somebody who never saw the product's arithmetic (R6): no day numbers, no index, no walk with a
 * counter. Days are texts in lists and sets, zones are asked of the platform, and everything is filtered from a list of
 * all days. Slow on purpose. Nothing but types is shared with the product.
 */
export interface OracleKalender {
  readonly libur: readonly HariLibur[];
  readonly tahun: readonly { readonly tahun: number; readonly diketahui: number }[];
}

export function oracleTenggat(jam: Jam, kalender: OracleKalender, asOf: number): Tenggat {
  const now = Math.min(asOf, jam.selesai ?? asOf);
  const over = now === jam.selesai;
  const today = localDay(now, jam.zona);
  const startDay = localDay(jam.mulai, jam.zona);
  const days = daysAfter(startDay);
  const workdays = days.filter((day) => isWorkday(day, jam.kalender, kalender, now));
  const stopped = jam.batas.satuan === 'hari' ? new Set<string>() : stoppedDays(jam, days, now, over);
  const openFrom = jam.batas.satuan === 'hari' ? null : openPauseDay(jam, now, over);
  const counted = jam.batas.satuan === 'hari' ? days : workdays.filter((day) => !stopped.has(day));
  const examined = new Set<string>();

  const examine = (from: string, to: string | undefined): void => {
    for (const day of days) {
      if (day > from && (to === undefined ? openFrom !== null && day < openFrom : day <= to))
        examined.add(day);
    }
  };
  const dateOf = (date: string, base: string): string | undefined => {
    const inside = (day: string): boolean => day > base && day <= date;
    if (![...stopped].some(inside)) return date;
    const lost = workdays.filter((day) => inside(day) && stopped.has(day)).length;
    const candidates = [date, ...counted.filter((day) => day > date)];
    const result = openFrom !== null && openFrom <= date ? undefined : candidates[lost];
    examine(base, result);
    return result;
  };

  let first: string | undefined;
  if (jam.batas.satuan === 'tanggal') first = dateOf(jam.batas.hari, startDay);
  else first = counted[jam.batas.n - 1];
  if (jam.batas.satuan !== 'tanggal') examine(startDay, first);

  let last = first;
  for (const { pada, batas } of jam.perpanjangan.filter((one) => one.pada <= now)) {
    const before: string | undefined = last;
    if (before === undefined) continue;
    let next: string | undefined;
    if (batas.satuan === 'tanggal') next = dateOf(batas.hari, localDay(pada, jam.zona));
    else {
      next = counted.filter((day) => day > before)[batas.n - 1];
      examine(before, next);
    }
    last = next === undefined ? undefined : [before, next].sort()[1];
  }

  const decreed = new Set(kalender.tahun.filter((one) => one.diketahui <= now).map((one) => one.tahun));
  const between = (from: string, to: string): number =>
    counted.filter((day) => day > from && day <= to).length;
  return {
    status: statusOf(jam, over, today, first, last),
    jatuhTempo: last === undefined ? null : lastSecond(last, jam.zona),
    jatuhTempoAwal: first === undefined ? null : lastSecond(first, jam.zona),
    sementara:
      jam.batas.satuan !== 'hari' && [...examined].some((day) => !decreed.has(Number(day.slice(0, 4)))),
    terpakai: between(startDay, today),
    sisa:
      last === undefined ? null : today > last ? Math.min(-1, -between(last, today)) : between(today, last),
  };
}

export function isWorkday(day: string, instansi: string, kalender: OracleKalender, now: number): boolean {
  if (isWeekend(day)) return false;
  const known = kalender.libur.filter(
    (row) =>
      row.tanggal === day &&
      (row.instansi === null || row.instansi === instansi) &&
      row.diketahui <= now &&
      !(row.dicabut !== null && row.dicabut <= now),
  );
  if (known.length > 0) return false;
  const tahun = Number(day.slice(0, 4));
  if (kalender.tahun.some((one) => one.tahun === tahun && one.diketahui <= now)) return true;
  const monthDay = day.slice(5);
  if (monthDay === '06-01') return tahun < 2017;
  return !['01-01', '05-01', '08-17', '12-25'].includes(monthDay);
}

const TIMEZONE = { WIB: 'Asia/Jakarta', WITA: 'Asia/Makassar', WIT: 'Asia/Jayapura' } as const;
const OFFSET = { WIB: '+07:00', WITA: '+08:00', WIT: '+09:00' } as const;
const CLOCKS = new Map(
  Object.values(TIMEZONE).map((timeZone) => [
    timeZone,
    new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }),
  ]),
);

export function localDay(instant: number, zona: Jam['zona']): string {
  return CLOCKS.get(TIMEZONE[zona])?.format(instant) ?? '';
}

function lastSecond(day: string, zona: Jam['zona']): number {
  return Date.parse(`${day}T23:59:59${OFFSET[zona]}`);
}

/** The platform's answers, kept: the same few thousand days are asked for in every history. */
const WEEKENDS = new Map<string, boolean>();
const DAYS_AFTER = new Map<string, readonly string[]>();

function isWeekend(day: string): boolean {
  const known = WEEKENDS.get(day);
  if (known !== undefined) return known;
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  const answer = weekday === 0 || weekday === 6;
  WEEKENDS.set(day, answer);
  return answer;
}

/** Every day of the three years after `day`: longer than any history that is drawn. */
function daysAfter(day: string): readonly string[] {
  const known = DAYS_AFTER.get(day);
  if (known !== undefined) return known;
  const list: string[] = [];
  const date = new Date(`${day}T12:00:00Z`);
  for (let i = 0; i < 3 * 366; i += 1) {
    date.setUTCDate(date.getUTCDate() + 1);
    list.push(date.toISOString().slice(0, 10));
  }
  DAYS_AFTER.set(day, list);
  return list;
}

function stoppedDays(jam: Jam, days: readonly string[], now: number, over: boolean): ReadonlySet<string> {
  const set = new Set<string>();
  for (const { dari, sampai } of jam.jeda) {
    if (dari > now) continue;
    const from = localDay(dari, jam.zona);
    const resumed = sampai !== null && sampai <= now ? sampai : over ? now : null;
    const to = resumed === null ? '9999-12-31' : localDay(resumed, jam.zona);
    for (const day of days) if (day >= from && day < to) set.add(day);
  }
  return set;
}

function openPauseDay(jam: Jam, now: number, over: boolean): string | null {
  if (over) return null;
  const open = jam.jeda.find((one) => one.dari <= now && (one.sampai === null || one.sampai > now));
  return open === undefined ? null : localDay(open.dari, jam.zona);
}

function statusOf(
  jam: Jam,
  over: boolean,
  today: string,
  first: string | undefined,
  last: string | undefined,
): StatusJam {
  if (over && jam.gugur) return 'gugur';
  if (last === undefined) return 'jeda';
  if (last < today) return 'terlambat';
  if (first !== undefined && first < today) return 'diperpanjang';
  return over ? 'tepat_waktu' : 'berjalan';
}
