import { hash } from 'node:crypto';
import { KODE_AKHIR, KODE_LAMA, kodeOf, kodePada, nomorHari } from '../../domain/monev/kode.ts';
import { KOSONG, penjumlah, type Jumlahan } from '../../domain/monev/jumlahan.ts';
import type { Hari } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';
import { buntut, type BarisBaru } from './buntut.ts';
import { readIsi } from './gulungan/barisBuku.ts';
import { NEGERI } from './gulungan/dimensi.ts';
import { ingatan, type Jawaban } from './ingatan.ts';
import { addPadat } from './gulungan/padat.ts';
import { readPotret } from './gulungan/potret.ts';
import { fitsOf, foldedText, keyOfLine, keyOfRow, ledgerParts, sourceOf, unfoldedPart } from './tanya.ts';
import type { FoldedRow, LedgerPart, MeasureQuery } from './tanya.ts';

/** Sums by the key of `per` ('' for `semua` and for laporan without a value). Keys without laporan are absent. */
export type MeasureSums = ReadonlyMap<string, Jumlahan>;

/**
 * Exactly the sums as they stand now: what is folded (kept in memory from an earlier read), and every ledger line that the folded
 * part did not see. Two statements may see different moments; that is no matter, because a line is in the one or the other by
 * the transaction that wrote it.
 */
export async function sumMeasures(db: Db, asked: MeasureQuery): Promise<MeasureSums> {
  if (asked.cakupan.length === 0 || asked.dari > asked.sampai) return new Map();
  const newest = buntut(db);
  if (newest === null || !(await newest.perbarui())) return readDirectly(db, asked);
  const memory = ingatan(db);
  const key = hash('sha256', JSON.stringify(asked), 'base64');
  const { mulai, akhir } = newest;
  const kept = await memory.get(
    key,
    (one) => one.tempat >= mulai,
    async () => ({ ...(await readFolded(db, asked)), tempat: mulai }),
  );
  // read by somebody who asked later, or while lines were forgotten
  if (kept.tempat >= akhir) return kept.jumlah;
  if (kept.tempat < newest.mulai) return sumMeasures(db, asked);
  const come = newest.sejak(kept.tempat).slice(0, akhir - kept.tempat);
  const jumlah = addLines(asked, kept, come);
  memory.put(key, { ...kept, jumlah, tempat: akhir });
  return jumlah;
}

/** Without memory: for a transaction, and while very many lines are not folded. */
async function readDirectly(db: Db, asked: MeasureQuery): Promise<MeasureSums> {
  const { jumlah, potret } = await readFolded(db, asked);
  return withLedger(db, asked, jumlah, unfoldedPart(asked, potret));
}

async function readFolded(db: Db, asked: MeasureQuery): Promise<Omit<Jawaban, 'tempat'>> {
  const { text, values } = foldedText(asked);
  const rows = await query<FoldedRow>(db, text, values);
  const mark = rows.find((row) => row.instansi === null);
  if (mark === undefined) throw new Error('gulungan_potret has no row: the database is not migrated');
  const potret = readPotret(mark.nilai);
  const wanted = wantedOf(asked);
  let jumlah: ReadonlyMap<string, Jumlahan> = addRows(asked, rows, wanted);
  for (const part of ledgerParts(asked, potret)) {
    jumlah = await withLedger(db, asked, jumlah, part);
  }
  return { jumlah, potret };
}

type Wanted = (kode: number) => boolean;

function wantedOf({ kata }: MeasureQuery): Wanted | null {
  if (kata === null) return null;
  const codes = new Set(kata.map(kodeOf));
  return (kode) => codes.has(kode);
}

function addRows(
  asked: MeasureQuery,
  rows: readonly FoldedRow[],
  wanted: Wanted | null,
): Map<string, Jumlahan> {
  const byKey = new Map<string, FoldedRow[]>();
  for (const row of rows) {
    if (row.instansi === null) continue;
    const key = keyOfRow(asked, row);
    const present = byKey.get(key);
    if (present === undefined) byKey.set(key, [row]);
    else present.push(row);
  }
  const days = daysOf(asked);
  const sums = new Map<string, Jumlahan>();
  for (const [key, own] of byKey) {
    for (const { instansi, pokok, hari, lama } of own) {
      const day = days.get(instansi ?? '') ?? 0;
      addPadat(pokok, penjumlah, 1, (kode) => {
        const as = kodePada(kode, day);
        return as !== null && wanted !== null && !wanted(as) ? null : as;
      });
      const pick = wanted === null ? undefined : (kode: number) => (wanted(kode) ? kode : null);
      addPadat(hari, penjumlah, 1, pick);
      addPadat(lama, penjumlah, 1, pick);
    }
    const jumlah = penjumlah.take();
    if (jumlah.kode.length > 0) sums.set(key, jumlah);
  }
  return sums;
}

/** By body, or by zone of the country: the number of the last day that counts. */
function daysOf(asked: MeasureQuery): ReadonlyMap<string, number> {
  if (sourceOf(asked).isNegeri) {
    return new Map(
      Object.entries(asked.negeri ?? {}).map(([zona, hari]) => [NEGERI + zona, nomorHari(hari)]),
    );
  }
  return new Map(asked.cakupan.map((one) => [one.instansi, nomorHari(one.potong)]));
}

