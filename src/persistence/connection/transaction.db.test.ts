import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { asAdmin } from '../../../tests/support/testServer.ts';
import { poolOf, query, type Db } from './database.ts';
import { together, withTransaction, type TransactionOptions } from './transaction.ts';

let database: TestDatabase;
const options: TransactionOptions = { random: () => 0.5 };

beforeAll(async () => {
  database = await createTestDatabase({ isEmpty: true });
  await query(database.ownerDb, 'create table saldo (id int primary key, nilai int not null)');
  await query(database.ownerDb, 'grant usage on schema public to lapor_app');
  await query(database.ownerDb, 'grant select, insert, update on saldo to lapor_app');
});

beforeEach(async () => {
  await query(database.ownerDb, 'truncate saldo');
  await query(database.ownerDb, 'insert into saldo values (1, 0), (2, 0)');
});

afterAll(() => database.drop());

const add = (db: Db, id: number, by: number): Promise<unknown> =>
  query(db, 'update saldo set nilai = nilai + $2 where id = $1', [id, by]);

const values = async (): Promise<number[]> =>
  (await query<{ nilai: number }>(database.db, 'select nilai from saldo order by id')).map(
    (row) => row.nilai,
  );

test('together tells of the earliest failure, whichever is heard of first', async () => {
  const late = sleep(20).then(() => Promise.reject(new Error('the cause')));
  const soon = Promise.reject(new Error('the transaction is over'));
  await expect(together([late, soon])).rejects.toThrow('the cause');
  expect(await together([sleep(5, 'one'), Promise.resolve(2)])).toEqual(['one', 2]);
});

describe('withTransaction', () => {
  test('commits the work and gives its result', async () => {
    const result = await withTransaction(database.db, options, async (tx) => {
      await add(tx, 1, 5);
      return 'done';
    });
    expect([result, await values()]).toEqual(['done', [5, 0]]);
  });

  test('an error rolls everything back and is passed on', async () => {
    const work = withTransaction(database.db, options, async (tx) => {
      await add(tx, 1, 5);
      throw new Error('no');
    });
    await expect(work).rejects.toThrow('no');
    expect(await values()).toEqual([0, 0]);
    expect(poolOf(database.db).waitingCount).toBe(0);
  });

  test('a swallowed statement error does not pass for a commit', async () => {
    const work = withTransaction(database.db, options, async (tx) => {
      await add(tx, 1, 5);
      await query(tx, 'select 1 / 0').catch(() => undefined);
    });
    await expect(work).rejects.toThrow('rolled back');
    expect(await values()).toEqual([0, 0]);
  });

  test('statements given together travel together and keep their order', async () => {
    const rows = await withTransaction(database.db, options, (tx) =>
      Promise.all([
        add(tx, 1, 1),
        query<{ nilai: number }>(tx, 'select nilai from saldo where id = 1'),
        add(tx, 1, 1),
      ]),
    );
    expect(rows[1]).toEqual([{ nilai: 1 }]);
    expect(await values()).toEqual([2, 0]);
  });

  test('one failing statement of several given together leaves nothing', async () => {
    const work = withTransaction(database.db, options, (tx) =>
      Promise.all([add(tx, 1, 1), query(tx, 'select 1 / 0'), add(tx, 2, 1)]),
    );
    await expect(work).rejects.toMatchObject({ code: '22012' });
    expect(await values()).toEqual([0, 0]);
    expect(await query(database.db, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('repeats a serialization failure until both changes stand', async () => {
    let attempts = 0;
    const increase = (): Promise<void> =>
      withTransaction(database.db, { ...options, isolation: 'serializable', maxAttempts: 10 }, async (tx) => {
        attempts += 1;
        const [row] = await query<{ nilai: number }>(tx, 'select nilai from saldo where id = 1');
        // Long enough that all three have read before the first writes, on a busy machine too.
        await query(tx, 'select pg_sleep(0.4)');
        await query(tx, 'update saldo set nilai = $1 where id = 1', [(row?.nilai ?? 0) + 1]);
      });
    await Promise.all([increase(), increase(), increase()]);
    expect(await values()).toEqual([3, 0]);
    expect(attempts).toBeGreaterThan(3);
  });

  test('repeats a deadlock', async () => {
    const both = (first: number, second: number): Promise<void> =>
      withTransaction(database.db, options, async (tx) => {
        await add(tx, first, 1);
        await query(tx, 'select pg_sleep(0.1)');
        await add(tx, second, 1);
      });
    await Promise.all([both(1, 2), both(2, 1)]);
    expect(await values()).toEqual([2, 2]);
  });

  test('gives up after the attempts that were allowed', async () => {
    let attempts = 0;
    const work = withTransaction(database.db, { ...options, maxAttempts: 3 }, async (tx) => {
      attempts += 1;
      await query(tx, `do $$ begin raise exception 'again' using errcode = '40001'; end $$`);
    });
    await expect(work).rejects.toMatchObject({ code: '40001' });
    expect(attempts).toBe(3);
  });

  test('a handle kept beyond its transaction refuses to write', async () => {
    let kept: Db | undefined;
    await withTransaction(database.db, options, async (tx) => {
      kept = tx;
    });
    await expect(add(kept!, 1, 1)).rejects.toThrow('ended');
    expect(await values()).toEqual([0, 0]);
  });

  test('read only refuses writes; time limits hold for this transaction alone', async () => {
    await expect(
      withTransaction(database.db, { ...options, isReadOnly: true }, (tx) => add(tx, 1, 1)),
    ).rejects.toMatchObject({ code: '25006' });
    await expect(
      withTransaction(database.db, { ...options, statementTimeoutMs: 30 }, (tx) =>
        query(tx, 'select pg_sleep(3)'),
      ),
    ).rejects.toMatchObject({ code: '57014' });
    const [row] = await query(database.db, 'show statement_timeout');
    expect(row).toEqual({ statement_timeout: '30s' });
  });

  test('a session ended in the middle is DatabaseUnavailable and nothing stands', async () => {
    const work = withTransaction(database.db, options, async (tx) => {
      const [row] = await query<{ pid: number }>(tx, 'select pg_backend_pid() as pid');
      await add(tx, 1, 1);
      await asAdmin(database.adminUrl, async (admin) => {
        await admin.query('select pg_terminate_backend($1, 2000)', [row?.pid]);
      });
      await add(tx, 2, 1);
    });
    await expect(work).rejects.toMatchObject({ name: 'DatabaseUnavailable' });
    expect(await values()).toEqual([0, 0]);
  });

  test('a statement whose result type a migration changed is prepared anew', async () => {
    await query(database.ownerDb, 'create table if not exists tipe (x int)');
    await query(database.ownerDb, 'grant select on tipe to lapor_app');
    const read = (): Promise<unknown[]> =>
      withTransaction(database.db, options, (tx) => query(tx, 'select * from tipe'));
    // the same connection each time, so that its statement is the stale one
    for (let i = 0; i < 3; i += 1) expect(await read()).toEqual([]);
    await query(database.ownerDb, 'alter table tipe add column y text');
    expect(await read()).toEqual([]);
  });
});
