import { createHash } from 'node:crypto';
import type { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import tar from 'tar-stream';
import { sealOf } from './format.ts';

/** Writes entries into one gzipped tar, sealed at its end. */
export interface ArchiveWriter {
  readonly add: (name: string, content: Buffer) => Promise<void>;
  readonly addStream: (name: string, size: number, content: Readable) => Promise<void>;
  /** Ends the archive; everything has left for `out` when it answers. */
  readonly end: () => Promise<void>;
}

export function writeArchive(out: Writable, mtime: Date): ArchiveWriter {
  const pack = tar.pack();
  const hash = createHash('sha256');
  const sealed = async function* (source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of source) {
      hash.update(chunk);
      yield chunk;
    }
    yield Buffer.from(sealOf(hash.digest('hex')));
  };
  const flowing = pipeline(pack, createGzip({ level: 6 }), sealed, out);
  // Of a full disk every further entry tells; until then nobody may wait for it.
  flowing.catch(() => undefined);
  const orFail = <T>(working: Promise<T>): Promise<T> => Promise.race([working, flowing.then(() => working)]);
  const header = (name: string, size: number) => ({ name, size, mode: 0o600, mtime });
  return {
    add: (name, content) =>
      orFail(
        new Promise<void>((resolve, reject) => {
          pack.entry(header(name, content.length), content, (error) => (error ? reject(error) : resolve()));
        }),
      ),
    addStream: (name, size, content) => {
      const entry = pack.entry(header(name, size));
      return orFail(pipeline(content, entry));
    },
    end: async () => {
      pack.finalize();
      await flowing;
    },
  };
}

export interface ArchiveEntry {
  readonly name: string;
  readonly size: number;
  /** To be read to its end before the next entry comes. */
  readonly content: AsyncIterable<Buffer>;
}

/** The entries of an archive, one after the other; throws where the bytes are no gzipped tar. */
export async function* readArchive(source: Readable): AsyncGenerator<ArchiveEntry> {
  const extract = tar.extract();
  const feeding = pipeline(source, createGunzip(), extract);
  feeding.catch((error: unknown) => extract.destroy(error as Error));
  for await (const entry of extract) {
    yield {
      name: entry.header.name,
      size: entry.header.size ?? 0,
      content: entry as unknown as AsyncIterable<Buffer>,
    };
    entry.resume();
  }
  await feeding;
}

/** The bytes of one entry that is known to be small. */
export async function readWhole(entry: ArchiveEntry, max: number): Promise<Buffer> {
  if (entry.size > max) throw new Error(`the entry ${entry.name} of ${entry.size} bytes is too large`);
  const chunks: Buffer[] = [];
  for await (const chunk of entry.content) chunks.push(chunk);
  return Buffer.concat(chunks);
}
