import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { asAccount, type ServerAccount } from '../installation/account.ts';
import { isPidLiving, isPidTaken, isPostmasterOf } from './processIdentity.ts';
import { ServerRefusal } from '../refusal.ts';

/** What postmaster.pid says of a server. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly status: string;
  /** Where its socket lies; empty without one. */
  readonly socketFolder: string;
}

/** The server that lives on this data folder, null when none does; a file left by a dead one is cleared if need be. */
export function livingPostmaster(dataFolder: string): Postmaster | null {
  const noted = readPostmaster(dataFolder);
  if (noted === null) return null;
  if (isPostmasterOf(noted.pid, dataFolder)) return noted;
  // PostgreSQL itself clears the file of a dead process, but refuses when the number now belongs to another program, or to
  // the zombie of the dead one. Whether its children still hold the data it sees by their shared memory, file or not.
  if (process.platform === 'linux' && isPidTaken(noted.pid)) {
    rmSync(join(dataFolder, 'postmaster.pid'), { force: true });
    if (noted.socketFolder !== '')
      rmSync(join(noted.socketFolder, `.s.PGSQL.${noted.port}.lock`), { force: true });
  }
  return null;
}

/** Waits until the server accepts connections (crash recovery included) or has ended. */
export async function untilReady(dataFolder: string, pid: number): Promise<boolean> {
  while (isPidLiving(pid)) {
    const noted = readPostmaster(dataFolder);
    if (noted?.pid === pid && noted.status === 'ready') return true;
    await sleep(5);
  }
  return false;
}

/**
 * Starts the server as its own session: Ctrl-C then reaches Node alone, which stops the database last. It writes to
 * files, never to a pipe of ours, so that it outlives us unharmed.
 */
export async function launch(options: {
  readonly postgres: string;
  readonly dataFolder: string;
  readonly settings: readonly string[];
  readonly startLog: string;
  readonly account: ServerAccount | null;
}): Promise<Postmaster> {
  const output = openSync(options.startLog, 'w', 0o600);
  const child = spawn(options.postgres, ['-D', options.dataFolder, ...options.settings], {
    cwd: '/',
    ...asAccount(options.account),
    detached: true,
    stdio: ['ignore', output, output],
    env: serverEnvironment(),
  });
  closeSync(output);
  const failed = new Promise<Error>((resolve) => child.once('error', resolve));
  child.unref();
  const pid = child.pid;
  if (pid === undefined) throw startRefusal((await failed).message);
  if (!(await untilReady(options.dataFolder, pid))) throw startRefusal(tail(options.startLog));
  const started = readPostmaster(options.dataFolder);
  if (started === null) throw startRefusal(tail(options.startLog));
  return started;
}

/** Ends the server: `fast` breaks connections and writes a checkpoint; `immediate` leaves recovery to the next start. */
export async function shutDown(pid: number, mode: 'fast' | 'immediate', patienceMs = 30_000): Promise<void> {
  signal(pid, mode === 'fast' ? 'SIGINT' : 'SIGQUIT');
  const deadline = performance.now() + patienceMs;
  while (isPidLiving(pid)) {
    if (performance.now() > deadline) {
      if (mode === 'immediate') return signal(pid, 'SIGKILL');
      return shutDown(pid, 'immediate', patienceMs);
    }
    await sleep(5);
  }
}

/** The environment of the server's programs: nothing of ours (PGDATA, LD_PRELOAD, secrets) reaches them. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  return { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
}

export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

function readPostmaster(dataFolder: string): Postmaster | null {
  let lines: string[];
  try {
    lines = readFileSync(join(dataFolder, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return null;
  }
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  return {
    pid,
    port: Number(lines[3]),
    status: lines[7]?.trim() ?? '',
    socketFolder: lines[4]?.trim() ?? '',
  };
}

function startRefusal(reason: string): ServerRefusal {
  return new ServerRefusal('database.start_failed', `Basis data tertanam tidak dapat dimulai: ${reason}`);
}

function tail(path: string): string {
  const lines = readFileSync(path, 'utf8').trim().split('\n');
  return lines.slice(-4).join(' | ') || 'tanpa keterangan';
}
