import { Buffer } from 'node:buffer';
import { promisify } from 'node:util';
import { constants, crc32, deflateRawSync, gunzip } from 'node:zlib';
import { joinedCrc, shiftBy, type Shift } from './crc.ts';

/** A stretch of text that is the same for all its readers, compressed once. */
interface Stretch {
  readonly bytes: Uint8Array;
  readonly length: number;
  readonly crc: number;
  readonly shift: Shift;
}

/** A text that is kept to be sent many times: what all readers share, compressed, and between it the gaps of each. */
export interface Packed<G> {
  readonly parts: readonly (Stretch | { readonly gap: G })[];
  /** As it is sent, where nothing is filled in. */
  readonly whole: Uint8Array<ArrayBuffer> | null;
  /** Of memory. */
  readonly bita: number;
}

// 10-100 kB in a fraction of a millisecond; higher levels take twice the time for a tenth less.
const LEVEL = constants.Z_BEST_SPEED + 3;
/** RFC 1952: gzip, deflate, no name, no time, no system. */
const HEAD = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff);
/** RFC 1951: a last block with nothing in it. */
const LAST = Uint8Array.of(3, 0);
const STORED_MAX = 0xffff;
const ENTRY_BYTES = 300;

/** `parts`: text, or what is filled in for each reader. */
export function pack<G>(parts: readonly (string | { readonly gap: G })[]): Packed<G> {
  const packed = parts.flatMap((one): Packed<G>['parts'] =>
    typeof one !== 'string' ? [one] : one === '' ? [] : [stretchOf(Buffer.from(one))],
  );
  const isWhole = packed.every((one) => !('gap' in one));
  const kept = isWhole ? { parts: [], whole: joined(packed, () => '') } : { parts: packed, whole: null };
  let bita = kept.whole?.length ?? 0;
  for (const one of kept.parts) bita += ENTRY_BYTES + ('gap' in one ? 0 : one.bytes.length);
  return { ...kept, bita };
}

/**
 * The whole as gzip. What is filled in is stored as it is: nothing of a reader is compressed beside words that somebody else could
 * have put there, and nothing that is shared is compressed again.
 */
export function gzipOf<G>(
  { parts, whole }: Packed<G>,
  fill: (gap: G) => string = () => '',
): Uint8Array<ArrayBuffer> {
  return whole ?? joined(parts, fill);
}

function joined<G>(parts: Packed<G>['parts'], fill: (gap: G) => string): Uint8Array<ArrayBuffer> {
  const out: Uint8Array[] = [HEAD];
  let crc = 0;
  let length = 0;
  for (const one of parts) {
    if ('gap' in one) {
      const text = Buffer.from(fill(one.gap));
      out.push(...stored(text));
      crc = crc32(text, crc);
      length += text.length;
    } else {
      out.push(one.bytes);
      crc = joinedCrc(crc, one.crc, one.shift);
      length += one.length;
    }
  }
  const end = Buffer.alloc(8);
  end.writeUInt32LE(crc, 0);
  end.writeUInt32LE(length % 2 ** 32, 4);
  out.push(LAST, end);
  return concat(out);
}

function concat(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(pieces.reduce((sum, one) => sum + one.length, 0));
  let at = 0;
  for (const one of pieces) {
    all.set(one, at);
    at += one.length;
  }
  return all;
}

const unzip = promisify(gunzip);

/** The whole for those who take nothing compressed. */
export async function bytesOf<G>(
  packed: Packed<G>,
  fill?: (gap: G) => string,
): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await unzip(gzipOf(packed, fill)));
}

function stretchOf(text: Buffer): Stretch {
  // ended so that it stands by itself: no later stretch points back into it
  const bytes = deflateRawSync(text, { level: LEVEL, finishFlush: constants.Z_FULL_FLUSH });
  // a copy: the compressor's own piece of memory is larger
  return { bytes: new Uint8Array(bytes), length: text.length, crc: crc32(text), shift: shiftBy(text.length) };
}

function stored(text: Buffer): Uint8Array[] {
  const out: Uint8Array[] = [];
  for (let at = 0; at < text.length; at += STORED_MAX) {
    const part = text.subarray(at, at + STORED_MAX);
    const head = Buffer.alloc(5);
    head.writeUInt16LE(part.length, 1);
    head.writeUInt16LE(part.length ^ 0xffff, 3);
    out.push(head, part);
  }
  return out;
}
