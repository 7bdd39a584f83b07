import { DefaultQueryExecutor, PostgresAdapter, PostgresQueryCompiler, Transaction } from 'kysely';
import type { ConnectionProvider } from 'kysely';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Schema } from '../schema.ts';
import { poolOf, type Database, type Db } from './database.ts';
import { acquire, namedStatementDialect, NamedStatementConnection } from './driver.ts';
import { DatabaseUnavailable, isRetryable } from './errors.ts';

export interface TransactionOptions {
  /** Chance in [0, 1) for the pauses between attempts; given, because time and chance are arguments. */
  readonly random: () => number;
  readonly isolation?: 'read committed' | 'repeatable read' | 'serializable';
  readonly isReadOnly?: boolean;
  /** How often the work may run when the database asks to repeat it (40001, 40P01). */
  readonly maxAttempts?: number;
  readonly statementTimeoutMs?: number;
  readonly lockTimeoutMs?: number;
  /** False: COMMIT does not wait for the disk. Only for data that can be built again, as the demo. */
  readonly isDurable?: boolean;
}

export type Tx = Transaction<Schema>;

/**
 * Runs `work` in one transaction (READ COMMITTED unless told otherwise) and commits. A serialization failure or a
 * deadlock runs it again after a short random pause, at most `maxAttempts` times; so `work` has no effect but its SQL.
 * Statements that do not depend on each other may be given together (`together`): they share one round trip.
 * Throws DatabaseUnavailable when the database goes away; `isOutcomeUnknown` when that happened during COMMIT.
 */
export async function withTransaction<T>(
  db: Database,
  options: TransactionOptions,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const maxAttempts = options.maxAttempts ?? 5;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await runOnce(db, options, work);
    } catch (error) {
      if (attempt >= maxAttempts || !isRetryable(error)) throw error;
      await sleep(pauseMs(attempt, options.random()));
    }
  }
}

/**
 * Waits for statements given together in one transaction. When some fail, throws what went wrong with the earliest: the later ones
 * then fail only because the transaction is over (25P02), and may be the first to say so.
 */
export async function together<T extends readonly unknown[]>(
  given: readonly [...T],
): Promise<{ -readonly [Place in keyof T]: Awaited<T[Place]> }> {
  const ended = await Promise.allSettled(given);
  const failed = ended.find((one): one is PromiseRejectedResult => one.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
  return Promise.all(given);
}

/**
 * Runs reads that belong together on one connection, without a transaction: those given together with Promise.all share a round
 * trip, where the pool would take a connection for each.
 */
export async function onOneConnection<T>(db: Database, work: (db: Db) => Promise<T>): Promise<T> {
  const connection = await acquire(poolOf(db));
  try {
    return await work(transactionOn(connection, db));
  } finally {
    connection.close();
  }
}

/** Fills a table by `copy … from stdin`; each part of what is sent is taken before the next one is asked for. */
export async function copyInto(tx: Tx, text: string, parts: AsyncIterable<Uint8Array>): Promise<void> {
  await tx.getExecutor().provideConnection(async (connection) => {
    if (!(connection instanceof NamedStatementConnection)) throw new Error('not a transaction of ours');
    await connection.copyIn(text, parts);
  });
}

/** Doubles from 10 ms, spread over its whole width so that two who collided do not collide again. */
function pauseMs(attempt: number, chance: number): number {
  return Math.min(10 * 2 ** (attempt - 1), 500) * (0.5 + chance);
}

async function runOnce<T>(
  db: Database,
  options: TransactionOptions,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const connection = await acquire(poolOf(db));
  try {
    return await runOn(connection, db, options, work);
  } finally {
    connection.close();
  }
}

async function runOn<T>(
  connection: NamedStatementConnection,
  db: Database,
  options: TransactionOptions,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  // Not awaited yet: BEGIN and the first statement travel together, which spares a round trip.
  const begun = connection.sendPlain(beginText(options));
  begun.catch(() => undefined);
  let result: T;
  try {
    result = await work(transactionOn(connection, db));
    await begun;
  } catch (error) {
    await begun.catch(() => undefined);
    await connection.sendPlain('rollback').catch(() => connection.discard());
    throw error;
  }
  await commit(connection);
  return result;
}

async function commit(connection: NamedStatementConnection): Promise<void> {
  let command: string;
  try {
    ({ command } = await connection.sendPlain('commit'));
  } catch (error) {
    if (error instanceof DatabaseUnavailable && error.reason === 'connection') {
      throw new DatabaseUnavailable(error.reason, error.cause, true);
    }
    throw error;
  }
  // PostgreSQL answers COMMIT with ROLLBACK when a statement failed whose error the work swallowed
  if (command === 'ROLLBACK')
    throw new Error('the transaction was aborted by an earlier error and rolled back');
}

function beginText(options: TransactionOptions): string {
  let text = `begin isolation level ${options.isolation ?? 'read committed'}`;
  if (options.isReadOnly === true) text += ' read only';
  if (options.statementTimeoutMs !== undefined) {
    text += `; set local statement_timeout = ${Math.trunc(options.statementTimeoutMs)}`;
  }
  if (options.lockTimeoutMs !== undefined)
    text += `; set local lock_timeout = ${Math.trunc(options.lockTimeoutMs)}`;
  if (options.isDurable === false) text += '; set local synchronous_commit = off';
  return text;
}

const compiler = new PostgresQueryCompiler();
const adapter = new PostgresAdapter();

/** A Kysely transaction over a connection that we hold: Kysely's own would send its statements one after the other. */
function transactionOn(connection: NamedStatementConnection, db: Database): Tx {
  const provider: ConnectionProvider = { provideConnection: (consumer) => consumer(connection) };
  const dialect = namedStatementDialect(poolOf(db));
  return new Transaction<Schema>({
    config: { dialect },
    dialect,
    driver: dialect.createDriver(),
    executor: new DefaultQueryExecutor(compiler, adapter, provider),
  });
}
