import { spawnSync } from 'node:child_process';
import { readFileSync, readlinkSync, realpathSync } from 'node:fs';

/** A process that cannot be mistaken for a later one with the same pid. */
export interface ProcessIdentity {
  readonly pid: number;
  /** Start time as the system tells it; null where it cannot be told. */
  readonly startedAt: string | null;
}

export function currentProcess(): ProcessIdentity {
  return { pid: process.pid, startedAt: startOf(process.pid) };
}

/** Whether this very process still lives (a zombie does not). */
export function isLiving(identity: ProcessIdentity): boolean {
  if (!isPidLiving(identity.pid)) return false;
  if (identity.startedAt === null) return true;
  return startOf(identity.pid) === identity.startedAt;
}

export function isPidLiving(pid: number): boolean {
  return isPidTaken(pid) && !isZombie(pid);
}

/** Whether the number stands for anything, also for a process that ended and was not yet asked for its end. */
export function isPidTaken(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it is there, under another account
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Whether the pid is a postmaster of this data folder. On Linux its working directory tells; elsewhere its name, and
 * the caller then asks the server itself (`show data_directory`).
 */
export function isPostmasterOf(pid: number, dataFolder: string): boolean {
  if (!isPidLiving(pid)) return false;
  if (process.platform === 'linux') {
    try {
      return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(dataFolder);
    } catch {
      return false;
    }
  }
  return psField(pid, 'comm').includes('postgres');
}

function startOf(pid: number): string | null {
  if (process.platform !== 'linux') return psField(pid, 'lstart') || null;
  const fields = statFields(pid);
  const ticks = fields?.[19];
  return ticks === undefined ? null : `${bootId()}:${ticks}`;
}

function isZombie(pid: number): boolean {
  if (process.platform !== 'linux') return psField(pid, 'stat').startsWith('Z');
  return statFields(pid)?.[0] === 'Z';
}

/** Fields of /proc/PID/stat from the third (state) on; the second may itself hold blanks and brackets. */
function statFields(pid: number): string[] | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}

// Ticks count from boot, so they repeat after one.
function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return '';
  }
}

function psField(pid: number, field: string): string {
  return spawnSync('ps', ['-o', `${field}=`, '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() ?? '';
}
