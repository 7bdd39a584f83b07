import type { Hari, Instant } from '../shared/time.ts';
import type { KodeBadan } from '../instansi/types.ts';
import type { Jam } from '../tenggat/types.ts';

/** States of rules §4, with their codes. */
export const STATUS = [
  'menunggu_verifikasi',
  'tertunda',
  'diteruskan',
  'diproses',
  'selesai',
  'diarsipkan',
] as const;
export type Status = (typeof STATUS)[number];

export const STATUS_TERBUKA: readonly Status[] = [
  'menunggu_verifikasi',
  'tertunda',
  'diteruskan',
  'diproses',
];

export const HASIL = ['dikonfirmasi', 'diselesaikan', 'tanpa_tanggapan', 'tidak_dapat_dipenuhi'] as const;
export type Hasil = (typeof HASIL)[number];

/** What a pelapor may choose; an admin refines pengaduan to one of the other two of `KLASIFIKASI`. */
export const KLASIFIKASI_PELAPOR = ['pengaduan', 'aspirasi', 'permintaan_informasi'] as const;
export const KLASIFIKASI = [
  'pengaduan',
  'tidak_berkadar_pengawasan',
  'berkadar_pengawasan',
  'aspirasi',
  'permintaan_informasi',
] as const;
export type Klasifikasi = (typeof KLASIFIKASI)[number];

export const KANAL = [
  'web',
  'aplikasi',
  'sms',
  'whatsapp',
  'email',
  'x',
  'telegram',
  'telepon',
  'tatap_muka',
  'surat',
  'api',
  'open311',
  'impor',
] as const;
export type Kanal = (typeof KANAL)[number];

export const ALASAN_ARSIP = [
  'tidak_jelas',
  'tidak_lengkap',
  'bukan_pelayanan_publik',
  'duplikat',
  'dialihkan',
  'proses_hukum',
  'sara',
  'fitnah',
  'iseng',
  'format_salah',
  'ditarik_pelapor',
] as const;
export type AlasanArsip = (typeof ALASAN_ARSIP)[number];

export const ALASAN_TUNDA = ['minta_lokasi', 'minta_waktu', 'minta_bukti'] as const;
export type AlasanTunda = (typeof ALASAN_TUNDA)[number];

/** "Tidak tahu" is an accepted answer and makes the officer ask (rules §3). */
export type TanggalKejadian = Hari | 'tidak_tahu';

export interface Titik {
  readonly lat: number;
  readonly lon: number;
}

/** A file named in the history by its digest, so that a changed file is found (interfaces §9). */
export interface LampiranTercatat {
  readonly id: string;
  readonly sha256: string;
}

export type Hubungan = 'digabung_ke' | 'gabungan_dari' | 'dipecah_ke' | 'dipecah_dari';
export interface Terkait {
  readonly nomor: string;
  readonly hubungan: Hubungan;
}

export interface Penilaian {
  readonly nilai: number;
  /** Of the first rating: it may be changed for 10 hari kerja from then. */
  readonly pertamaPada: Instant;
}

/** Text of a rahasia laporan opened to one supervisor for a recorded reason, until `sampai`. */
export interface BukaTeks {
  readonly pembaca: string;
  readonly sampai: Instant;
}

/** A request to open a sealed identity; `disetujui` is null until a second kustodian approves. */
export interface PermintaanIdentitas {
  readonly id: string;
  readonly peminta: string;
  readonly pada: Instant;
  readonly penyetuju: string | null;
  readonly sampai: Instant | null;
}

/** That the words of a laporan were erased by law: at whose wish or because their time was over, by which right, when. */
export interface IsiDihapus {
  readonly pada: Instant;
  readonly dasar: string;
  readonly sebab: SebabHapus;
}

export const SEBAB_HAPUS = ['permintaan', 'masa_simpan'] as const;
export type SebabHapus = (typeof SEBAB_HAPUS)[number];

/** Everything about a laporan that its history fixes, without the words people wrote (those are in `Teks`). */
export interface Fakta {
  readonly nomor: string;
  readonly status: Status;
  readonly hasil: Hasil | null;
  readonly klasifikasi: Klasifikasi;
  readonly wbs: boolean;
  readonly kategori: string | null;
  readonly tag: readonly string[];
  readonly wilayah: string | null;
  readonly titik: Titik | null;
  readonly tanggalKejadian: TanggalKejadian | null;
  readonly kanal: Kanal;
  readonly anonim: boolean;
  readonly rahasia: boolean;
  /** Published now: a fact, set when first forwarded, withdrawn only by rahasia, arsip or take-down (rules §3). */
  readonly terbit: boolean;
  readonly diturunkan: boolean;
  /** The body responsible; with joint units all of them, the lead first. Never empty. */
  readonly badan: readonly KodeBadan[];
  /** Bodies that had it before: each may read its own acts only. */
  readonly pernah: readonly KodeBadan[];
  /** The unit or instansi complained of, once berkadar. */
  readonly terlapor: KodeBadan | null;
  /** The first instansi that it was sent to, `NAS` apart; null while none was. */
  readonly instansiPertama: KodeBadan | null;
  /** True once it left `instansiPertama`. */
  readonly pindah: boolean;
  /** How often it came back by "bukan wewenang". */
  readonly jumlahKembali: number;
  /** It lies at an arbiter (second return) or at the pembina by keberatan: whoever forwards it now decides bindingly. */
  readonly diputus: 'arbiter' | 'keberatan' | null;
  /** A binding decision stands: bukan wewenang is refused. */
  readonly mengikat: boolean;
  /** How often the pelapor said "belum". */
  readonly jumlahBelum: number;
  readonly jumlahBukaKembali: number;
  /** The state that tunda interrupted. */
  readonly tertundaDari: Status | null;
  /** A final answer was given and the pelapor has not yet said belum to it. */
  readonly jawabanAkhir: boolean;
  readonly ppid: boolean;
  readonly ppidDiperpanjang: boolean;
  readonly alasanArsip: AlasanArsip | null;
  readonly terkait: readonly Terkait[];
  readonly lampiran: readonly LampiranTercatat[];
  readonly penilaian: Penilaian | null;
  readonly ombudsman: 'ditawarkan' | 'disetujui' | null;
  readonly bukaTeks: readonly BukaTeks[];
  readonly permintaanIdentitas: readonly PermintaanIdentitas[];
  /** Imported and not yet touched by a person here: no automatic act or message (interfaces §7). */
  readonly pasif: boolean;
  readonly dibuatPada: Instant;
  readonly diteruskanPada: Instant | null;
  readonly selesaiPada: Instant | null;
  readonly jam: readonly Jam[];
  /** Absent while its words are there. */
  readonly isiDihapus?: IsiDihapus;
}

/** The words as they now stand; earlier versions stay in the history. */
export interface Teks {
  readonly judul: string;
  readonly isi: string;
  readonly lokasiKeterangan: string | null;
}

export interface Laporan extends Fakta, Teks {
  /** Number of events folded. */
  readonly urut: number;
  /** Instant of the last event. */
  readonly diubahPada: Instant;
}

export function isTerbuka(laporan: Pick<Fakta, 'status'>): boolean {
  return STATUS_TERBUKA.includes(laporan.status);
}
