import { sql, type RawBuilder } from 'kysely';
import type { ScopeClause } from '../../domain/laporan/access.ts';
import type { Db } from '../connection/database.ts';
import { encodeCursor, type Place, type Urut } from './cursor.ts';
import { laporanWhere, wantedWords, type LaporanFilter } from './filter.ts';
import { LOADED_COLUMNS, toLoaded, type Loaded, type LoadedRow } from './loadLaporan.ts';
import type { Condition } from './scope.ts';

export interface ListInput {
  readonly scope: readonly ScopeClause[];
  readonly filter: LaporanFilter;
  readonly urut: Urut;
  /** 1..100. */
  readonly limit: number;
  /** Place decoded by `decodeCursor` for the same order; null for the first page. */
  readonly sesudah: Place | null;
}

export interface ListPage {
  readonly baris: readonly Loaded[];
  /** Cursor of the next page; null at the end. */
  readonly next: string | null;
}

export const MAX_LIMIT = 100;

/**
 * One page of the laporan that the scope lets be seen and the filter fits: `terbaru` and `terlama` by the moment of making,
 * `tenggat` by what is due first, laporan without a due moment last. What is made meanwhile neither doubles nor hides rows.
 */
export async function listLaporan(db: Db, input: ListInput): Promise<ListPage> {
  const limit = Math.min(Math.max(1, Math.trunc(input.limit)), MAX_LIMIT);
  const where = laporanWhere(input.scope, input.filter);
  const from = await sourceOf(db, where, input.filter);
  const rows =
    input.urut === 'tenggat'
      ? await byTenggat(db, from, input.sesudah, limit)
      : await byMaking(db, from, input, limit);
  const baris = rows.slice(0, limit).map(toLoaded);
  const last = baris.at(-1);
  if (rows.length <= limit || last === undefined) return { baris, next: null };
  const pada = input.urut === 'tenggat' ? last.turunan.jatuhTempo : last.laporan.dibuatPada;
  return { baris, next: encodeCursor({ urut: input.urut, pada, id: last.id }) };
}

/** How many laporan the same scope and filter give; counting stops at `atMost` (then the answer is `atMost`). */
export async function countLaporan(
  db: Db,
  input: { readonly scope: readonly ScopeClause[]; readonly filter: LaporanFilter; readonly atMost?: number },
): Promise<number> {
  const where = laporanWhere(input.scope, input.filter);
  const found =
    input.atMost === undefined
      ? sql`select 1 from laporan l where ${where}`
      : sql`select 1 from laporan l where ${where} limit ${input.atMost}`;
  const { rows } = await sql<{ n: number }>`select count(*) as n from (${found}) as found`.execute(db);
  return rows[0]?.n ?? 0;
}

/** Rows to choose from, and the condition that still has to hold. */
interface Source {
  readonly from: RawBuilder<unknown>;
  readonly where: Condition;
}

/** Up to here the rows with rare words are gathered first; more frequent words are met soon on the way through the dates. */
const rareWordRows = 20_000;

/**
 * With words the planner cannot know whether to walk the dates (fast for common words, endless for rare ones) or the word
 * index (the reverse), so we look: the index tells cheaply whether there are more than `rareWordRows`.
 */
async function sourceOf(db: Db, where: Condition, filter: LaporanFilter): Promise<Source> {
  const words = wantedWords(filter);
  if (words === null || words === '') return { from: sql`laporan l`, where };
  const matches = sql`select id from laporan where cari @@ plainto_tsquery('indonesian', ${words}) limit ${rareWordRows + 1}`;
  const { rows } = await sql<{ n: number }>`select count(*) as n from (${matches}) as found`.execute(db);
  if ((rows[0]?.n ?? 0) > rareWordRows) return { from: sql`laporan l`, where };
  // OFFSET 0 keeps the planner from dissolving the inner query into the outer order
  return { from: sql`(select * from laporan l where ${where} offset 0) l`, where: sql<boolean>`true` };
}

async function byMaking(db: Db, source: Source, input: ListInput, limit: number): Promise<LoadedRow[]> {
  const isNewest = input.urut === 'terbaru';
  const order = isNewest ? sql`l.dibuat_pada desc, l.id desc` : sql`l.dibuat_pada, l.id`;
  const place = input.sesudah;
  const behind =
    place === null || place.pada === null
      ? sql<boolean>`true`
      : isNewest
        ? sql<boolean>`(l.dibuat_pada, l.id) < (${instant(place.pada)}, ${place.id}::uuid)`
        : sql<boolean>`(l.dibuat_pada, l.id) > (${instant(place.pada)}, ${place.id}::uuid)`;
  return select(db, source, behind, order, limit + 1);
}

/** Two walks, so that each follows its index: first what is due, then what is not. */
async function byTenggat(db: Db, source: Source, place: Place | null, limit: number): Promise<LoadedRow[]> {
  const due: LoadedRow[] = [];
  if (place === null || place.pada !== null) {
    const behind =
      place === null || place.pada === null
        ? sql<boolean>`l.jatuh_tempo is not null`
        : sql<boolean>`(l.jatuh_tempo, l.id) > (${instant(place.pada)}, ${place.id}::uuid)`;
    due.push(...(await select(db, source, behind, sql`l.jatuh_tempo, l.id`, limit + 1)));
    if (due.length > limit) return due;
  }
  const behind =
    place !== null && place.pada === null
      ? sql<boolean>`l.jatuh_tempo is null and l.id < ${place.id}::uuid`
      : sql<boolean>`l.jatuh_tempo is null`;
  return [...due, ...(await select(db, source, behind, sql`l.id desc`, limit + 1 - due.length))];
}

async function select(
  db: Db,
  source: Source,
  behind: Condition,
  order: RawBuilder<unknown>,
  limit: number,
): Promise<LoadedRow[]> {
  const { rows } = await sql<LoadedRow>`select ${sql.raw(LOADED_COLUMNS)} from ${source.from}
    where ${source.where} and ${behind} order by ${order} limit ${limit}`.execute(db);
  return rows;
}

function instant(pada: number): RawBuilder<unknown> {
  return sql`${new Date(pada).toISOString()}::timestamptz`;
}
