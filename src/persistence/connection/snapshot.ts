import { query, type Database, type Db } from './database.ts';

/**
 * What a reader sees at a moment, as PostgreSQL names it (`pg_current_snapshot`): transactions below `mulai` have ended, those from
 * `akhir` on have not begun, and of those between the ones in `jalan` still run.
 */
interface Potret {
  readonly teks: string;
  readonly mulai: number;
  readonly akhir: number;
  readonly jalan: ReadonlySet<number>;
}

interface Terakhir {
  potret: Potret;
  versi: number;
  /** By the clock of the process: only for how far back marks are asked for. */
  readonly pada: number;
}

const lastOf = new WeakMap<Db, Terakhir>();
/** More transactions between two looks than these are not looked through: something changed. */
const DILIHAT = 20_000;
/** A mark is written and seen within a moment; so much older ones are asked for too. */
const KELONGGARAN_S = 15;
const XID_BITS = 2 ** 32;

/**
 * A number that stays the same as long as nobody wrote anything that an answer may depend on: equal numbers see the same rows, but for
 * those of quiet writes (`quietly`). Every other transaction that wrote changes it by its end, also one that was rolled back.
 */
export async function readVersi(db: Db): Promise<number> {
  const [row] = await query<{ teks: string }>(db, 'select pg_current_snapshot()::text as teks');
  const known = lastOf.get(db);
  if (known !== undefined && known.potret.teks === row?.teks) return known.versi;
  const since = known === undefined ? 0 : (performance.now() - known.pada) / 1000;
  const [seen] = await query<{ teks: string; diam: string[] }>(
    db,
    `select pg_current_snapshot()::text as teks,
       array(select xmin::text from diam where pada > clock_timestamp() - make_interval(secs => $1)) as diam`,
    [since + KELONGGARAN_S],
  );
  if (seen === undefined) throw new Error('Broken invariant: one row');
  const potret = potretOf(seen.teks);
  const last = lastOf.get(db);
  const isQuiet = last !== undefined && isSameButQuiet(last.potret, potret, new Set(seen.diam.map(Number)));
  const versi = last === undefined ? 0 : isQuiet ? last.versi : last.versi + 1;
  lastOf.set(db, { potret, versi, pada: performance.now() });
  return versi;
}

/**
 * One statement that changes nothing any kept answer depends on: leases, counters, when something was last used. It is marked by a row
 * of its own transaction, so that kept pages outlive it. `text` gives a row for each that it changed; none, and nothing is written.
 */
export async function quietly<Row extends object>(
  db: Database,
  text: string,
  values: readonly unknown[],
): Promise<Row[]> {
  // inside a larger transaction the mark would stand for all of it
  if (db.isTransaction) throw new Error('Broken invariant: a quiet write is a transaction by itself');
  return query<Row>(
    db,
    `with tulis as (${text}), tanda as (insert into diam (pada) select clock_timestamp() from tulis limit 1) select * from tulis`,
    [...values],
  );
}

/** Forgets marks that nobody asks for any more. */
export async function purgeDiam(db: Database): Promise<number> {
  const gone = await quietly(
    db,
    `delete from diam where pada < clock_timestamp() - interval '1 hour' returning 1 as n`,
    [],
  );
  return gone.length;
}

function potretOf(teks: string): Potret {
  const [mulai = '', akhir = '', jalan = ''] = teks.split(':');
  const running = jalan === '' ? [] : jalan.split(',').map(Number);
  return { teks, mulai: Number(mulai), akhir: Number(akhir), jalan: new Set(running) };
}

/** Whether all that ended between two snapshots is quiet, by the low 32 bits of transaction numbers; never backwards. */
function isSameButQuiet(before: Potret, after: Potret, quiet: ReadonlySet<number>): boolean {
  const from = Math.min(before.mulai, after.mulai);
  const to = Math.max(before.akhir, after.akhir);
  if (to - from > DILIHAT) return false;
  for (let xid = from; xid < to; xid += 1) {
    if (sees(before, xid) !== sees(after, xid) && (sees(before, xid) || !quiet.has(xid % XID_BITS)))
      return false;
  }
  return true;
}

function sees({ mulai, akhir, jalan }: Potret, xid: number): boolean {
  return xid < mulai || (xid < akhir && !jalan.has(xid));
}
