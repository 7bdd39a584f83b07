import { sha256 } from '../riwayat/canonical.ts';

/** The head of one laporan's chain as a leaf of the tree. */
export interface Kepala {
  readonly nomor: string;
  readonly urut: number;
  readonly kepala: Buffer;
}

/**
 * Merkle root over leaves given one after the other, in memory that grows with the depth alone. Leaves and nodes are hashed
 * with different prefixes (as RFC 6962 does), so that no node can pass for a leaf; a lone last node rises as it is.
 */
export class MerkleTree {
  readonly #waiting: { readonly height: number; readonly hash: Buffer }[] = [];
  #count = 0;

  get count(): number {
    return this.#count;
  }

  add(leaf: Kepala): void {
    let node = { height: 0, hash: leafHash(leaf) };
    for (let left = this.#waiting.at(-1); left?.height === node.height; left = this.#waiting.at(-1)) {
      this.#waiting.pop();
      node = { height: node.height + 1, hash: sha256(NODE, left.hash, node.hash) };
    }
    this.#waiting.push(node);
    this.#count += 1;
  }

  /** The root over what was added so far; the hash of nothing for no leaves. */
  root(): Buffer {
    const hashes = this.#waiting.map((node) => node.hash);
    let root = hashes.pop();
    if (root === undefined) return sha256('');
    for (const left of hashes.toReversed()) root = sha256(NODE, left, root);
    return root;
  }
}

const LEAF = Buffer.from([0]);
const NODE = Buffer.from([1]);

function leafHash({ nomor, urut, kepala }: Kepala): Buffer {
  const place = Buffer.alloc(4);
  place.writeUInt32BE(urut);
  return sha256(LEAF, nomor, place, kepala);
}
