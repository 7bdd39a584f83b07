import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../tests/support/database.ts';
import { query } from './connection/database.ts';
import { isMigrated, migrate, MigrationRefusal, type MigrateOptions } from './migrate.ts';
import { migrationFolder, readMigrations } from './migrationFiles.ts';

let database: TestDatabase;
let folder: string;
let said: string[];

beforeEach(async () => {
  database = await createTestDatabase({ isEmpty: true });
  folder = mkdtempSync(join(tmpdir(), 'lapor-migrations-'));
  said = [];
});

afterEach(async () => {
  rmSync(folder, { recursive: true });
  await database.drop();
});

const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);

const run = (options: Partial<MigrateOptions> = {}): Promise<string[]> => {
  const say = (message: string): number => said.push(message);
  return migrate(database.ownerUrl, { log: { info: say, warn: say, error: say }, folder, ...options });
};

const tables = async (): Promise<string[]> =>
  (
    await query<{ name: string }>(
      database.ownerDb,
      `select relname::text as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`,
    )
  ).map((row) => row.name);

describe('migrate', () => {
  test('runs each file once, in order, and says so in the ledger', async () => {
    write('0001_a.sql', 'create table a (x int); grant select on a to lapor_app;');
    write('0002_b.sql', 'alter table a add column y int; create table b ();');
    expect(await isMigrated(database.db, folder)).toBe(false);
    expect(await run()).toEqual(['0001_a.sql', '0002_b.sql']);
    expect(await run()).toEqual([]);
    expect(await tables()).toEqual(['a', 'b', 'migrasi']);
    expect(await isMigrated(database.db, folder)).toBe(true);
    const [row] = await query<{ nama: string; sha256: string }>(
      database.db,
      'select * from migrasi where nomor = 2',
    );
    expect(row).toMatchObject({
      nama: '0002_b.sql',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    });
  });

  test('a later file makes the database not migrated until it runs', async () => {
    write('0001_a.sql', 'create table a ();');
    await run();
    write('0002_b.sql', 'create table b ();');
    expect(await isMigrated(database.db, folder)).toBe(false);
    expect(await run()).toEqual(['0002_b.sql']);
    expect(await isMigrated(database.db, folder)).toBe(true);
  });

  test('a failing file leaves nothing of itself, keeps the former, and names its line', async () => {
    write('0001_a.sql', 'create table a ();');
    write('0002_b.sql', 'create table b ();\n\nselect nothing_here;');
    await expect(run()).rejects.toThrow(/0002_b\.sql:3: .*nothing_here/);
    expect(await tables()).toEqual(['a', 'migrasi']);
    write('0002_b.sql', 'create table b ();');
    expect(await run()).toEqual(['0002_b.sql']);
  });

  test('a file changed after it ran is refused, by migrate and by isMigrated', async () => {
    write('0001_a.sql', 'create table a ();');
    await run();
    write('0001_a.sql', 'create table a (x int);');
    await expect(run()).rejects.toThrow(MigrationRefusal);
    await expect(isMigrated(database.db, folder)).rejects.toThrow('0001_a.sql');
  });

  test('other line ends are not a change', async () => {
    write('0001_a.sql', 'create table a ();\n');
    await run();
    write('0001_a.sql', 'create table a ();\r\n');
    expect(await run()).toEqual([]);
  });

  test.each([
    ['a gap', ['0001_a.sql', '0003_c.sql']],
    ['a double', ['0001_a.sql', '0001_b.sql']],
    ['another name', ['0001_a.sql', 'b.sql']],
    ['a beginning other than 1', ['0002_a.sql']],
  ])('%s in the numbers is refused before anything runs', async (_title, names) => {
    for (const name of names) write(name, 'create table a ();');
    await expect(run()).rejects.toThrow(MigrationRefusal);
    expect(await tables()).toEqual([]);
  });

  test('a file that ends its own transaction is refused', async () => {
    write('0001_a.sql', 'create table a ();\ncommit;\ncreate table b ();');
    await expect(run()).rejects.toThrow('transaksi');
  });

  test('a database ahead of this release is left alone', async () => {
    write('0001_a.sql', 'create table a ();');
    write('0002_b.sql', 'create table b ();');
    await run();
    rmSync(join(folder, '0002_b.sql'));
    expect(await run()).toEqual([]);
    expect(await isMigrated(database.db, folder)).toBe(true);
  });

  test('several migrators at once run each file once', async () => {
    write('0001_a.sql', 'create table a (); select pg_sleep(0.3);');
    const applied = await Promise.all([run(), run(), run()]);
    expect(applied.flat()).toEqual(['0001_a.sql']);
    expect(said).toContain('menunggu migrasi lain selesai');
  });

  test('gives up on a migrator that never ends, with a sentence', async () => {
    write('0001_a.sql', 'create table a (); select pg_sleep(1.5);');
    const slow = run();
    await new Promise((resolve) => setTimeout(resolve, 300));
    await expect(run({ patienceMs: 200 })).rejects.toThrow('masih berjalan');
    await slow;
  });

  test('waits for a table lock in short tries, so that readers do not queue up behind it', async () => {
    write('0001_a.sql', 'create table a (x int);');
    await run();
    write('0002_b.sql', 'alter table a add column y int;');
    let waiting: Promise<string[]> | undefined;
    await database.ownerDb.transaction().execute(async (tx) => {
      await query(tx, 'select * from a');
      waiting = run({ lockTimeoutMs: 50 });
      await query(tx, 'select pg_sleep(0.5)');
    });
    expect(await waiting).toEqual(['0002_b.sql']);
    expect(said).toContain('migrasi menunggu kunci tabel');
  });

  test('a statement that takes too long is ended', async () => {
    write('0001_a.sql', 'select pg_sleep(5);');
    await expect(run({ statementTimeoutMs: 50 })).rejects.toMatchObject({ code: '57014' });
  });

  test('the application role cannot migrate', async () => {
    write('0001_a.sql', 'create table a ();');
    const quiet = { info: () => 0, warn: () => 0, error: () => 0 };
    await expect(migrate(database.appUrl, { log: quiet, folder })).rejects.toMatchObject({ code: '42501' });
    await run();
    await expect(query(database.db, `update migrasi set sha256 = ''`)).rejects.toMatchObject({
      code: '42501',
    });
  });
});

describe('the product’s own migrations', () => {
  test('are found from the sources and are numbered without gaps', () => {
    expect(readMigrations(migrationFolder()).length).toBeGreaterThan(0);
  });
});
