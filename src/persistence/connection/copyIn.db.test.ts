import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { query } from './database.ts';
import { copyInto, withTransaction } from './transaction.ts';

let database: TestDatabase;
const random = (): number => 0.5;
const TEXT = 'copy salinan (id, isi) from stdin';

beforeAll(async () => {
  database = await createTestDatabase({ isEmpty: true });
  await query(database.ownerDb, 'create table salinan (id bigint primary key, isi text not null)');
});

afterAll(() => database.drop());

const copy = (parts: () => AsyncIterable<Uint8Array>): Promise<void> =>
  withTransaction(database.ownerDb, { random, maxAttempts: 1 }, async (tx) => {
    await copyInto(tx, TEXT, parts());
    await query(tx, 'select 1');
  });

const count = async (): Promise<number> =>
  (await query<{ n: number }>(database.ownerDb, 'select count(*) as n from salinan'))[0]?.n ?? -1;

/** Rows in one buffer that is used again and again. */
async function* rows(from: number, to: number, size: number): AsyncGenerator<Uint8Array> {
  const buffer = Buffer.alloc(size + 32);
  for (let i = from; i < to; i += 1) yield buffer.subarray(0, buffer.write(`${i}\t${'x'.repeat(size)}\n`));
}

describe('copy from stdin', () => {
  test('takes more than the server can read at once, and nothing', async () => {
    await copy(() => rows(0, 400, 100_000));
    await copy(() => rows(0, 0, 10));
    expect(await count()).toBe(400);
  });

  test('tells what the server refuses, takes everything back and leaves the connection usable', async () => {
    const before = await count();
    await expect(copy(() => rows(1_000, 1_400, 100_000))).resolves.toBeUndefined();
    await expect(copy(() => rows(1_399, 1_800, 100_000))).rejects.toThrow(/salinan_pkey/);
    expect(await count()).toBe(before + 400);
  });

  test('tells why its source stopped, and takes everything back', async () => {
    const before = await count();
    const stopped = async function* (): AsyncGenerator<Uint8Array> {
      yield* rows(5_000, 5_010, 10);
      throw new Error('the source stopped');
    };
    await expect(copy(stopped)).rejects.toThrow('the source stopped');
    expect(await count()).toBe(before);
  });
});
