import type { Instant } from '../../domain/shared/time.ts';

/** Requests that may come twice. */
export interface IdempotensiTable {
  kunci: Buffer;
  sidik: Buffer;
  giliran: string;
  dibuat_pada: Instant;
  dicoba_pada: Instant;
  hasil: Buffer | null;
  status: number | null;
  jawaban: Buffer | null;
}
