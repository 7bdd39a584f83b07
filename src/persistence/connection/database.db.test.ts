import { sql, type Kysely } from 'kysely';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { asAdmin } from '../../../tests/support/testServer.ts';
import { createTestDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { openDatabase, poolOf, query } from './database.ts';
import { DatabaseUnavailable } from './errors.ts';
import { maxStatementsPerConnection } from './statementNames.ts';
import { toJson, toTimestamptz } from './values.ts';

interface Sample {
  sample: { id: number; note: string };
}

let database: TestDatabase;
const untyped = (): Kysely<Sample> => database.db as unknown as Kysely<Sample>;

beforeAll(async () => {
  database = await createTestDatabase({ isEmpty: true });
  await query(database.ownerDb, 'create table sample (id bigint primary key, note text not null)');
  await query(database.ownerDb, 'grant usage on schema public to lapor_app');
  await query(database.ownerDb, 'grant select, insert, update on sample to lapor_app');
});

afterAll(() => database.drop());

describe('values', () => {
  test('an instant goes in and comes back as epoch milliseconds, microseconds cut', async () => {
    const instant = Date.UTC(2024, 1, 29, 23, 59, 59, 987);
    const [row] = await query<Record<string, unknown>>(
      database.db,
      `select $1::timestamptz as back, '1969-12-31 23:59:59.123999+00'::timestamptz as before,
              array[$1::timestamptz, null] as list, 'infinity'::timestamptz as never`,
      [toTimestamptz(instant)],
    );
    expect(row).toEqual({ back: instant, before: -877, list: [instant, null], never: Infinity });
  });

  test('an instant is read rightly whatever the session zone is', async () => {
    const [row] = await database.db.connection().execute(async (db) => {
      await sql`set timezone = 'Asia/Kolkata'`.execute(db);
      const rows = await query<{ at: number }>(db, `select '2024-03-01 00:00:00+00'::timestamptz as at`);
      await sql`set timezone = 'UTC'`.execute(db);
      return rows;
    });
    expect(row?.at).toBe(Date.UTC(2024, 2, 1));
  });

  test('days are texts, counts and sums are numbers, json is parsed', async () => {
    const [row] = await query(
      database.db,
      `select date '2024-12-31' as hari, count(*) as n, sum(x::bigint) as jumlah, avg(x) as rata, $1::jsonb as isi,
              array[1::bigint, 2] as daftar from generate_series(1, 2) x`,
      [toJson([{ a: 1 }])],
    );
    expect(row).toEqual({ hari: '2024-12-31', n: 2, jumlah: 3, rata: 1.5, isi: [{ a: 1 }], daftar: [1, 2] });
  });

  test('an integer that a number cannot hold is refused instead of rounded', async () => {
    await expect(query(database.db, 'select 9007199254740993::bigint as n')).rejects.toThrow(RangeError);
    await expect(query(database.db, `select 9007199254740993::text as n`)).resolves.toEqual([
      { n: '9007199254740993' },
    ]);
  });
});

describe('prepared statements', () => {
  test('equal texts share one named statement, from the query builder and from the thin path', async () => {
    await database.db.connection().execute(async (db) => {
      for (let id = 0; id < 5; id += 1) {
        await query(db, 'select note from sample where id = $1', [id]);
        await (db as unknown as Kysely<Sample>)
          .selectFrom('sample')
          .select('note')
          .where('id', '=', id)
          .execute();
      }
      const rows = await query<{ statement: string; calls: number }>(
        db,
        `select statement, generic_plans + custom_plans as calls from pg_prepared_statements
          where statement like '%sample%' and statement not like '%pg_prepared%' order by statement`,
      );
      expect(rows.map((row) => row.calls)).toEqual([5, 5]);
    });
  });

  test('a connection keeps a bounded number of statements and still runs further ones', async () => {
    await database.db.connection().execute(async (db) => {
      for (let i = 0; i < maxStatementsPerConnection + 20; i += 1)
        await query(db, `select ${i} + $1::int as n`, [1]);
      const [row] = await query<{ n: number }>(db, 'select count(*) as n from pg_prepared_statements');
      expect(row?.n).toBeLessThanOrEqual(maxStatementsPerConnection);
      expect(row?.n).toBeGreaterThan(maxStatementsPerConnection / 2);
    });
  });

  test('a stream reads many rows in pieces, inside and outside a transaction', async () => {
    await query(database.db, `insert into sample select n, 'x' from generate_series(1000, 3499) n`);
    const count = async (db: Kysely<Sample>): Promise<number> => {
      let rows = 0;
      const stream = db.selectFrom('sample').select('id').where('id', '>=', 1000).stream(100);
      for await (const row of stream) rows += row.id >= 1000 ? 1 : 0;
      return rows;
    };
    expect(await count(untyped())).toBe(2500);
    expect(await untyped().transaction().execute(count)).toBe(2500);
    for await (const row of untyped().selectFrom('sample').select('id').stream(10)) {
      expect(row.id).toBeDefined();
      break;
    }
    expect(await query(database.db, 'select 1 as one')).toEqual([{ one: 1 }]);
  });
});

describe('a database that goes away', () => {
  test('a server that cannot be reached is DatabaseUnavailable, not a fault of the program', async () => {
    const away = openDatabase('postgres://lapor_app:x@127.0.0.1:1/lapor', { acquireTimeoutMs: 1_000 });
    const error = await query(away, 'select 1').catch((reason: unknown) => reason);
    await away.destroy();
    expect(error).toBeInstanceOf(DatabaseUnavailable);
    expect((error as DatabaseUnavailable).reason).toBe('connection');
  });

  test('a statement that is wrong stays a plain error', async () => {
    const error = await query(database.db, 'select nothing_here').catch((reason: unknown) => reason);
    expect(error).not.toBeInstanceOf(DatabaseUnavailable);
    expect(error).toMatchObject({ code: '42703' });
  });

  test('the pool heals after every session was ended, idle and busy ones', async () => {
    const lost: Error[] = [];
    const db = openDatabase(database.appUrl, {
      poolSize: 3,
      applicationName: 'lapor-heal',
      onConnectionLost: (error) => lost.push(error),
    });
    await Promise.all([1, 2, 3].map(() => query(db, 'select pg_sleep(0.05)')));
    const busy = query(db, 'select pg_sleep(20)').catch((reason: unknown) => reason);
    await asAdmin(database.adminUrl, async (admin) => {
      let ended = 0;
      while (ended < 3) {
        const { rows } = await admin.query(
          `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'lapor-heal'`,
        );
        ended += rows.length;
      }
    });
    expect(await busy).toBeInstanceOf(DatabaseUnavailable);
    // told of the idle ones by themselves; whoever asks first would hear of their end instead
    await vi.waitFor(() => expect(lost.length).toBeGreaterThan(0), { timeout: 20_000 });
    const answers = await Promise.allSettled([1, 2, 3, 4].map(() => query(db, 'select 1 as one')));
    for (const answer of answers) {
      if (answer.status === 'rejected') expect(answer.reason).toBeInstanceOf(DatabaseUnavailable);
    }
    expect(await query(db, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(poolOf(db).totalCount).toBeLessThanOrEqual(3);
    await db.destroy();
  });

  test('waiting for a connection is bounded', async () => {
    const db = openDatabase(database.appUrl, { poolSize: 1, acquireTimeoutMs: 100 });
    const first = query(db, 'select pg_sleep(0.5)');
    const error = await query(db, 'select 1').catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: 'DatabaseUnavailable', reason: 'busy' });
    await first;
    await db.destroy();
  });

  test('a statement that takes too long is ended by the server', async () => {
    const db = openDatabase(database.appUrl, { statementTimeoutMs: 50 });
    await expect(query(db, 'select pg_sleep(5)')).rejects.toMatchObject({ code: '57014' });
    await db.destroy();
  });
});
