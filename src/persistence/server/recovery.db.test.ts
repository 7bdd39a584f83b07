import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  copyEmbeddedFolder,
  killNow,
  makeEmbeddedFolder,
  removeMade,
  until,
  type EmbeddedFolder,
} from '../../../tests/support/embeddedFolder.ts';
import { killOthers, startOther } from '../../../tests/support/otherProcess.ts';
import { openDatabase, query, type Database } from '../connection/database.ts';
import { startEmbedded, type EmbeddedServer } from './embedded.ts';

let folder: EmbeddedFolder;
let server: EmbeddedServer | undefined;
let db: Database | undefined;

beforeEach(async () => {
  folder = await copyEmbeddedFolder();
});
afterAll(removeMade);

afterEach(async () => {
  await db?.destroy();
  await server?.stop();
  db = server = undefined;
  killOthers();
  await folder.remove();
});

const restart = async (): Promise<EmbeddedServer> => (server = await startEmbedded(folder.options));
const open = (url: string): Database => (db = openDatabase(url, { poolSize: 3, acquireTimeoutMs: 2_000 }));
const control = (): string => join(folder.varFolder, 'postgres');

/** A folder whose database was made once and stopped. */
async function makeOnce(): Promise<void> {
  const made = await startEmbedded(folder.options);
  const owner = openDatabase(made.ownerUrl, { poolSize: 1 });
  await query(owner, 'create table t as select 42 as x');
  await owner.destroy();
  await made.stop();
}

const readX = async (): Promise<unknown> => {
  const owner = open((await restart()).ownerUrl);
  return (await query<{ x: number }>(owner, 'select x from t'))[0]?.x;
};

describe('after a crash of Node', () => {
  test('the database that was left behind is adopted, with what was acknowledged', async () => {
    const other = await startOther({ mode: 'serve', varFolder: folder.varFolder });
    const pid = folder.serverPid();
    const owner = open(other.answer.ownerUrl);
    await query(owner, 'create table t as select 42 as x');
    await other.kill();
    const adopted = await restart();
    expect(adopted.adopted).toBe(true);
    expect(folder.serverPid()).toBe(pid);
    expect(await query(owner, 'select x from t')).toEqual([{ x: 42 }]);
    await owner.destroy();
    db = undefined;
    await adopted.stop();
    server = undefined;
    expect(folder.serverPid()).toBeNull();
  });

  test('a crash together with the database starts again by itself', async () => {
    const other = await startOther({ mode: 'serve', varFolder: folder.varFolder });
    const owner = openDatabase(other.answer.ownerUrl, { poolSize: 1 });
    await query(owner, 'create table t as select 42 as x');
    const pid = folder.serverPid() ?? 0;
    // the program first: a moment later it would have started the database again
    await other.kill();
    await killNow(pid);
    await owner.destroy();
    expect(await readX()).toBe(42);
    expect(server?.adopted).toBe(false);
  });
});

describe('when the database is killed under a running program', () => {
  test('it is started again under the same address and the pool heals, three times over', async () => {
    const running = await restart();
    const app = open(running.appUrl);
    for (let round = 0; round < 3; round += 1) {
      expect(await query(app, 'select 1 as one')).toEqual([{ one: 1 }]);
      const pid = folder.serverPid();
      await killNow(pid ?? 0);
      await until(async () => {
        const answer = await query<{ one: number }>(app, 'select 1 as one').catch((error: Error) => error);
        if (answer instanceof Error) expect(answer.name).toBe('DatabaseUnavailable');
        // A session of the killed server may answer once more, until it hears of that.
        return Array.isArray(answer) && folder.serverPid() !== pid;
      });
    }
    expect(folder.said.filter((line) => line.startsWith('basis data berhenti tanpa diminta'))).toHaveLength(
      3,
    );
  });

  test('the process that adopted it starts it again too', async () => {
    const other = await startOther({ mode: 'serve', varFolder: folder.varFolder });
    await other.kill();
    const running = await restart();
    const app = open(running.appUrl);
    const pid = folder.serverPid();
    await killNow(pid ?? 0);
    await until(
      async () =>
        Array.isArray(await query(app, 'select 1').catch((error: Error) => error)) &&
        folder.serverPid() !== pid,
    );
    expect(await query(app, 'select 1 as satu')).toEqual([{ satu: 1 }]);
  });

  test('stopping on purpose does not start it again', async () => {
    const running = await restart();
    await running.stop();
    server = undefined;
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(folder.serverPid()).toBeNull();
  });

  test('a second call of stop while a client keeps working ends it at once', async () => {
    const running = await restart();
    const first = running.stop();
    const second = running.stop();
    await Promise.all([first, second]);
    server = undefined;
    expect(folder.serverPid()).toBeNull();
  });
});

