import type { Instant } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';
import { toTimestamptz } from '../connection/values.ts';

/** What lies under a key that somebody else holds or held. */
export interface Dipegang {
  readonly sidik: Buffer;
  readonly giliran: string;
  readonly hasil: Buffer | null;
  readonly status: number | null;
  readonly jawaban: Buffer | null;
}

/**
 * Takes the key for one attempt: when it is free, older than `expiredBefore`, or the same request was given up before
 * `abandonedBefore` without having done anything. True when the attempt `giliran` holds it now.
 */
export async function reserve(
  db: Db,
  request: {
    readonly kunci: Buffer;
    readonly sidik: Buffer;
    readonly giliran: string;
    readonly now: Instant;
    readonly expiredBefore: Instant;
    readonly abandonedBefore: Instant;
    /** Until when the answer is kept beyond a day; null: no longer. */
    readonly keptUntil: Instant | null;
  },
): Promise<boolean> {
  const { kunci, sidik, giliran, now, expiredBefore, abandonedBefore, keptUntil } = request;
  const rows = await query(db, RESERVE_TEXT, [
    kunci,
    sidik,
    giliran,
    toTimestamptz(now),
    toTimestamptz(expiredBefore),
    toTimestamptz(abandonedBefore),
    keptUntil === null ? null : toTimestamptz(keptUntil),
  ]);
  return rows.length > 0;
}

// The conflicting row is locked first: while the holder's transaction writes its outcome there, this waits and then sees it.
const RESERVE_TEXT = `
  insert into idempotensi as i (kunci, sidik, giliran, dibuat_pada, dicoba_pada, simpan_sampai)
  values ($1, $2, $3, $4, $4, $7)
  on conflict (kunci) do update
    set sidik = excluded.sidik, giliran = excluded.giliran, dicoba_pada = excluded.dicoba_pada,
        dibuat_pada = case when i.dibuat_pada <= $5 then excluded.dibuat_pada else i.dibuat_pada end,
        simpan_sampai = excluded.simpan_sampai, hasil = null, status = null, jawaban = null
    where (i.dibuat_pada <= $5 and (i.simpan_sampai is null or i.simpan_sampai <= $4))
       or (i.sidik = excluded.sidik and i.hasil is null and i.status is null and i.dicoba_pada <= $6)
  returning 1 as n`;

export async function readDipegang(db: Db, kunci: Buffer): Promise<Dipegang | null> {
  const [row] = await query<Dipegang>(
    db,
    'select sidik, giliran, hasil, status, jawaban from idempotensi where kunci = $1',
    [kunci],
  );
  return row ?? null;
}

/** Writes what was done, in the transaction of the act itself. False: the attempt no longer holds the key, nothing may be done. */
export async function writeHasil(db: Db, kunci: Buffer, giliran: string, hasil: Buffer): Promise<boolean> {
  const rows = await query(
    db,
    `update idempotensi set hasil = $3
      where kunci = $1 and giliran = $2 and hasil is null and status is null returning 1 as n`,
    [kunci, giliran, hasil],
  );
  return rows.length > 0;
}

/** Keeps the answer; the first one stays. */
export async function writeJawaban(
  db: Db,
  kunci: Buffer,
  giliran: string,
  answer: { readonly status: number; readonly jawaban: Buffer },
): Promise<void> {
  await query(
    db,
    `update idempotensi set status = $3, jawaban = $4 where kunci = $1 and giliran = $2 and status is null`,
    [kunci, giliran, answer.status, answer.jawaban],
  );
}

/** Lets the key go after an attempt that did nothing. */
export async function release(db: Db, kunci: Buffer, giliran: string): Promise<void> {
  await query(
    db,
    'delete from idempotensi where kunci = $1 and giliran = $2 and hasil is null and status is null',
    [kunci, giliran],
  );
}

/** Forgets what is older than `before` and is not kept beyond `now`; answers how many. */
export async function purgeIdempotensi(db: Db, before: Instant, now: Instant): Promise<number> {
  const rows = await query(
    db,
    `delete from idempotensi
      where dibuat_pada < $1 and (simpan_sampai is null or simpan_sampai < $2) returning 1 as n`,
    [toTimestamptz(before), toTimestamptz(now)],
  );
  return rows.length;
}
