import { query, type Database } from '../connection/database.ts';
import { withTransaction, type Tx, type TransactionOptions } from '../connection/transaction.ts';
import { quoted, readBackupTables, type BackupTable } from './tables.ts';

/** Writing a backup back, inside one transaction: all of it or nothing. */
export interface Restoring {
  readonly tabel: readonly BackupTable[];
  /** Rows of one table as the dump gave them. */
  readonly insert: (nama: string, rows: readonly string[]) => Promise<void>;
  /** Forgets uploads that waited for a laporan and whose bytes the backup lacks. */
  readonly forgetFiles: (kunci: readonly string[]) => Promise<void>;
}

/**
 * Empties every table and lets `work` fill them, as the owner of the schema, in one transaction. Whoever calls has seen that
 * only reference data are lost. Numbers go on behind the highest one; the version of the reference data becomes a new one,
 * because processes compare it.
 */
export function withRestoring<T>(
  ownerDb: Database,
  options: Pick<TransactionOptions, 'random'>,
  work: (restoring: Restoring) => Promise<T>,
): Promise<T> {
  const settings = { ...options, statementTimeoutMs: 3_600_000, maxAttempts: 1 };
  return withTransaction(ownerDb, settings, async (tx) => {
    await query(tx, 'set local idle_in_transaction_session_timeout = 0');
    const tabel = await readBackupTables(tx);
    const [before] = await query<{ versi: number }>(tx, 'select versi from versi_rujukan');
    await query(tx, `truncate ${[...tabel.map((one) => quoted(one.nama)), ...MADE_ANEW].join(', ')}`);
    const result = await work({
      tabel,
      insert: (nama, rows) => insertRows(tx, tabel, nama, rows),
      forgetFiles: async (kunci) => {
        await query(
          tx,
          `delete from lampiran where laporan_id is null and (kunci = any($1) or thumbnail_kunci = any($1))`,
          [kunci],
        );
      },
    });
    for (const one of tabel) await goOnCounting(tx, one);
    await query(tx, 'update versi_rujukan set versi = greatest(versi, $1) + 1', [before?.versi ?? 0]);
    return result;
  });
}

/** Fresh statistics: a database that was just filled plans badly until somebody looks at it. */
export async function analyze(ownerDb: Database): Promise<void> {
  await query(ownerDb, 'analyze');
}

const MADE_ANEW = [
  'gulungan',
  'gulungan_padat',
  'sesi',
  'permohonan',
  'masuk_tertunda',
  'percobaan_masuk',
  'kehadiran',
  'banjir_jejak',
  'saluran',
  'sinyal',
  'sinyal_jejak',
  'diam',
  'hitungan',
];

async function insertRows(
  tx: Tx,
  tabel: readonly BackupTable[],
  nama: string,
  rows: readonly string[],
): Promise<void> {
  const table = tabel.find((one) => one.nama === nama);
  if (table === undefined) throw new Error(`the backup has rows of an unknown table ${nama}`);
  const columns = table.kolom.map(quoted).join(', ');
  // A table with a single row that migrations made (versi_rujukan) was emptied with the others.
  await query(
    tx,
    `insert into ${quoted(nama)} (${columns}) overriding system value
     select ${columns} from json_populate_recordset(null::${quoted(nama)}, $1::json)`,
    [`[${rows.join(',')}]`],
  );
}

async function goOnCounting(tx: Tx, { nama, identitas }: BackupTable): Promise<void> {
  if (identitas === null) return;
  const column = quoted(identitas);
  await query(
    tx,
    `select setval(pg_get_serial_sequence($1, $2), greatest(coalesce(max(${column}), 1), 1), max(${column}) is not null)
       from ${quoted(nama)}`,
    [quoted(nama), identitas],
  );
}
