import { Transaction } from 'kysely';
import { query, type Database, type Db } from '../connection/database.ts';
import { BARIS_TEXT, readBaris, type BarisBuku } from './gulungan/barisBuku.ts';
import { isTerlihat, notSeen, notSeenText, readPotret, readTanda, type Potret } from './gulungan/potret.ts';

/** A ledger line with the transaction that wrote it. */
export interface BarisBaru extends BarisBuku {
  readonly xid: number;
}

/** Lines kept before those are forgotten that the roll-ups hold; and the most that are ever kept. */
const DISIMPAN = 5_000;
const TERBANYAK = 20_000;

/**
 * The newest ledger lines of one open database in the order in which they became visible: whoever has an answer of some moment
 * goes on from there. A place in it is a number that never comes back; `mulai` is the place of the oldest line kept. One
 * question brings it up to date for everybody who waits.
 */
export class Buntut {
  readonly #db: Database;
  #baris: BarisBaru[] = [];
  #mulai = 0;
  #putaran = -1;
  #potret: Potret | null = null;
  #running: Promise<boolean> | null = null;
  #next: Promise<boolean> | null = null;

  constructor(db: Database) {
    this.#db = db;
  }

  get mulai(): number {
    return this.#mulai;
  }

  get akhir(): number {
    return this.#mulai + this.#baris.length;
  }

  /** The lines from a place on. */
  sejak(tempat: number): readonly BarisBaru[] {
    return tempat === this.akhir ? [] : this.#baris.slice(tempat - this.#mulai);
  }

  /**
   * Has all lines that were committed before the call; false when there are too many that are not folded, and nothing is kept. A
   * question under way may be older than the caller's last act, so that one is not joined but the next.
   */
  perbarui(): Promise<boolean> {
    if (this.#running === null) return this.#start();
    this.#next ??= this.#running.then(
      () => this.#start(),
      () => this.#start(),
    );
    return this.#next;
  }

  #start(): Promise<boolean> {
    this.#next = null;
    const running = this.#read().finally(() => {
      if (this.#running === running) this.#running = null;
    });
    this.#running = running;
    return running;
  }

  async #read(): Promise<boolean> {
    const from = this.#potret ?? (await this.#begin());
    const rows = await query<NewRow>(this.#db, NEW_TEXT, [...notSeen(from), TERBANYAK + 1]);
    const mark = rows.find((row) => row.xid === null);
    if (mark === undefined) throw new Error('gulungan_potret has no row: the database is not migrated');
    const [putaran = '', kini = '', tanda = ''] = mark.teks.split(' ');
    if (Number(putaran) !== this.#putaran || rows.length - 1 + this.#baris.length > TERBANYAK) {
      const isFull = Number(putaran) === this.#putaran && this.#baris.length === 0;
      this.#forget(Number(putaran));
      // built anew (a restore), or many lines since the last question: begin with what is not folded now
      return isFull ? false : this.#read();
    }
    for (const { xid, teks } of rows) {
      if (xid !== null) this.#baris.push({ ...readBaris(teks), xid: Number(xid) });
    }
    this.#potret = readPotret(kini);
    this.#trim(readPotret(tanda));
    return true;
  }

  async #begin(): Promise<Potret> {
    const { potret, putaran } = await readTanda(this.#db);
    this.#forget(putaran);
    return potret;
  }

  #forget(putaran: number): void {
    this.#mulai = this.akhir + 1;
    this.#baris = [];
    this.#potret = null;
    this.#putaran = putaran;
  }

  /** An answer that needs a line that is gone is read anew, from roll-ups that hold it. */
  #trim(tanda: Potret): void {
    if (this.#baris.length <= DISIMPAN) return;
    let gone = 0;
    while (gone < this.#baris.length && isTerlihat(tanda, this.#baris[gone]?.xid ?? Infinity)) gone += 1;
    this.#baris = this.#baris.slice(gone);
    this.#mulai += gone;
  }
}

interface NewRow {
  readonly xid: string | null;
  readonly teks: string;
}

/** One row tells the snapshot itself and the mark. */
const NEW_TEXT = `
  (select d.xid::text as xid, ${BARIS_TEXT} as teks from delta d where ${notSeenText(1)} limit $3)
  union all
  select null, concat_ws(' ', putaran, pg_current_snapshot()::text, potret::text) from gulungan_potret`;

const buntutOf = new WeakMap<Db, Buntut>();

/** The lines kept of an open database; null for a transaction, which sees a moment of its own. */
export function buntut(db: Db): Buntut | null {
  if (db instanceof Transaction) return null;
  const present = buntutOf.get(db);
  if (present !== undefined) return present;
  const made = new Buntut(db);
  buntutOf.set(db, made);
  return made;
}
