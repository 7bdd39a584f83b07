import { createHash } from 'node:crypto';
import { normalizeTeks } from '../disposisi/kata.ts';

/** So many digests stand for a text: its own when it is short, a fair sample of them when it is long. */
export const CIRI_MOST = 64;

/**
 * What a text is recognised by: the lowest `CIRI_MOST` digests (32 bits, signed, ascending, each once) of its pairs of neighbouring words.
 * Case, marks and punctuation do not count, and every number is the same number: machines change those first.
 */
export function ciriOf(teks: string): readonly number[] {
  const words = normalizeTeks(teks)
    .trim()
    .split(' ')
    .map((word) => word.replace(/\p{N}+/gu, '0'));
  const pairs = words.slice(1).map((word, at) => `${words[at] ?? ''} ${word}`);
  const digests = (pairs.length === 0 ? words : pairs).map(digest);
  return [...new Set(digests)].toSorted((a, b) => a - b).slice(0, CIRI_MOST);
}

/**
 * The share of pairs of words that two texts have in common, 0 to 1: exact for short texts, estimated from the lowest digests of both for
 * long ones (bottom-k sketch of Jaccard's index). Takes what `ciriOf` gives; nothing at all is like nothing.
 */
export function kemiripan(a: readonly number[], b: readonly number[]): number {
  const isSample = a.length >= CIRI_MOST || b.length >= CIRI_MOST;
  const both = [...new Set([...a, ...b])]
    .toSorted((x, y) => x - y)
    .slice(0, isSample ? CIRI_MOST : undefined);
  const [inA, inB] = [new Set(a), new Set(b)];
  const shared = both.filter((one) => inA.has(one) && inB.has(one)).length;
  return both.length === 0 ? 0 : shared / both.length;
}

function digest(text: string): number {
  return createHash('sha256').update(text).digest().readInt32BE(0);
}
