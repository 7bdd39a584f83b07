import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { binaryArray } from './binaryArray.ts';
import { query } from './database.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase({ isEmpty: true });
});

afterAll(() => database.drop());

const instant = fc
  .date({ min: new Date('1720-01-01T00:00:00Z'), max: new Date('2220-01-01T00:00:00Z'), noInvalidDate: true })
  .map((one) => one.toISOString());
const bytes = fc.uint8Array({ maxLength: 80 }).map((one) => `\\x${Buffer.from(one).toString('hex')}`);
// PostgreSQL keeps no NUL in a text.
const text = fc.string({ unit: 'binary', maxLength: 300 }).map((one) => one.replaceAll('\u0000', '\u00e9'));

const VALUES: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  uuid: fc.uuid(),
  text,
  bytea: bytes,
  int: fc.integer(),
  bool: fc.boolean(),
  float8: fc.double({ noNaN: true }),
  date: instant.map((one) => one.slice(0, 10)),
  timestamptz: instant,
};

describe('a binary array', () => {
  test.each(Object.keys(VALUES))('of %s is to PostgreSQL what its text is', async (type) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.option(VALUES[type] ?? fc.constant(null)), { maxLength: 40 }),
        async (values) => {
          const binary = binaryArray(values, type);
          expect(binary).toBeInstanceOf(Buffer);
          const [row] = await query<{ sama: boolean }>(
            database.db,
            `select $1::${type}[] is not distinct from $2::${type}[] as sama`,
            [binary, values],
          );
          expect(row?.sama).toBe(true);
        },
      ),
      { numRuns: 40 },
    );
  });

  test('is larger than the room it is put together in', async () => {
    const values = Array.from({ length: 3_000 }, (_, n) => `${'é'.repeat(n % 200)}${n}`);
    const [row] = await query<{ back: string[] }>(database.db, 'select $1::text[] as back', [
      binaryArray(values, 'text'),
    ]);
    expect(row?.back).toEqual(values);
  });

  test('of bytes takes them as they are', async () => {
    const [row] = await query<{ back: string }>(database.db, `select ($1::bytea[])[1]::text as back`, [
      binaryArray([Buffer.from('00ff7f', 'hex')], 'bytea'),
    ]);
    expect(row?.back).toBe('\\x00ff7f');
  });

  test.each([
    ['date', '2024-02-30'],
    ['date', '05/03/2024'],
    ['timestamptz', '2024-02-30T00:00:00.000Z'],
    ['timestamptz', '2024-03-05T09:00:00+08:00'],
    ['timestamptz', '9999-12-31T00:00:00.000Z'],
    ['uuid', 'bukan'],
    ['uuid', 'zzzzzzzz-0000-7000-8000-00000000a001'],
    ['bytea', '\\xabc'],
    ['bytea', '\\xzz'],
    ['int', 2 ** 31],
    ['int', 1.5],
    ['int', '1'],
    ['bool', 'true'],
    ['text', 7],
    ['text[]', '{}'],
  ])('leaves %s %j to the text form', (type, value) => {
    expect(binaryArray([null, value], type)).toBeNull();
  });
});
