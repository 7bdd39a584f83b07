import type { Hari } from '../../../domain/shared/time.ts';
import { query, type Database, type Db } from '../../connection/database.ts';
import { copyInto, withTransaction, type TransactionOptions } from '../../connection/transaction.ts';
import { FOLD_LOCK } from './foldDelta.ts';
import { KOLOM_TEXT, readBulan, type KolomBuku } from './kolomBuku.ts';
import { SALIN_TEXT, SalinGulungan } from './salinGulungan.ts';
import { Tumpukan } from './tumpukan.ts';

/**
 * Builds every roll-up again from the ledger, in one transaction: readers see the old ones until the new stand. Needed after
 * a restore, where the lines carry new transaction numbers, and allowed at any time. A second connection reads the ledger of the
 * same moment, so that reading, adding up and writing go on at once.
 */
export function rebuildGulungan(db: Database, options: Pick<TransactionOptions, 'random'>): Promise<void> {
  const settings = {
    ...options,
    isolation: 'repeatable read',
    statementTimeoutMs: REBUILD_TIMEOUT_MS,
  } as const;
  return withTransaction(db, settings, async (tx) => {
    await query(tx, 'select pg_advisory_xact_lock($1)', [FOLD_LOCK]);
    const [exported] = await query<{ potret: string }>(tx, 'select pg_export_snapshot() as potret');
    if (exported === undefined) throw new Error('no snapshot');
    await query(tx, 'delete from gulungan_padat');
    // what fails here fails the whole: repeated alone it would write twice
    const beside = { ...settings, isReadOnly: true, maxAttempts: 1 } as const;
    await withTransaction(db, beside, async (reader) => {
      // a name that the server made, which this statement takes only as it stands
      await query(reader, `set transaction snapshot '${exported.potret}'`);
      await query(reader, `select set_config('work_mem', '256MB', true)`);
      await copyInto(tx, SALIN_TEXT, rowsOf(reader));
    });
    await query(tx, 'update gulungan_potret set potret = pg_current_snapshot(), putaran = putaran + 1');
  });
}

export const REBUILD_TIMEOUT_MS = 1_800_000;

/** All rows as COPY takes them, month by month of the days on which laporan were made: each row lies within one month. */
async function* rowsOf(reader: Db): AsyncGenerator<Uint8Array> {
  const salin = new SalinGulungan();
  for await (const days of perBulan(reader, (bulan) => query<KolomBuku>(reader, KOLOM_TEXT, [bulan]))) {
    const lines = new Tumpukan(days.reduce((n, one) => n + one.jumlah, 0));
    for (const one of days) lines.addKolom(one);
    for (const row of lines.rows()) {
      if (row.jumlah.kode.length > 0) salin.add(row);
      if (salin.isPenuh) yield salin.ambil();
    }
  }
  salin.tutup();
  yield salin.ambil();
}

/** What is read of each month, oldest first; the next one is read while one is worked on. */
export async function* perBulan<T>(db: Db, read: (bulan: Hari) => Promise<T>): AsyncGenerator<T> {
  const months = await readBulan(db);
  let next = months[0] === undefined ? null : read(months[0]);
  for (let i = 0; next !== null; i += 1) {
    const one = await next;
    const after = months[i + 1];
    next = after === undefined ? null : read(after);
    // whoever stops early leaves this one unread
    next?.catch(() => undefined);
    yield one;
  }
}
