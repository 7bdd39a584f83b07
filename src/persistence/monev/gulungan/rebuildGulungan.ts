import type { Hari } from '../../../domain/shared/time.ts';
import { query, type Database, type Db } from '../../connection/database.ts';
import { withTransaction, type TransactionOptions } from '../../connection/transaction.ts';
import { BARIS_TEXT, readBaris } from './barisBuku.ts';
import { FOLD_LOCK } from './foldDelta.ts';
import { packJumlahan } from './padat.ts';
import { insertRows, type BarisPadat } from './tulisGulungan.ts';
import { Tumpukan } from './tumpukan.ts';

/**
 * Builds every roll-up again from the ledger, in one transaction: readers see the old ones until the new stand. Needed after
 * a restore, where the lines carry new transaction numbers, and allowed at any time.
 */
export function rebuildGulungan(db: Database, options: Pick<TransactionOptions, 'random'>): Promise<void> {
  const settings = {
    ...options,
    isolation: 'repeatable read',
    statementTimeoutMs: REBUILD_TIMEOUT_MS,
  } as const;
  return withTransaction(db, settings, async (tx) => {
    await query(tx, 'select pg_advisory_xact_lock($1)', [FOLD_LOCK]);
    await query(tx, 'delete from gulungan_padat');
    for await (const lines of linesByBulan(tx, 'pg_current_snapshot()')) {
      let slice: BarisPadat[] = [];
      for (const row of lines.rows()) {
        if (row.jumlah.kode.length > 0) slice.push({ ...row, ...packJumlahan(row.jumlah) });
        if (slice.length < AT_ONCE) continue;
        await insertRows(tx, slice);
        slice = [];
      }
      if (slice.length > 0) await insertRows(tx, slice);
    }
    await query(tx, 'update gulungan_potret set potret = pg_current_snapshot(), putaran = putaran + 1');
  });
}

export const REBUILD_TIMEOUT_MS = 1_800_000;
const AT_ONCE = 2_000;

/**
 * The ledger lines that a snapshot (an expression of SQL) sees, month by month of the days on which laporan were made: each row of
 * the roll-ups lies within one month. The next month is read while one is worked on.
 */
export async function* linesByBulan(tx: Db, potret: string): AsyncGenerator<Tumpukan> {
  const months = await query<{ bulan: Hari }>(tx, BULAN_TEXT);
  let next = months[0] === undefined ? null : readBulan(tx, months[0].bulan, potret);
  for (let i = 0; next !== null; i += 1) {
    const lines = await next;
    const after = months[i + 1];
    next = after === undefined ? null : readBulan(tx, after.bulan, potret);
    // whoever stops early leaves this one unread
    next?.catch(() => undefined);
    yield lines;
  }
}

const BULAN_TEXT = `
  select distinct date_trunc('month', h.dibuat)::date as bulan from (select distinct dibuat from delta) as h order by 1`;

async function readBulan(tx: Db, bulan: Hari, potret: string): Promise<Tumpukan> {
  const days = await query<{ teks: string }>(tx, linesText(potret), [bulan]);
  const lines = new Tumpukan();
  for (const { teks } of days) for (const one of teks.split('\n')) lines.add(readBaris(one));
  return lines;
}

const linesText = (potret: string): string => `
  select string_agg(${BARIS_TEXT}, chr(10)) as teks from delta d
  where d.dibuat >= $1::date and d.dibuat < $1::date + interval '1 month' and pg_visible_in_snapshot(d.xid, ${potret})
  group by d.dibuat`;
