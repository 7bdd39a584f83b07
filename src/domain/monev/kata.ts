import { HASIL, STATUS, type Hasil, type Status } from '../laporan/types.ts';

/** The clocks that figures judge (rules §6, waktu_* and kepatuhan_*). */
export const JAM_TERUKUR = ['verifikasi', 'respons', 'penyelesaian'] as const;
export type JamTerukur = (typeof JAM_TERUKUR)[number];

export const TANDA_JAM = ['tepat_waktu', 'terlambat', 'diperpanjang', 'lewat'] as const;
export type TandaJam = (typeof TANDA_JAM)[number];

/**
 * A measure: one word under which a laporan is counted. A laporan carries a multiset of them (two ended respons clocks give
 * two words), and every figure is a sum of words; so whatever counts can also list.
 */
export type KataUkuran = string;

export const KATA_TOTAL: KataUkuran = 'total';
/** Forwarded at least once. */
export const KATA_DITERUSKAN: KataUkuran = 'diteruskan';
/** Forwarded, and never away from the first instansi it was sent to. */
export const KATA_TEPAT_INSTANSI: KataUkuran = 'tepat_instansi';
/** Selesai now or at some time before a reopening. */
export const KATA_PERNAH_SELESAI: KataUkuran = 'pernah_selesai';
export const KATA_DIBUKA_KEMBALI: KataUkuran = 'dibuka_kembali';
/** Selesai and rated. */
export const KATA_DINILAI: KataUkuran = 'dinilai';

export const kataStatus = (status: Status): KataUkuran => `status:${status}`;
export const kataHasil = (hasil: Hasil): KataUkuran => `hasil:${hasil}`;
export const kataNilai = (nilai: number): KataUkuran => `nilai:${nilai}`;
export const kataJam = (jam: JamTerukur, tanda: TandaJam): KataUkuran => `jam:${jam}:${tanda}`;
/** Hari kerja that an ended clock took: one bar of an integer histogram. */
export const kataHari = (jam: JamTerukur, hari: number): KataUkuran => `hari:${jam}:${hari}`;
/** Whole hours that an ended clock took. */
export const kataLama = (jam: JamTerukur, lama: number): KataUkuran => `lama:${jam}:${lama}`;

const FIXED: ReadonlySet<string> = new Set([
  KATA_TOTAL,
  KATA_DITERUSKAN,
  KATA_TEPAT_INSTANSI,
  KATA_PERNAH_SELESAI,
  KATA_DIBUKA_KEMBALI,
  KATA_DINILAI,
  ...STATUS.map(kataStatus),
  ...HASIL.map(kataHasil),
  ...[1, 2, 3, 4, 5].map(kataNilai),
  ...JAM_TERUKUR.flatMap((jam) => TANDA_JAM.map((tanda) => kataJam(jam, tanda))),
]);

/** Whether a text that somebody sent (`ukuran=` of a list) is a measure at all. */
export function isKataUkuran(text: string): boolean {
  return FIXED.has(text) || /^(?:hari|lama):(?:verifikasi|respons|penyelesaian):\d{1,6}$/.test(text);
}
