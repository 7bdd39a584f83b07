import { expect, it } from 'vitest';
import { useTestDatabase } from '../../../tests/support/database.ts';
import { openDatabase, poolOf, query } from './database.ts';
import { withTransaction } from './transaction.ts';

const database = useTestDatabase();

it('ends its pool also when only transactions used it', async () => {
  const db = openDatabase(database().appUrl);
  await withTransaction(db, { random: () => 0.5 }, (tx) => query(tx, 'select 1'));
  const pool = poolOf(db);
  await db.destroy();
  expect(pool.ended).toBe(true);
});

it('ends its pool when nothing used it', async () => {
  const db = openDatabase(database().appUrl);
  const pool = poolOf(db);
  await db.destroy();
  expect(pool.ended).toBe(true);
});
