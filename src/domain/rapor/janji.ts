import type { NilaiIndikator } from '../monev/hitungIndikator.ts';
import type { JamTerukur } from '../monev/kata.ts';
import type { Kebijakan } from '../tenggat/kebijakan.ts';
import { ATURAN_RAPOR_KINI } from './rapor.ts';

/** What everybody is promised for a clock, in hari kerja; both ends are equal where the promise is one. */
export interface Janji {
  readonly paling_cepat: number;
  readonly paling_lama: number;
}

/** Where the median of a time stands; a promise that differs by laporan is held against each of them instead (`kepatuhan_*`). */
export type DibandingJanji = 'dalam' | 'lewat' | 'sedikit' | 'kosong' | 'masing_masing';

/** The promises in force at one instant (rules §5): the settlement's goes by klasifikasi. */
export function janjiOf({
  verifikasiHariKerja,
  responsHariKerja,
  penyelesaian,
}: Kebijakan): Readonly<Record<JamTerukur, Janji>> {
  const one = (n: number): Janji => ({ paling_cepat: n, paling_lama: n });
  const all = Object.values(penyelesaian);
  return {
    verifikasi: one(verifikasiHariKerja),
    respons: one(responsHariKerja),
    penyelesaian: { paling_cepat: Math.min(...all), paling_lama: Math.max(...all) },
  };
}

/**
 * The median of a time in hari kerja against its promise, as the report card judges it: equal is kept, and fewer laporan than its
 * least number are not judged.
 */
export function bandingkanJanji(nilai: NilaiIndikator, janji: Janji): DibandingJanji {
  if (nilai.nilai === null) return 'kosong';
  if (janji.paling_cepat !== janji.paling_lama) return 'masing_masing';
  if (nilai.penyebut < ATURAN_RAPOR_KINI.minimalLaporan) return 'sedikit';
  return nilai.nilai <= janji.paling_lama ? 'dalam' : 'lewat';
}
