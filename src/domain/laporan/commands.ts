import type { Hari, Instant } from '../shared/time.ts';
import type { KodeBadan } from '../instansi/types.ts';
import type {
  AlasanArsip,
  AlasanTunda,
  Kanal,
  Klasifikasi,
  LampiranTercatat,
  TanggalKejadian,
  Titik,
} from './types.ts';

/** To units of the admin's own tree (lead first), or to another instansi. */
export type Tujuan =
  | { readonly unit: readonly KodeBadan[]; readonly instansi?: undefined }
  | { readonly instansi: KodeBadan; readonly unit?: undefined };

/** A new laporan as it arrives (`kirim`). */
export interface Kiriman {
  readonly nomor: string;
  readonly klasifikasi: Klasifikasi;
  readonly judul: string;
  readonly isi: string;
  readonly kategori: string | null;
  readonly instansi: KodeBadan | null;
  readonly wilayah: string | null;
  readonly titik: Titik | null;
  readonly lokasiKeterangan: string | null;
  readonly tanggalKejadian: TanggalKejadian | null;
  readonly anonim: boolean;
  readonly rahasia: boolean;
  readonly kanal: Kanal;
  readonly lampiran: readonly LampiranTercatat[];
  /** Version of the privacy notice that was shown and agreed to at the point of collection; absent where none was shown. */
  readonly persetujuan?: string;
}

/** What an officer may set right while verifying or correcting; absent means unchanged. */
export interface Perbaikan {
  readonly judul?: string;
  readonly isi?: string;
  readonly kategori?: string;
  readonly wilayah?: string;
  readonly titik?: Titik | null;
  readonly lokasiKeterangan?: string;
  readonly tanggalKejadian?: TanggalKejadian;
  readonly tag?: readonly string[];
}

/** Every command of rules §4 on an existing laporan. `perintah` is the last part of its address in the API. */
export type Command =
  | {
      readonly perintah: 'ubah';
      readonly judul?: string;
      readonly isi?: string;
      readonly lampiran?: readonly LampiranTercatat[];
    }
  | ({
      readonly perintah: 'verifikasi';
      readonly perbaikan?: Perbaikan;
      readonly klasifikasi?: Klasifikasi;
      readonly wbs?: boolean;
      readonly terlapor?: KodeBadan;
      readonly rahasia?: boolean;
      readonly anonim?: boolean;
    } & Tujuan)
  | { readonly perintah: 'kelola' }
  | { readonly perintah: 'tunda'; readonly pertanyaan: string; readonly alasanKode?: AlasanTunda }
  | { readonly perintah: 'lengkapi'; readonly isi: string; readonly lampiran?: readonly LampiranTercatat[] }
  | { readonly perintah: 'bukan-wewenang'; readonly alasan: string; readonly usulan: KodeBadan }
  | ({ readonly perintah: 'putuskan'; readonly alasan: string } & Tujuan)
  | ({ readonly perintah: 'disposisi'; readonly alasan: string } & Tujuan)
  | {
      readonly perintah: 'tindak-lanjut';
      readonly isi: string;
      readonly akhir: boolean;
      readonly rencanaTanggal?: Hari;
      readonly lampiran?: readonly LampiranTercatat[];
    }
  | { readonly perintah: 'perpanjang'; readonly tanggal: Hari; readonly alasan: string }
  | {
      readonly perintah: 'tanggapan';
      readonly isi: string;
      readonly selesai?: boolean;
      readonly lampiran?: readonly LampiranTercatat[];
    }
  | {
      readonly perintah: 'selesai';
      readonly ringkasan: string;
      readonly hasil?: 'diselesaikan' | 'tidak_dapat_dipenuhi';
    }
  | { readonly perintah: 'arsipkan'; readonly alasanKode: AlasanArsip; readonly pesan: string }
  | { readonly perintah: 'alihkan'; readonly lembaga: string; readonly pesan: string }
  | { readonly perintah: 'ke-ppid' }
  | { readonly perintah: 'gabungkan'; readonly ke: string }
  | { readonly perintah: 'pecah'; readonly judul: string; readonly isi: string }
  | {
      readonly perintah: 'klasifikasi';
      readonly klasifikasi: Klasifikasi;
      readonly alasan: string;
      readonly terlapor?: KodeBadan;
    }
  | { readonly perintah: 'koreksi'; readonly perbaikan: Perbaikan; readonly alasan: string }
  | {
      readonly perintah: 'kerahasiaan';
      readonly rahasia?: boolean;
      readonly anonim?: boolean;
      readonly alasan?: string;
    }
  | { readonly perintah: 'turunkan'; readonly alasan: string }
  | { readonly perintah: 'catatan'; readonly isi: string }
  | { readonly perintah: 'tarik' }
  | { readonly perintah: 'ombudsman'; readonly setuju: true }
  | { readonly perintah: 'penilaian'; readonly nilai: number; readonly teks?: string }
  | { readonly perintah: 'buka-teks'; readonly alasan: string }
  | { readonly perintah: 'identitas'; readonly alasan: string }
  | { readonly perintah: 'identitas/setuju'; readonly permintaan: string }
  | { readonly perintah: 'arsip-otomatis' }
  | { readonly perintah: 'tutup-otomatis' }
  | { readonly perintah: 'tawarkan-ombudsman' }
  /** What the Ombudsman's system answered to the package. */
  | { readonly perintah: 'catat-ombudsman'; readonly isi: string };

export type Perintah = Command['perintah'];

/** What a decision may look at besides the laporan and the command; time and chance come in. */
export interface CommandMoment {
  readonly pada: Instant;
  /** A fresh nomor, for `pecah`. */
  readonly nomorBaru?: string;
  /** A fresh id, for a request to open an identity. */
  readonly idBaru?: string;
}
