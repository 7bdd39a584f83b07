import { CompiledQuery, Kysely } from 'kysely';
import pg from 'pg';
import type { Schema } from '../schema.ts';
import { namedStatementDialect } from './driver.ts';
import { valueParsers } from './values.ts';

/** The database, or a transaction in it: what a repository function takes. */
export type Db = Kysely<Schema>;

/** The open database with its pool; `destroy()` closes it. */
export type Database = Kysely<Schema>;

export interface DatabaseOptions {
  readonly poolSize?: number;
  readonly applicationName?: string;
  /** The server ends a statement that takes longer. */
  readonly statementTimeoutMs?: number;
  /** The server gives up waiting for a lock after this. */
  readonly lockTimeoutMs?: number;
  /** The server ends a session that holds a transaction open without working. */
  readonly idleInTransactionTimeoutMs?: number;
  /** Waiting for a connection longer than this is DatabaseUnavailable ('busy' or 'connection'). */
  readonly acquireTimeoutMs?: number;
  /** Told of connections that broke while idle; they are replaced by themselves. */
  readonly onConnectionLost?: (error: Error) => void;
}

/**
 * Opens a pool to the database of a URL. Nothing is connected yet: the first statement does that, and a database that
 * is away then gives DatabaseUnavailable. The pool heals by itself when the database comes back.
 */
export function openDatabase(url: string, options: DatabaseOptions = {}): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.poolSize ?? 10,
    application_name: options.applicationName ?? 'lapor',
    types: valueParsers,
    // statements given together (Promise.all) go out without waiting for each other's answers
    pipeline: true,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    connectionTimeoutMillis: options.acquireTimeoutMs ?? 5_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: options.statementTimeoutMs ?? 30_000,
    lock_timeout: options.lockTimeoutMs ?? 10_000,
    idle_in_transaction_session_timeout: options.idleInTransactionTimeoutMs ?? 60_000,
    options: '-c TimeZone=UTC',
  });
  // An error on a connection that runs no statement has no caller; without these listeners it would end the process.
  pool.on('error', (error) => options.onConnectionLost?.(error));
  pool.on('connect', (client) => client.on('error', () => undefined));
  const db = new Kysely<Schema>({ dialect: namedStatementDialect(pool) });
  poolOfDatabase.set(db, pool);
  // Kysely ends a pool only if a statement went through its own path; transactions here take theirs by themselves.
  const destroy = db.destroy.bind(db);
  db.destroy = async () => {
    await destroy();
    if (!pool.ended) await pool.end();
  };
  return db;
}

/**
 * The thin path for hot statements: hand-written SQL with $1… parameters, sent as a named prepared statement, without
 * building a Kysely query. Use it where a statement runs for every request and its text never varies (lists of
 * variable length go in as one array: `= any($1)`); elsewhere the query builder, which checks the types.
 */
export async function query<Row>(db: Db, text: string, values: readonly unknown[] = []): Promise<Row[]> {
  const { rows } = await db.executeQuery<Row>(CompiledQuery.raw(text, values as unknown[]));
  return rows;
}

/** The pool behind an open database, for transactions, the queue and the metrics. */
export function poolOf(db: Database): pg.Pool {
  const pool = poolOfDatabase.get(db);
  if (pool === undefined) throw new Error('not a handle from openDatabase (perhaps already a transaction)');
  return pool;
}

/** How many connections there are at most. */
export function poolSizeOf(db: Database): number {
  return poolOf(db).options.max;
}

const poolOfDatabase = new WeakMap<Database, pg.Pool>();
