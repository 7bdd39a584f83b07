import {
  type CompiledQuery,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  type TransactionSettings,
} from 'kysely';
import process from 'node:process';
import type { Writable } from 'node:stream';
import type pg from 'pg';
import { copyIn } from './copyIn.ts';
import { DatabaseUnavailable, classifyError, isStalePlan } from './errors.ts';
import { maxStatementsPerConnection, statementName } from './statementNames.ts';

/** Kysely's PostgreSQL dialect over our driver, which names its statements (2.7 times faster: architecture.md §4). */
export function namedStatementDialect(pool: pg.Pool): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createDriver: () => new NamedStatementDriver(pool),
  };
}

/** One checked-out connection. After `close` it refuses work, so that a handle kept too long cannot write elsewhere. */
export class NamedStatementConnection implements DatabaseConnection {
  readonly #client: pg.PoolClient;
  #isClosed = false;
  #mustDiscard = false;
  #isGathering = false;

  constructor(client: pg.PoolClient) {
    this.#client = client;
  }

  /** Gives the connection back to the pool; a broken or doubtful one is closed instead. */
  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#client.release(this.#mustDiscard);
  }

  /** Closes the connection instead of reusing it. */
  discard(): void {
    this.#mustDiscard = true;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const result = await this.send(query.sql, query.parameters as unknown[]);
    const rows = result.rows as R[];
    if (result.command === 'COMMIT' || result.command === 'ROLLBACK' || result.rowCount === null)
      return { rows };
    const isWrite = result.command !== 'SELECT';
    return isWrite ? { rows, numAffectedRows: BigInt(result.rowCount) } : { rows };
  }

  /** Runs one statement, prepared under a name when it has parameters. */
  async send(text: string, values: unknown[]): Promise<pg.QueryResult> {
    if (this.#isClosed) throw new Error('the transaction or connection of this handle has ended');
    this.#gather();
    try {
      return await this.#client.query(this.#configure(text, values));
    } catch (error) {
      throw this.#judge(error);
    }
  }

  /** Runs statements without parameters in one message (BEGIN with its settings). */
  async sendPlain(text: string): Promise<pg.QueryResult> {
    this.#gather();
    try {
      return await this.#client.query(text);
    } catch (error) {
      throw this.#judge(error);
    }
  }

  /** Runs `copy … from stdin`; nothing else may be sent on this connection until it is done. */
  async copyIn(text: string, parts: AsyncIterable<Uint8Array>): Promise<void> {
    if (this.#isClosed) throw new Error('the transaction or connection of this handle has ended');
    try {
      await copyIn(this.#client, text, parts);
    } catch (error) {
      throw this.#judge(error);
    }
  }

  async *streamQuery<R>(query: CompiledQuery, chunkSize: number): AsyncIterableIterator<QueryResult<R>> {
    const isInside = this.#client.getTransactionStatus() === 'T';
    if (!isInside) await this.sendPlain('begin read only');
    const cursor = `stream_${(streamCount = (streamCount + 1) % 1_000_000)}`;
    let isDone = false;
    try {
      await this.#client.query({
        text: `declare ${cursor} no scroll cursor for ${query.sql}`,
        values: query.parameters as unknown[],
      });
      for (;;) {
        const { rows } = await this.sendPlain(`fetch forward ${Math.trunc(chunkSize)} from ${cursor}`);
        if (rows.length === 0) break;
        yield { rows: rows as R[] };
      }
      isDone = true;
    } catch (error) {
      throw this.#judge(error);
    } finally {
      // inside somebody's transaction only the cursor is ours to close; after an error nothing can be closed
      if (!isInside) await this.sendPlain(isDone ? 'commit' : 'rollback').catch(() => this.discard());
      else await this.sendPlain(`close ${cursor}`).catch(() => undefined);
    }
  }

  /** Statements given in one turn leave in one packet: each packet costs a system call here and wakes the server's process. */
  #gather(): void {
    if (this.#isGathering) return;
    this.#isGathering = true;
    const { stream } = (this.#client as unknown as { connection: { stream: Writable } }).connection;
    stream.cork();
    process.nextTick(() => {
      this.#isGathering = false;
      stream.uncork();
    });
  }

  #configure(text: string, values: unknown[]): pg.QueryConfig {
    if (values.length === 0 && transactionWords.has(text)) return { text };
    const name = statementName(text);
    const names = namesOf(this.#client);
    if (!names.has(name)) {
      if (names.size >= maxStatementsPerConnection) return { text, values };
      names.add(name);
    }
    return { name, text, values };
  }

  #judge(error: unknown): unknown {
    const judged = classifyError(error);
    // a stale plan stays stale on this connection, a new one prepares afresh
    if (judged instanceof DatabaseUnavailable || isStalePlan(error)) this.discard();
    return judged;
  }
}

/** Takes a connection from the pool; DatabaseUnavailable when there is none to be had. */
export async function acquire(pool: pg.Pool): Promise<NamedStatementConnection> {
  try {
    return new NamedStatementConnection(await pool.connect());
  } catch (error) {
    throw classifyError(error);
  }
}

class NamedStatementDriver implements Driver {
  readonly #pool: pg.Pool;

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  async init(): Promise<void> {}

  acquireConnection(): Promise<NamedStatementConnection> {
    return acquire(this.#pool);
  }

  async beginTransaction(connection: NamedStatementConnection, settings: TransactionSettings): Promise<void> {
    const isolation =
      settings.isolationLevel === undefined ? '' : ` isolation level ${settings.isolationLevel}`;
    const access = settings.accessMode === undefined ? '' : ` ${settings.accessMode}`;
    await connection.sendPlain(`begin${isolation}${access}`);
  }

  async commitTransaction(connection: NamedStatementConnection): Promise<void> {
    const { command } = await connection.sendPlain('commit');
    if (command === 'ROLLBACK')
      throw new Error('the transaction was aborted by an earlier error and rolled back');
  }

  async rollbackTransaction(connection: NamedStatementConnection): Promise<void> {
    try {
      await connection.sendPlain('rollback');
    } catch (error) {
      connection.discard();
      throw error;
    }
  }

  async releaseConnection(connection: NamedStatementConnection): Promise<void> {
    connection.close();
  }

  async destroy(): Promise<void> {
    await this.#pool.end();
  }
}

const transactionWords = new Set(['begin', 'commit', 'rollback']);
let streamCount = 0;

const namesOfClient = new WeakMap<pg.PoolClient, Set<string>>();

function namesOf(client: pg.PoolClient): Set<string> {
  let names = namesOfClient.get(client);
  if (names === undefined) namesOfClient.set(client, (names = new Set()));
  return names;
}
