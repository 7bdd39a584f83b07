import type { Rujukan } from '../../domain/laporan/aturan.ts';
import { readVersi } from '../../persistence/connection/snapshot.ts';
import type { Deps } from '../deps.ts';
import { bersama } from './bersama.ts';

type Bertanya = Pick<Deps, 'db' | 'now' | 'rujukan'>;

interface Kept {
  readonly jawaban: unknown;
  readonly bita: number;
  readonly keadaan: Keadaan;
}

/** All that an answer may depend on beside its question. */
interface Keadaan {
  /** Of what is stored (`readVersi`). */
  readonly versi: number;
  readonly rujukan: Rujukan;
  /** Of the program's clock: what a page says of time is true to the minute. */
  readonly menit: number;
}

/** Bytes kept per database, over all answers. */
const BITA_TERBANYAK = 32_000_000;
const MINUTE_MS = 60_000;

const keptOf = new WeakMap<Bertanya['db'], Map<string, Kept>>();

/**
 * As `bersama`, and kept while nothing was written to the database, no reference data changed and the minute is the same. Each asker
 * makes sure of that first by one short question, so an answer is never older than its question. `bita` weighs what is kept;
 * the one that was not asked for the longest goes when there is too much. Null is not kept.
 */
export async function tetap<T>(
  deps: Bertanya,
  key: string,
  work: () => Promise<T>,
  bita: (jawaban: NonNullable<T>) => number,
): Promise<T> {
  const all = keptOf.get(deps.db) ?? new Map<string, Kept>();
  keptOf.set(deps.db, all);
  const kept = all.get(key);
  if (kept !== undefined) {
    if (isSame(kept.keadaan, await readKeadaan(deps))) {
      all.delete(key);
      all.set(key, kept);
      return kept.jawaban as T;
    }
    if (all.get(key) === kept) all.delete(key);
  }
  return bersama(deps, key, async () => {
    const before = await readKeadaan(deps);
    // whoever waited for the one under way: it may be as new as the question after all
    const meanwhile = all.get(key);
    if (meanwhile !== undefined && isSame(meanwhile.keadaan, before)) return meanwhile.jawaban as T;
    const jawaban = await work();
    // what was read while something changed may be half of each
    if (jawaban !== null && jawaban !== undefined && isSame(before, await readKeadaan(deps))) {
      keep(all, key, { jawaban, bita: bita(jawaban) + weightOf(key), keadaan: before });
    }
    return jawaban;
  });
}

function readKeadaan(deps: Bertanya): Promise<Keadaan> {
  const { db, now, rujukan } = deps;
  return bersama(deps, 'keadaan', async () => {
    const present = await rujukan();
    return { versi: await readVersi(db), rujukan: present, menit: Math.floor(now() / MINUTE_MS) };
  });
}

function isSame(a: Keadaan, b: Keadaan): boolean {
  return a.versi === b.versi && a.rujukan === b.rujukan && a.menit === b.menit;
}

/** Askers write the question: a small answer to a long one is not small. With room for the entry itself. */
function weightOf(key: string): number {
  return 200 + 2 * key.length;
}

function keep(all: Map<string, Kept>, key: string, made: Kept): void {
  all.delete(key);
  all.set(key, made);
  let sum = 0;
  for (const one of all.values()) sum += one.bita;
  for (const [oldest, one] of all) {
    if (sum <= BITA_TERBANYAK) break;
    all.delete(oldest);
    sum -= one.bita;
  }
}
