import { koreksiBanyakUji, SALAH_TEMU } from '../monev/uji/banyakUji.ts';
import { binomialAtas } from '../monev/uji/sebaran.ts';
import { addHari, type Hari } from '../shared/time.ts';

/** Days that are looked at, up to and with the last one [d]. */
export const JENDELA_HARI = 28;
/** Days before them that tell how common a topic was lately [d]. */
export const TERAKHIR_HARI = 84;
/** Days before and after the same days of earlier years that tell the season, and how many years back [d]. */
export const MUSIM = { longgarHari: 14, tahun: 3 } as const;
/** Fewer laporan than these make no issue, however rare they were [d]. */
export const MINIMAL_ISU = 5;

/** A topic, a place, or a topic at a place. */
export interface Sel {
  readonly kategori: string | null;
  /** Kabupaten, kota or kecamatan. */
  readonly wilayah: string | null;
}

/** Whether two cells are of one topic and place. */
export function isSameSel(one: Sel, other: Sel): boolean {
  return one.kategori === other.kategori && one.wilayah === other.wilayah;
}

/** Whether the place of a cell is a kecamatan. */
export function isSelKecamatan({ wilayah }: Sel): boolean {
  return wilayah !== null && wilayah.length > 5;
}

/** Laporan of a cell, or of all, in the three times. */
export interface HitunganIsu {
  readonly jendela: number;
  readonly terakhir: number;
  readonly musim: number;
}

export interface SelIsu extends Sel, HitunganIsu {}

/** Cells and all laporan that they were counted among: with a place only those that the reader may know the place of. */
export interface KeluargaIsu {
  readonly sel: readonly SelIsu[];
  readonly semua: HitunganIsu;
}

export interface Isu extends SelIsu {
  /** How many the window would have held by the share of the days before, and by that of the season; null: no season known. */
  readonly harapan: { readonly terakhir: number; readonly musim: number | null };
  /** Chance of at least so many if the share had not risen, corrected for all cells that were asked. */
  readonly p: number;
  readonly isNaik: boolean;
}

export interface Rentang {
  readonly dari: Hari;
  readonly sampai: Hari;
}

/** The times that are compared, for a window that ends on `sampai`. */
export function waktuIsu(sampai: Hari): {
  readonly jendela: Rentang;
  readonly terakhir: Rentang;
  readonly musim: readonly Rentang[];
} {
  const dari = addHari(sampai, 1 - JENDELA_HARI);
  const yearBack = (hari: Hari, years: number): Hari => {
    const year = String(Number(hari.slice(0, 4)) - years).padStart(4, '0');
    // 29 February has no day in most years: the day before stands for it
    return hari.endsWith('-02-29') ? `${year}-02-28` : `${year}${hari.slice(4)}`;
  };
  return {
    jendela: { dari, sampai },
    terakhir: { dari: addHari(dari, -TERAKHIR_HARI), sampai: addHari(dari, -1) },
    musim: Array.from({ length: MUSIM.tahun }, (_, i) => ({
      dari: addHari(yearBack(dari, i + 1), -MUSIM.longgarHari),
      sampai: addHari(yearBack(sampai, i + 1), MUSIM.longgarHari),
    })),
  };
}

/**
 * Which topics and places rise, never by a bare count. Of a cell's laporan in window and baseline together, those in the window are
 * binomial with the chance that all laporan of the reader's bodies give, if the cell's share did not change: the exact conditional
 * test of two Poisson rates with exposures (J. Przyborowski, H. Wilenski, Biometrika 31, 1940). So a large place or a busy month
 * raises nothing. It is asked against two baselines, the twelve weeks before and the same weeks of up to three earlier years; a rise
 * must stand against both, and the larger p holds (intersection-union test, R. L. Berger, Technometrics 24, 1982). Where no earlier
 * year is known (`semua.musim` 0) the first alone is asked. Cells with fewer than `MINIMAL_ISU` laporan in window and weeks before
 * together are not asked: that sum says nothing of the rise, so leaving them out is fair. All p of one question are corrected by
 * Benjamini and Hochberg; rising is p <= `SALAH_TEMU` with at least `MINIMAL_ISU` laporan in the window. Smallest p first.
 */
export function temukanIsu(keluarga: readonly KeluargaIsu[]): readonly Isu[] {
  const asked = keluarga.flatMap(({ sel, semua }) =>
    sel.filter((one) => one.jendela + one.terakhir >= MINIMAL_ISU).map((one) => ({ one, semua })),
  );
  const corrected = koreksiBanyakUji(asked.map(({ one, semua }) => pOf(one, semua)));
  return asked
    .map(({ one, semua }, i): Isu => {
      const p = corrected[i] ?? 1;
      return {
        ...one,
        harapan: harapanOf(one, semua),
        p,
        isNaik: p <= SALAH_TEMU && one.jendela >= MINIMAL_ISU,
      };
    })
    .toSorted((a, b) => a.p - b.p || b.jendela - a.jendela);
}

/** The larger chance of the two baselines. */
function pOf(one: HitunganIsu, semua: HitunganIsu): number {
  const against = (before: number, all: number): number => {
    const total = semua.jendela + all;
    return total === 0 ? 1 : binomialAtas(one.jendela, one.jendela + before, semua.jendela / total);
  };
  const recent = semua.terakhir === 0 ? 1 : against(one.terakhir, semua.terakhir);
  return semua.musim === 0 ? recent : Math.max(recent, against(one.musim, semua.musim));
}

/** What the window would hold by the share of each baseline. */
export function harapanOf(one: HitunganIsu, semua: HitunganIsu): Isu['harapan'] {
  return {
    terakhir: semua.terakhir === 0 ? 0 : (one.terakhir / semua.terakhir) * semua.jendela,
    musim: semua.musim === 0 ? null : (one.musim / semua.musim) * semua.jendela,
  };
}
