import type { Instant } from '../../domain/shared/time.ts';

/** Files; the bytes lie in the store under `kunci`. */
export interface LampiranTable {
  id: string;
  laporan_id: string | null;
  nama: string;
  jenis: string;
  ukuran: number;
  sha256: Buffer;
  kunci: string;
  thumbnail_kunci: string | null;
  lebar: number | null;
  tinggi: number | null;
  diunggah_pada: Instant;
  pengunggah: string;
  meterai: Buffer;
}

/** The scan of a file; a file without one was taken while no scanner was set up. */
export interface PindaianTable {
  lampiran_id: string;
  keadaan: 'menunggu' | 'bersih' | 'tertahan';
  percobaan: number;
  coba_pada: Instant;
  galat: string | null;
  temuan: string | null;
  selesai_pada: Instant | null;
}
