import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { migrate } from '../../src/persistence/migrate.ts';
import { startEmbedded } from '../../src/persistence/server/embedded.ts';
import { scratchFolder } from './scratch.ts';

/** What a test file needs to clone a database; plain data, because it crosses to the test's own process. */
export interface TestServer {
  readonly adminUrl: string;
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly template: string;
  /** Marks the databases of this run. */
  readonly prefix: string;
}

export interface RunningTestServer extends TestServer {
  /** Stops what was started; gives the databases that the tests left behind. */
  stop(): Promise<string[]>;
}

/**
 * One server for a run of the tests, with a migrated template. The embedded PostgreSQL in a private folder; or, with
 * TEST_DATABASE=system, a private cluster of the system's PostgreSQL; or the server of TEST_DATABASE_URL (a superuser).
 */
export async function startTestServer(): Promise<RunningTestServer> {
  const foreignUrl = process.env['TEST_DATABASE_URL'];
  const server = foreignUrl === undefined ? await startPrivate() : await useForeign(foreignUrl);
  const prefix = `test_${randomBytes(4).toString('hex')}`;
  const template = `${prefix}_template`;
  try {
    await makeTemplate(server, template);
  } catch (error) {
    await server.end();
    throw error;
  }
  const { adminUrl, ownerUrl, appUrl } = server;
  return { adminUrl, ownerUrl, appUrl, template, prefix, stop: () => stop(server, prefix, template) };
}

/** The same server and role, another database. */
export function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

interface Server {
  readonly adminUrl: string;
  readonly ownerUrl: string;
  readonly appUrl: string;
  end(): Promise<void>;
}

const quiet = { info: () => undefined, warn: () => undefined, error: console.error };

// A test cluster is thrown away: it need not survive a power cut, and so clones in a few milliseconds.
const hasty = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum_naptime: '5s',
  max_connections: '120',
};

async function startPrivate(): Promise<Server> {
  const folder = mkdtempSync(join(scratchFolder(), 'lapor-db-'));
  // open for the account under which PostgreSQL runs when we are root; the data folder itself is closed
  chmodSync(folder, 0o755);
  const system = process.env['TEST_DATABASE'] === 'system' ? { programs: systemPrograms() } : {};
  const server = await startEmbedded({ varFolder: folder, log: quiet, settings: hasty, ...system });
  const watchdog = guard(server.dataFolder, folder);
  return {
    adminUrl: server.adminUrl,
    ownerUrl: server.ownerUrl,
    appUrl: server.appUrl,
    end: async () => {
      await server.stop();
      if (watchdog !== undefined) process.kill(watchdog);
      for (const path of foldersOf(server.dataFolder, folder)) rmSync(path, { recursive: true, force: true });
    },
  };
}

/** When the run is killed outright nothing of ours runs any more; this small shell then stops the server and sweeps. */
function guard(dataFolder: string, folder: string): number | undefined {
  const script =
    'while kill -0 "$1" 2>/dev/null; do sleep 1; done; ' +
    'kill -QUIT "$(head -n 1 "$2/postmaster.pid")"; sleep 1; shift 2; rm -rf "$@"';
  const parameters = ['-c', script, 'lapor-test-guard', String(process.pid), dataFolder];
  const child = spawn('/bin/sh', [...parameters, ...foldersOf(dataFolder, folder)], {
    detached: true,
    stdio: 'ignore',
  });
  child.unref();
  return child.pid;
}

function foldersOf(dataFolder: string, folder: string): string[] {
  return dataFolder.startsWith(folder) ? [folder] : [dirname(dataFolder), folder];
}

function systemPrograms(): string {
  const given = process.env['TEST_POSTGRES_FOLDER'];
  if (given !== undefined) return given;
  const base = '/usr/lib/postgresql';
  const versions = existsSync(base) ? readdirSync(base).filter((name) => /^\d+$/.test(name)) : [];
  const newest = versions.sort((a, b) => Number(b) - Number(a))[0];
  if (newest === undefined) throw new Error(`TEST_DATABASE=system, but there is no PostgreSQL under ${base}`);
  return join(base, newest);
}

/** Roles belong to the whole server, so runs at the same time must agree on the passwords: they follow from the URL. */
async function useForeign(adminUrl: string): Promise<Server> {
  const password = createHash('sha256').update(adminUrl).digest('base64url');
  await asAdmin(adminUrl, async (admin) => {
    await admin.query('select pg_advisory_lock(7624501119)');
    for (const role of ['lapor_owner', 'lapor_app']) {
      const { rowCount } = await admin.query('select from pg_roles where rolname = $1', [role]);
      await admin.query(`${rowCount === 0 ? 'create' : 'alter'} role ${role} login password '${password}'`);
    }
  });
  const urlOf = (role: string): string => {
    const url = new URL(adminUrl);
    url.username = role;
    url.password = password;
    return url.href;
  };
  return { adminUrl, ownerUrl: urlOf('lapor_owner'), appUrl: urlOf('lapor_app'), end: async () => undefined };
}

async function makeTemplate(server: Server, template: string): Promise<void> {
  await asAdmin(server.adminUrl, async (admin) => {
    await admin.query(
      `create database ${template} owner lapor_owner template template0 encoding 'UTF8' locale 'C'`,
    );
  });
  const ownerUrl = withDatabase(server.ownerUrl, template);
  await migrate(ownerUrl, { log: quiet });
  const fixture = new URL('fixture.ts', import.meta.url);
  if (existsSync(fixture)) {
    const { loadFixture } = (await import(fixture.href)) as { loadFixture(ownerUrl: string): Promise<void> };
    await loadFixture(ownerUrl);
  }
}

async function stop(server: Server, prefix: string, template: string): Promise<string[]> {
  let left: string[] = [];
  await asAdmin(server.adminUrl, async (admin) => {
    const { rows } = await admin.query<{ datname: string }>(
      `select datname from pg_database where datname like $1 and datname <> $2`,
      [`${prefix}\\_%`, template],
    );
    left = rows.map((row) => row.datname);
    for (const name of [...left, template]) await admin.query(`drop database if exists ${name} with (force)`);
  }).finally(() => server.end());
  return left;
}

export async function asAdmin(adminUrl: string, work: (admin: pg.Client) => Promise<void>): Promise<void> {
  const admin = new pg.Client({ connectionString: adminUrl, application_name: 'lapor-test-admin' });
  admin.on('error', () => undefined);
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}
