import { hash } from 'node:crypto';
import type { Hari } from '../../domain/shared/time.ts';
import { splitPeriode, type Periode } from '../../domain/monev/periode.ts';
import { query, type Db } from '../connection/database.ts';
import { dimensiOf, LEDGER_VALUE, type Per } from './dimensi.ts';
import { ingatan, type Jumlah, type Tergabung, type Terlipat } from './ingatan.ts';

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
  /** Without the histograms of hours: most of all words, and most figures do not look at them. */
  readonly isTanpaLama?: boolean;
  /** With `per: 'wilayah'`: keys are the first so many characters, and only areas inside `dalam` are counted. */
  readonly wilayah?: { readonly panjang: 2 | 5; readonly dalam: string | null };
}

/** Sums by the key of `per` ('' for `semua` and for laporan without a value), by word. Keys without laporan are absent. */
export type MeasureSums = ReadonlyMap<string, ReadonlyMap<string, number>>;

/**
 * What is folded, kept in memory from an earlier read, plus the ledger lines behind the mark at which it was read: exactly the
 * sums as they stand now. Two statements may see different moments; the second alone decides what is counted, because nothing
 * below a mark ever changes. For the same reason the kept part moves on with the mark by the lines just read.
 */
export async function sumMeasures(db: Db, asked: MeasureQuery): Promise<MeasureSums> {
  if (asked.cakupan.length === 0 || asked.dari > asked.sampai) return new Map();
  const memory = ingatan(db);
  const key = hash('sha256', JSON.stringify(asked), 'base64');
  const terlipat = memory.get(key, () => readFolded(db, asked));
  let folded = await terlipat;
  const whole = memory.whole(key);
  if (whole !== null && (await isSameLedger(db, whole))) return whole.jumlah;
  let behind = await readBehind(db, asked, folded.batas);
  if (behind === null) {
    // The roll-ups were begun anew below the mark (a restore): what is kept may be of another life.
    memory.forget(key, terlipat);
    folded = await readFolded(db, asked);
    behind = await readBehind(db, asked, folded.batas);
    if (behind === null) throw new Error('the mark of the roll-ups moves backwards');
  }
  const moved = { batas: behind.batas, jumlah: addSums(folded.jumlah, behind.tetap) };
  if (moved.batas !== folded.batas) memory.replace(key, terlipat, moved);
  const jumlah = addSums(moved.jumlah, behind.baru);
  memory.keepWhole(key, { batas: moved.batas, baris: behind.baris, jumlah });
  return jumlah;
}

/**
 * Whether the ledger is as it was when an answer was made. Lines are only ever added, and a later snapshot sees all that an
 * earlier one saw: behind an unmoved mark as many lines are the same lines.
 */
async function isSameLedger(db: Db, { batas, baris }: Tergabung): Promise<boolean> {
  const [row] = await query<{ n: number }>(
    db,
    `select (select count(*) from delta where xid >= $1::xid8) as n from gulungan_batas where xid = $1::xid8`,
    [batas],
  );
  return row?.n === baris;
}

interface SumRow {
  readonly kunci: string | null;
  readonly ukuran: string;
  readonly n: number;
  /** Of ledger lines: below the present mark. */
  readonly tetap?: boolean;
}

async function readFolded(db: Db, asked: MeasureQuery): Promise<Terlipat> {
  const rows = await query<SumRow>(db, foldedText(asked), valuesOf(asked));
  const mark = rows.find((row) => row.kunci === null);
  if (mark === undefined) throw new Error('gulungan_batas has no row: the database is not migrated');
  return { batas: mark.ukuran, jumlah: mapOf(rows) };
}

interface Behind {
  /** The present mark. */
  readonly batas: string;
  /** Lines between the two marks: they will not change any more. */
  readonly tetap: Jumlah;
  readonly baru: Jumlah;
  /** Lines behind the present mark. */
  readonly baris: number;
}

