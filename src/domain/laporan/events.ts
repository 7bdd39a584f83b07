import type { Instant } from '../shared/time.ts';
import type { Batas, KodeJam, Perpanjangan } from '../tenggat/types.ts';
import type { Fakta, LampiranTercatat, Teks } from './types.ts';

/** What can happen to a laporan. The names are said in public: webhooks, the history, the export. */
export const JENIS_EVENT = [
  'dibuat',
  'diubah',
  'diverifikasi',
  'dikelola',
  'ditunda',
  'dilengkapi',
  'dikembalikan',
  'diputuskan',
  'didisposisi',
  'ditindaklanjuti',
  'diperpanjang',
  'ditanggapi',
  'dikonfirmasi',
  'dinyatakan_belum',
  'diselesaikan',
  'ditutup_otomatis',
  'diarsipkan',
  'diarsipkan_otomatis',
  'dialihkan',
  'diserahkan_ppid',
  'digabungkan',
  'menerima_gabungan',
  'tanggapan_dibawa',
  'menerima_tanggapan',
  'dipecah',
  'klasifikasi_diubah',
  'dikoreksi',
  'kerahasiaan_diubah',
  'diturunkan',
  'dicatat',
  'teks_dibuka',
  'identitas_diminta',
  'identitas_dibuka',
  'ditarik',
  'ombudsman_ditawarkan',
  'ombudsman_disetujui',
  'ombudsman_mencatat',
  'dinilai',
  'isi_dihapus',
  'kontak_dihapus',
] as const;
export type JenisEvent = (typeof JENIS_EVENT)[number];

/** What an event does to the clocks. `unit` names one of several; absent means every open one of that kind. */
export type JamOp =
  | {
      readonly op: 'mulai';
      readonly jam: KodeJam;
      readonly unit: string | null;
      readonly zona: 'WIB' | 'WITA' | 'WIT';
      readonly kalender: string;
      readonly batas: Batas;
    }
  | { readonly op: 'selesai' | 'gugur'; readonly jam: KodeJam; readonly unit?: string }
  | { readonly op: 'jeda' | 'lanjut' }
  | { readonly op: 'perpanjang'; readonly jam: KodeJam; readonly batas: Perpanjangan['batas'] }
  | { readonly op: 'batas'; readonly jam: KodeJam; readonly batas: Batas };

/** Facts about the act itself that are neither state nor words. */
export interface Tindakan {
  readonly usulan?: string;
  readonly alasanKode?: string;
  readonly akhir?: boolean;
  readonly rencanaTanggal?: string;
  readonly verdict?: 'sudah' | 'belum';
  readonly lampiran?: readonly LampiranTercatat[];
  readonly lembaga?: string;
  readonly dari?: string;
  /** The body for which an officer answered, when several share the laporan. */
  readonly untuk?: string;
  readonly sebelum?: string;
  /** The other laporan of a merge, when words go from the merged one to the main one. */
  readonly gabungan?: string;
  /** Of the filing: the version of the privacy notice that the pelapor agreed to (UU 27/2022 art. 21-22). */
  readonly persetujuan?: string;
  /** Of a lawful erasure: the events whose words went, and by which right (ADR 0016). */
  readonly dihapus?: readonly number[];
  readonly dasar?: string;
}

/** The words of the act: what may be withheld, sealed or lawfully erased without breaking the chain. */
export interface Kata extends Partial<Teks> {
  /** What is said to the pelapor and, once published, to all. */
  readonly pesan?: string;
  /** A reason for officers' eyes and the history. */
  readonly alasan?: string;
  /** An internal note. */
  readonly catatan?: string;
}

/**
 * One thing that happened. `ubah` carries the facts that it changed (so that the policy and the tree of that day stay in the
 * history and folding needs no context), `jam` what it did to the clocks, `kata` the words.
 */
export interface LaporanEvent {
  readonly jenis: JenisEvent;
  readonly pada: Instant;
  readonly oleh: Pelaku;
  readonly ubah: Partial<Fakta>;
  readonly jam: readonly JamOp[];
  readonly tindakan: Tindakan;
  readonly kata: Kata;
}

/**
 * Who acted, as the history names them: never a person. An officer is a role at a body; `samaran` is a pseudonym that means
 * something in this one laporan only.
 */
export type Pelaku =
  | { readonly sebagai: 'pelapor' | 'sistem' }
  | { readonly sebagai: 'petugas'; readonly peran: string; readonly badan: string; readonly samaran: string };
