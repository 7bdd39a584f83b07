import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startEmbedded, type EmbeddedOptions } from '../../src/persistence/server/embedded.ts';
import { isPidLiving } from '../../src/persistence/server/process/processIdentity.ts';
import { scratchFolder } from './scratch.ts';

/** A private LAPOR_VAR for one test. */
export interface EmbeddedFolder {
  readonly varFolder: string;
  readonly options: EmbeddedOptions;
  /** What the database part said, message and fields. */
  readonly said: string[];
  /** The pid in postmaster.pid, null without one. */
  serverPid(): number | null;
  /** Kills the server if a failed test left it, and removes the folder. */
  remove(): Promise<void>;
}

export function makeEmbeddedFolder(parent = scratchFolder()): EmbeddedFolder {
  const varFolder = mkdtempSync(join(parent, 'lapor-var-'));
  chmodSync(varFolder, 0o755);
  const said: string[] = [];
  const say = (message: string, fields?: Record<string, unknown>): void => {
    said.push(`${message} ${JSON.stringify(fields ?? {})}`);
  };
  const serverPid = (): number | null => {
    const location = textOf(join(varFolder, 'postgres', 'LOCATION'));
    const data = /^data: (.+)$/m.exec(location)?.[1] ?? join(varFolder, 'postgres', 'data');
    const pid = Number(textOf(join(data, 'postmaster.pid')).split('\n')[0]);
    return Number.isInteger(pid) && pid > 0 ? pid : null;
  };
  return {
    varFolder,
    said,
    serverPid,
    // what these tests kill are processes, never the machine: nothing need reach the disk
    options: { varFolder, log: { info: say, warn: say, error: say }, settings: { fsync: 'off' } },
    remove: async () => {
      const pid = serverPid();
      if (pid !== null) await killNow(pid);
      rmSync(varFolder, { recursive: true, force: true });
    },
  };
}

let made: Promise<EmbeddedFolder> | undefined;

/** A folder whose database was made and stopped: copied from the file's first one, because making takes two seconds. See removeMade. */
export async function copyEmbeddedFolder(): Promise<EmbeddedFolder> {
  const from = await (made ??= makeStopped());
  const folder = makeEmbeddedFolder();
  // keeps the account that owns the data
  execFileSync('cp', ['-a', join(from.varFolder, 'postgres'), folder.varFolder]);
  return folder;
}

async function makeStopped(): Promise<EmbeddedFolder> {
  const folder = makeEmbeddedFolder();
  await (await startEmbedded(folder.options)).stop();
  return folder;
}

/** In afterAll of whoever copies. */
export async function removeMade(): Promise<void> {
  await (await made)?.remove();
  made = undefined;
}

export async function killNow(pid: number): Promise<void> {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    return;
  }
  while (isPidLiving(pid)) await sleep(5);
}

/** Waits for something that another process brings about. */
export async function until(isTrue: () => boolean | Promise<boolean>, patienceMs = 15_000): Promise<void> {
  const deadline = performance.now() + patienceMs;
  while (!(await isTrue())) {
    if (performance.now() > deadline)
      throw new Error(`waited ${patienceMs} ms in vain for ${String(isTrue)}`);
    await sleep(10);
  }
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
