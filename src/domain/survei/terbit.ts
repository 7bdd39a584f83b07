import type { KodeBadan } from '../instansi/types.ts';
import { addHari, type Hari } from '../shared/time.ts';
import { lindungi } from '../terbuka/lindungi.ts';
import { GELOMBANG, hasilSurvei, SURVEI_HARI, type HasilSurvei, type JawabanTerkumpul } from './survei.ts';

/** What is known of one body's survey on the day of its edition; never told as such. */
export interface BahanTerbit {
  readonly kode: KodeBadan;
  readonly nama: string;
  readonly diundang: number;
  /** All answers, also those outside whole waves. */
  readonly menjawab: number;
  readonly terkumpul: JawabanTerkumpul;
}

/** One body in the edition of a year: what pages show of it, and the two counts of open data. */
export interface BarisTerbit extends HasilSurvei {
  readonly kode: KodeBadan;
  readonly nama: string;
  /** Those who answered and those who did not; null where one of the two is protected. */
  readonly jawab: readonly [menjawab: number, tidakMenjawab: number] | null;
}

/** The first day on which nobody may answer for this year any more, anywhere in the country. */
export function hariTerbit(tahun: number): Hari {
  return addHari(`${tahun}-12-31`, SURVEI_HARI + 1);
}

/**
 * The edition of a year (F143, ADR 0038), by name: bodies that asked somebody, small counts protected as in all open data (ADR 0015).
 * What is protected is left out here already, so that what is kept, signed and shown holds no more than what was published.
 */
export function susunTerbit(bahan: readonly BahanTerbit[]): readonly BarisTerbit[] {
  const asked = bahan
    .map((one) => ({ ...one, diundang: Math.max(one.diundang, one.menjawab) }))
    .filter((one) => one.diundang > 0)
    .toSorted((a, b) => (a.nama < b.nama ? -1 : a.nama > b.nama ? 1 : a.kode < b.kode ? -1 : 1));
  const open = lindungi(asked.map((one) => [one.menjawab, one.diundang - one.menjawab]));
  return asked.map(({ kode, nama, diundang, menjawab, terkumpul }, i) => ({
    kode,
    nama,
    ...hasilSurvei(diundang, terkumpul),
    // one of two counts would tell the other by what was invited
    jawab: open[i]?.every(Boolean) === true ? [menjawab, diundang - menjawab] : null,
  }));
}

/**
 * How many of the whole country answered, by whole tens, if that pins down no body: with what is told of each, every one that is not
 * told exactly must keep more than one number that fits. Else the sum of the bodies' own tens.
 */
export function jumlahMenjawab(
  rows: readonly {
    readonly diundang: number;
    readonly menjawab: number;
    readonly jawab?: BarisTerbit['jawab'];
  }[],
  semua: number,
): number {
  const told = semua - (semua % GELOMBANG);
  const bounds = rows.map(({ diundang, menjawab, jawab }) =>
    jawab == null
      ? { low: menjawab, high: Math.min(diundang, menjawab + GELOMBANG - 1) }
      : { low: jawab[0], high: jawab[0] },
  );
  const sum = (of: 'low' | 'high'): number => bounds.reduce((total, one) => total + one[of], 0);
  const [lowest, highest] = [sum('low'), sum('high')];
  const isPinned = bounds.some(({ low, high }) => {
    const least = Math.max(low, told - (highest - high));
    const most = Math.min(high, told + GELOMBANG - 1 - (lowest - low));
    return low < high && least >= most;
  });
  return isPinned ? rows.reduce((total, one) => total + one.menjawab, 0) : told;
}
