import { query, type Database } from '../connection/database.ts';
import { withTransaction, type Tx, type TransactionOptions } from '../connection/transaction.ts';
import { quoted, readBackupTables, readSchema, type BackupTable, type SchemaStep } from './tables.ts';

/** What a backup reads, all of it as it was at one moment. */
export interface Dump {
  readonly skema: readonly SchemaStep[];
  readonly tabel: readonly BackupTable[];
  /** The rows of a table as JSON texts, page by page. */
  readonly rows: (table: BackupTable) => AsyncGenerator<readonly string[]>;
  /** Every file that a row names, each once. */
  readonly kunci: () => AsyncGenerator<readonly StoredKey[]>;
}

export interface StoredKey {
  readonly kunci: string;
  /** Some laporan holds it; else it waits for its laporan and may be swept away meanwhile. */
  readonly isHeld: boolean;
}

/** Reads the whole database in one snapshot, beside a serving program, and writes nothing. */
export function withDump<T>(
  db: Database,
  options: Pick<TransactionOptions, 'random'>,
  work: (dump: Dump) => Promise<T>,
): Promise<T> {
  const settings = {
    ...options,
    isolation: 'repeatable read',
    isReadOnly: true,
    statementTimeoutMs: 600_000,
    maxAttempts: 1,
  } as const;
  return withTransaction(db, settings, async (tx) => {
    // Between two pages lies whatever the disk of the backup needs.
    await query(tx, 'set local idle_in_transaction_session_timeout = 0');
    return work({
      skema: await readSchema(tx),
      tabel: await readBackupTables(tx),
      rows: (table) => rowsOf(tx, table),
      kunci: () => keysOf(tx),
    });
  });
}

const PAGE = 1_000;

// Text of row_to_json: bytea as hex, instants with microseconds, json as it is; read back by the same types.
async function* rowsOf(tx: Tx, { nama, kolom }: BackupTable): AsyncGenerator<readonly string[]> {
  const columns = kolom.map((one) => `t.${quoted(one)}`).join(', ');
  const text = `select row_to_json(b)::text as baris from (select ${columns} from ${quoted(nama)} t) b`;
  for await (const rows of pagesOf<{ baris: string }>(tx, text)) yield rows.map((row) => row.baris);
}

async function* keysOf(tx: Tx): AsyncGenerator<readonly StoredKey[]> {
  yield* pagesOf<StoredKey>(
    tx,
    `select kunci, bool_or(is_held) as "isHeld" from (
       select kunci, laporan_id is not null as is_held from lampiran
        where dihapus_pada is null and ${NOT_HELD_BACK}
       union all
       select thumbnail_kunci, laporan_id is not null from lampiran
        where thumbnail_kunci is not null and dihapus_pada is null and ${NOT_HELD_BACK}) k
     group by kunci order by kunci`,
  );
}

// Malware goes into no backup; its row says that it was here.
const NOT_HELD_BACK = `not exists (
  select from pindaian p where p.lampiran_id = lampiran.id and p.keadaan = 'tertahan')`;

async function* pagesOf<Row>(tx: Tx, text: string): AsyncGenerator<Row[]> {
  await query(tx, `declare halaman no scroll cursor for ${text}`);
  for (;;) {
    const rows = await query<Row>(tx, `fetch forward ${PAGE} from halaman`);
    if (rows.length > 0) yield rows;
    if (rows.length < PAGE) break;
  }
  await query(tx, 'close halaman');
}
