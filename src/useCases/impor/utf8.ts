/** The text of UTF-8 bytes, chunk by chunk; a character may lie across two of them. */
export async function* decodeUtf8(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

/** The line on which the first byte lies that is not UTF-8; null when all of it is. */
export async function findNonUtf8(chunks: AsyncIterable<Uint8Array>): Promise<number | null> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let baris = 1;
  for await (const chunk of chunks) {
    let from = 0;
    // Line by line, so that the line of the fault is known; a line feed is never part of another character.
    for (let to = chunk.indexOf(FEED); to >= 0; to = chunk.indexOf(FEED, from)) {
      if (!isDecodable(decoder, chunk.subarray(from, to), false)) return baris;
      from = to + 1;
      baris += 1;
    }
    if (!isDecodable(decoder, chunk.subarray(from), true)) return baris;
  }
  return isDecodable(decoder, new Uint8Array(), false) ? null : baris;
}

const FEED = 10;

function isDecodable(decoder: TextDecoder, bytes: Uint8Array, stream: boolean): boolean {
  try {
    decoder.decode(bytes, { stream });
    return true;
  } catch {
    return false;
  }
}
