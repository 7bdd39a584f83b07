import { query, type Database, type Db } from '../connection/database.ts';
import { withTransaction, type TransactionOptions } from '../connection/transaction.ts';
import { foldedLines, packedLines } from './dimensi.ts';

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
 * Folds the next lines of the ledger into the roll-ups and moves the mark, in one transaction: stopped anywhere it has done
 * all or nothing, and calling it again is harmless. Only lines of transactions below the oldest still running one are taken,
 * so none can appear behind the mark afterwards. An advisory lock lets one process fold at a time.
 */
export function foldDelta(db: Database, { batch, random, isDurable }: FoldOptions): Promise<Folded> {
  const options = {
    random,
    statementTimeoutMs: FOLD_TIMEOUT_MS,
    ...(isDurable === undefined ? {} : { isDurable }),
  };
  return withTransaction(db, options, async (tx) => {
    const [lock] = await query<{ mine: boolean }>(tx, 'select pg_try_advisory_xact_lock($1) as mine', [
      FOLD_LOCK,
    ]);
    if (lock?.mine !== true) return { jumlah: 0, isMore: false, isBusy: true };
    // Grouping in memory instead of sorting on disk; and never by a plan of the time when the roll-ups were small.
    await query(
      tx,
      `select set_config('work_mem', '64MB', true), set_config('plan_cache_mode', 'force_custom_plan', true)`,
    );
    const { batas, aman } = await readBounds(tx);
    const sampai = await upperBound(tx, batas, aman, batch);
    const jumlah = await mergeLines(tx, batas, sampai);
    await moveMark(tx, sampai);
    return { jumlah, isMore: sampai !== aman, isBusy: false };
  });
}

/** Serialises whoever writes the roll-ups. */
export const FOLD_LOCK = 7_624_501_505;

const FOLD_TIMEOUT_MS = 300_000;

/** The mark, and the transaction below which all have ended; texts, because an xid8 may not fit a number. */
export async function readBounds(tx: Db): Promise<{ batas: string; aman: string }> {
  const [row] = await query<{ batas: string; aman: string }>(
    tx,
    `select xid::text as batas, greatest(xid, pg_snapshot_xmin(pg_current_snapshot()))::text as aman from gulungan_batas`,
  );
  if (row === undefined) throw new Error('gulungan_batas has no row: the database is not migrated');
  return row;
}

export async function moveMark(tx: Db, xid: string): Promise<void> {
  await query(tx, 'update gulungan_batas set xid = $1::xid8', [xid]);
}

async function upperBound(tx: Db, batas: string, aman: string, batch: number): Promise<string> {
  const [full] = await query<{ xid: string }>(tx, NTH_TEXT, [batas, aman, batch]);
  if (full === undefined) return aman;
  if (full.xid !== batas) return full.xid;
  // one transaction (an import) wrote more than a batch
  const [next] = await query<{ xid: string }>(tx, NEXT_TEXT, [batas, aman]);
  return next?.xid ?? aman;
}

const NTH_TEXT = `
  select xid::text as xid from delta where xid >= $1::xid8 and xid < $2::xid8 order by xid offset $3 limit 1`;
const NEXT_TEXT = `
  select xid::text as xid from delta where xid > $1::xid8 and xid < $2::xid8 order by xid limit 1`;

async function mergeLines(tx: Db, dari: string, sampai: string): Promise<number> {
  const [count] = await query<{ n: number }>(
    tx,
    'select count(*) as n from delta where xid >= $1::xid8 and xid < $2::xid8',
    [dari, sampai],
  );
  if (count === undefined || count.n === 0) return 0;
  await query(tx, MERGE_TEXT, [dari, sampai]);
  return count.n;
}

const KEY = 'dimensi, rentang, instansi, dibuat, nilai';

/** The words that the touched rows have now, and those to add. */
const TOGETHER = `
  select ${KEY}, kata, sum(n)::bigint as n from (
    select * from baru
    union all
    select ${KEY}, u.kata, u.n from (select distinct ${KEY} from baru) as kunci
    join gulungan g using (${KEY}) cross join lateral unnest(g.kata, g.jumlah) as u(kata, n)) as semua
  group by ${KEY}, kata having sum(n) <> 0`;

const MERGE_TEXT = `
  with baru as materialized (${foldedLines('d.xid >= $1::xid8 and d.xid < $2::xid8')}),
  isi as (${packedLines(TOGETHER)})
  merge into gulungan g
  using (select ${KEY}, isi.kata, isi.jumlah from (select distinct ${KEY} from baru) as kunci left join isi using (${KEY})) s
  on g.dimensi = s.dimensi and g.rentang = s.rentang and g.instansi = s.instansi and g.dibuat = s.dibuat
    and g.nilai = s.nilai
  when matched and s.kata is null then delete
  when matched then update set kata = s.kata, jumlah = s.jumlah
  when not matched and s.kata is not null then insert (dimensi, rentang, instansi, dibuat, nilai, kata, jumlah)
    values (s.dimensi, s.rentang, s.instansi, s.dibuat, s.nilai, s.kata, s.jumlah)`;
