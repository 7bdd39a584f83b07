import type { Generated } from 'kysely';
import type { Hari, Instant, Zona } from '../../domain/shared/time.ts';

/** Header of an event (interfaces §9); instants go in as text, come out as epoch milliseconds. */
export interface RiwayatTable {
  laporan_id: string;
  urut: number;
  jenis: string;
  pada: Instant;
  oleh: string;
  isi_hash: Buffer;
  hash_sebelum: Buffer;
  hash: Buffer;
  pelaku: string | null;
}

/** Content of an event, apart from its header. */
export interface RiwayatIsiTable {
  laporan_id: string;
  urut: number;
  garam: Buffer;
  fakta: string;
  kata: string | null;
  kata_garam: Buffer | null;
  kata_hash: Buffer;
  dihapus_pada: Instant | null;
  dihapus_dasar: string | null;
  dihapus_hash: Buffer | null;
}

/** Ledger of figures. */
export interface DeltaTable {
  id: Generated<number>;
  xid: Generated<string>;
  laporan_id: string;
  efektif: Hari;
  zona: Zona;
  dibuat: Hari;
  instansi: string;
  unit: string;
  kategori: string | null;
  klasifikasi: string;
  kanal: string;
  wilayah: string | null;
  ukuran: string[];
  n: number;
}
