import { INDIKATOR_UMUM } from '../figures.ts';

/** Shares of the states besides those that everybody reads as indicators. */
const KEADAAN = [
  'proses',
  'belum_ditindaklanjuti',
  'belum_diverifikasi',
  'tertunda',
  'arsip',
  'selesai_dikonfirmasi',
] as const;

/** All that the page of statistics tells about its whole set. */
export const INDIKATOR_STATISTIK = [...INDIKATOR_UMUM, ...KEADAAN] as const;