/** Null when the present mark lies below the given one. */
async function readBehind(db: Db, asked: MeasureQuery, batas: string): Promise<Behind | null> {
  const values = [...valuesOf(asked).slice(0, LEDGER_VALUES), batas];
  const rows = await query<SumRow>(db, behindText(asked), values);
  const mark = rows.find((row) => row.kunci === null);
  if (mark === undefined) return null;
  return {
    batas: mark.ukuran,
    tetap: mapOf(rows.filter((row) => row.tetap === true)),
    baru: mapOf(rows.filter((row) => row.tetap === false)),
    baris: mark.n,
  };
}

function mapOf(rows: readonly SumRow[]): Jumlah {
  const sums = new Map<string, Map<string, number>>();
  for (const { kunci, ukuran, n } of rows) {
    if (kunci === null) continue;
    const row = sums.get(kunci);
    if (row === undefined) sums.set(kunci, new Map([[ukuran, n]]));
    else row.set(ukuran, n);
  }
  return sums;
}

/** Neither is changed; sums that are nothing fall out, as do keys with none left. */
function addSums(folded: Jumlah, behind: Jumlah): MeasureSums {
  if (behind.size === 0) return folded;
  const all = new Map(folded);
  for (const [kunci, words] of behind) {
    const sum = new Map(all.get(kunci));
    for (const [word, n] of words) {
      const total = (sum.get(word) ?? 0) + n;
      if (total === 0) sum.delete(word);
      else sum.set(word, total);
    }
    if (sum.size === 0) all.delete(kunci);
    else all.set(kunci, sum);
  }
  return all;
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
    asked.wilayah?.dalam ?? null,
    ...(isFromLedger(asked) ? [] : [...range(bulan), ...range(first), ...range(second)]),
  ];
}

const NEVER = ['1000-01-02', '1000-01-01'] as const;

/** Two dimensions at once no roll-up has: a unit's laporan by topic are added up from the unit's lines of the ledger. */
function isFromLedger({ unit, per }: MeasureQuery): boolean {
  return unit !== null && dimensiOf(per) !== 'semua' && per !== 'unit';
}

/** Of the values, those that parts of the ledger use; the mark follows them. */
const LEDGER_VALUES = 7;

const FOLDED = 'd.xid < (select xid from batas)';
const KNOWN = 'd.efektif <= c.potong';
/** Folded words of acts after the day; words of time carry their day in the roll-up itself. */
const UNDONE = `${FOLDED} and d.efektif > c.potong and u.kata not like '%:lewat'`;
const IN_MONTHS = `d.dibuat >= $8::date and d.dibuat < $9::date + interval '1 month'`;
const AT_EDGES = '(d.dibuat between $10::date and $11::date or d.dibuat between $12::date and $13::date)';

const CAKUPAN =
  'cakupan as materialized (select * from unnest($1::text[], $2::date[]) as c(instansi, potong))';

/** The mark comes as a row without a key, out of the same snapshot as the sums. */
function foldedText(asked: MeasureQuery): string {
  return `
    with ${CAKUPAN}, batas as materialized (select xid from gulungan_batas),
      -- not every part names the days, but each parameter needs a type
      periode as (select $3::date, $4::date, $7::text)
    select kunci, ukuran, sum(n)::bigint as n from (${foldedParts(asked).join(' union all ')}) as s
    group by 1, 2 having sum(n) <> 0
    union all select null, xid::text, 0 from batas`;
}

/** No row for the mark when it fell back. */
function behindText(asked: MeasureQuery): string {
  const part = (tetap: boolean): string => `
    select kunci, ukuran, sum(n)::bigint as n, ${tetap} as tetap
    from (${ledgerPart(asked, `${KNOWN} and d.tetap = ${tetap}`, '', 'baru')}) as s
    group by 1, 2 having sum(n) <> 0`;
  // Materialized: the lines behind the mark are few and found by it, never by body and day among all that ever was.
  return `
    with ${CAKUPAN}, batas as materialized (select xid from gulungan_batas where xid >= $8::xid8),
      baru as materialized (
        select *, xid < (select xid from batas) as tetap from delta where xid >= $8::xid8)
    ${part(true)} union all ${part(false)}
    union all select null, xid::text, (select count(*) from baru where not tetap), null from batas`;
}

