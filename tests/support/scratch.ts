import { accessSync, constants, statfsSync } from 'node:fs';
import { freemem, tmpdir } from 'node:os';
import path from 'node:path';

const TMPFS = 0x01021994;
const PLENTY = 4 * 1024 ** 3;

/**
 * Where the databases of a run lie: in memory where there is plenty of it. A run makes and drops more than a hundred of 300 files each,
 * and ext4 spends a fifth of the whole time on finding inodes so soon after others were deleted.
 */
export function scratchFolder(): string {
  const memory = '/dev/shm';
  try {
    accessSync(memory, constants.W_OK);
    const { type, bavail, bsize } = statfsSync(memory);
    if (type === TMPFS && Math.min(bavail * bsize, freemem()) > PLENTY) return memory;
  } catch {
    // No such folder here.
  }
  return tmpdir();
}

/** Where the workers of the run with this main process unpack the browser; its end removes it (globalSetup). */
export function browsersOfRun(pid: number): string {
  return path.join(tmpdir(), `lapor-browser-${pid}`);
}
