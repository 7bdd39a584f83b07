/**
 * Lets only so many slow hashes run at once (each takes 19 MiB and a core), a bounded number wait, and refuses the rest: a flood
 * of sign-ins must not take the machine away from those who write a laporan.
 */
export class HashQueue {
  readonly #parallel: number;
  readonly #depth: number;
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  constructor(parallel: number, depth: number) {
    this.#parallel = parallel;
    this.#depth = depth;
  }

  /** The work's result, or 'busy' when too many wait already. */
  async run<T>(work: () => Promise<T>): Promise<T | 'busy'> {
    if (this.#running >= this.#parallel) {
      if (this.#waiting.length >= this.#depth) return 'busy';
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    } else {
      this.#running += 1;
    }
    try {
      return await work();
    } finally {
      // the place passes straight to the next one, so that nobody slips in between
      const next = this.#waiting.shift();
      if (next === undefined) this.#running -= 1;
      else next();
    }
  }
}

export const PARALLEL_HASHES = 2;
/** At 25 ms a hash the last one waits about a second. */
export const WAITING_HASHES = 80;

/** The one queue of this process: passwords and receipts. */
export const hashQueue = new HashQueue(PARALLEL_HASHES, WAITING_HASHES);
