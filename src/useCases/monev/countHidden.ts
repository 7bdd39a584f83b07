import type { HimpunanAsked } from '../../domain/monev/himpunan.ts';
import { INDIKATOR, listedKata } from '../../domain/monev/indikator.ts';
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
export async function countAll(deps: FigureDeps, filter: CountedFilter): Promise<number | null> {
  const framed = await framedOf(deps, filter);
  if (framed === null) return null;
  const { ukuran } = filter;
  if (ukuran === undefined || !isKataJam(ukuran)) return sumWords(deps, filter, framed);
  return framed.by !== undefined && !isPembilang(ukuran)
    ? null
    : countMarked(deps.db, framed.frame, filter, deps.now());
}

/** What a figure says beside its list. */
export interface FigureTotal {
  /** Laporan that it counts and the reader may not list; null when that may not be told. */
  readonly tersembunyi: number | null;
  /** The clocks that it counts, of which one laporan may have several; null where laporan are counted. */
  readonly dihitung: number | null;
}

/** What makes the figure equal to its list, of which the reader may list `visible` laporan. */
export async function countFigure(
  deps: FigureDeps,
  filter: CountedFilter,
  visible: number,
): Promise<FigureTotal> {
  const tersembunyi = await countHidden(deps, filter, visible);
  const isOfClocks = tersembunyi !== null && filter.ukuran !== undefined && isKataJam(filter.ukuran);
  const framed = isOfClocks ? await framedOf(deps, filter) : null;
  return { tersembunyi, dihitung: framed === null ? null : await sumWords(deps, filter, framed) };
}

interface Framed {
  readonly aturan: Rujukan;
  readonly frame: FigureFrame;
  /** The one topic-like filter, if there is one. */
  readonly by: By | undefined;
  readonly words: string[];
}

/** The question as figures ask it; null for a combination that they do not have. */
async function framedOf({ db, now, rujukan }: FigureDeps, filter: CountedFilter): Promise<Framed | null> {
  const [by, ...more] = BY.filter((one) => filter[one] !== undefined);
  const words = wordsOf(filter);
  if (more.length > 0 || words === null) return null;
  const aturan = await rujukan();
  const framed = await frameOf(db, aturan, filter, now());
  return framed.ok ? { aturan, frame: framed.value, by, words } : null;
}

/** What the figures sum up for it. */
async function sumWords({ db }: FigureDeps, filter: CountedFilter, framed: Framed): Promise<number> {
  const { aturan, frame, by, words } = framed;
  const sums = await sumMeasures(db, { ...measured(frame), per: by ?? 'semua', kata: words });
  return total(sums, by === undefined ? () => true : matcherOf(aturan, by, filter[by] ?? []));
}

/** Words of clocks: a laporan may have one several times, the figure counts clocks and the list laporan. */
function isKataJam(ukuran: string): boolean {
  return ukuran.startsWith('jam:') || ukuran.startsWith('hari:') || ukuran.startsWith('lama:');
}

/** Counted by every row of a table of figures, so that a list may say it of a row too. */
function isPembilang(kata: string): boolean {
  return INDIKATOR.some((one) => listedKata(one).includes(kata));
}

/** The laporan that carry a word, seen or not: counted row by row, since the figures count its clocks. */
function countMarked(
  db: Db,
  frame: FigureFrame,
  { ukuran = KATA_TOTAL, ...filter }: CountedFilter,
  now: Instant,
): Promise<number> {
  const { dari, sampai, cakupan, himpunan } = frame;
  const rows = Object.fromEntries(BY.flatMap((by) => (filter[by] === undefined ? [] : [[by, filter[by]]])));
  return countLaporan(db, {
    scope: [{ jenis: 'semua' }],
    filter: {
      instansi: cakupan.map((one) => one.instansi),
      dari,
      sampai,
      ukuran: { kata: ukuran, pada: todayByZona(now) },
      ...(himpunan.unit === null ? {} : { unit: himpunan.unit }),
      ...rows,
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
  return (key) => wanted.some((kode) => key === kode || liesBelow(aturan, per, key, kode));
}

/** Whether a list of `kode` also takes in the row `key`: a topic below it, an area inside it. */
export function liesBelow(
  { kategori }: Pick<Rujukan, 'kategori'>,
  per: string,
  key: string,
  kode: string,
): boolean {
  if (per === 'kategori') return kategori.get(key)?.induk === kode;
  return per === 'wilayah' && key.startsWith(`${kode}.`);
}

function total(sums: MeasureSums, fits: (key: string) => boolean): number {
  let n = 0;
  for (const [key, words] of sums) if (fits(key)) for (const count of words.values()) n += count;
  return n;
}
