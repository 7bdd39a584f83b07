import { addHari } from '../shared/time.ts';
import type { Hari } from '../shared/time.ts';

/** Inclusive days on which laporan were made. */
export interface Periode {
  readonly dari: Hari;
  readonly sampai: Hari;
}

/**
 * The same period before, for `pertumbuhan`: as many whole months when the period is whole months (January-August is set
 * against May-December), else as many days.
 */
export function periodeSebelum({ dari, sampai }: Periode): Periode {
  const before = addHari(dari, -1);
  if (dari.endsWith('-01') && addHari(sampai, 1).endsWith('-01')) {
    const months = monthNumber(sampai) - monthNumber(dari) + 1;
    return { dari: firstDay(monthNumber(dari) - months), sampai: before };
  }
  const days = (Date.parse(sampai) - Date.parse(dari)) / 86_400_000 + 1;
  return { dari: addHari(dari, -days), sampai: before };
}

/** Periods that people ask for by name; all run to today. */
export const MASA = ['bulan', 'triwulan', 'tahun', '12bulan', 'semua'] as const;
export type Masa = (typeof MASA)[number];

/** The days of a named period on `hari`; empty for `semua`, which begins with the first laporan. Twelve months are whole ones
 * and the present one so far. */
export function periodeOfMasa(masa: Masa, hari: Hari): Partial<Periode> {
  const month = monthNumber(hari);
  switch (masa) {
    case 'bulan':
      return { dari: firstDay(month), sampai: hari };
    case 'triwulan':
      return { dari: firstDay(month - (month % 3)), sampai: hari };
    case 'tahun':
      return { dari: firstDay(month - (month % 12)), sampai: hari };
    case '12bulan':
      return { dari: firstDay(month - 12), sampai: hari };
    case 'semua':
      return {};
  }
}

/** The months (`YYYY-MM`) that a period touches, in order. */
export function bulanOf({ dari, sampai }: Periode): string[] {
  const months: string[] = [];
  for (let n = monthNumber(dari); n <= monthNumber(sampai); n += 1) months.push(firstDay(n).slice(0, 7));
  return months;
}

/** The period cut into whole months (first days) and the single days at its edges, as the roll-ups keep them. */
export function splitPeriode({ dari, sampai }: Periode): {
  readonly bulan: Periode | null;
  readonly tepi: readonly Periode[];
} {
  if (dari > sampai) return { bulan: null, tepi: [] };
  const first = dari.endsWith('-01') ? monthNumber(dari) : monthNumber(dari) + 1;
  const end = addHari(sampai, 1);
  const last = monthNumber(end) - 1;
  if (first > last) return { bulan: null, tepi: [{ dari, sampai }] };
  const start = firstDay(first);
  const after = firstDay(last + 1);
  const tepi: Periode[] = [];
  if (dari < start) tepi.push({ dari, sampai: addHari(start, -1) });
  if (after <= sampai) tepi.push({ dari: after, sampai });
  return { bulan: { dari: start, sampai: firstDay(last) }, tepi };
}

/** A month (`2026-11`) as far as it lies in the period. */
export function periodeBulan(bulan: string, { dari, sampai }: Partial<Periode>): Periode {
  const first = `${bulan}-01`;
  const last = endOfBulan(first);
  return {
    dari: dari !== undefined && dari > first ? dari : first,
    sampai: sampai !== undefined && sampai < last ? sampai : last,
  };
}

/** The last day of the month in which `hari` lies. */
export function endOfBulan(hari: Hari): Hari {
  return addHari(firstDay(monthNumber(hari) + 1), -1);
}

function monthNumber(hari: Hari): number {
  return Number(hari.slice(0, 4)) * 12 + Number(hari.slice(5, 7)) - 1;
}

function firstDay(month: number): Hari {
  const year = String(Math.floor(month / 12)).padStart(4, '0');
  return `${year}-${String((month % 12) + 1).padStart(2, '0')}-01`;
}
