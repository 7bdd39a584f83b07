import type { HasilSurvei } from '../survei/survei.ts';
import type { KodeBadan } from '../instansi/types.ts';
import type { NilaiIndikator } from '../monev/hitungIndikator.ts';
import type { HitunganButir, KategoriTindakLanjut } from '../pengawasan/rekomendasi.ts';
import type { Status } from '../laporan/types.ts';
import { refusal, type Refusal } from '../shared/result.ts';
import type { Hari } from '../shared/time.ts';
import type { JenisMasa } from './masa.ts';

/** Of a body with everything below it, or of a supervisor with all it supervises (rules §6). */
export const LINGKUP = ['instansi', 'binaan'] as const;
export type Lingkup = (typeof LINGKUP)[number];

/** The chapters of rules §7, in their order; each may hold words beside its figures. */
export const BAB = [
  'dasar',
  'tim',
  'bulanan',
  'status',
  'klasifikasi',
  'kategori',
  'unit',
  'kanal',
  'wilayah',
  'waktu',
  'belum_selesai',
  'analisis',
  'hambatan',
  'rekomendasi',
] as const;
export type KodeBab = (typeof BAB)[number];

/** Chapters that are words alone: a report that leaves them empty says nothing. */
export const BAB_WAJIB: readonly KodeBab[] = ['analisis', 'hambatan', 'rekomendasi'];

export const NARASI_MAX = 8_000;
export const KOMENTAR_MAX = 3_000;
const NARASI_MIN = 10;

export type Narasi = Readonly<Partial<Record<KodeBab, string>>>;

export type Angka = Readonly<Record<string, NilaiIndikator>>;

export interface BarisAngka {
  readonly kunci: string;
  readonly nama: string;
  readonly indikator: Angka;
}

/** One laporan that was not finished; only what everybody may see of it. */
export interface BelumSelesai {
  readonly nomor: string;
  readonly status: Status;
  readonly instansi: string;
  readonly kategori: string | null;
  readonly dibuat: Hari;
  /** The day on which its next clock ends; null while none runs. */
  readonly tempo: Hari | null;
  readonly terlambat: boolean;
}

/** The follow-up report of one body on what was recommended to it in the period (rules §6). */
export interface TindakLanjutBadan extends HitunganButir {
  readonly kode: KodeBadan;
  readonly nama: string;
  readonly kategori: KategoriTindakLanjut;
}

/** Everything that a report says in figures: computed once, kept with the issued one (N11). */
export interface IsiBerkala {
  readonly badan: { readonly kode: KodeBadan; readonly nama: string };
  readonly lingkup: Lingkup;
  readonly jenis: JenisMasa;
  readonly dari: Hari;
  readonly sampai: Hari;
  readonly perTanggal: Hari;
  /** Of the formulas, the reference data and the ledger. */
  readonly versi: string;
  readonly dasar: readonly string[];
  readonly semua: Angka;
  /** The period before: out of its issued report when there is one, and then its number is named. */
  readonly sebelum: {
    readonly dari: Hari;
    readonly sampai: Hari;
    readonly nomor: string | null;
    readonly semua: Angka;
  };
  readonly tim: {
    readonly sk: readonly { readonly nomor: string; readonly tanggal: Hari; readonly sampai: Hari | null }[];
    readonly admin: number;
    readonly unit: number;
    readonly unitBerpetugas: number;
  };
  readonly bulanan: readonly BarisAngka[];
  readonly klasifikasi: readonly BarisAngka[];
  readonly kategori: readonly BarisAngka[];
  /** By unit; by instansi when the report is of all that a body supervises. */
  readonly unit: readonly BarisAngka[];
  readonly kanal: readonly BarisAngka[];
  readonly wilayah: readonly BarisAngka[];
  /** Of a body of one kabupaten or kota (F129); absent for wider areas, and in reports issued before it was counted. */
  readonly kecamatan?: {
    readonly daerah: string;
    readonly baris: readonly BarisAngka[];
    /** Laporan of that area that name no kecamatan. */
    readonly tanpa: number;
  };
  readonly belumSelesai: { readonly jumlah: number; readonly baris: readonly BelumSelesai[] };
  /** Bodies to which something was recommended; absent in reports that were issued before recommendations were kept. */
  readonly tindakLanjut?: readonly TindakLanjutBadan[];
  /** The survey of the year in which the period ends, as far as it was answered; absent in reports issued before it was asked. */
  readonly survei?: HasilSurvei & { readonly tahun: number };
}

/** Words of a draft: unknown chapters are refused, empty ones fall out. Codes `input.*` with the chapter. */
export function periksaNarasi(narasi: Readonly<Record<string, string>>): readonly Refusal[] {
  return Object.entries(narasi).flatMap(([bab, teks]) => {
    if (!BAB.some((one) => one === bab)) return [refusal('input.unknown_field', undefined, bab)];
    const panjang = Array.from(teks).length;
    return panjang > NARASI_MAX ? [refusal('input.too_long', { max: NARASI_MAX, panjang }, bab)] : [];
  });
}

/** What still keeps a report from being issued: a period that is not over on `hari`, chapters of words without words. */
export function periksaTerbit(sampai: Hari, narasi: Narasi, hari: Hari): readonly Refusal[] {
  return [
    ...(sampai >= hari ? [refusal('berkala.period_not_over', undefined, 'terbit')] : []),
    ...BAB_WAJIB.flatMap((bab) => {
      const panjang = Array.from(narasi[bab] ?? '').length;
      if (panjang === 0) return [refusal('input.required', undefined, bab)];
      return panjang < NARASI_MIN ? [refusal('input.too_short', { min: NARASI_MIN, panjang }, bab)] : [];
    }),
  ];
}
