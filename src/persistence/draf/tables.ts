import type { Instant } from '../../domain/shared/time.ts';

/** Forms under way. */
export interface DrafTable {
  kunci: Buffer;
  isi: Buffer;
  hasil: Buffer | null;
  dibuat_pada: Instant;
  dikirim_pada: Instant | null;
}
