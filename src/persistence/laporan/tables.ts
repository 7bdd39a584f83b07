import type { Fakta } from '../../domain/laporan/types.ts';
import type { Hari, Instant, Zona } from '../../domain/shared/time.ts';

/** The projection: one row a laporan, for lists, scopes and the next command. */
export interface LaporanTable {
  id: string;
  nomor: string;
  urut: number;
  kepala: Buffer;
  keadaan: Fakta;
  judul: string;
  isi: string;
  lokasi_keterangan: string | null;
  status: string;
  hasil: string | null;
  klasifikasi: string;
  kategori: string | null;
  wilayah: string | null;
  instansi: string;
  zona: Zona;
  badan: string[];
  pernah: string[];
  terlapor: string | null;
  kanal: string;
  anonim: boolean;
  rahasia: boolean;
  terbit: boolean;
  tag: string[];
  lat: number | null;
  lon: number | null;
  nomor_asal: string | null;
  pemilik: string | null;
  pembuat: string | null;
  meterai: Buffer;
  dibuat_pada: Instant;
  dibuat_hari: Hari;
  diubah_pada: Instant;
  diteruskan_pada: Instant | null;
  selesai_pada: Instant | null;
  jatuh_tempo: Instant | null;
  sapu_pada: Instant | null;
  ukuran: string[];
  cari: string;
}
