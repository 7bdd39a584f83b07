import { readFileSync, readdirSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  copyEmbeddedFolder,
  makeEmbeddedFolder,
  removeMade,
  until,
  type EmbeddedFolder,
} from '../../../tests/support/embeddedFolder.ts';
import { killOthers, startOther } from '../../../tests/support/otherProcess.ts';
import { assertApplicationRole } from '../connection/applicationRole.ts';
import { openDatabase, query } from '../connection/database.ts';
import { migrate } from '../migrate.ts';
import { joinOrStartEmbedded, startEmbedded } from './embedded.ts';
import { isPidLiving } from './process/processIdentity.ts';

let folder: EmbeddedFolder;

beforeEach(async () => {
  folder = await copyEmbeddedFolder();
});
afterAll(removeMade);

afterEach(async () => {
  killOthers();
  await folder.remove();
});

/** Nothing was made here yet. */
async function beginAnew(): Promise<void> {
  await folder.remove();
  folder = makeEmbeddedFolder();
}

const ask = async <Row>(url: string, text: string, values: unknown[] = []): Promise<Row[]> => {
  const db = openDatabase(url, { poolSize: 1, acquireTimeoutMs: 3_000 });
  try {
    return await query<Row>(db, text, values);
  } finally {
    await db.destroy();
  }
};

