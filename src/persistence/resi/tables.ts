/** Hashes of receipts. */
export interface ResiTable {
  laporan_id: string;
  hash: Buffer;
}
