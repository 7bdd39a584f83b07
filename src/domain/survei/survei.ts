import { refusal, type Refusal } from '../shared/result.ts';
import { gabungGalat, galatIkm, type JawabanTerkumpul } from './galat.ts';

export type { JawabanTerkumpul } from './galat.ts';

/**
 * The yearly survey of those who reported (F131): three elements, each by two statements, answered from 1 (not at all) to 4 (fully).
 * The scale, equal weights of the elements, the conversion to 25-100 and the bounds of the grades are those of the community
 * satisfaction survey (PermenPANRB 14/2017, attachment); the statements are ours [d]. Changing one makes a new `VERSI_SURVEI`.
 */
export const UNSUR = ['akses', 'respons', 'transparansi'] as const;
export type Unsur = (typeof UNSUR)[number];
export const PERTANYAAN = [
  'akses1',
  'akses2',
  'respons1',
  'respons2',
  'transparansi1',
  'transparansi2',
] as const;
export type Pertanyaan = (typeof PERTANYAAN)[number];
export const VERSI_SURVEI = 1;

export const SKALA = [1, 2, 3, 4] as const;
/** Who reported may answer so long after the laporan was closed [d]. */
export const SURVEI_HARI = 90;
/** Asked by mail so long after the closing, when it has settled; what a program that stood still missed, up to so long [d]. */
export const TANYA_HARI = { sesudah: 3, paling: 10 } as const;
/**
 * Answers are shown by wholes of so many [d]: fewer could be guessed back to people, and so could the one that came between two looks.
 */
export const GELOMBANG = 10;

export const MUTU = ['A', 'B', 'C', 'D'] as const;
export type Mutu = (typeof MUTU)[number];
/** Lowest value of each grade (PermenPANRB 14/2017). */
const BATAS_MUTU: Readonly<Record<Mutu, number>> = { A: 88.31, B: 76.61, C: 65, D: 25 };

/** The answers in the order of `PERTANYAAN`, or what is missing or none of the scale. */
export function bacaJawaban(
  typed: Readonly<Record<Pertanyaan, string>>,
): readonly number[] | { readonly refusal: readonly Refusal[] } {
  const given = PERTANYAAN.map((one) => SKALA.find((nilai) => String(nilai) === typed[one]));
  const faults = PERTANYAAN.filter((_, i) => given[i] === undefined);
  if (faults.length > 0) return { refusal: faults.map((path) => refusal('input.required', undefined, path)) };
  return given.flatMap((one) => (one === undefined ? [] : [one]));
}

/** What a body's answers come to; each value with two decimals. */
export interface NilaiSurvei {
  /** 1 to 4. */
  readonly unsur: Readonly<Record<Unsur, number>>;
  /** 25 to 100. */
  readonly ikm: number;
  readonly mutu: Mutu;
  /** So far, up and down, the index of all who were invited may lie from this one (95 %); without what silence hides. */
  readonly galat: number;
}

export interface HasilSurvei {
  /** Closed laporan whose pelapor can be reached by account or receipt. */
  readonly diundang: number;
  /** Answers in whole waves; those that wait for theirs are told nowhere (ADR 0038). */
  readonly menjawab: number;
  /** Null before the first whole wave of answers. */
  readonly nilai: NilaiSurvei | null;
}

/**
 * The result of one body: each element (unsur) the mean of its two statements, the index the weighted mean of the elements times 25, each
 * weight 1 / number of elements (PermenPANRB 14/2017, attachment: weight, IKM value, conversion); rounded half up to two decimals. Without
 * a whole wave only invitations are told.
 */
export function hasilSurvei(diundang: number, terkumpul: JawabanTerkumpul): HasilSurvei {
  const { dihitung, jumlah } = terkumpul;
  // whoever answered was invited, also when the laporan was opened again since
  const invited = Math.max(diundang, dihitung);
  if (dihitung < GELOMBANG) return { diundang: invited, menjawab: 0, nilai: null };
  const means = UNSUR.map((_, i) => ((jumlah[2 * i] ?? 0) + (jumlah[2 * i + 1] ?? 0)) / (2 * dihitung));
  return { diundang: invited, menjawab: dihitung, nilai: nilaiOf(means, galatIkm(terkumpul, invited)) };
}

/**
 * The result of several bodies: the mean of their indices, each weighted by how many of its pelapor were invited, so that a body whose
 * people answer eagerly does not speak for the others (weighting for non-response). Bodies with too few answers count among invited
 * and answered and not in the value, so that none can be worked out from the sum.
 */
export function gabungHasil(semua: readonly HasilSurvei[]): HasilSurvei {
  const sum = (of: (one: HasilSurvei) => number): number => semua.reduce((total, one) => total + of(one), 0);
  const shown = semua.filter((one) => one.nilai !== null);
  const weight = shown.reduce((total, one) => total + one.diundang, 0);
  const means = UNSUR.map(
    (unsur) =>
      shown.reduce((total, one) => total + one.diundang * (one.nilai?.unsur[unsur] ?? 0), 0) / weight,
  );
  return {
    diundang: sum((one) => one.diundang),
    menjawab: sum((one) => one.menjawab),
    nilai:
      shown.length === 0
        ? null
        : nilaiOf(
            means,
            gabungGalat(shown.map((one) => ({ bobot: one.diundang / weight, galat: one.nilai?.galat ?? 0 }))),
          ),
  };
}

function nilaiOf(means: readonly number[], galat: number): NilaiSurvei {
  const [akses = 0, respons = 0, transparansi = 0] = means;
  const ikm = twoDecimals(((akses + respons + transparansi) / UNSUR.length) * 25);
  return {
    unsur: {
      akses: twoDecimals(akses),
      respons: twoDecimals(respons),
      transparansi: twoDecimals(transparansi),
    },
    ikm,
    mutu: mutuOf(ikm),
    galat,
  };
}

/** The grade of an index as it is printed. */
export function mutuOf(ikm: number): Mutu {
  return MUTU.find((one) => ikm >= BATAS_MUTU[one]) ?? 'D';
}

/** Half up; a hair is added because 76.605 has no exact binary form. */
function twoDecimals(nilai: number): number {
  return Math.floor(nilai * 100 + 0.5 + 1e-9) / 100;
}
