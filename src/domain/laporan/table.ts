import type { Perintah } from './commands.ts';
import { STATUS, STATUS_TERBUKA, type Status } from './types.ts';

/**
 * Why somebody may give a command (rules §2, §4). `admin` and `unit` mean in charge of this laporan; `pelapor` is its own
 * pelapor, or the key that made it for them.
 */
export type Wewenang = 'pelapor' | 'admin' | 'unit' | 'nasional' | 'pengawas' | 'kustodian' | 'sistem';

interface Baris {
  readonly dari: readonly Status[];
  readonly oleh: readonly Wewenang[];
}

const MENUNGGU: Status = 'menunggu_verifikasi';

/**
 * The table of rules §4. A command that has no row for the present state is refused, whoever gives it; what else a row asks
 * (a window, a binding decision) is said by `decide` with a reason of its own.
 */
export const COMMAND_TABLE: Readonly<Record<Perintah, Baris>> = {
  ubah: { dari: [MENUNGGU, 'tertunda'], oleh: ['pelapor'] },
  verifikasi: { dari: [MENUNGGU], oleh: ['admin'] },
  kelola: { dari: [MENUNGGU], oleh: ['admin'] },
  tunda: { dari: [MENUNGGU, 'diteruskan', 'diproses'], oleh: ['admin'] },
  lengkapi: { dari: ['tertunda'], oleh: ['pelapor'] },
  'arsip-otomatis': { dari: ['tertunda'], oleh: ['sistem'] },
  'bukan-wewenang': { dari: [MENUNGGU, 'diteruskan'], oleh: ['admin', 'unit'] },
  putuskan: { dari: [MENUNGGU], oleh: ['admin'] },
  disposisi: { dari: ['diteruskan', 'diproses'], oleh: ['admin'] },
  'tindak-lanjut': { dari: ['diteruskan', 'diproses'], oleh: ['unit', 'admin'] },
  perpanjang: { dari: ['diteruskan', 'diproses'], oleh: ['admin'] },
  tanggapan: { dari: ['diteruskan', 'diproses', 'selesai'], oleh: ['pelapor'] },
  selesai: { dari: ['diproses'], oleh: ['admin'] },
  'tutup-otomatis': { dari: ['diproses'], oleh: ['sistem'] },
  arsipkan: { dari: [MENUNGGU, 'tertunda', 'diteruskan'], oleh: ['admin'] },
  alihkan: { dari: [MENUNGGU, 'diteruskan'], oleh: ['admin'] },
  'ke-ppid': { dari: ['diteruskan', 'diproses'], oleh: ['admin'] },
  gabungkan: { dari: STATUS_TERBUKA, oleh: ['admin'] },
  pecah: { dari: [MENUNGGU, 'diteruskan'], oleh: ['admin'] },
  klasifikasi: { dari: STATUS, oleh: ['admin'] },
  koreksi: { dari: STATUS, oleh: ['admin', 'unit'] },
  kerahasiaan: { dari: STATUS, oleh: ['admin', 'unit', 'pelapor'] },
  turunkan: { dari: STATUS, oleh: ['admin', 'unit', 'nasional'] },
  catatan: { dari: STATUS, oleh: ['admin', 'unit', 'nasional'] },
  'buka-teks': { dari: STATUS, oleh: ['nasional', 'pengawas'] },
  identitas: { dari: STATUS, oleh: ['kustodian'] },
  'identitas/setuju': { dari: STATUS, oleh: ['kustodian'] },
  tarik: { dari: STATUS_TERBUKA, oleh: ['pelapor'] },
  // "Or on the pelapor's wish at any time": an archived one too (UU 25/2009 art. 46).
  ombudsman: { dari: STATUS, oleh: ['pelapor'] },
  'tawarkan-ombudsman': { dari: STATUS_TERBUKA, oleh: ['sistem'] },
  'catat-ombudsman': { dari: STATUS, oleh: ['sistem'] },
  penilaian: { dari: ['selesai'], oleh: ['pelapor'] },
};

/** Commands that only the program itself gives. */
export const SYSTEM_COMMANDS: readonly Perintah[] = [
  'arsip-otomatis',
  'tutup-otomatis',
  'tawarkan-ombudsman',
  'catat-ombudsman',
];
