import type { Hari, Instant } from '../../domain/shared/time.ts';

/** Signed root over all heads, one a day. */
export interface AkarHarianTable {
  hari: Hari;
  jumlah: number;
  akar: Buffer;
  daun: Buffer;
  sebelum: Buffer;
  tanda_tangan: Buffer;
  kunci: string;
  dibuat_pada: Instant;
}

/** A head that changed since the root before. */
export interface AkarDaunTable {
  hari: Hari;
  laporan_id: string;
  urut: number;
  kepala: Buffer;
}
