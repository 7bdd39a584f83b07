import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fchownSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

/** Passwords of the three roles and the port last used; kept in a file that only its owner reads. */
export interface Credentials {
  readonly adminPassword: string;
  readonly ownerPassword: string;
  readonly appPassword: string;
  readonly port: number | null;
}

/** Null when there is no (readable) file. */
export function readCredentials(controlFolder: string): Credentials | null {
  try {
    const value = JSON.parse(readFileSync(pathIn(controlFolder), 'utf8')) as Credentials;
    return typeof value.adminPassword === 'string' ? value : null;
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

export function newCredentials(): Credentials {
  return { adminPassword: password(), ownerPassword: password(), appPassword: password(), port: null };
}

/** Written whole or not at all: a cut file would lock us out of the data. */
export function writeCredentials(controlFolder: string, credentials: Credentials): void {
  const draft = `${pathIn(controlFolder)}.${process.pid}`;
  const file = openSync(draft, 'w', 0o600);
  writeSync(file, `${JSON.stringify(credentials, null, 2)}\n`);
  // root, helping out in a user's folder, must not lock the user out
  const { uid, gid } = statSync(controlFolder);
  if (process.getuid?.() === 0) fchownSync(file, uid, gid);
  fsyncSync(file);
  closeSync(file);
  renameSync(draft, pathIn(controlFolder));
}

const pathIn = (controlFolder: string): string => join(controlFolder, 'credentials.json');

const password = (): string => randomBytes(24).toString('base64url');
