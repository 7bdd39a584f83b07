import type { HimpunanAsked } from '../../domain/monev/himpunan.ts';
import type { Rujukan } from '../../domain/laporan/aturan.ts';
import { KATA_TOTAL, kataHasil, kataStatus } from '../../domain/monev/kata.ts';
import { HASIL, STATUS } from '../../domain/laporan/types.ts';
import type { Hari } from '../../domain/shared/time.ts';
import { sumMeasures, type MeasureSums } from '../../persistence/monev/sumMeasures.ts';
import { countLaporan } from '../../persistence/laporan/listLaporan.ts';
import type { Db } from '../../persistence/connection/database.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { frameOf, todayByZona, type FigureFrame } from './asked.ts';
import { measured, type FigureDeps } from './readIndikator.ts';

/** The filters of a list that figures have too; a list with any other has no total (interfaces §5 `tersembunyi`). */
export interface CountedFilter extends HimpunanAsked {
  readonly dari?: Hari;
  readonly sampai?: Hari;
  readonly status?: readonly string[];
  readonly hasil?: readonly string[];
  readonly ukuran?: string;
  readonly klasifikasi?: readonly string[];
  readonly kategori?: readonly string[];
  readonly wilayah?: readonly string[];
  readonly kanal?: readonly string[];
  readonly unit?: readonly string[];
}

const BY = ['klasifikasi', 'kategori', 'wilayah', 'kanal', 'unit'] as const;
type By = (typeof BY)[number];

/**
 * How many laporan a list's filters fit in all, seen or not: from the figures, which are public. Null when figures do not
 * have this combination: more than one topic-like filter at once, or more than one of status, hasil and ukuran; a count
 * there could single one laporan out.
 */
export async function countAll(
  { db, now, rujukan }: FigureDeps,
  filter: CountedFilter,
): Promise<number | null> {
  const by = BY.filter((one) => filter[one] !== undefined);
  const words = wordsOf(filter);
  if (by.length > 1 || words === null) return null;
  const aturan = await rujukan();
  const framed = await frameOf(db, aturan, filter, now());
  if (!framed.ok) return null;
  const { ukuran } = filter;
  if (ukuran !== undefined && isKataJam(ukuran)) {
    return by.length > 0 ? null : countMarked(db, framed.value, ukuran, now());
  }
  const per = by[0] ?? 'semua';
  const sums = await sumMeasures(db, { ...measured(framed.value), per, kata: words });
  return total(sums, per === 'semua' ? () => true : matcherOf(aturan, per, filter[per] ?? []));
}

/** Words of clocks: a laporan may have one several times, the figure counts clocks and the list laporan. */
function isKataJam(ukuran: string): boolean {
  return ukuran.startsWith('jam:') || ukuran.startsWith('hari:') || ukuran.startsWith('lama:');
}

/** The laporan that carry a word, seen or not: counted row by row, since the figures count its clocks. */
function countMarked(db: Db, frame: FigureFrame, kata: string, now: Instant): Promise<number> {
  const { dari, sampai, cakupan, himpunan } = frame;
  return countLaporan(db, {
    scope: [{ jenis: 'semua' }],
    filter: {
      instansi: cakupan.map((one) => one.instansi),
      dari,
      sampai,
      ukuran: { kata, pada: todayByZona(now) },
      ...(himpunan.unit === null ? {} : { unit: himpunan.unit }),
    },
  });
}

/** `tersembunyi`: what the reader may not list of those; null when there is nothing to tell. */
export async function countHidden(
  deps: FigureDeps,
  filter: CountedFilter,
  visible: number,
): Promise<number | null> {
  const all = await countAll(deps, filter);
  // a laporan made between the two counts hides nothing
  return all === null ? null : Math.max(0, all - visible);
}

/** The words to count; null for a combination that figures do not have. */
function wordsOf({ status, hasil, ukuran }: CountedFilter): string[] | null {
  if ([status, hasil, ukuran].filter((one) => one !== undefined).length > 1) return null;
  if (status !== undefined) return STATUS.filter((one) => status.includes(one)).map(kataStatus);
  if (hasil !== undefined) return HASIL.filter((one) => hasil.includes(one)).map(kataHasil);
  return [ukuran ?? KATA_TOTAL];
}

/** As the list filters: a topic with those below it, an area with all inside it. */
function matcherOf(aturan: Rujukan, per: By, wanted: readonly string[]): (key: string) => boolean {
  const isUnder = (key: string, kode: string): boolean => {
    if (key === kode) return true;
    if (per === 'kategori') return aturan.kategori.get(key)?.induk === kode;
    return per === 'wilayah' && key.startsWith(`${kode}.`);
  };
  return (key) => wanted.some((kode) => isUnder(key, kode));
}

function total(sums: MeasureSums, fits: (key: string) => boolean): number {
  let n = 0;
  for (const [key, words] of sums) if (fits(key)) for (const count of words.values()) n += count;
  return n;
}
