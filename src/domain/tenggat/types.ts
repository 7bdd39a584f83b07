import type { Hari, Instant, Zona } from '../shared/time.ts';

/** Codes of `data/kode.csv` and rules §5. */
export const KODE_JAM = [
  'verifikasi',
  'respons',
  'penyelesaian',
  'janji',
  'kelengkapan',
  'tanggapan',
  'buka_kembali',
  'ppid',
  'ombudsman',
] as const;
export type KodeJam = (typeof KODE_JAM)[number];

/** How long a clock runs: so many hari kerja, so many calendar days, or until the end of a named day. */
export type Batas =
  | { readonly satuan: 'hari_kerja'; readonly n: number }
  | { readonly satuan: 'hari'; readonly n: number }
  | { readonly satuan: 'tanggal'; readonly hari: Hari };

/** One pause: from the day of tunda up to the day before lengkapi does not count. */
export interface Jeda {
  readonly dari: Instant;
  readonly sampai: Instant | null;
}

/** An extension with reason (F165): a new last day, or (ppid) more hari kerja. */
export interface Perpanjangan {
  readonly pada: Instant;
  readonly batas:
    | { readonly satuan: 'tanggal'; readonly hari: Hari }
    | { readonly satuan: 'tambah_hari_kerja'; readonly n: number };
}

/**
 * The facts of one clock of one laporan, folded from its history. Everything else about it (due day, status, warnings)
 * is computed from these, the calendar and the moment of asking, so that it can be told for any past moment (N1).
 */
export interface Jam {
  readonly jam: KodeJam;
  /** The body whose duty it is, for `respons` and `janji` (per unit); null for the laporan as a whole. */
  readonly unit: string | null;
  /** 1 for the first round, one more after each reopening (`penyelesaian`), arrival (`verifikasi`), … of the same kind. */
  readonly putaran: number;
  readonly mulai: Instant;
  /** Zone and calendar of the body in charge when the clock started (rules §5). */
  readonly zona: Zona;
  /** Code of the instansi (never a unit) whose local holidays count. */
  readonly kalender: string;
  readonly batas: Batas;
  readonly jeda: readonly Jeda[];
  readonly perpanjangan: readonly Perpanjangan[];
  readonly selesai: Instant | null;
  /** Ended by an act that is not among its own ends: archived, withdrawn, merged, returned, moved or closed. */
  readonly gugur: boolean;
}

export const STATUS_JAM = ['berjalan', 'jeda', 'tepat_waktu', 'terlambat', 'diperpanjang', 'gugur'] as const;
export type StatusJam = (typeof STATUS_JAM)[number];

/** A clock as seen at one moment. */
export interface Tenggat {
  readonly status: StatusJam;
  /** 23:59:59 of the last day in the clock's zone; null while a pause leaves it open. */
  readonly jatuhTempo: Instant | null;
  /** The last day without any extension; equal to `jatuhTempo` when never extended. */
  readonly jatuhTempoAwal: Instant | null;
  /** True when a day was counted in a year that has no decree yet (rules §5). */
  readonly sementara: boolean;
  /** Hari kerja (calendar days for `hari`) counted from start to end, or to the moment of asking; pauses not counted. */
  readonly terpakai: number;
  /** Left until the end of the last day; negative when late; null while paused before the end. */
  readonly sisa: number | null;
}

/** One day off. Local ones (`instansi` set) count for that instansi's clocks only. */
export interface HariLibur {
  readonly tanggal: Hari;
  readonly jenis: 'nasional' | 'cuti_bersama' | 'pemilihan' | 'lokal';
  readonly nama: string;
  readonly dasar: string;
  readonly instansi: string | null;
  /** When the decree became known here: before this instant no computation may use it. */
  readonly diketahui: Instant;
  /** When a later decree took the day back; null while it stands. */
  readonly dicabut: Instant | null;
}
