import type { TestProject } from 'vitest/node';
import { rm } from 'node:fs/promises';
import { islandsOfRun } from './islands.ts';
import { browsersOfRun } from './scratch.ts';
import { startTestServer, type RunningTestServer, type TestServer } from './testServer.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly testServer: TestServer;
  }
}

/** One server for all projects of a run; the last project to end stops it. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const shared = sharedServer();
  shared.users += 1;
  shared.starting ??= startTestServer();
  const { adminUrl, ownerUrl, appUrl, template, prefix } = await shared.starting;
  project.provide('testServer', { adminUrl, ownerUrl, appUrl, template, prefix });
  return () => tearDown(shared);
}

interface SharedServer {
  users: number;
  starting: Promise<RunningTestServer> | null;
}

async function tearDown(shared: SharedServer): Promise<void> {
  shared.users -= 1;
  if (shared.users > 0 || shared.starting === null) return;
  const server = await shared.starting;
  shared.starting = null;
  for (const folder of [islandsOfRun(process.pid), browsersOfRun(process.pid)])
    await rm(folder, { recursive: true, force: true });
  const left = await server.stop();
  if (left.length === 0) return;
  process.exitCode = 1;
  throw new Error(`databases that no test file dropped (call drop() in afterAll): ${left.join(', ')}`);
}

/** Each project loads this module anew, so what they share hangs on the process. */
function sharedServer(): SharedServer {
  const key = Symbol.for('lapor.testServer');
  const holder = globalThis as unknown as Record<symbol, SharedServer | undefined>;
  return (holder[key] ??= { users: 0, starting: null });
}
