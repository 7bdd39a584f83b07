import { UNSUR, type Unsur } from './survei.ts';

/** By what answers of the whole country are told apart beside the body. */
export const RAGAM_SURVEI = ['klasifikasi', 'kategori', 'kanal'] as const;
export type RagamSurvei = (typeof RAGAM_SURVEI)[number];

/**
 * Answers by topic or channel are shown by wholes of so many [d]. Sets that overlap (a topic, a channel, a body) can differ by a single
 * answer, so their values are rounded more roughly than one answer can move them: elements by 0.1, the index by whole points. The sum of an
 * element over 50 answers is then known to within 10, and one answer moves it by at most 6.
 */
export const GELOMBANG_RAGAM = 50;

export interface HasilRagam {
  readonly diundang: number;
  /** Answers in whole waves. */
  readonly menjawab: number;
  /** Null before the first whole wave. */
  readonly nilai: { readonly unsur: Readonly<Record<Unsur, number>>; readonly ikm: number } | null;
}

/** Elements (one decimal) and index (whole points, of the rounded elements, so that it tells no more than they do). */
export function hasilRagam(
  diundang: number,
  { dihitung, jumlah }: { readonly dihitung: number; readonly jumlah: readonly number[] },
): HasilRagam {
  const invited = Math.max(diundang, dihitung);
  if (dihitung < GELOMBANG_RAGAM) return { diundang: invited, menjawab: 0, nilai: null };
  const tenths = UNSUR.map((_, i) =>
    Math.floor((((jumlah[2 * i] ?? 0) + (jumlah[2 * i + 1] ?? 0)) * 5) / dihitung + 0.5),
  );
  const [akses = 0, respons = 0, transparansi = 0] = tenths;
  return {
    diundang: invited,
    menjawab: dihitung,
    nilai: {
      unsur: { akses: akses / 10, respons: respons / 10, transparansi: transparansi / 10 },
      ikm: Math.floor(((akses + respons + transparansi) * 2.5) / UNSUR.length + 0.5),
    },
  };
}
