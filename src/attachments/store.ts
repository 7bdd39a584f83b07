import type { Readable } from 'node:stream';
import type { Result } from '../domain/shared/result.ts';

/**
 * Where files lie, without saying how. The key (`kunci`) of a file is the SHA-256 of its bytes in hex: equal files are stored
 * once, and whoever holds a key can prove what is under it. A key is no permission: reads are scoped by the caller.
 */
export interface AttachmentStore {
  /**
   * Keeps the bytes for good before it answers: afterwards they survive a crash. Nothing is ever visible under a key but the
   * whole file. Putting a file that is there already renews its age. Refuses with `attachments.disk_full`.
   */
  put(content: Readable | Uint8Array, meta: StoredMeta): Promise<Result<StoredFile>>;
  /** The bytes, or part of them (`end` inclusive, as in HTTP ranges); null when there is no such file. */
  open(kunci: string, range?: ByteRange): Promise<Readable | null>;
  stat(kunci: string): Promise<StoredStat | null>;
  /**
   * Removes the file and answers whether one was removed. With `untouchedSince`, a file put again at or after that time stays:
   * so a sweep of unused files cannot take one that somebody has just uploaded a second time.
   */
  remove(kunci: string, options?: { readonly untouchedSince?: Date }): Promise<boolean>;
  /** Every key in the store, in no promised order. */
  list(): AsyncIterable<string>;
  /** Reads the file again and compares its digest with its key; false also when there is no such file. */
  verify(kunci: string): Promise<boolean>;
}

export interface StoredMeta {
  /** Media type; a store that serves files by itself (S3) needs it, the disk does not. */
  readonly jenis: string;
}

export interface StoredFile {
  readonly kunci: string;
  readonly ukuran: number;
  readonly sha256: string;
}

export interface StoredStat {
  readonly ukuran: number;
  /** When it was last put. */
  readonly pada: Date;
}

export interface ByteRange {
  readonly start: number;
  readonly end?: number;
}

/** Keys come back from the database and from backups: a damaged one must read as "not there", never as a path. */
export function isKunci(kunci: string): boolean {
  return /^[0-9a-f]{64}$/.test(kunci);
}
