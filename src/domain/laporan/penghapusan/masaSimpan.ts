import { kebijakanAt, type KebijakanBaris } from '../../tenggat/kebijakan.ts';
import type { Instant } from '../../shared/time.ts';
import type { CakupanHapus } from './penghapusan.ts';

/** Which closed laporan a rule of retention is about. */
export const KELOMPOK_SIMPAN = ['biasa', 'berkadar', 'arsip'] as const;
export type KelompokSimpan = (typeof KELOMPOK_SIMPAN)[number];

/** One rule: what goes of which closed laporan; how long it is kept says the policy of that code. */
export interface AturanSimpan {
  /** Also the code of its policy. */
  readonly kode: string;
  readonly cakupan: CakupanHapus;
  /** `arsip`: archived without ever having been forwarded; null: of every kind but berkadar. */
  readonly kelompok: KelompokSimpan | null;
}

/** Nothing is ever erased for its age but by one of these (UU 27/2022 art. 44; F144). Their days are policy rows [a]. */
export const ATURAN_SIMPAN: readonly AturanSimpan[] = [
  { kode: 'simpan_isi_arsip_hari', cakupan: 'isi', kelompok: 'arsip' },
  { kode: 'simpan_isi_hari', cakupan: 'isi', kelompok: 'biasa' },
  { kode: 'simpan_isi_berkadar_hari', cakupan: 'isi', kelompok: 'berkadar' },
  { kode: 'simpan_kontak_hari', cakupan: 'kontak', kelompok: null },
  { kode: 'simpan_kontak_berkadar_hari', cakupan: 'kontak', kelompok: 'berkadar' },
];

/** Laporan made from `dari` up to `sampai` are kept for `hari` days after the last act on them. */
export interface MasaSimpan {
  readonly dari: Instant;
  readonly sampai: Instant;
  readonly hari: number;
}

/** The days of a rule by when a laporan was made: each follows the policy of its own day (N1). Ascending, without gaps. */
export function masaSimpanOf(
  rows: readonly KebijakanBaris[],
  kode: string,
  now: Instant,
): readonly MasaSimpan[] {
  const starts = rows
    .filter((one) => one.kode === kode && one.berlakuSejak <= now)
    .map((one) => one.berlakuSejak);
  const all = [...new Set([0, ...starts])].toSorted((a, b) => a - b);
  return all.map((dari, index) => ({
    dari,
    sampai: all[index + 1] ?? now,
    hari: kebijakanAt(rows, dari).masaSimpan[kode] ?? Infinity,
  }));
}
