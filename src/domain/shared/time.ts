/** Milliseconds since 1970-01-01T00:00:00Z. Every instant in `domain` has this shape. */
export type Instant = number;

/** A calendar day `YYYY-MM-DD` in some zone of Indonesia; the zone is always said beside it. */
export type Hari = string;

/** Indonesia's three zones; none has summer time (Keppres 41/1987). */
export type Zona = 'WIB' | 'WITA' | 'WIT';

export const MS_PER_HARI = 86_400_000;

const OFFSET_MS: Readonly<Record<Zona, number>> = {
  WIB: 7 * 3_600_000,
  WITA: 8 * 3_600_000,
  WIT: 9 * 3_600_000,
};

export function zonaOffsetMs(zona: Zona): number {
  return OFFSET_MS[zona];
}

/** The day that it is in `zona` at `instant`. */
export function hariOf(instant: Instant, zona: Zona): Hari {
  const day = Math.floor((instant + OFFSET_MS[zona]) / MS_PER_HARI);
  let hari = hariOfDay.get(day);
  if (hari === undefined) {
    hari = new Date(day * MS_PER_HARI).toISOString().slice(0, 10);
    if (hariOfDay.size >= DAYS_KEPT) hariOfDay.clear();
    hariOfDay.set(day, hari);
  }
  return hari;
}

/** The texts of days: the same few thousand are asked for again and again, ten times for each laporan. */
const hariOfDay = new Map<number, Hari>();
const DAYS_KEPT = 20_000;

/** The instant at which `hari` begins in `zona`. */
export function startOfHari(hari: Hari, zona: Zona): Instant {
  return Date.parse(`${hari}T00:00:00Z`) - OFFSET_MS[zona];
}

/** 23:59:59 of `hari` in `zona`: how the law writes the end of a limit. Still in time until the next day begins. */
export function endOfHari(hari: Hari, zona: Zona): Instant {
  return startOfHari(hari, zona) + MS_PER_HARI - 1000;
}

/** `hari` moved by whole days, forwards or backwards. */
export function addHari(hari: Hari, days: number): Hari {
  return new Date(Date.parse(`${hari}T00:00:00Z`) + days * MS_PER_HARI).toISOString().slice(0, 10);
}

/**
 * True for a real day of the calendar written `YYYY-MM-DD`, from 1900 to 2199: so far from the ends of what can be written that
 * the period before it, and its neighbours, are days too.
 */
export function isHari(text: string): boolean {
  if (!/^(?:19|20|21)\d{2}-\d{2}-\d{2}$/.test(text)) return false;
  const parsed = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().slice(0, 10) === text;
}

/** RFC 3339 with the offset of `zona`, whole seconds: the form of every instant in the API. */
export function formatInstant(instant: Instant, zona: Zona): string {
  const hours = OFFSET_MS[zona] / 3_600_000;
  const local = new Date(instant + OFFSET_MS[zona]).toISOString().slice(0, 19);
  return `${local}+0${hours}:00`;
}
