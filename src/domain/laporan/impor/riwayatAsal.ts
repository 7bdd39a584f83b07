import type { KodeBadan } from '../../instansi/types.ts';
import type { Instant } from '../../shared/time.ts';
import type { Kiriman } from '../commands.ts';
import type { AlasanArsip, Hasil, Status } from '../types.ts';

/** What stands where another system kept no text (interfaces §7). */
export const TIDAK_TERCATAT = 'tidak tercatat di sistem asal';

/** Columns of a history from another system, in any order (interfaces §7). */
export const KOLOM_LAPORAN = [
  'nomor_asal',
  'kanal',
  'klasifikasi',
  'kategori',
  'judul',
  'isi',
  'tanggal_kejadian',
  'wilayah',
  'lokasi_lat',
  'lokasi_lon',
  'lokasi_keterangan',
  'instansi',
  'unit',
  'anonim',
  'rahasia',
  'dibuat_pada',
  'diverifikasi_pada',
  'didisposisi_pada',
  'ditindaklanjuti_pada',
  'jawaban',
  'selesai_pada',
  'ringkasan',
  'ditunda_pada',
  'pertanyaan',
  'diarsipkan_pada',
  'alasan_arsip',
  'status',
  'hasil',
  'nilai',
  'penilaian_teks',
  'nama_pelapor',
  'kontak_pelapor',
] as const;
export type KolomLaporan = (typeof KOLOM_LAPORAN)[number];

export const KOLOM_WAJIB: readonly KolomLaporan[] = [
  'nomor_asal',
  'klasifikasi',
  'judul',
  'isi',
  'instansi',
  'dibuat_pada',
  'status',
];

/**
 * One step of a life that another system tells. `isTercatat` is false when it kept no instant for it: the step then stands at
 * the one before, and no clock that it begins or ends is counted.
 */
export interface Langkah {
  readonly jenis: 'diverifikasi' | 'diteruskan' | 'ditunda' | 'dijawab' | 'diselesaikan' | 'diarsipkan';
  readonly pada: Instant;
  readonly isTercatat: boolean;
  /** What was said; null when the source kept no words. */
  readonly kata: string | null;
}

/** A checked row: a whole life, in the order in which it happened. */
export interface RiwayatAsal {
  readonly nomorAsal: string;
  readonly instansi: KodeBadan;
  /** Null: the instansi itself. */
  readonly unit: KodeBadan | null;
  readonly kiriman: Omit<Kiriman, 'nomor' | 'lampiran' | 'instansi'>;
  readonly dibuatPada: Instant;
  readonly langkah: readonly Langkah[];
  readonly status: Status;
  readonly hasil: Hasil | null;
  readonly alasanArsip: AlasanArsip | null;
  readonly nilai: number | null;
  readonly penilaianTeks: string | null;
  readonly pelapor: {
    readonly nama: string | null;
    readonly email: string | null;
    readonly telepon: string | null;
  } | null;
}
