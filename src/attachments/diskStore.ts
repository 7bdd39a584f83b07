import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { link, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { ok, refuse, type Result } from '../domain/shared/result.ts';
import { diskFullCode, hasErrorCode, isDiskFull } from './disk/diskFull.ts';
import { isKunci, type AttachmentStore, type ByteRange, type StoredFile, type StoredStat } from './store.ts';
import { ignoreMissing, namesIn, openNewFile, tempPath, type OpenForWriting } from './disk/tempFile.ts';

export interface DiskStoreOptions {
  readonly folder: string;
  /** Names for temporary files; unique even between processes. */
  readonly randomId: () => string;
  readonly openForWriting?: OpenForWriting;
}

/** Files in a folder, spread over two levels of folders (`ab/cd/abcd…`) so that none grows past what `ls` can bear. */
export function diskStore(options: DiskStoreOptions): AttachmentStore {
  const { randomId, openForWriting = openNewFile } = options;
  const folder = resolve(options.folder);
  return {
    put: (content) => put(folder, randomId(), content, openForWriting),
    open: (kunci, range) => openFile(folder, kunci, range),
    stat: (kunci) => statFile(folder, kunci),
    remove: (kunci, how) => removeFile(folder, randomId, kunci, how?.untouchedSince),
    list: () => listFiles(folder),
    verify: (kunci) => verifyFile(folder, kunci),
  };
}

/** Where a store keeps what is not whole yet; on the same file system, so that renaming is atomic. */
export function tempFolderOf(storeFolder: string): string {
  return join(storeFolder, 'tmp');
}

function pathOf(folder: string, kunci: string): string | null {
  return isKunci(kunci) ? join(folder, kunci.slice(0, 2), kunci.slice(2, 4), kunci) : null;
}

async function put(
  folder: string,
  id: string,
  content: Readable | Uint8Array,
  openForWriting: OpenForWriting,
): Promise<Result<StoredFile>> {
  const tempFolder = tempFolderOf(folder);
  const temp = tempPath(tempFolder, id);
  try {
    await makeFolderDurably(tempFolder);
    const { sha256, ukuran } = await writeDurably(temp, content, openForWriting);
    const path = join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
    await makeFolderDurably(dirname(path));
    // Also over an equal file: that renews its age for the sweep and heals a damaged one.
    await rename(temp, path);
    await syncFolder(dirname(path));
    return ok({ kunci: sha256, ukuran, sha256 });
  } catch (fault) {
    if (isDiskFull(fault)) return refuse(diskFullCode);
    throw fault;
  } finally {
    await rm(temp, { force: true });
  }
}

async function writeDurably(
  path: string,
  content: Readable | Uint8Array,
  openForWriting: OpenForWriting,
): Promise<{ sha256: string; ukuran: number }> {
  const chunks = content instanceof Readable ? content : [content];
  const hash = createHash('sha256');
  let ukuran = 0;
  const file = await openForWriting(path);
  try {
    for await (const chunk of chunks as AsyncIterable<Uint8Array>) {
      hash.update(chunk);
      ukuran += chunk.length;
      await file.writeFile(chunk);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { sha256: hash.digest('hex'), ukuran };
}

async function openFile(folder: string, kunci: string, range?: ByteRange): Promise<Readable | null> {
  const path = pathOf(folder, kunci);
  const file = path && (await open(path, 'r').catch(ignoreMissing));
  if (!file) return null;
  // Opened before it is handed over: a file swept away a moment later still streams to its end.
  return file.createReadStream(range ? { ...range } : {});
}

async function statFile(folder: string, kunci: string): Promise<StoredStat | null> {
  const path = pathOf(folder, kunci);
  const found = path && (await stat(path).catch(ignoreMissing));
  return found ? { ukuran: found.size, pada: found.mtime } : null;
}

async function removeFile(
  folder: string,
  randomId: () => string,
  kunci: string,
  untouchedSince?: Date,
): Promise<boolean> {
  const path = pathOf(folder, kunci);
  const found = path && (await stat(path).catch(ignoreMissing));
  if (!path || !found) return false;
  if (!untouchedSince) {
    await rm(path, { force: true });
    return true;
  }
  if (found.mtime >= untouchedSince) return false;
  return removeIfStillOld(folder, randomId(), path, untouchedSince);
}

/**
 * Between looking at the age and removing, somebody may have put the same file again. So it is first moved aside and its age
 * looked at once more there, where nobody can touch it; a fresh one goes back (unless yet another has taken its place).
 */
async function removeIfStillOld(folder: string, id: string, path: string, before: Date): Promise<boolean> {
  const aside = tempPath(tempFolderOf(folder), id);
  await makeFolderDurably(dirname(aside));
  try {
    await rename(path, aside);
  } catch (fault) {
    return ignoreMissing(fault) ?? false;
  }
  const isFresh = (await stat(aside)).mtime >= before;
  if (isFresh) {
    await link(aside, path).catch((fault: unknown) => {
      if (!hasErrorCode(fault, 'EEXIST')) throw fault;
    });
    await syncFolder(dirname(path));
  }
  await rm(aside, { force: true });
  return !isFresh;
}

async function* listFiles(folder: string): AsyncGenerator<string> {
  for (const first of await foldersIn(folder)) {
    for (const second of await foldersIn(join(folder, first))) {
      for (const name of await namesIn(join(folder, first, second))) {
        if (isKunci(name) && name.startsWith(first + second)) yield name;
      }
    }
  }
}

async function foldersIn(folder: string): Promise<string[]> {
  return (await namesIn(folder)).filter((name) => /^[0-9a-f]{2}$/.test(name));
}

async function verifyFile(folder: string, kunci: string): Promise<boolean> {
  const path = pathOf(folder, kunci);
  if (!path || !(await stat(path).catch(ignoreMissing))) return false;
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  } catch (fault) {
    return ignoreMissing(fault) ?? false;
  }
  return hash.digest('hex') === kunci;
}

/** Makes the folder and what is missing above it, and syncs each new one's parent: a name not synced is lost in a power cut. */
async function makeFolderDurably(folder: string): Promise<void> {
  const firstMade = await mkdir(folder, { recursive: true, mode: 0o700 });
  if (firstMade === undefined) return;
  for (let made = folder; made.length >= firstMade.length; made = dirname(made))
    await syncFolder(dirname(made));
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
