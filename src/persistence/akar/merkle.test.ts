import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { MerkleTree, type Kepala } from './merkle.ts';

const leaf: fc.Arbitrary<Kepala> = fc.record({
  nomor: fc.integer({ min: 100_000_000, max: 999_999_999 }).map(String),
  urut: fc.integer({ min: 1, max: 5_000 }),
  kepala: fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes)),
});

function sha(...parts: (Buffer | string)[]): Buffer {
  return createHash('sha256')
    .update(Buffer.concat(parts.map((part) => Buffer.from(part))))
    .digest();
}

/** The definition of RFC 6962 §2.1, slow: split at the largest power of two below the count. */
function slowRoot(leaves: readonly Kepala[]): Buffer {
  const [only] = leaves;
  if (only === undefined) return sha('');
  if (leaves.length === 1) {
    const urut = Buffer.alloc(4);
    urut.writeUInt32BE(only.urut);
    return sha(Buffer.from([0]), only.nomor, urut, only.kepala);
  }
  const half = 2 ** Math.floor(Math.log2(leaves.length - 1));
  return sha(Buffer.from([1]), slowRoot(leaves.slice(0, half)), slowRoot(leaves.slice(half)));
}

function rootOf(leaves: readonly Kepala[]): Buffer {
  const tree = new MerkleTree();
  for (const one of leaves) tree.add(one);
  expect(tree.count).toBe(leaves.length);
  return tree.root();
}

describe('a Merkle tree', () => {
  test('has the root of RFC 6962 for any number of leaves', () => {
    fc.assert(
      fc.property(fc.array(leaf, { maxLength: 40 }), (leaves) => {
        expect(rootOf(leaves)).toEqual(slowRoot(leaves));
      }),
    );
  });

  test('changes its root with any leaf, their order and their number', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(leaf, { minLength: 2, maxLength: 20, selector: (one) => one.nomor }),
        fc.nat(),
        (leaves, at) => {
          const index = at % leaves.length;
          const root = rootOf(leaves).toString('hex');
          const longer = leaves.map((one, i) => (i === index ? { ...one, urut: one.urut + 1 } : one));
          expect(rootOf(longer).toString('hex')).not.toBe(root);
          expect(rootOf(leaves.toSpliced(index, 1)).toString('hex')).not.toBe(root);
          expect(rootOf(leaves.toReversed()).toString('hex')).not.toBe(root);
        },
      ),
    );
  });
});
