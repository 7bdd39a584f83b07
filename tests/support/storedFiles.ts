import { buffer } from 'node:stream/consumers';
import type { AttachmentStore, ByteRange } from '../../src/attachments/store.ts';

/** All that lies in the store, in the order of the keys. */
export async function storedKeys(store: AttachmentStore): Promise<string[]> {
  const keys: string[] = [];
  for await (const kunci of store.list()) keys.push(kunci);
  return keys.toSorted();
}

/** The bytes under a key; a fault when there are none. */
export async function storedBytes(
  store: AttachmentStore,
  kunci: string | null,
  range?: ByteRange,
): Promise<Buffer> {
  const stream = kunci === null ? null : await store.open(kunci, range);
  if (!stream) throw new Error(`nothing is stored under ${kunci}`);
  return buffer(stream);
}
