import { masaOf, masaSejak, periodeOfMasa } from '../berkala/masa.ts';
import type { Periode } from '../monev/periode.ts';
import { addHari, type Hari } from '../shared/time.ts';

/**
 * A half-year as open data has it: laporan made in it, as they stood one month after its end. It is published once that day has passed
 * and never changes: figures of two days of the same half-year would tell single laporan by their difference.
 */
export interface MasaTerbuka extends Periode {
  /** `2026-1`. */
  readonly kode: string;
  readonly perTanggal: Hari;
}

/** The half-year of a code; null for what is none, or not over for a month on `hari`. */
export function masaTerbukaOf(kode: string, hari: Hari): MasaTerbuka | null {
  const [, tahun, ke] = /^(\d{4})-([12])$/.exec(kode) ?? [];
  const masa = tahun === undefined || ke === undefined ? null : masaOf('semester', tahun, ke);
  if (masa === null) return null;
  const periode = periodeOfMasa(masa);
  const next = addHari(periode.sampai, 1);
  const perTanggal = periodeOfMasa(masaSejak('bulan', next)).sampai;
  return perTanggal < hari ? { kode, ...periode, perTanggal } : null;
}

/** Half-years that can be published on `hari`, the latest first, from that of the first laporan. */
export function masaTerbuka(pertama: Hari, hari: Hari): readonly MasaTerbuka[] {
  const found: MasaTerbuka[] = [];
  let at = masaSejak('semester', hari);
  while (periodeOfMasa(at).sampai >= pertama && found.length < 100) {
    const one = masaTerbukaOf(`${at.tahun}-${at.ke}`, hari);
    if (one !== null) found.push(one);
    at = masaSejak('semester', addHari(periodeOfMasa(at).dari, -1));
  }
  return found;
}