describe('what a crash or a person leaves in the folder', () => {
  test('a stale postmaster.pid, whose number another program now has, does not keep the database down', async () => {
    await makeOnce();
    const stranger = spawn('/bin/sleep', ['60']);
    const lines = [stranger.pid, join(control(), 'data'), 1, 5432, '', '127.0.0.1', '', 'ready'];
    writeFileSync(join(control(), 'data', 'postmaster.pid'), `${lines.join('\n')}\n`);
    try {
      expect(await readX()).toBe(42);
      expect(stranger.exitCode).toBeNull();
    } finally {
      stranger.kill();
    }
  });

  test('locks and notes of dead processes are swept', async () => {
    await makeOnce();
    const dead = JSON.stringify({ pid: process.pid, startedAt: 'another-boot:1' });
    for (const name of ['gate.lock', 'serving.lock', 'users/99-1.json'])
      writeFileSync(join(control(), name), dead);
    expect(await readX()).toBe(42);
    await db?.destroy();
    db = undefined;
    await server?.stop();
    server = undefined;
    expect(folder.serverPid()).toBeNull();
  });

  test('a first start that was cut short is completed', async () => {
    await folder.remove();
    folder = makeEmbeddedFolder();
    mkdirSync(join(control(), 'data.draft', 'base'), { recursive: true });
    const first = await restart();
    const admin = openDatabase(first.adminUrl, { poolSize: 1 });
    await query(admin, 'drop database lapor');
    await query(admin, 'drop role lapor_app');
    await admin.destroy();
    await first.stop();
    const app = open((await restart()).appUrl);
    expect(await query(app, 'select current_user::text as me')).toEqual([{ me: 'lapor_app' }]);
  });

  test('a lost file of passwords is made anew, the data stay', async () => {
    await makeOnce();
    rmSync(join(control(), 'credentials.json'));
    expect(await readX()).toBe(42);
  });

  test('data of another PostgreSQL are refused and left as they are', async () => {
    await makeOnce();
    writeFileSync(join(control(), 'data', 'PG_VERSION'), '13\n');
    await expect(restart()).rejects.toMatchObject({ code: 'database.other_version' });
    writeFileSync(join(control(), 'data', 'PG_VERSION'), '18\n');
    expect(await readX()).toBe(42);
  });

  test('a folder that was moved with its data inside starts at its new place', async () => {
    await makeOnce();
    const moved = makeEmbeddedFolder();
    renameSync(control(), join(moved.varFolder, 'postgres'));
    const there = await startEmbedded(moved.options);
    expect(there.dataFolder).toBe(join(moved.varFolder, 'postgres', 'data'));
    await there.stop();
    await moved.remove();
  });

  test('data that are noted but gone are never silently begun anew', async () => {
    await makeOnce();
    rmSync(join(control(), 'data'), { recursive: true });
    await expect(restart()).rejects.toMatchObject({ code: 'database.folder_moved' });
    expect(readFileSync(join(control(), 'LOCATION'), 'utf8')).toContain('data: ');
  });
});
