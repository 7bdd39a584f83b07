import { open } from 'node:fs/promises';

/** Bytes that can be read in any place, wherever they lie. */
export interface ByteSource {
  readonly size: number;
  /** Up to `length` bytes from `position`; fewer at the end. */
  read(position: number, length: number): Promise<Buffer>;
}

/** What is inspected: a file (an upload on its way) or bytes already in memory (an attachment of an e-mail). */
export type UploadedContent = { readonly path: string } | { readonly buffer: Uint8Array };

export async function withByteSource<T>(
  content: UploadedContent,
  use: (source: ByteSource) => Promise<T>,
): Promise<T> {
  if ('buffer' in content) return use(bufferSource(content.buffer));
  const file = await open(content.path, 'r');
  try {
    const { size } = await file.stat();
    const read = async (position: number, length: number): Promise<Buffer> => {
      const wanted = Math.max(0, Math.min(length, size - position));
      const bytes = Buffer.alloc(wanted);
      const { bytesRead } = await file.read(bytes, 0, wanted, position);
      return bytes.subarray(0, bytesRead);
    };
    return await use({ size, read });
  } finally {
    await file.close();
  }
}

function bufferSource(buffer: Uint8Array): ByteSource {
  const bytes = Buffer.from(buffer.buffer, buffer.byteOffset, buffer.byteLength);
  return {
    size: bytes.length,
    read: (position, length) => Promise.resolve(bytes.subarray(position, position + length)),
  };
}
