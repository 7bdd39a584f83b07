import type { Hari } from '../../domain/shared/time.ts';
import { splitPeriode, type Periode } from '../../domain/monev/periode.ts';
import { query, type Db } from '../connection/database.ts';
import { dimensiOf, LEDGER_VALUE, type Per } from './dimensi.ts';

/** One body of the set, and the last day that counts there: today in its zone, or the past day asked for. */
export interface Cakupan {
  readonly instansi: string;
  readonly potong: Hari;
}

export interface MeasureQuery extends Periode {
  readonly cakupan: readonly Cakupan[];
  /** Only laporan that these bodies hold themselves (units, or an instansi as the lead); null for all. */
  readonly unit: readonly string[] | null;
  readonly per: Per;
  /** `potong` lies in the past: what happened after it is taken back. */
  readonly isLampau: boolean;
  /** Only these words; null for all. */
  readonly kata: readonly string[] | null;
}

/** Sums by the key of `per` ('' for `semua` and for laporan without a value), by word. Keys without laporan are absent. */
export type MeasureSums = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** One consistent read: what is folded, plus the ledger lines that are not yet, in one statement. */
export async function sumMeasures(db: Db, asked: MeasureQuery): Promise<MeasureSums> {
  if (asked.cakupan.length === 0 || asked.dari > asked.sampai) return new Map();
  const rows = await query<{ kunci: string; ukuran: string; n: number }>(db, textOf(asked), valuesOf(asked));
  const sums = new Map<string, Map<string, number>>();
  for (const { kunci, ukuran, n } of rows) {
    const row = sums.get(kunci);
    if (row === undefined) sums.set(kunci, new Map([[ukuran, n]]));
    else row.set(ukuran, n);
  }
  return sums;
}

/** How far the ledger has grown: figures with an equal number are equal figures. */
export async function readVersiBuku(db: Db): Promise<number> {
  const [row] = await query<{ id: number }>(db, 'select coalesce(max(id), 0) as id from delta');
  return row?.id ?? 0;
}

function valuesOf(asked: MeasureQuery): unknown[] {
  const { bulan, tepi } = splitPeriode(asked);
  const [first, second] = tepi;
  // an absent range is one that holds no day
  const range = (one: Periode | null | undefined): Hari[] => [one?.dari ?? NEVER[0], one?.sampai ?? NEVER[1]];
  return [
    asked.cakupan.map((one) => one.instansi),
    asked.cakupan.map((one) => one.potong),
    asked.dari,
    asked.sampai,
    asked.unit,
    asked.kata,
    ...(isFromLedger(asked) ? [] : [...range(bulan), ...range(first), ...range(second)]),
  ];
}

const NEVER = ['1000-01-02', '1000-01-01'] as const;

/** Two dimensions at once no roll-up has: a unit's laporan by topic are added up from the unit's lines of the ledger. */
function isFromLedger({ unit, per }: MeasureQuery): boolean {
  return unit !== null && dimensiOf(per) !== 'semua' && per !== 'unit';
}

const BATAS = '(select xid from gulungan_batas)';
const FOLDED = `d.xid < ${BATAS}`;
const KNOWN = 'd.efektif <= c.potong';
/** Folded words of acts after the day; words of time carry their day in the roll-up itself. */
const UNDONE = `${FOLDED} and d.efektif > c.potong and u.kata not like '%:lewat'`;
const IN_MONTHS = `d.dibuat >= $7::date and d.dibuat < $8::date + interval '1 month'`;
const AT_EDGES = '(d.dibuat between $9::date and $10::date or d.dibuat between $11::date and $12::date)';

function textOf(asked: MeasureQuery): string {
  return `
    with cakupan as materialized (select * from unnest($1::text[], $2::date[]) as c(instansi, potong))
    select kunci, ukuran, sum(n)::bigint as n from (${partsOf(asked).join(' union all ')}) as s
    group by 1, 2 having sum(n) <> 0`;
}

function partsOf(asked: MeasureQuery): string[] {
  const { per, unit, isLampau } = asked;
  if (isFromLedger(asked)) return [ledgerPart(per, KNOWN)];
  const hasDays = unit === null && dimensiOf(per) === 'semua';
  const parts = [
    foldedPart(asked, 'bulan', 'g.dibuat between $7::date and $8::date'),
    ledgerPart(per, `d.xid >= ${BATAS} and ${KNOWN}`),
  ];
  if (hasDays) {
    parts.push(foldedPart(asked, 'hari', 'g.dibuat between $9::date and $10::date'));
    parts.push(foldedPart(asked, 'hari', 'g.dibuat between $11::date and $12::date'));
  } else {
    parts.push(ledgerPart(per, `${FOLDED} and ${KNOWN} and ${AT_EDGES}`));
  }
  if (isLampau) parts.push(ledgerPart(per, hasDays ? UNDONE : `${UNDONE} and ${IN_MONTHS}`, '-'));
  return parts;
}

function foldedPart({ per, unit }: MeasureQuery, rentang: 'bulan' | 'hari', where: string): string {
  const dimensi = unit === null ? dimensiOf(per) : 'unit';
  const key =
    { instansi: 'g.instansi', bulan: `to_char(g.dibuat, 'YYYY-MM')`, semua: `''` }[per as string] ??
    'g.nilai';
  return `
    select ${key} as kunci, split_part(u.kata, '@', 1) as ukuran, sum(u.n) as n
    from cakupan c join gulungan g on g.instansi = c.instansi
    cross join lateral unnest(g.kata, g.jumlah) as u(kata, n)
    where g.dimensi = '${dimensi}' and g.rentang = '${rentang}' and ${where}
      and ($5::text[] is null or g.nilai = any($5)) and ($6::text[] is null or split_part(u.kata, '@', 1) = any($6))
      and split_part(u.kata, '@', 2) collate "C" <= c.potong::text collate "C"
    group by 1, 2`;
}

function ledgerPart(per: Per, where: string, sign: '' | '-' = ''): string {
  const key =
    { instansi: 'd.instansi', bulan: `to_char(d.dibuat, 'YYYY-MM')` }[per as string] ??
    LEDGER_VALUE[dimensiOf(per)];
  return `
    select ${key} as kunci, u.kata as ukuran, ${sign}sum(d.n) as n
    from cakupan c join delta d on d.instansi = c.instansi cross join lateral unnest(d.ukuran) as u(kata)
    where ${where} and d.dibuat between $3::date and $4::date
      and ($5::text[] is null or d.unit = any($5)) and ($6::text[] is null or u.kata = any($6))
    group by 1, 2`;
}

/** The first day of the month in which the earliest laporan of these bodies was made; null without any. */
export async function readFirstHari(db: Db, instansi: readonly string[]): Promise<Hari | null> {
  const [row] = await query<{ hari: Hari | null }>(db, FIRST_TEXT, [instansi]);
  return row?.hari ?? null;
}

const FIRST_TEXT = `
  select date_trunc('month', least(
    (select min(f.dibuat) from unnest($1::text[]) as c(instansi) cross join lateral (
      select g.dibuat from gulungan g
      where g.dimensi = 'semua' and g.rentang = 'bulan' and g.instansi = c.instansi order by g.dibuat limit 1) f),
    (select min(d.dibuat) from delta d where d.xid >= ${BATAS} and d.instansi = any($1))))::date as hari`;
