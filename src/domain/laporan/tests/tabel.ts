import type { Perintah } from '../commands.ts';
import type { Status } from '../types.ts';

/** Kinds of people towards one laporan, as the table "by" of rules §4 names them. */
export type Siapa = 'pelapor' | 'admin' | 'unit' | 'nasional' | 'pengawas' | 'kustodian' | 'sistem';

export interface BarisTabel {
  readonly dari: readonly Status[];
  readonly oleh: readonly Siapa[];
  /** States in which it may leave the laporan; `tetap`: the one it was in. */
  readonly ke: readonly (Status | 'tetap')[];
}

const M = 'menunggu_verifikasi';
const T = 'tertunda';
const D = 'diteruskan';
const P = 'diproses';
const S = 'selesai';
const A = 'diarsipkan';
const ANY = [M, T, D, P, S, A] as const;
const OPEN = [M, T, D, P] as const;

/** The table of rules §4, written out a second time from the text: the oracle for `COMMAND_TABLE` and `decide`. */
export const TABEL: Readonly<Record<Perintah, BarisTabel>> = {
  ubah: { dari: [M, T], oleh: ['pelapor'], ke: ['tetap'] },
  verifikasi: { dari: [M], oleh: ['admin'], ke: [D, M] },
  kelola: { dari: [M], oleh: ['admin'], ke: [D] },
  tunda: { dari: [M, D, P], oleh: ['admin'], ke: [T] },
  lengkapi: { dari: [T], oleh: ['pelapor'], ke: [M, D, P] },
  'arsip-otomatis': { dari: [T], oleh: ['sistem'], ke: [A] },
  'bukan-wewenang': { dari: [M, D], oleh: ['admin', 'unit'], ke: [M] },
  putuskan: { dari: [M], oleh: ['admin'], ke: [D, M] },
  disposisi: { dari: [D, P], oleh: ['admin'], ke: [D, M] },
  'tindak-lanjut': { dari: [D, P], oleh: ['unit', 'admin'], ke: [P] },
  perpanjang: { dari: [P, D], oleh: ['admin'], ke: ['tetap'] },
  tanggapan: { dari: [D, P, S], oleh: ['pelapor'], ke: ['tetap', S, P, M] },
  selesai: { dari: [P], oleh: ['admin'], ke: [S] },
  'tutup-otomatis': { dari: [P], oleh: ['sistem'], ke: [S] },
  arsipkan: { dari: [M, T, D], oleh: ['admin'], ke: [A] },
  alihkan: { dari: [M, D], oleh: ['admin'], ke: [A] },
  'ke-ppid': { dari: [D, P], oleh: ['admin'], ke: [D] },
  gabungkan: { dari: OPEN, oleh: ['admin'], ke: [A] },
  pecah: { dari: [M, D], oleh: ['admin'], ke: ['tetap'] },
  klasifikasi: { dari: ANY, oleh: ['admin'], ke: ['tetap'] },
  koreksi: { dari: ANY, oleh: ['admin', 'unit'], ke: ['tetap'] },
  kerahasiaan: { dari: ANY, oleh: ['admin', 'unit', 'pelapor'], ke: ['tetap'] },
  turunkan: { dari: ANY, oleh: ['admin', 'unit', 'nasional'], ke: ['tetap'] },
  catatan: { dari: ANY, oleh: ['admin', 'unit', 'nasional'], ke: ['tetap'] },
  'buka-teks': { dari: ANY, oleh: ['nasional', 'pengawas'], ke: ['tetap'] },
  identitas: { dari: ANY, oleh: ['kustodian'], ke: ['tetap'] },
  'identitas/setuju': { dari: ANY, oleh: ['kustodian'], ke: ['tetap'] },
  tarik: { dari: OPEN, oleh: ['pelapor'], ke: [A] },
  ombudsman: { dari: ANY, oleh: ['pelapor'], ke: ['tetap'] },
  'tawarkan-ombudsman': { dari: OPEN, oleh: ['sistem'], ke: ['tetap'] },
  'catat-ombudsman': { dari: ANY, oleh: ['sistem'], ke: ['tetap'] },
  penilaian: { dari: [S], oleh: ['pelapor'], ke: ['tetap'] },
};

export const PERINTAH = Object.keys(TABEL) as Perintah[];
