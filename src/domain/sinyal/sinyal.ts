import type { KodeBadan } from '../instansi/types.ts';
import type { Laporan } from '../laporan/types.ts';
import { KATA_DIBUKA_KEMBALI, KATA_DITERUSKAN, KATA_PERNAH_SELESAI } from '../monev/kata.ts';
import { hariOf, type Instant } from '../shared/time.ts';
import { hitungTenggat } from '../tenggat/hitung.ts';
import type { Kalender } from '../tenggat/kalender.ts';
import { kemiripan } from '../banjir/ciri.ts';

/**
 * Signs that a body's figures may look better than its service (N12, rules §3). A sign proves nothing; it says where to read.
 * Whoever adds one adds its code here, its rule in `dasarDanTanda` (who wrote: in `countPenulis`), and its words.
 */
export const SINYAL = [
  'tutup_massal',
  'jawaban_tiruan',
  'mepet_tenggat',
  'buka_kembali',
  'ubah_klasifikasi',
  'orang_sendiri',
  'jaringan_sendiri',
] as const;
export type Sinyal = (typeof SINYAL)[number];

/**
 * Signs about who wrote: worked out when they are asked for and kept nowhere, sums alone, never of fewer than `TERTUTUP_MINIMAL` marked
 * ones, and no list (ADR 0021, 0022).
 */
export const TERTUTUP: readonly Sinyal[] = ['orang_sendiri', 'jaringan_sendiri'];
export const TERTUTUP_MINIMAL = 5;

/** From so many closings by one account within the window on, each of them counts as bulk closing [d]. */
export const TUTUP_MASSAL = { jumlah: 10, windowMs: 15 * 60_000 } as const;
/** From so many other laporan of the body on that got nearly the same answer within the window [d]. */
export const JAWABAN_TIRUAN = {
  lain: 4,
  mirip: 0.9,
  windowMs: 30 * 86_400_000,
  hurufTersedikit: 40,
} as const;

/** A closing or a final answer by an officer: what the signs compare with one another. */
export interface Jejak {
  readonly laporanId: string;
  readonly urut: number;
  readonly jenis: 'tutup' | 'jawaban';
  readonly instansi: KodeBadan;
  readonly pelaku: string;
  readonly pada: Instant;
  /** As `ciriOf` gives it; empty for a closing. */
  readonly ciri: readonly number[];
}

/** What of a laporan the signs look at, beside the laporan itself. */
export interface Bahan {
  readonly laporan: Laporan;
  /** Its words of figures as they stand now (`src/domain/monev/kata.ts`). */
  readonly kata: readonly string[];
  /** Whether an officer closed it by an own act, and when last; null for closed by pelapor or clock. */
  readonly ditutup: Instant | null;
  readonly isDijawab: boolean;
  readonly isUbahKlasifikasi: boolean;
}

/** In which signs a laporan counts at all (`dasar`), and of which it bears the mark already by itself. */
export interface DasarTanda {
  readonly dasar: readonly Sinyal[];
  readonly tanda: readonly Sinyal[];
}

/**
 * The signs of one laporan that need no other one. `tutup_massal` and `jawaban_tiruan` get their mark by comparison
 * (`isTutupMassal`, `jawabanTiruan`).
 */
export function dasarDanTanda(bahan: Bahan, kalender: Kalender): DasarTanda {
  const { laporan, kata, ditutup } = bahan;
  const dasar: Sinyal[] = [];
  const tanda: Sinyal[] = [];
  const count = (sinyal: Sinyal, isMarked: boolean): void => {
    dasar.push(sinyal);
    if (isMarked) tanda.push(sinyal);
  };
  if (ditutup !== null) count('tutup_massal', false);
  if (bahan.isDijawab) count('jawaban_tiruan', false);
  const lastDay = ditutup === null ? null : closedOnLastDay(laporan, ditutup, kalender);
  if (lastDay !== null) count('mepet_tenggat', lastDay);
  if (kata.includes(KATA_PERNAH_SELESAI)) count('buka_kembali', kata.includes(KATA_DIBUKA_KEMBALI));
  if (kata.includes(KATA_DITERUSKAN)) count('ubah_klasifikasi', bahan.isUbahKlasifikasi);
  return { dasar, tanda };
}

/** Whether among these closings of one account some `TUTUP_MASSAL.jumlah` lie within the window around this one. */
export function isTutupMassal(pada: Instant, semua: readonly Instant[]): boolean {
  const { jumlah, windowMs } = TUTUP_MASSAL;
  const near = semua.filter((one) => Math.abs(one - pada) < windowMs).toSorted((a, b) => a - b);
  return near.some((first, i) => {
    const last = near[i + jumlah - 1];
    return last !== undefined && last - first < windowMs && first <= pada && pada <= last;
  });
}

/**
 * The laporan whose answers are copies of each other, seen from one answer: its own and all that got nearly the same one within the
 * window, when those are at least `JAWABAN_TIRUAN.lain`; else none.
 */
export function jawabanTiruan(
  satu: Pick<Jejak, 'laporanId' | 'pada' | 'ciri'>,
  lain: readonly Pick<Jejak, 'laporanId' | 'pada' | 'ciri'>[],
): readonly string[] {
  const alike = lain.filter(
    (one) =>
      one.laporanId !== satu.laporanId &&
      Math.abs(one.pada - satu.pada) <= JAWABAN_TIRUAN.windowMs &&
      kemiripan(satu.ciri, one.ciri) >= JAWABAN_TIRUAN.mirip,
  );
  const found = [...new Set(alike.map((one) => one.laporanId))];
  return found.length >= JAWABAN_TIRUAN.lain ? [satu.laporanId, ...found] : [];
}

/** Null when that closing ended no penyelesaian clock in time; else whether it was on the clock's last day, by its zone. */
function closedOnLastDay(laporan: Laporan, ditutup: Instant, kalender: Kalender): boolean | null {
  const jam = laporan.jam.find((one) => one.jam === 'penyelesaian' && !one.gugur && one.selesai === ditutup);
  if (jam === undefined) return null;
  const { status, jatuhTempo } = hitungTenggat(jam, kalender, ditutup);
  if (status !== 'tepat_waktu' || jatuhTempo === null) return null;
  return hariOf(jatuhTempo, jam.zona) === hariOf(ditutup, jam.zona);
}
