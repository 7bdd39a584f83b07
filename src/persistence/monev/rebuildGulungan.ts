import { query, type Database } from '../connection/database.ts';
import { withTransaction, type TransactionOptions } from '../connection/transaction.ts';
import { foldedLines, packedLines } from './dimensi.ts';
import { FOLD_LOCK, moveMark, readBounds } from './foldDelta.ts';

/**
 * Builds every roll-up again from the ledger, in one transaction: readers see the old ones until the new stand. Needed after
 * a restore, where the lines carry new transaction numbers, and allowed at any time.
 */
export function rebuildGulungan(db: Database, options: Pick<TransactionOptions, 'random'>): Promise<void> {
  return withTransaction(db, { ...options, statementTimeoutMs: REBUILD_TIMEOUT_MS }, async (tx) => {
    await query(tx, 'select pg_advisory_xact_lock($1)', [FOLD_LOCK]);
    // grouping in memory instead of sorting on disk
    await query(tx, `select set_config('work_mem', '128MB', true)`);
    await query(tx, `update gulungan_batas set xid = '0'`);
    const { aman } = await readBounds(tx);
    await query(tx, 'delete from gulungan');
    await query(tx, `insert into gulungan ${packedLines(foldedLines('d.xid < $1::xid8'))}`, [aman]);
    await moveMark(tx, aman);
  });
}

export interface GulunganDifference {
  /** `gulungan`: kept sums against the ledger; `buku`: the ledger against the rows of laporan. */
  readonly antara: 'gulungan' | 'buku';
  readonly kunci: string;
  readonly disimpan: number;
  readonly seharusnya: number;
}

/** Compares the kept sums with the ledger and the ledger with the laporan; the first `limit` differences, none when whole. */
export async function verifyGulungan(
  db: Database,
  options: Pick<TransactionOptions, 'random'> & { readonly limit: number },
): Promise<GulunganDifference[]> {
  const { random, limit } = options;
  const settings = {
    random,
    isolation: 'repeatable read',
    isReadOnly: true,
    statementTimeoutMs: REBUILD_TIMEOUT_MS,
  } as const;
  return withTransaction(db, settings, async (tx) => [
    ...(await query<GulunganDifference>(tx, GULUNGAN_TEXT, [limit])),
    ...(await query<GulunganDifference>(tx, BUKU_TEXT, [limit])),
  ]);
}

const REBUILD_TIMEOUT_MS = 1_800_000;

const GULUNGAN_TEXT = `
  with disimpan as (
    select dimensi, rentang, instansi, dibuat, nilai, u.kata, u.n
    from gulungan cross join lateral unnest(kata, jumlah) as u(kata, n))
  select 'gulungan' as antara, coalesce(g.n, 0) as disimpan, coalesce(s.n, 0) as seharusnya,
    concat_ws(' ', dimensi, rentang, instansi, dibuat, nilai, kata) as kunci
  from disimpan g
  full join (${foldedLines('d.xid < (select xid from gulungan_batas)')}) s
    using (dimensi, rentang, instansi, dibuat, nilai, kata)
  where g.n is distinct from s.n
  order by kunci limit $1`;

// A word of the future has other days in the ledger once it was carried over, so words alone are compared.
const BUKU_TEXT = `
  with buku as (
    select d.laporan_id as id, d.instansi, d.unit, coalesce(d.kategori, '') as kategori, d.klasifikasi, d.kanal,
      coalesce(d.wilayah, '') as wilayah, d.dibuat, u.kata, sum(d.n)::bigint as n
    from delta d cross join lateral unnest(d.ukuran) as u(kata)
    group by 1, 2, 3, 4, 5, 6, 7, 8, 9 having sum(d.n) <> 0),
  baris as (
    select l.id, l.instansi, l.badan[1] as unit, coalesce(l.kategori, '') as kategori, l.klasifikasi, l.kanal,
      coalesce(l.wilayah, '') as wilayah, l.dibuat_hari as dibuat, split_part(u.kata, '@', 1) as kata, count(*) as n
    from laporan l cross join lateral unnest(l.ukuran) as u(kata)
    group by 1, 2, 3, 4, 5, 6, 7, 8, 9)
  select 'buku' as antara, coalesce(b.n, 0) as disimpan, coalesce(l.n, 0) as seharusnya,
    concat_ws(' ', id, unit, dibuat, kata) as kunci
  from buku b
  full join baris l using (id, instansi, unit, kategori, klasifikasi, kanal, wilayah, dibuat, kata)
  where b.n is distinct from l.n
  order by kunci limit $1`;
