import type { Instant } from '../../domain/shared/time.ts';

/** Requests that may come twice. */
export interface IdempotensiTable {
  kunci: Buffer;
  sidik: Buffer;
  giliran: string;
  dibuat_pada: Instant;
  dicoba_pada: Instant;
  /** Kept beyond a day, until then: what a phone without signal sent may be asked about weeks later. */
  simpan_sampai: Instant | null;
  hasil: Buffer | null;
  status: number | null;
  jawaban: Buffer | null;
}
