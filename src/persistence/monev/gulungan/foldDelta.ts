import { penjumlah } from '../../../domain/monev/jumlahan.ts';
import { query, type Database, type Db } from '../../connection/database.ts';
import { withTransaction, type TransactionOptions } from '../../connection/transaction.ts';
import { BARIS_TEXT, readBaris } from './barisBuku.ts';
import { addPadat, packJumlahan, type Padat } from './padat.ts';
import { notSeen, notSeenText, readPotret, readTanda, type Potret } from './potret.ts';
import { deleteRows, findRows, upsertRows, type BarisPadat } from './tulisGulungan.ts';
import { Tumpukan, type BarisGulungan } from './tumpukan.ts';

export interface FoldOptions extends Pick<TransactionOptions, 'random' | 'isDurable'> {
  /** About how many ledger lines one transaction folds; one transaction's own lines are never torn apart. */
  readonly batch: number;
}

export interface Folded {
  /** Ledger lines folded. */
  readonly jumlah: number;
  /** More are ready: call again. */
  readonly isMore: boolean;
  /** Another process folds just now: nothing was done. */
  readonly isBusy: boolean;
}

/**
 * Folds the lines of the ledger that the mark does not see into the roll-ups and moves the mark, in one transaction: stopped
 * anywhere it has done all or nothing, and calling it again is harmless. The mark is the snapshot by which the lines were read, so
 * whatever was committed is folded, and nothing twice. An advisory lock lets one process fold at a time.
 */
export function foldDelta(db: Database, { batch, random, isDurable }: FoldOptions): Promise<Folded> {
  const options = {
    random,
    isolation: 'repeatable read',
    statementTimeoutMs: FOLD_TIMEOUT_MS,
    ...(isDurable === undefined ? {} : { isDurable }),
  } as const;
  return withTransaction(db, options, async (tx) => {
    const [lock] = await query<{ mine: boolean }>(tx, 'select pg_try_advisory_xact_lock($1) as mine', [
      FOLD_LOCK,
    ]);
    if (lock?.mine !== true) return { jumlah: 0, isMore: false, isBusy: true };
    // never by a plan of the time when the roll-ups were small
    await query(tx, `select set_config('plan_cache_mode', 'force_custom_plan', true)`);
    const { potret } = await readTanda(tx);
    const { sampai, batas } = await nextMark(tx, potret, batch);
    const lines = await readLines(tx, potret, batas);
    await mergeLines(tx, lines);
    await query(tx, 'update gulungan_potret set potret = $1::pg_snapshot', [sampai]);
    return { jumlah: lines.size, isMore: batas !== null, isBusy: false };
  });
}

/** Serialises whoever writes the roll-ups. */
export const FOLD_LOCK = 7_624_501_505;

const FOLD_TIMEOUT_MS = 300_000;

/** The mark after this batch; `batas` is the transaction before which it ends, null when it takes all there is. */
async function nextMark(
  tx: Db,
  potret: Potret,
  batch: number,
): Promise<{ readonly sampai: string; readonly batas: number | null }> {
  const [row] = await query<{ kini: string; xid: string | null }>(tx, MARK_TEXT, [...notSeen(potret), batch]);
  if (row === undefined) throw new Error('no snapshot');
  const kini = readPotret(row.kini);
  // all of one transaction; and everything that the old mark sees
  const batas = row.xid === null ? null : Math.max(Number(row.xid) + 1, potret.xmax);
  if (batas === null || batas > kini.xmin) return { sampai: kini.teks, batas: null };
  return { sampai: `${batas}:${batas}:`, batas };
}

const MARK_TEXT = `
  select pg_current_snapshot()::text as kini,
    (select d.xid::text from delta d where ${notSeenText(1)} order by d.xid offset $3 limit 1) as xid`;

async function readLines(tx: Db, potret: Potret, batas: number | null): Promise<Tumpukan> {
  const values = [...notSeen(potret), batas === null ? null : String(batas)];
  const rows = await query<{ teks: string }>(tx, LINES_TEXT, values);
  const lines = new Tumpukan();
  for (const { teks } of rows) lines.add(readBaris(teks));
  return lines;
}

const LINES_TEXT = `
  select ${BARIS_TEXT} as teks from delta d
  where ${notSeenText(1)} and ($3::xid8 is null or d.xid < $3::xid8)`;

const AT_ONCE = 1_000;

async function mergeLines(tx: Db, lines: Tumpukan): Promise<void> {
  let slice: BarisGulungan[] = [];
  for (const row of lines.rows()) {
    if (row.jumlah.kode.length > 0) slice.push(row);
    if (slice.length < AT_ONCE) continue;
    await mergeRows(tx, slice);
    slice = [];
  }
  if (slice.length > 0) await mergeRows(tx, slice);
}

async function mergeRows(tx: Db, rows: readonly BarisGulungan[]): Promise<void> {
  const present = await findRows(tx, rows);
  const kept: BarisPadat[] = [];
  const gone: BarisGulungan[] = [];
  for (const [i, row] of rows.entries()) {
    const jumlah = together(row, present.get(i + 1));
    if (jumlah.kode.length === 0) gone.push(row);
    else kept.push({ ...row, ...packJumlahan(jumlah) });
  }
  if (kept.length > 0) await upsertRows(tx, kept);
  if (gone.length > 0) await deleteRows(tx, gone);
}

function together({ jumlah }: BarisGulungan, padat: Padat | undefined): typeof jumlah {
  if (padat === undefined) return jumlah;
  for (const text of [padat.pokok, padat.hari, padat.lama]) addPadat(text, penjumlah);
  for (const [i, kode] of jumlah.kode.entries()) penjumlah.add(kode, jumlah.banyak[i] ?? 0);
  return penjumlah.take();
}
