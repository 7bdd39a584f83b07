import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, inject } from 'vitest';
import { openDatabase, type Database } from '../../src/persistence/connection/database.ts';
import type {} from './globalSetup.ts';
import { asAdmin, withDatabase } from './testServer.ts';

export interface TestDatabase {
  readonly adminUrl: string;
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** As the program sees it: the application role. */
  readonly db: Database;
  readonly ownerDb: Database;
  /** Closes both, drops the database, and fails when a connection to it was left open. */
  drop(): Promise<void>;
}

/** A database of one's own, cloned from the migrated template (about 50 ms). Call drop() in afterAll. */
export async function createTestDatabase(
  options: { readonly isEmpty?: boolean } = {},
): Promise<TestDatabase> {
  const server = inject('testServer');
  const name = `${server.prefix}_${randomBytes(6).toString('hex')}`;
  const template = options.isEmpty === true ? 'template0' : server.template;
  await asAdmin(server.adminUrl, async (admin) => {
    await admin.query(
      `create database ${name} owner lapor_owner template ${template} encoding 'UTF8' locale 'C' strategy file_copy`,
    );
    await admin.query(
      `revoke all on database ${name} from public; grant connect on database ${name} to lapor_app`,
    );
  });
  const ownerUrl = withDatabase(server.ownerUrl, name);
  const appUrl = withDatabase(server.appUrl, name);
  const db = openDatabase(appUrl, { poolSize: 5, applicationName: 'lapor-test' });
  const ownerDb = openDatabase(ownerUrl, { poolSize: 2, applicationName: 'lapor-test-owner' });
  const adminUrl = withDatabase(server.adminUrl, name);
  const drop = async (): Promise<void> => {
    await Promise.all([db.destroy(), ownerDb.destroy()]);
    await dropDatabase(server.adminUrl, name);
  };
  return { adminUrl, ownerUrl, appUrl, db, ownerDb, drop };
}

/** createTestDatabase for a whole test file, made before its tests and dropped after them. */
export function useTestDatabase(): () => TestDatabase {
  let database: TestDatabase | undefined;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database?.drop());
  return () => {
    if (database === undefined) throw new Error('the test database exists only while tests run');
    return database;
  };
}

// a session that was closed properly is gone from the server's list within milliseconds
const closingPatienceMs = 2_000;

async function dropDatabase(adminUrl: string, name: string): Promise<void> {
  let leaked: string[] = [];
  await asAdmin(adminUrl, async (admin) => {
    const deadline = performance.now() + closingPatienceMs;
    for (;;) {
      const { rows } = await admin.query<{ who: string }>(
        `select format('%s (%s): %s', application_name, state, left(query, 80)) as who
           from pg_stat_activity where datname = $1 and backend_type = 'client backend'`,
        [name],
      );
      leaked = rows.map((row) => row.who);
      if (leaked.length === 0 || performance.now() > deadline) break;
      await sleep(10);
    }
    await admin.query(`drop database ${name} with (force)`);
  });
  if (leaked.length > 0) throw new Error(`${leaked.length} connections were left open: ${leaked.join('; ')}`);
}
