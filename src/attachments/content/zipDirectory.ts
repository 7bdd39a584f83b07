import { inflateRawSync } from 'node:zlib';
import type { ByteSource } from './byteSource.ts';

export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly compressedSize: number;
  readonly headerPosition: number;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const headerSignature = 0x04034b50;
const endLength = 22;
const maxCommentLength = 0xffff;
/** Bounds what a hostile directory can cost; an office document has some dozens of parts, a slide show some thousands. */
const maxDirectoryBytes = 4 * 1024 * 1024;
const maxEntries = 20_000;
const maxPartBytes = 1024 * 1024;

/** The table of contents at the end of a zip file; null when it is broken. Nothing is unpacked. */
export async function readZipDirectory(source: ByteSource): Promise<ZipEntry[] | null> {
  const end = await findEnd(source);
  if (!end) return null;
  const count = end.readUInt16LE(10);
  const length = end.readUInt32LE(12);
  if (count > maxEntries || length > maxDirectoryBytes) return null;
  const table = await source.read(end.readUInt32LE(16), length);
  if (table.length < length) return null;
  const entries: ZipEntry[] = [];
  let position = 0;
  while (entries.length < count) {
    if (position + 46 > table.length || table.readUInt32LE(position) !== entrySignature) return null;
    const nameLength = table.readUInt16LE(position + 28);
    entries.push({
      name: table.toString('utf8', position + 46, position + 46 + nameLength),
      method: table.readUInt16LE(position + 10),
      compressedSize: table.readUInt32LE(position + 20),
      headerPosition: table.readUInt32LE(position + 42),
    });
    position += 46 + nameLength + table.readUInt16LE(position + 30) + table.readUInt16LE(position + 32);
  }
  return entries;
}

/** One small part as text; null when it is broken or larger than 1 MB unpacked. */
export async function readZipText(source: ByteSource, entry: ZipEntry): Promise<string | null> {
  if (entry.compressedSize > maxPartBytes) return null;
  const header = await source.read(entry.headerPosition, 30);
  if (header.length < 30 || header.readUInt32LE(0) !== headerSignature) return null;
  const start = entry.headerPosition + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  const packed = await source.read(start, entry.compressedSize);
  if (packed.length < entry.compressedSize) return null;
  if (entry.method === 0) return packed.toString('utf8');
  if (entry.method !== 8) return null;
  try {
    return inflateRawSync(packed, { maxOutputLength: maxPartBytes }).toString('utf8');
  } catch {
    return null;
  }
}

/** Whether a zip archive ends exactly where the file ends: how archives are hidden behind files of another type. */
export async function endsAsZip(source: ByteSource): Promise<boolean> {
  return (await findEnd(source)) !== null;
}

async function findEnd(source: ByteSource): Promise<Buffer | null> {
  const start = Math.max(0, source.size - endLength - maxCommentLength);
  const tail = await source.read(start, source.size - start);
  for (let position = tail.length - endLength; position >= 0; position -= 1) {
    if (tail.readUInt32LE(position) !== endSignature) continue;
    const commentLength = tail.readUInt16LE(position + 20);
    if (position + endLength + commentLength === tail.length)
      return tail.subarray(position, position + endLength);
  }
  return null;
}
