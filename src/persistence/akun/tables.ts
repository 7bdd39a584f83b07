import type { KodeBadan, Peran } from '../../domain/instansi/types.ts';
import type { Instant } from '../../domain/shared/time.ts';

export interface AkunTable {
  id: string;
  nama: string;
  /** Lower case. */
  email: string | null;
  /** `+62…`. */
  telepon: string | null;
  nama_pengguna: string | null;
  /** Keyed digest; the number itself is not kept. */
  nik_sidik: Buffer | null;
  sandi: string;
  email_diperiksa_pada: Instant | null;
  telepon_diperiksa_pada: Instant | null;
  dibuat_pada: Instant;
  masuk_terakhir: Instant | null;
  nonaktif_pada: Instant | null;
  demo: boolean;
  ketentuan_versi: string | null;
  ketentuan_pada: Instant | null;
  bahasa: 'id' | 'en';
  kelamin: string | null;
  disabilitas: string[];
}

export interface PenugasanTable {
  id: string;
  akun_id: string;
  peran: Peran;
  badan: KodeBadan;
  dari: Instant;
  sampai: Instant | null;
  sebagai: 'plt' | 'plh' | null;
  dibuat_pada: Instant;
  diberi_oleh: string | null;
  diakhiri_oleh: string | null;
  cuti_id: string | null;
}

export interface SesiTable {
  token_hash: Buffer;
  akun_id: string;
  dibuat_pada: Instant;
  terakhir_pada: Instant;
  peramban: string | null;
  bukti_pada: Instant;
  faktor: string | null;
  rencana: Buffer | null;
  rencana_pada: Instant | null;
  tantangan: Buffer | null;
}

/** Something asked for that an address has to confirm. */
export interface PermohonanTable {
  id: string;
  jenis: string;
  akun_id: string | null;
  tujuan: string;
  bahasa: 'id' | 'en';
  isi: unknown;
  percobaan: number;
  dibuat_pada: Instant;
  kedaluwarsa: Instant;
  selesai_pada: Instant | null;
}

export interface CutiTable {
  id: string;
  akun_id: string;
  pengganti_id: string;
  dari: Instant;
  sampai: Instant;
  dibuat_pada: Instant;
  dibuat_oleh: string;
  dibatalkan_pada: Instant | null;
}

export interface KunciApiTable {
  id: string;
  akun_id: string;
  hash: Buffer;
  awalan: string;
  nama: string;
  dibuat_pada: Instant;
  kedaluwarsa: Instant | null;
  dicabut_pada: Instant | null;
  terakhir_pada: Instant | null;
  lingkup: string[] | null;
  menggantikan: string | null;
  dicabut_oleh: string | null;
  alasan_cabut: string | null;
}

/** Sign-ins of admins of an instansi (keaktifan). */
export interface MasukAdminTable {
  instansi: KodeBadan;
  pada: Instant;
}

export interface PercobaanMasukTable {
  jenis: string;
  kunci: Buffer;
  mulai: Instant;
  jumlah: number;
}
