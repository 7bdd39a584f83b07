import { JAM_TERUKUR, type KataUkuran } from './kata.ts';
import type { Hari } from '../shared/time.ts';
import { MS_PER_HARI } from '../shared/time.ts';

/**
 * Words as whole numbers, so that sums of them are small and add up fast (ADR 0024). A number is a class and a value:
 * `class * 2^20 + value`. Numbers lie in the database: one may be added at an end, none may ever move or mean something else.
 */
const TETAP: readonly KataUkuran[] = [
  'total',
  'diteruskan',
  'tepat_instansi',
  'pernah_selesai',
  'dibuka_kembali',
  'dinilai',
  'status:menunggu_verifikasi',
  'status:tertunda',
  'status:diteruskan',
  'status:diproses',
  'status:selesai',
  'status:diarsipkan',
  'hasil:dikonfirmasi',
  'hasil:diselesaikan',
  'hasil:tanpa_tanggapan',
  'hasil:tidak_dapat_dipenuhi',
  'jam:verifikasi:tepat_waktu',
  'jam:verifikasi:terlambat',
  'jam:verifikasi:diperpanjang',
  'jam:verifikasi:lewat',
  'jam:respons:tepat_waktu',
  'jam:respons:terlambat',
  'jam:respons:diperpanjang',
  'jam:respons:lewat',
  'jam:penyelesaian:tepat_waktu',
  'jam:penyelesaian:terlambat',
  'jam:penyelesaian:diperpanjang',
  'jam:penyelesaian:lewat',
];

/** The first numbers of a class, by the words' beginning; `lewat` stands by the day from which it holds. */
const AWALAN = [
  '',
  'nilai:',
  'jam:verifikasi:lewat@',
  'jam:respons:lewat@',
  'jam:penyelesaian:lewat@',
  'hari:verifikasi:',
  'hari:respons:',
  'hari:penyelesaian:',
  'lama:verifikasi:',
  'lama:respons:',
  'lama:penyelesaian:',
] as const;

export const UKURAN_KELAS = 2 ** 20;
/** From here on: histograms of hari kerja; and of hours. */
export const KODE_HARI = AWALAN.indexOf('hari:verifikasi:') * UKURAN_KELAS;
export const KODE_LAMA = AWALAN.indexOf('lama:verifikasi:') * UKURAN_KELAS;
/** Above every number. */
export const KODE_AKHIR = AWALAN.length * UKURAN_KELAS;
const KODE_LEWAT = AWALAN.indexOf('jam:verifikasi:lewat@') * UKURAN_KELAS;

const FIXED = new Map(TETAP.map((kata, kode) => [kata, kode]));
const BASE = new Map(AWALAN.map((awalan, kelas) => [awalan as string, kelas * UKURAN_KELAS]));
const LEWAT = JAM_TERUKUR.map((jam) => FIXED.get(`jam:${jam}:lewat`) ?? -1);

/** The number of a word; undefined for a text that is no measure. */
export function kodeOf(kata: KataUkuran): number | undefined {
  const fixed = FIXED.get(kata);
  if (fixed !== undefined) return fixed;
  const cut = kata.lastIndexOf(':') + 1;
  const base = cut === 0 ? undefined : BASE.get(kata.slice(0, cut));
  const nilai = Number(kata.slice(cut));
  const isValue = Number.isInteger(nilai) && nilai >= 0 && nilai < UKURAN_KELAS && kata.length > cut;
  return base === undefined || !isValue ? undefined : base + nilai;
}

/** The number of a word of a ledger line: one that becomes true by time stands by its day. */
export function kodeBuku(kata: KataUkuran, efektif: Hari): number | undefined {
  const kode = kodeOf(kata);
  const at = kode === undefined ? -1 : LEWAT.indexOf(kode);
  return at < 0 ? kode : KODE_LEWAT + at * UKURAN_KELAS + nomorHari(efektif);
}

/** What a number counts as on a day (its number): itself, `lewat` once its day has come, and null before that. */
export function kodePada(kode: number, hari: number): number | null {
  if (kode < KODE_LEWAT || kode >= KODE_HARI) return kode;
  const [kelas, day] = [Math.floor((kode - KODE_LEWAT) / UKURAN_KELAS), kode % UKURAN_KELAS];
  return day <= hari ? (LEWAT[kelas] ?? null) : null;
}

/** The word of a number; `lewat` of a day has its day behind an `@`. */
export function kataOf(kode: number): KataUkuran {
  if (kode < UKURAN_KELAS) return TETAP[kode] ?? `?${kode}`;
  const awalan = AWALAN[Math.floor(kode / UKURAN_KELAS)] ?? '?';
  const nilai = kode % UKURAN_KELAS;
  return awalan.endsWith('@') ? `${awalan}${hariOfNomor(nilai)}` : `${awalan}${nilai}`;
}

/** The first number of the histogram under a beginning of words; undefined for one that is none. */
export function dasarOf(awalan: string): number | undefined {
  return awalan === '' ? undefined : BASE.get(awalan);
}

/** Days since 1970-01-01, as values of `lewat`. */
export function nomorHari(hari: Hari): number {
  return Date.parse(`${hari}T00:00:00Z`) / MS_PER_HARI;
}

function hariOfNomor(nomor: number): Hari {
  return new Date(nomor * MS_PER_HARI).toISOString().slice(0, 10);
}
