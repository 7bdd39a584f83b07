import { open, readdir, rm, stat, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { hasErrorCode } from './diskFull.ts';

/** How a temporary file is opened for writing; an argument so that a test can hand over a device that is really full. */
export type OpenForWriting = (path: string) => Promise<FileHandle>;

const tempSuffix = '.part';

/** Never opens a file that is there already: two writers can never share one. Readable by the owner alone. */
export const openNewFile: OpenForWriting = (path) => open(path, 'wx', 0o600);

export function tempPath(folder: string, id: string): string {
  if (!/^[\w-]{1,100}$/.test(id)) throw new Error('a temporary file needs a plain random id');
  return join(folder, id + tempSuffix);
}

/** Removes temporary files that a crash left behind, older than the given time; answers how many. */
export async function removeStaleTempFiles(folder: string, before: Date): Promise<number> {
  let removed = 0;
  for (const name of await namesIn(folder)) {
    if (!name.endsWith(tempSuffix)) continue;
    const path = join(folder, name);
    const age = await stat(path).catch(ignoreMissing);
    if (!age || age.mtime >= before) continue;
    await rm(path, { force: true });
    removed += 1;
  }
  return removed;
}

export async function namesIn(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(ignoreMissing)) ?? [];
}

export function ignoreMissing(fault: unknown): undefined {
  if (hasErrorCode(fault, 'ENOENT') || hasErrorCode(fault, 'ENOTDIR')) return undefined;
  throw fault;
}
