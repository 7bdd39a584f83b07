/** Share of false finds among all finds that is accepted on average. */
export const SALAH_TEMU = 0.05;

/**
 * p-values corrected for how many questions were asked at once: what is at most α keeps the expected share of false finds at most α
 * (Y. Benjamini, Y. Hochberg, J. R. Stat. Soc. B 57, 1995; also for positively dependent tests, Benjamini & Yekutieli 2001).
 * In the order of `p`; none gives none.
 */
export function koreksiBanyakUji(p: readonly number[]): readonly number[] {
  const order = p.map((_, i) => i).toSorted((a, b) => (p[a] ?? 0) - (p[b] ?? 0));
  const corrected = p.map(() => 1);
  let least = 1;
  for (let rank = order.length; rank >= 1; rank -= 1) {
    const at = order[rank - 1] ?? 0;
    least = Math.min(least, (p[at] ?? 1) * (p.length / rank));
    corrected[at] = least;
  }
  return corrected;
}
