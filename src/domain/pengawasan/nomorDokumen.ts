import type { KodeBadan } from '../instansi/types.ts';
import type { Hari } from '../shared/time.ts';

const ROMAWI = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/**
 * The number of an official document: serial of the body in that year, sort, body, month, year: `007/TGR/SP4N/PR-63/XI/2026`
 * (F161). Serials run without gap, so that a missing document shows.
 */
export function nomorDokumen(dokumen: {
  readonly urut: number;
  /** Of the sort of document: TGR, PGH, LB. */
  readonly kode: string;
  readonly badan: KodeBadan;
  readonly hari: Hari;
}): string {
  const { urut, kode, badan, hari } = dokumen;
  const bulan = ROMAWI[Number(hari.slice(5, 7)) - 1] ?? '';
  return [String(urut).padStart(3, '0'), kode, 'SP4N', badan, bulan, hari.slice(0, 4)].join('/');
}
