import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, query } from '../../src/persistence/connection/database.ts';
import { useTestDatabase } from '../support/database.ts';
import { startDatabaseProxy, type DatabaseProxy } from '../support/databaseProxy.ts';
import { until } from '../support/embeddedFolder.ts';
import { makeSystem, ProgramEnded, type RunningProgram, type System } from '../support/program.ts';
import { findLost, makeSubmissions, submit, type Sender } from '../support/submissions.ts';

const START_MS = 180_000;

describe('a database that goes away (R9)', () => {
  const database = useTestDatabase();
  let proxy: DatabaseProxy;
  let system: System;
  let program: RunningProgram;

  beforeAll(async () => {
    proxy = await startDatabaseProxy(database().appUrl);
    system = await makeSystem({ DATABASE_URL: proxy.url });
    program = await system.start();
  }, START_MS);

  afterAll(async () => {
    await program.kill();
    await system.remove();
    await proxy.cut();
  });

  it('gives a plain page and a plain problem that say when to come back, and comes back by itself', async () => {
    const { address, pid } = program;
    const status = async (path: string): Promise<number> => (await fetch(`${address}${path}`)).status;
    expect(await status('/laporan')).toBe(200);
    expect(await status('/api/v1/laporan')).toBe(200);
    expect(await status('/readyz')).toBe(200);

    await proxy.cut();
    const page = await fetch(`${address}/laporan`);
    expect(page.status).toBe(503);
    expect(page.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(page.headers.get('content-type')).toContain('text/html');
    const html = await page.text();
    expect(html).toContain('<h1');
    expect(html).not.toMatch(/ECONN|node_modules|at .*\.js/);
    const problem = await fetch(`${address}/api/v1/laporan`);
    expect(problem.status).toBe(503);
    expect(problem.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(await problem.json()).toMatchObject({ status: 503, code: 'web.database_unavailable' });
    expect(await status('/readyz')).toBe(503);
    expect(await status('/healthz'), 'the program itself lives: nobody should restart it').toBe(200);

    await proxy.restore();
    await until(async () => (await status('/readyz')) === 200, 20_000);
    expect(await status('/laporan')).toBe(200);
    expect(await status('/api/v1/laporan')).toBe(200);
    expect(program.pid).toBe(pid);
  });
});

describe('one program and its embedded database', () => {
  let system: System;
  let program: RunningProgram;
  let sender: Sender;

  beforeAll(async () => {
    system = await makeSystem();
    program = await system.start();
    await system.lapor('account', 'add', '--email', 'ani@contoh.id', '--name', 'Ani Lestari');
    const { stdout } = await system.lapor('api-key', '--account', 'ani@contoh.id');
    sender = { address: () => program.address, key: stdout.trim() };
  }, START_MS);

  afterAll(() => system.remove());

  it('serves once: a second start says which process has the folder', { timeout: 60_000 }, async () => {
    const second = await system.start().catch((error: unknown) => error);
    expect(second).toBeInstanceOf(ProgramEnded);
    const { code, said } = second as ProgramEnded;
    expect(code).toBe(1);
    expect(said).toContain(`sedang dipakai oleh proses ${program.pid}`);
    expect(said).not.toMatch(/^\s+at /m);
    expect((await fetch(`${program.address}/readyz`)).status).toBe(200);
  });

  it(
    'lets the command line join the running database and leaves it running',
    { timeout: 60_000 },
    async () => {
      const before = system.databasePid();
      const listed = await system.lapor('account', 'list', '--json');
      expect(listed.code).toBe(0);
      expect(listed.stdout).toContain('ani@contoh.id');
      expect(system.databasePid()).toBe(before);
      expect((await fetch(`${program.address}/readyz`)).status).toBe(200);
    },
  );

  it(
    'finishes requests under way when it is told to stop, and stops its database',
    { timeout: 120_000 },
    async () => {
      const ours = makeSubmissions(60, 'henti');
      const outcomes = Promise.allSettled(ours.map((one) => submit(sender, one)));
      await until(() => ours.some((one) => one.nomor !== null));
      const code = await program.terminate();
      expect(code).toBe(0);
      expect(system.databasePid()).toBeNull();
      const ends = await outcomes;
      // A file goes up in a request of its own: whoever had only that done comes too late for the next one.
      const cut = ends.filter((end, index) => end.status === 'rejected' && ours[index]?.file === null);
      expect(cut, 'of requests that had arrived, none was cut off').toEqual([]);

      program = await system.start();
      expect(await findLost(sender, ours)).toEqual([]);
      expect(ours.filter((one) => one.nomor !== null).length).toBeGreaterThanOrEqual(45);
    },
  );

  it(
    'does not serve in production while one account is of the demo, and says so',
    { timeout: 60_000 },
    async () => {
      const { port, ownerPassword } = JSON.parse(
        readFileSync(path.join(system.folder, 'var/postgres/credentials.json'), 'utf8'),
      ) as { port: number; ownerPassword: string };
      const owner = openDatabase(`postgres://lapor_owner:${ownerPassword}@127.0.0.1:${port}/lapor`);
      await query(owner, 'update akun set demo = true');
      await owner.destroy();
      expect(await program.terminate()).toBe(0);
      const production = { NODE_ENV: 'production', ORIGIN: 'https://lapor.example' };
      const refused = await system.start(production).catch((error: unknown) => error);
      expect(refused).toMatchObject({ code: 1, said: expect.stringContaining('akun contoh') });
      program = await system.start();
      expect((await fetch(`${program.address}/readyz`)).status).toBe(200);
    },
  );
});
