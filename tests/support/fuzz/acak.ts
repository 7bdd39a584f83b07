/** Chance from a seed (mulberry32): the same seed and number give the same input on every machine. */
export class Acak {
  /** A calm one wounds little, so that what it makes gets far in. */
  isTenang = false;
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** For the n-th input of a seed: each can be made again alone. */
  static ke(seed: number, n: number): Acak {
    return new Acak(Math.imul(seed ^ Math.imul(n + 1, 0x9e3779b1), 0x85ebca6b) ^ n);
  }

  private next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let t = this.state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number 0 ≤ n < below. */
  int(below: number): number {
    return Math.floor(this.next() * below);
  }

  /** True once in so many. */
  satuDari(n: number): boolean {
    return this.int(n) === 0;
  }

  pilih<T>(list: readonly T[]): T {
    const chosen = list[this.int(list.length)];
    if (chosen === undefined && list.length === 0) throw new Error('nothing to choose from');
    return chosen as T;
  }
}
