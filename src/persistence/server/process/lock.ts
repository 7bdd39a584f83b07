import { linkSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { currentProcess, isLiving, type ProcessIdentity } from './processIdentity.ts';
import { ServerRefusal } from '../refusal.ts';

const gateTimeoutMs = 90_000;
const gatePollMs = 15;

/**
 * Runs `work` while no other process starts, joins or leaves the database of this folder. Without it one process could
 * stop the server at the moment in which another finds it running.
 */
export async function throughGate<T>(controlFolder: string, work: () => Promise<T>): Promise<T> {
  const path = join(controlFolder, 'gate.lock');
  const deadline = performance.now() + gateTimeoutMs;
  for (;;) {
    const holder = takeLock(path);
    if (holder === null) break;
    if (performance.now() > deadline) {
      throw new ServerRefusal(
        'database.gate_timeout',
        `Proses ${holder.pid} terlalu lama memulai atau menghentikan basis data di ${controlFolder}. ` +
          `Periksa proses itu, lalu coba lagi.`,
      );
    }
    await sleep(gatePollMs);
  }
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}

/** Takes the lock for serving; returns who holds it when another living process does, else null. */
export function takeServing(controlFolder: string): ProcessIdentity | null {
  return takeLock(join(controlFolder, 'serving.lock'));
}

export function releaseServing(controlFolder: string): void {
  rmSync(join(controlFolder, 'serving.lock'), { force: true });
}

/** Notes that this process uses the database; the returned function takes the note away. */
export function registerUse(controlFolder: string): () => void {
  const folder = join(controlFolder, 'users');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  useCount += 1;
  const path = join(folder, `${process.pid}-${useCount}.json`);
  writeFileSync(path, JSON.stringify(currentProcess()), { mode: 0o600 });
  return () => rmSync(path, { force: true });
}

/** Whether a living process still uses the database; notes of dead ones are swept. */
export function isInUse(controlFolder: string): boolean {
  const folder = join(controlFolder, 'users');
  let isUsed = false;
  for (const name of listFolder(folder)) {
    const user = readIdentity(join(folder, name));
    if (user !== null && isLiving(user)) isUsed = true;
    else rmSync(join(folder, name), { force: true });
  }
  return isUsed;
}

let useCount = 0;

/** Null when taken, else the living holder. */
function takeLock(path: string): ProcessIdentity | null {
  const mine = `${path}.${process.pid}`;
  writeFileSync(mine, JSON.stringify(currentProcess()), { mode: 0o600 });
  try {
    // a link, unlike an exclusive open, appears with its content: nobody ever reads a half-written lock
    while (!tryLink(mine, path)) {
      const text = readText(path);
      if (text === null) continue;
      const holder = parseIdentity(text);
      if (holder !== null && isLiving(holder)) return holder;
      sweepStale(path, text);
    }
    return null;
  } finally {
    rmSync(mine, { force: true });
  }
}

/** Moves a dead process's lock away, and back again if another process has renewed it meanwhile. */
function sweepStale(path: string, staleText: string): void {
  const away = `${path}.stale.${process.pid}`;
  try {
    renameSync(path, away);
  } catch {
    return;
  }
  if (readText(away) !== staleText) tryLink(away, path);
  rmSync(away, { force: true });
}

function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function readIdentity(path: string): ProcessIdentity | null {
  const text = readText(path);
  return text === null ? null : parseIdentity(text);
}

function parseIdentity(text: string): ProcessIdentity | null {
  try {
    const value = JSON.parse(text) as ProcessIdentity;
    return Number.isInteger(value.pid) ? value : null;
  } catch {
    return null;
  }
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function listFolder(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
