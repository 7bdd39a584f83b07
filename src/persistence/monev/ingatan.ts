import type { Db } from '../connection/database.ts';

/** Sums by key and word, as `sumMeasures` answers them. */
export type Jumlah = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** The part of an answer that can change no more: everything below the mark at which it was read. */
export interface Terlipat {
  /** The mark (`gulungan_batas.xid`) as text: it may not fit a number. */
  readonly batas: string;
  readonly jumlah: Jumlah;
}

/** Words kept per database, over all answers: about 100 bytes each, so some 40 MB at most. */
const KATA_TERBANYAK = 400_000;
/** What an answer weighs by itself: one that holds nothing takes room too, and anybody can ask for such by other days. */
const KATA_JAWABAN = 10;

/** A whole answer, and the ledger lines that it was made of: as many behind the same mark are the same ones. */
export interface Tergabung {
  readonly batas: string;
  readonly baris: number;
  readonly jumlah: Jumlah;
}

interface Kept {
  readonly terlipat: Promise<Terlipat>;
  kata: number;
  tergabung: Tergabung | null;
}

/**
 * Answers' folded parts, kept in memory by question. They are never wrong: lines below a mark are fixed for ever, and whoever
 * uses one adds the ledger lines behind *its* mark (ADR 0005). The oldest used one goes when there are too many. Whoever asks
 * while an answer is being read waits for it instead of reading it again.
 */
class Ingatan {
  readonly #kept = new Map<string, Kept>();
  #kata = 0;

  get(key: string, read: () => Promise<Terlipat>): Promise<Terlipat> {
    const present = this.#kept.get(key);
    if (present !== undefined) {
      this.#kept.delete(key);
      this.#kept.set(key, present);
      return present.terlipat;
    }
    const made: Kept = { terlipat: read(), kata: 0, tergabung: null };
    this.#kept.set(key, made);
    made.terlipat.then(
      ({ jumlah }) => this.#measure(key, made, jumlah),
      () => this.#drop(key, made),
    );
    return made.terlipat;
  }

  /** The last whole answer to a question; null when there is none yet. */
  whole(key: string): Tergabung | null {
    return this.#kept.get(key)?.tergabung ?? null;
  }

  /** Keeps a whole answer beside its folded part; its rows are mostly the same maps. */
  keepWhole(key: string, tergabung: Tergabung): void {
    const present = this.#kept.get(key);
    if (present !== undefined) present.tergabung = tergabung;
  }

  /** Forgets an answer that the database knows nothing of any more. */
  forget(key: string, terlipat: Promise<Terlipat>): void {
    const present = this.#kept.get(key);
    if (present?.terlipat === terlipat) this.#drop(key, present);
  }

  /** Puts an answer that has moved on in the place of the one that it came from, unless another did so meanwhile. */
  replace(key: string, old: Promise<Terlipat>, moved: Terlipat): void {
    const present = this.#kept.get(key);
    if (present?.terlipat !== old) return;
    this.#drop(key, present);
    const made: Kept = { terlipat: Promise.resolve(moved), kata: 0, tergabung: null };
    this.#kept.set(key, made);
    this.#measure(key, made, moved.jumlah);
  }

  #measure(key: string, made: Kept, jumlah: Jumlah): void {
    if (this.#kept.get(key) !== made) return;
    made.kata = KATA_JAWABAN;
    for (const words of jumlah.values()) made.kata += words.size + 1;
    this.#kata += made.kata;
    for (const [oldest, one] of this.#kept) {
      if (this.#kata <= KATA_TERBANYAK) break;
      // One that is still being read weighs nothing yet.
      if (one.kata > 0) this.#drop(oldest, one);
    }
  }

  #drop(key: string, one: Kept): void {
    if (this.#kept.get(key) !== one) return;
    this.#kept.delete(key);
    this.#kata -= one.kata;
  }
}

const ingatanOf = new WeakMap<Db, Ingatan>();

/** The memory of one open database; a transaction has one of its own that ends with it. */
export function ingatan(db: Db): Ingatan {
  const present = ingatanOf.get(db);
  if (present !== undefined) return present;
  const made = new Ingatan();
  ingatanOf.set(db, made);
  return made;
}