interface LedgerRow {
  readonly kunci: string;
  readonly n: number;
  /** The words of a line for each ledger line. */
  readonly isi: string;
}

/** The sums with those of a part of the ledger. */
async function withLedger(
  db: Db,
  asked: MeasureQuery,
  sums: ReadonlyMap<string, Jumlahan>,
  part: LedgerPart,
): Promise<ReadonlyMap<string, Jumlahan>> {
  const rows = await query<LedgerRow>(db, part.text, part.values);
  if (rows.length === 0) return sums;
  const all = new Map(sums);
  const turn = turnOf(asked, part);
  for (const [key, own] of Map.groupBy(rows, (one) => one.kunci)) {
    const before = all.get(key) ?? KOSONG;
    for (let i = 0; i < before.kode.length; i += 1) penjumlah.add(before.kode[i] ?? 0, before.banyak[i] ?? 0);
    for (const { n, isi } of own) addIsi(isi, part.sign * n, turn);
    const sum = penjumlah.take();
    if (sum.kode.length === 0) all.delete(key);
    else all.set(key, sum);
  }
  return all;
}

/** Under which number a word of a ledger line counts. */
function turnOf(asked: MeasureQuery, { sign }: LedgerPart): (kode: number) => number | null {
  const wanted = wantedOf(asked);
  const most = asked.isTanpaLama === true ? KODE_LAMA : KODE_AKHIR;
  return (kode) => {
    // lines are chosen by their day; words of time that are taken back carry their day in the roll-up itself
    const as = kodePada(kode, Infinity);
    const isLate = as !== kode;
    if (as === null || as >= most || (isLate && sign === -1)) return null;
    return wanted === null || wanted(as) ? as : null;
  };
}

function addIsi(isi: string, n: number, turn: (kode: number) => number | null): void {
  for (const line of isi.split('\n')) {
    for (const kode of readIsi(line, HARI_LALU)) {
      const as = turn(kode);
      if (as !== null) penjumlah.add(as, n);
    }
  }
}

/** Of words of time without letters only that they hold matters here, not since when. */
const HARI_LALU = '1970-01-01';

type Change = Map<string, Map<number, number>>;

function note(change: Change, key: string, kode: number, n: number): void {
  const row = change.get(key);
  if (row === undefined) change.set(key, new Map([[kode, n]]));
  else row.set(kode, (row.get(kode) ?? 0) + n);
}

/** None of the given is changed; keys with nothing left fall out. */
function plus(sums: MeasureSums, change: Change, wanted: Wanted | null): MeasureSums {
  if (change.size === 0) return sums;
  const all = new Map(sums);
  for (const [key, words] of change) {
    const more = new Map<number, number>();
    for (const [kode, n] of words) if (wanted === null || wanted(kode)) more.set(kode, n);
    if (more.size === 0) continue;
    const sum = (all.get(key) ?? KOSONG).tambah(more);
    if (sum.kode.length === 0) all.delete(key);
    else all.set(key, sum);
  }
  return all;
}

/** The answer with the lines that the roll-ups did not hold when they were read. */
function addLines(
  asked: MeasureQuery,
  { jumlah, potret }: Jawaban,
  lines: readonly BarisBaru[],
): MeasureSums {
  const fits = fitsOf(asked, potret);
  const isLama = (kode: number): boolean => asked.isTanpaLama === true && kode >= KODE_LAMA;
  const change: Change = new Map();
  for (const line of lines) {
    const day = fits(line);
    if (day === null) continue;
    const key = keyOfLine(asked, line);
    for (const kode of line.kode) {
      const as = kodePada(kode, day);
      if (as !== null && !isLama(as)) note(change, key, as, line.n);
    }
  }
  return plus(jumlah, change, wantedOf(asked));
}

/** How far the ledger has grown: figures with an equal number are equal figures. */
export async function readVersiBuku(db: Db): Promise<number> {
  const [row] = await query<{ id: number }>(db, 'select coalesce(max(id), 0) as id from delta');
  return row?.id ?? 0;
}

/** The first day of the month in which the earliest laporan of these bodies was made; null without any. */
export async function readFirstHari(db: Db, instansi: readonly string[]): Promise<Hari | null> {
  const [row] = await query<{ hari: Hari | null }>(db, FIRST_TEXT, [instansi]);
  return row?.hari ?? null;
}

// `array(select …)` hides the many bodies from the planner, which would weigh each of them and take longer than the search; `offset 0`
// keeps it at the few lines that are not folded: it would guess a third of the ledger and read that by its bodies
const FIRST_TEXT = `
  select date_trunc('month', least(
    (select g.dibuat from gulungan_padat g
      where g.dimensi = 'semua' and g.rentang = 'bulan' and g.instansi = any(array(select unnest($1::text[])))
      order by g.dibuat limit 1),
    (select min(d.dibuat)
      from (select d.instansi, d.dibuat from gulungan_potret p join delta d on d.xid >= pg_snapshot_xmin(p.potret) offset 0) d
      where d.instansi = any($1))))::date as hari`;
