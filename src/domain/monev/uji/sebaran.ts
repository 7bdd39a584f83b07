import { assert } from '../../shared/assert.ts';

/**
 * P(X >= k) for X ~ Binomial(n, p): the chance of seeing at least so many. Summed term by term from log-factorials, from the shorter
 * side, so that small chances keep their digits. `n` whole and >= 0, `p` in 0..1.
 */
export function binomialAtas(k: number, n: number, p: number): number {
  assert(Number.isInteger(n) && n >= 0 && p >= 0 && p <= 1, 'a binomial has whole trials and a chance');
  if (k <= 0) return 1;
  if (k > n || p === 0) return 0;
  if (p === 1) return 1;
  const odds = p / (1 - p);
  const at = (x: number): number => Math.exp(logChoose(n, x) + x * Math.log(p) + (n - x) * Math.log1p(-p));
  if (k > n * p) return sum(at(k), k, (x) => (x >= n ? 0 : ((n - x) / (x + 1)) * odds), 1);
  return 1 - sum(at(k - 1), k - 1, (x) => (x <= 0 ? 0 : x / (n - x + 1) / odds), -1);
}

/**
 * P(X >= k) for X hypergeometric: of `semua` laporan `bertanda` are marked; of `n` drawn from them at least `k` are. One-sided exact
 * test of Fisher (R. A. Fisher, 1935) when body and peers are the two samples.
 */
export function hipergeometrikAtas(k: number, n: number, bertanda: number, semua: number): number {
  assert(k <= Math.min(n, bertanda) && Math.max(n, bertanda) <= semua, 'a sample is part of the whole');
  const least = Math.max(0, n + bertanda - semua);
  if (k <= least) return 1;
  const at = (x: number): number =>
    Math.exp(logChoose(bertanda, x) + logChoose(semua - bertanda, n - x) - logChoose(semua, n));
  const more = (x: number): number =>
    x >= Math.min(n, bertanda) ? 0 : ((bertanda - x) * (n - x)) / ((x + 1) * (semua - bertanda - n + x + 1));
  if (k > (n * bertanda) / semua) return sum(at(k), k, more, 1);
  const less = (x: number): number =>
    x <= least ? 0 : (x * (semua - bertanda - n + x)) / ((bertanda - x + 1) * (n - x + 1));
  return 1 - sum(at(k - 1), k - 1, less, -1);
}

/** Terms one after the other, each from the one before, until they add nothing; past the middle they only shrink. */
function sum(first: number, from: number, ratio: (x: number) => number, step: 1 | -1): number {
  let [total, term] = [0, first];
  for (let x = from; term > 0 && total + term !== total; x += step) {
    total += term;
    term *= ratio(x);
  }
  return Math.min(1, total);
}

function logChoose(n: number, k: number): number {
  return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
}

const KNOWN: number[] = [0, 0];
const KNOWN_MAX = 256;

/** ln n!: exact sums for small n, Stirling's series above (error below 1e-14 there). */
function logFactorial(n: number): number {
  if (n >= KNOWN_MAX) {
    return (
      n * Math.log(n) -
      n +
      0.5 * Math.log(2 * Math.PI * n) +
      1 / (12 * n) -
      1 / (360 * n ** 3) +
      1 / (1260 * n ** 5)
    );
  }
  for (let i = KNOWN.length; i <= n; i += 1) KNOWN.push((KNOWN[i - 1] ?? 0) + Math.log(i));
  return KNOWN[n] ?? 0;
}
