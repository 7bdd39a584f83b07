import type { KodeBadan, Peran } from '../../domain/instansi/types.ts';
import type { Instant } from '../../domain/shared/time.ts';

/** Whom a message is for; addresses are looked up when it is sent, so that the queue holds no personal data. */
export type Penerima =
  | { readonly jenis: 'pelapor' }
  | { readonly jenis: 'peran'; readonly peran: Peran; readonly badan: KodeBadan }
  | { readonly jenis: 'akun'; readonly akun: string }
  /** Whoever follows the laporan when the message is passed on. */
  | { readonly jenis: 'pengikut_laporan' }
  /** One follower, by a keyed digest: no row ties an account to what it follows. */
  | { readonly jenis: 'pengikut'; readonly pengikut: string }
  /** One browser that wants to be told while its page is closed. */
  | { readonly jenis: 'perangkat'; readonly perangkat: string }
  /** Whoever wrote a message of a channel, at the address that it came from. */
  | { readonly jenis: 'pesan_masuk'; readonly pesan: string }
  /** The address of something asked for (`permohonan`). */
  | { readonly jenis: 'permohonan'; readonly permohonan: string };

export interface PesanTable {
  id: string;
  kunci: string;
  laporan_id: string | null;
  jenis: string;
  penerima: Penerima;
  data: Record<string, unknown>;
  status: 'antre' | 'terkirim' | 'gagal' | 'dilewati';
  percobaan: number;
  galat: string | null;
  dibuat_pada: Instant;
  coba_pada: Instant;
  selesai_pada: Instant | null;
  /** Read within the program by its one receiver. */
  dibaca_pada: Instant | null;
  /** By which channel it went last, and which ones refused it for good. */
  kanal: string | null;
  kanal_gagal: string[];
  /** Receipts of the channel: it arrived, it was read. */
  sampai_pada: Instant | null;
  terbaca_pada: Instant | null;
}
