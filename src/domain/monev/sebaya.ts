import type { JenisInstansi, KodeBadan } from '../instansi/types.ts';
import type { NilaiIndikator } from './hitungIndikator.ts';
import { susunPeringkat } from './peringkat.ts';

/**
 * Classes of load by laporan in the period: a body with ten is not set beside one with ten thousand (rules §7). Bounds are
 * inclusive; the highest class is open.
 */
export const KELAS_BEBAN = [
  { dari: 0, sampai: 9 },
  { dari: 10, sampai: 99 },
  { dari: 100, sampai: 999 },
  { dari: 1_000, sampai: null },
] as const;

/** The class of a number of laporan, as its place in `KELAS_BEBAN`. */
export function kelasBebanOf(total: number): number {
  return KELAS_BEBAN.findIndex(({ sampai }) => sampai === null || total <= sampai);
}

/** One body with its figures of the period. */
export interface Anggota {
  readonly kode: KodeBadan;
  readonly nama: string;
  readonly jenis: JenisInstansi;
  readonly total: number;
  readonly indikator: Readonly<Record<string, NilaiIndikator>>;
}

export interface Sebanding {
  readonly kode: string;
  /** Null where the body itself has nothing to divide by. */
  readonly peringkat: number | null;
  /** How many of the group have a value, the body included. */
  readonly dari: number;
  /** The middle one of the group (nearest rank), as a figure that can be printed; null when nobody has a value. */
  readonly tengah: NilaiIndikator | null;
}

/** Those of one kind and one class of load, the body itself included. */
export function sebayaOf(semua: readonly Anggota[], diri: Anggota): readonly Anggota[] {
  const kelas = kelasBebanOf(diri.total);
  return semua.filter((one) => one.jenis === diri.jenis && kelasBebanOf(one.total) === kelas);
}

/**
 * Those whom a body is set beside: of its kind and class of load; where it is alone in its class, all of its kind that had laporan
 * (`isSekelas` false), so that it is not left without any measure. The body itself is included.
 */
export function kelompokSebaya(
  semua: readonly Anggota[],
  diri: Anggota,
): { readonly grup: readonly Anggota[]; readonly isSekelas: boolean } {
  const sekelas = sebayaOf(semua, diri);
  if (sekelas.length > 1) return { grup: sekelas, isSekelas: true };
  const sejenis = semua.filter(
    (one) => one.jenis === diri.jenis && (one.total > 0 || one.kode === diri.kode),
  );
  return sejenis.length > 1 ? { grup: sejenis, isSekelas: false } : { grup: sekelas, isSekelas: true };
}

/** Where a body stands in its group by one indicator, the better end first. */
export function sebandingkan(grup: readonly Anggota[], diri: KodeBadan, indikator: string): Sebanding {
  const peserta = grup.flatMap(({ kode, nama, indikator: of }) => {
    const nilai = of[indikator];
    return nilai === undefined ? [] : [{ kode, nama, nilai }];
  });
  const ranked = susunPeringkat(indikator, peserta).filter((one) => one.peringkat !== null);
  const middle = ranked[Math.ceil(ranked.length / 2) - 1];
  return {
    kode: indikator,
    peringkat: ranked.find((one) => one.kode === diri)?.peringkat ?? null,
    dari: ranked.length,
    tengah: peserta.find((one) => one.kode === middle?.kode)?.nilai ?? null,
  };
}
