import type { Kalender } from '../../domain/tenggat/kalender.ts';
import { isHariKerja } from '../../domain/tenggat/kalender.ts';
import {
  addHari,
  hariOf,
  startOfHari,
  type Hari,
  type Instant,
  type Zona,
} from '../../domain/shared/time.ts';
import type { Dadu } from './dadu.ts';

const MS_PER_MENIT = 60_000;
/** Offices answer between 8 and 16 o'clock of their own zone. */
const BUKA = 8 * 60;
const TUTUP = 16 * 60;

/** When people of the demo do things: officers on hari kerja, everybody else from morning to night. */
export interface Waktu {
  /** A working moment `hariKerja` days after `after`, always later than it; 0 is still that day when the office is open. */
  readonly dinas: (dadu: Dadu, zona: Zona, after: Instant, hariKerja: number) => Instant;
  /** A moment of a citizen, `hari` calendar days after `after`, always later than it. */
  readonly warga: (dadu: Dadu, zona: Zona, after: Instant, hari: number) => Instant;
  /** The hari kerja from which `n` more lead to today, or to the last hari kerja before a day off. */
  readonly hariKerjaBefore: (zona: Zona, n: number) => Hari;
}

/** The calendar of the whole country as known today; local days off matter little to a stage set. */
export function waktuOf(kalender: Kalender, now: Instant): Waktu {
  const known = new Map<Hari, boolean>();
  const isKerja = (hari: Hari): boolean => {
    const before = known.get(hari);
    if (before !== undefined) return before;
    const fresh = isHariKerja(kalender, hari, 'NAS', now);
    known.set(hari, fresh);
    return fresh;
  };
  const nextKerja = (from: Hari): Hari => {
    let hari = addHari(from, 1);
    while (!isKerja(hari)) hari = addHari(hari, 1);
    return hari;
  };
  const at = (hari: Hari, zona: Zona, minutes: number): Instant =>
    startOfHari(hari, zona) + minutes * MS_PER_MENIT;
  return {
    dinas: (dadu, zona, after, hariKerja) => {
      let hari = hariOf(after, zona);
      const second = dadu.int(60) * 1000;
      if (hariKerja === 0 && isKerja(hari)) {
        const from = Math.max(BUKA, Math.ceil((after - startOfHari(hari, zona)) / MS_PER_MENIT) + 9);
        if (from < TUTUP) return at(hari, zona, dadu.between(from, TUTUP)) + second;
      }
      for (let left = Math.max(1, hariKerja); left > 0; left -= 1) hari = nextKerja(hari);
      return at(hari, zona, dadu.between(BUKA, TUTUP - 1)) + second;
    },
    warga: (dadu, zona, after, hari) => {
      const day = addHari(hariOf(after, zona), hari);
      const drawn = at(day, zona, dadu.between(6 * 60, 22 * 60)) + dadu.int(60) * 1000;
      return Math.max(drawn, after + dadu.between(7, 90) * MS_PER_MENIT);
    },
    hariKerjaBefore: (zona, n) => {
      let hari = hariOf(now, zona);
      for (let left = n; ; hari = addHari(hari, -1)) {
        if (!isKerja(hari)) continue;
        if (left === 0) return hari;
        left -= 1;
      }
    },
  };
}