function foldedParts(asked: MeasureQuery): string[] {
  const { per, unit, isLampau } = asked;
  if (isFromLedger(asked)) return [ledgerPart(asked, `${FOLDED} and ${KNOWN}`)];
  const hasDays = unit === null && dimensiOf(per) === 'semua';
  const parts = [foldedPart(asked, 'bulan', 'g.dibuat between $8::date and $9::date')];
  if (hasDays) {
    parts.push(foldedPart(asked, 'hari', 'g.dibuat between $10::date and $11::date'));
    parts.push(foldedPart(asked, 'hari', 'g.dibuat between $12::date and $13::date'));
  } else {
    parts.push(ledgerPart(asked, `${FOLDED} and ${KNOWN} and ${AT_EDGES}`));
  }
  if (isLampau) parts.push(ledgerPart(asked, hasDays ? UNDONE : `${UNDONE} and ${IN_MONTHS}`, '-'));
  return parts;
}

function wanted({ isTanpaLama }: MeasureQuery, column: string): string {
  const hours = isTanpaLama === true ? `and u.kata not like 'lama:%'` : '';
  return `${hours} and ($7::text is null or ${column} = $7 or ${column} like $7 || '.%')`;
}

function areaKey({ wilayah }: MeasureQuery, column: string): string | undefined {
  return wilayah === undefined ? undefined : `coalesce(left(${column}, ${wilayah.panjang}), '')`;
}

function foldedPart(asked: MeasureQuery, rentang: 'bulan' | 'hari', where: string): string {
  const { per, unit } = asked;
  const dimensi = unit === null ? dimensiOf(per) : 'unit';
  const key =
    areaKey(asked, 'g.nilai') ??
    { instansi: 'g.instansi', bulan: `to_char(g.dibuat, 'YYYY-MM')`, semua: `''` }[per as string] ??
    'g.nilai';
  return `
    select ${key} as kunci, split_part(u.kata, '@', 1) as ukuran, sum(u.n) as n
    from cakupan c join gulungan g on g.instansi = c.instansi
    cross join lateral unnest(g.kata, g.jumlah) as u(kata, n)
    where g.dimensi = '${dimensi}' and g.rentang = '${rentang}' and ${where}
      and ($5::text[] is null or g.nilai = any($5)) and ($6::text[] is null or split_part(u.kata, '@', 1) = any($6))
      and split_part(u.kata, '@', 2) collate "C" <= c.potong::text collate "C" ${wanted(asked, 'g.nilai')}
    group by 1, 2`;
}

function ledgerPart(asked: MeasureQuery, where: string, sign: '' | '-' = '', from = 'delta'): string {
  const { per } = asked;
  const key =
    areaKey(asked, 'd.wilayah') ??
    { instansi: 'd.instansi', bulan: `to_char(d.dibuat, 'YYYY-MM')` }[per as string] ??
    LEDGER_VALUE[dimensiOf(per)];
  return `
    select ${key} as kunci, u.kata as ukuran, ${sign}sum(d.n) as n
    from cakupan c join ${from} d on d.instansi = c.instansi cross join lateral unnest(d.ukuran) as u(kata)
    where ${where} and d.dibuat between $3::date and $4::date
      and ($5::text[] is null or d.unit = any($5)) and ($6::text[] is null or u.kata = any($6)) ${wanted(asked, 'd.wilayah')}
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
    (select min(d.dibuat) from delta d where d.xid >= (select xid from gulungan_batas) and d.instansi = any($1))))::date as hari`;
