import type { Instant } from '../../domain/shared/time.ts';

export interface PekerjaanTable {
  nama: string;
  berikut_pada: Instant;
  pekerja: string | null;
  disewa_sampai: Instant | null;
  mulai_pada: Instant | null;
  selesai_pada: Instant | null;
  galat: string | null;
  gagal_beruntun: number;
  batas: string | null;
}