describe('the life of the embedded database', () => {
  test('is made, answers, stops, and keeps the data for a second, quicker start', async () => {
    await beginAnew();
    const begunAt = performance.now();
    const first = await startEmbedded(folder.options);
    const firstMs = performance.now() - begunAt;
    expect(first.adopted).toBe(false);
    await ask(first.ownerUrl, 'create table t as select 42 as x');
    const pid = folder.serverPid();
    await first.stop();
    expect(pid !== null && isPidLiving(pid)).toBe(false);

    const startedAt = performance.now();
    const second = await startEmbedded(folder.options);
    expect(performance.now() - startedAt).toBeLessThan(firstMs);
    expect(second.appUrl).toBe(first.appUrl);
    expect(await ask(second.ownerUrl, 'select x from t')).toEqual([{ x: 42 }]);
    await second.stop();
  });

  test('is durable, sorts by bytes, checks its pages, and answers on loopback and the socket alone', async () => {
    await beginAnew();
    const server = await startEmbedded({ ...folder.options, settings: {} });
    const settings = await ask<{ name: string; setting: string }>(
      server.adminUrl,
      `select name, setting from pg_settings where name = any($1)`,
      [
        [
          'fsync',
          'synchronous_commit',
          'full_page_writes',
          'data_checksums',
          'listen_addresses',
          'jit',
          'TimeZone',
        ],
      ],
    );
    expect(Object.fromEntries(settings.map((row) => [row.name, row.setting]))).toEqual({
      fsync: 'on',
      synchronous_commit: 'on',
      full_page_writes: 'on',
      data_checksums: 'on',
      listen_addresses: '127.0.0.1',
      jit: 'off',
      TimeZone: 'UTC',
    });
    expect(
      await ask(
        server.appUrl,
        `select pg_encoding_to_char(encoding)::text as e, datcollate::text as c
           from pg_database where datname = current_database()`,
      ),
    ).toEqual([{ e: 'UTF8', c: 'C' }]);
    const overTcp = server.appUrl.replace(/\?.*/, '');
    expect(await ask(overTcp, 'select 1 as one')).toEqual([{ one: 1 }]);
    await expect(ask(overTcp.replace(/:[^:@]+@/, ':wrong@'), 'select 1')).rejects.toMatchObject({
      code: '28P01',
    });
    await server.stop();
  });

  test('passwords lie in a file for its owner alone, and the logs hold neither them nor rows', async () => {
    const server = await startEmbedded(folder.options);
    const control = join(folder.varFolder, 'postgres');
    expect(statSync(join(control, 'credentials.json')).mode & 0o777).toBe(0o600);
    expect(statSync(server.dataFolder).mode & 0o777).toBe(0o700);
    await ask(server.ownerUrl, 'create table orang (nama text unique)');
    const insert = `insert into orang values ('Siti Rahasia')`;
    await ask(server.ownerUrl, insert);
    await expect(ask(server.ownerUrl, insert)).rejects.toMatchObject({ code: '23505' });
    await server.stop();
    const logs = readdirSync(join(control, 'log')).map((name) =>
      readFileSync(join(control, 'log', name), 'utf8'),
    );
    expect(logs.join()).toContain('duplicate key');
    expect(logs.join()).not.toContain('Rahasia');
    const { appPassword } = JSON.parse(readFileSync(join(control, 'credentials.json'), 'utf8')) as Record<
      string,
      string
    >;
    expect(folder.said.join() + logs.join()).not.toContain(appPassword);
    expect(readFileSync(join(control, 'LOCATION'), 'utf8')).toContain(`data: ${server.dataFolder}`);
  });

  test('has an owner that migrates and an application role that may serve', async () => {
    const server = await startEmbedded(folder.options);
    await migrate(server.ownerUrl, { log: folder.options.log });
    const app = openDatabase(server.appUrl);
    const owner = openDatabase(server.ownerUrl);
    await expect(assertApplicationRole(app)).resolves.toBeUndefined();
    await expect(assertApplicationRole(owner)).rejects.toMatchObject({ reason: 'owner' });
    await expect(query(app, 'create table x ()')).rejects.toMatchObject({ code: '42501' });
    await Promise.all([app.destroy(), owner.destroy()]);
    await server.stop();
  });

  test('an owner that may not make the application role tells the administrator which SQL to run', async () => {
    const server = await startEmbedded(folder.options);
    const app = 'revoke all on database lapor from lapor_app; drop role lapor_app';
    for (const text of app.split('; ')) await ask(server.adminUrl, text);
    await expect(migrate(server.ownerUrl, { log: folder.options.log })).rejects.toThrow(
      'CREATE ROLE lapor_app LOGIN',
    );
    await ask(server.adminUrl, 'alter role lapor_owner createrole');
    const appUrl = server.appUrl;
    await migrate(server.ownerUrl, { log: folder.options.log, appUrl });
    await ask(server.adminUrl, 'grant connect on database lapor to lapor_app');
    expect(await ask(appUrl, 'select current_user::text as me')).toEqual([{ me: 'lapor_app' }]);
    await server.stop();
  });

  test('starts although another program has taken its port', async () => {
    const first = await startEmbedded(folder.options);
    await first.stop();
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(first.port, '127.0.0.1', resolve));
    const second = await startEmbedded(folder.options);
    expect(second.port).not.toBe(first.port);
    expect(await ask(second.appUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
    await second.stop();
    await new Promise((resolve) => other.close(resolve));
  });
});

describe('several processes on one folder', () => {
  test('a second serving process is refused with a sentence that names the first', async () => {
    const server = await startEmbedded(folder.options);
    const other = await startOther({ mode: 'serve', varFolder: folder.varFolder });
    expect(other.answer.code).toBe('database.folder_in_use');
    expect(other.answer.refusal).toContain(`proses ${process.pid}`);
    expect(await ask(server.appUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
    await server.stop();
    const next = await startOther({ mode: 'serve', varFolder: folder.varFolder });
    expect(next.answer.refusal).toBeUndefined();
    await next.finish();
  });

  test('a command joins the running database and leaves it running', async () => {
    const server = await startEmbedded(folder.options);
    const pid = folder.serverPid();
    const command = await startOther({ mode: 'join', varFolder: folder.varFolder });
    expect(command.answer).toMatchObject({ adopted: true, appUrl: server.appUrl });
    await command.finish();
    expect(folder.serverPid()).toBe(pid);
    expect(await ask(server.appUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
    await server.stop();
    expect(folder.serverPid()).toBeNull();
  });

  test('a command alone starts the database and stops it at its end', async () => {
    const server = await joinOrStartEmbedded(folder.options);
    expect(server.adopted).toBe(false);
    await server.stop();
    expect(folder.serverPid()).toBeNull();
  });

  test('a command that started the database leaves it to the server that came meanwhile, and the other way round', async () => {
    const command = await startOther({ mode: 'join', varFolder: folder.varFolder });
    const server = await startEmbedded(folder.options);
    expect(server.adopted).toBe(true);
    await command.finish();
    expect(await ask(server.appUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
    const late = await startOther({ mode: 'join', varFolder: folder.varFolder });
    await server.stop();
    expect(await ask(late.answer.appUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
    await late.finish();
    expect(folder.serverPid()).toBeNull();
  });

  test('many commands at once on a new folder share one database', async () => {
    await beginAnew();
    const commands = await Promise.all(
      [1, 2, 3].map(() => startOther({ mode: 'join', varFolder: folder.varFolder })),
    );
    expect(commands.filter((command) => !command.answer.adopted)).toHaveLength(1);
    expect(new Set(commands.map((command) => command.answer.appUrl)).size).toBe(1);
    await Promise.all(commands.map((command) => command.finish()));
    await until(() => folder.serverPid() === null);
  });
});
