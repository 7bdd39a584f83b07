import type { Jumlahan } from '../../domain/monev/jumlahan.ts';
import type { Db } from '../connection/database.ts';
import type { Potret } from './gulungan/potret.ts';

/** An answer as it stands after the ledger lines before `tempat` (a place of `Buntut`). */
export interface Jawaban {
  readonly jumlah: ReadonlyMap<string, Jumlahan>;
  /** What the roll-ups held when they were read: such lines are in the answer, wherever they stand. */
  readonly potret: Potret;
  readonly tempat: number;
}

/** Bytes kept per database, over all answers. */
const BITA_TERBANYAK = 48_000_000;
/** What an answer and a row weigh by themselves: one that holds nothing takes room too, and anybody can ask for such by other days. */
const BITA_JAWABAN = 1_000;
const BITA_BARIS = 200;
const BITA_KATA = 8;

interface Kept {
  readonly jawaban: Promise<Jawaban>;
  bita: number;
}

/**
 * Answers kept in memory by question, each brought up to the newest lines by whoever asks (ADR 0024). The oldest used one goes
 * when there are too many. Whoever asks while an answer is being read waits for it instead of reading it again.
 */
class Ingatan {
  readonly #kept = new Map<string, Kept>();
  #bita = 0;

  /** The answer kept, or the one that `read` gives; `isUsable` says whether a kept one can still be brought up to date. */
  async get(
    key: string,
    isUsable: (one: Jawaban) => boolean,
    read: () => Promise<Jawaban>,
  ): Promise<Jawaban> {
    const present = this.#kept.get(key);
    if (present !== undefined) {
      this.#kept.delete(key);
      this.#kept.set(key, present);
      const jawaban = await present.jawaban;
      if (isUsable(jawaban)) return jawaban;
      this.#drop(key, present);
      // somebody else may have found the same
      if (this.#kept.has(key)) return this.get(key, isUsable, read);
    }
    const made: Kept = { jawaban: read(), bita: 0 };
    this.#kept.set(key, made);
    made.jawaban.then(
      (jawaban) => this.#weigh(key, made, jawaban),
      () => this.#drop(key, made),
    );
    return made.jawaban;
  }

  /** Puts an answer that went on in the place of the one that it came from. */
  put(key: string, jawaban: Jawaban): void {
    const present = this.#kept.get(key);
    if (present === undefined) return;
    this.#drop(key, present);
    const made: Kept = { jawaban: Promise.resolve(jawaban), bita: 0 };
    this.#kept.set(key, made);
    this.#weigh(key, made, jawaban);
  }

  #weigh(key: string, made: Kept, { jumlah }: Jawaban): void {
    if (this.#kept.get(key) !== made) return;
    made.bita = BITA_JAWABAN;
    for (const one of jumlah.values()) made.bita += BITA_BARIS + BITA_KATA * one.kode.length;
    this.#bita += made.bita;
    for (const [oldest, one] of this.#kept) {
      if (this.#bita <= BITA_TERBANYAK) break;
      // One that is still being read weighs nothing yet.
      if (one.bita > 0) this.#drop(oldest, one);
    }
  }

  #drop(key: string, one: Kept): void {
    if (this.#kept.get(key) !== one) return;
    this.#kept.delete(key);
    this.#bita -= one.bita;
  }
}

const ingatanOf = new WeakMap<Db, Ingatan>();

/** The memory of one open database. */
export function ingatan(db: Db): Ingatan {
  const present = ingatanOf.get(db);
  if (present !== undefined) return present;
  const made = new Ingatan();
  ingatanOf.set(db, made);
  return made;
}
