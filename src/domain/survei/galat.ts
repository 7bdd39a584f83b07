/** Answers put together: of those in whole waves the number, the sum to each statement in the order of the form, and of squares. */
export interface JawabanTerkumpul {
  readonly dihitung: number;
  readonly jumlah: readonly number[];
  /** Over all answers, the square of what its six statements sum to. */
  readonly kuadrat: number;
}

const STATEMENTS = 6;
/** From the sum of six statements to the index: their mean times 25. */
const KE_IKM = 25 / STATEMENTS;
/** Of the standard normal distribution, 97.5 %. */
const Z = 1.959_964;

/**
 * Half the 95 % interval of an index, in its points, rounded up to two decimals: Student's t over the answers, smaller the more of those
 * invited answered (finite population). It knows the chance of who answered and not why others kept silent.
 */
export function galatIkm({ dihitung, jumlah, kuadrat }: JawabanTerkumpul, diundang: number): number {
  if (dihitung < 2) return 0;
  const sum = jumlah.reduce((total, one) => total + one, 0);
  const variance = Math.max(0, (kuadrat - (sum * sum) / dihitung) / (dihitung - 1));
  const unasked = Math.max(0, 1 - dihitung / Math.max(dihitung, diundang));
  return upTwoDecimals(studentT(dihitung - 1) * Math.sqrt((variance / dihitung) * unasked) * KE_IKM);
}

/** Of a weighted mean of independent indices. */
export function gabungGalat(parts: readonly { readonly bobot: number; readonly galat: number }[]): number {
  return upTwoDecimals(Math.sqrt(parts.reduce((sum, { bobot, galat }) => sum + (bobot * galat) ** 2, 0)));
}

/** The 97.5 % point of Student's t, by its expansion around the normal one: right to three decimals from 9 degrees on. */
function studentT(degrees: number): number {
  const [z3, z5, z7] = [Z ** 3, Z ** 5, Z ** 7];
  return (
    Z +
    (z3 + Z) / (4 * degrees) +
    (5 * z5 + 16 * z3 + 3 * Z) / (96 * degrees ** 2) +
    (3 * z7 + 19 * z5 + 17 * z3 - 15 * Z) / (384 * degrees ** 3)
  );
}

/** A hair is taken off, so that 0.30000000000000004 stays 0.3. */
function upTwoDecimals(nilai: number): number {
  return Math.max(0, Math.ceil(nilai * 100 - 1e-9)) / 100;
}
