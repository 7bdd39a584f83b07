import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { query, type Db } from './connection/database.ts';
import { classifyError, errorCode } from './connection/errors.ts';
import { migrationFolder, MigrationRefusal, readMigrations, type MigrationFile } from './migrationFiles.ts';
import type { ServerLog } from './server/log.ts';

export { MigrationRefusal } from './migrationFiles.ts';

export interface MigrateOptions {
  readonly log: ServerLog;
  /** Where the program will connect as the application: its role is made with its password when it is missing. */
  readonly appUrl?: string;
  readonly folder?: string;
  /** A migration waits this long for a lock and is then tried again, so that readers never queue up behind it. */
  readonly lockTimeoutMs?: number;
  readonly statementTimeoutMs?: number;
  /** How long to wait for another migrator. */
  readonly patienceMs?: number;
}

/**
 * Brings the schema forward: each numbered file once, in its own transaction, under an advisory lock. Gives the names
 * of the files that ran. Refuses a file that was changed after it ran. A database that is ahead of these files is left
 * alone, because old and new code run side by side during an upgrade (architecture.md §2).
 */
export async function migrate(ownerUrl: string, options: MigrateOptions): Promise<string[]> {
  const files = readMigrations(options.folder ?? migrationFolder());
  const client = new pg.Client({
    connectionString: ownerUrl,
    application_name: 'lapor-migrate',
    connectionTimeoutMillis: 10_000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await waitForTurn(client, options);
    await ensureApplicationRole(client, options.appUrl);
    await client.query(ledgerText);
    const pending = pendingOf(files, await readLedger(client));
    for (const file of pending) {
      const startedAt = performance.now();
      await applyPatiently(client, file, options);
      options.log.info('migrasi dijalankan', {
        berkas: file.name,
        lamaMs: Math.round(performance.now() - startedAt),
      });
    }
    return pending.map((file) => file.name);
  } catch (error) {
    throw classifyError(error);
  } finally {
    // ends the session and with it the advisory lock
    await client.end().catch(() => undefined);
  }
}

/** Whether every migration of this program has run; false also for an empty database. Throws like `migrate` on changed files. */
export async function isMigrated(db: Db, folder = migrationFolder()): Promise<boolean> {
  const [found] = await query<{ exists: boolean }>(
    db,
    `select to_regclass('public.migrasi') is not null as exists`,
  );
  if (found?.exists !== true) return false;
  const ledger = await query<LedgerRow>(db, `select nomor, nama, sha256 from public.migrasi order by nomor`);
  return pendingOf(readMigrations(folder), ledger).length === 0;
}

interface LedgerRow {
  readonly nomor: number;
  readonly nama: string;
  readonly sha256: string;
}

const advisoryKey = 7_624_501_118;

// History is the owner's: the application only reads how far the schema is.
const ledgerText = `
  create table if not exists public.migrasi (
    nomor integer primary key,
    nama text not null,
    sha256 text not null,
    dijalankan_pada timestamptz not null default clock_timestamp()
  );
  grant select on public.migrasi to lapor_app;
  grant usage on schema public to lapor_app;`;

async function waitForTurn(client: pg.Client, options: MigrateOptions): Promise<void> {
  const deadline = performance.now() + (options.patienceMs ?? 600_000);
  for (let round = 0; ; round += 1) {
    const { rows } = await client.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [
      advisoryKey,
    ]);
    if (rows[0]?.mine === true) return;
    if (round === 0) options.log.info('menunggu migrasi lain selesai');
    if (performance.now() > deadline) {
      throw new MigrationRefusal(
        'Migrasi lain masih berjalan terlalu lama. Periksa proses itu, lalu coba lagi.',
      );
    }
    await sleep(100);
  }
}

async function ensureApplicationRole(client: pg.Client, appUrl: string | undefined): Promise<void> {
  const { rows } = await client.query(`select from pg_roles where rolname = 'lapor_app'`);
  if (rows.length > 0) return;
  const app = appUrl === undefined ? null : new URL(appUrl);
  const password = app?.username === 'lapor_app' ? decodeURIComponent(app.password) : '';
  const login = password === '' ? 'nologin' : `login password ${client.escapeLiteral(password)}`;
  try {
    await client.query(`create role lapor_app ${login}`);
  } catch (error) {
    if (errorCode(error) === '42710') return;
    if (errorCode(error) !== '42501') throw error;
    throw new MigrationRefusal(
      `Peran basis data "lapor_app" belum ada dan peran pemilik tidak boleh membuatnya. Minta administrator basis data ` +
        `menjalankan: CREATE ROLE lapor_app LOGIN PASSWORD '…'; GRANT CONNECT ON DATABASE "${client.database}" TO lapor_app;`,
    );
  }
}

async function readLedger(client: pg.Client): Promise<LedgerRow[]> {
  return (await client.query<LedgerRow>('select nomor, nama, sha256 from public.migrasi order by nomor'))
    .rows;
}

function pendingOf(files: readonly MigrationFile[], ledger: readonly LedgerRow[]): MigrationFile[] {
  for (const row of ledger) {
    const file = files[row.nomor - 1];
    // beyond our files: a newer release has migrated
    if (file === undefined) continue;
    if (file.sha256 !== row.sha256 || file.name !== row.nama) {
      throw new MigrationRefusal(
        `Berkas migrasi ${file.name} berbeda dari yang sudah dijalankan (${row.nama}). ` +
          `Kembalikan berkas itu seperti semula; perubahan ditulis dalam berkas dengan nomor baru.`,
      );
    }
  }
  const done = new Set(ledger.map((row) => row.nomor));
  const pending = files.filter((file) => !done.has(file.number));
  const first = pending[0];
  if (first !== undefined && ledger.some((row) => row.nomor > first.number)) {
    throw new MigrationRefusal(`Migrasi ${first.name} belum dijalankan padahal nomor sesudahnya sudah.`);
  }
  return pending;
}

const maxLockAttempts = 20;

async function applyPatiently(
  client: pg.Client,
  file: MigrationFile,
  options: MigrateOptions,
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await apply(client, file, options);
    } catch (error) {
      const isLocked = errorCode(error) === '55P03' || errorCode(error) === '40P01';
      if (!isLocked || attempt >= maxLockAttempts) throw describe(error, file);
      options.log.warn('migrasi menunggu kunci tabel', { berkas: file.name, percobaan: attempt });
      await sleep(Math.min(100 * attempt, 2_000));
    }
  }
}

async function apply(client: pg.Client, file: MigrationFile, options: MigrateOptions): Promise<void> {
  await client.query(
    `begin; set local lock_timeout = ${options.lockTimeoutMs ?? 3_000};
     set local statement_timeout = ${options.statementTimeoutMs ?? 900_000}; set local search_path = public`,
  );
  try {
    await client.query(file.text);
    await client.query('insert into public.migrasi (nomor, nama, sha256) values ($1, $2, $3)', [
      file.number,
      file.name,
      file.sha256,
    ]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}

/** Says where in the file it failed; PostgreSQL gives only a character position. */
function describe(error: unknown, file: MigrationFile): unknown {
  const { position, message } = error as { position?: string; message?: string };
  if (errorCode(error) === null || position === undefined) return error;
  const line = file.text.slice(0, Number(position)).split('\n').length;
  return new Error(`${file.name}:${line}: ${message ?? ''}`, { cause: error });
}
