import type { Instant } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';
import { toTimestamptz } from '../connection/values.ts';

/** What is counted: `jenis` names the rule, `kunci` is a digest of who or what. */
export interface Percobaan {
  readonly jenis: string;
  readonly kunci: Buffer;
}

export interface Hitungan {
  readonly jenis: string;
  readonly jumlah: number;
  /** When the window began. */
  readonly mulai: Instant;
}

/**
 * Counts one attempt for each, before it is made, so that a thousand at the same moment are a thousand. A window older than
 * `windowMs` begins anew. Rows are taken in one order, so that two attempts cannot wait for each other.
 */
export async function countPercobaan(
  db: Db,
  attempts: readonly Percobaan[],
  now: Instant,
  windowMs: number,
): Promise<Hitungan[]> {
  const sorted = inOrder(attempts);
  return query<Hitungan>(db, COUNT_TEXT, [
    sorted.map((one) => one.jenis),
    sorted.map((one) => one.kunci),
    toTimestamptz(now),
    toTimestamptz(now - windowMs),
  ]);
}

const COUNT_TEXT = `
  insert into percobaan_masuk as p (jenis, kunci, mulai, jumlah)
  select jenis, kunci, $3, 1 from unnest($1::text[], $2::bytea[]) as a(jenis, kunci)
  on conflict (jenis, kunci) do update
    set jumlah = case when p.mulai <= $4 then 1 else least(p.jumlah + 1, 1000000) end,
        mulai = case when p.mulai <= $4 then excluded.mulai else p.mulai end
  returning jenis, jumlah, mulai`;

/** The counts of windows that are open still, without counting; absent: none. */
export async function readPercobaan(
  db: Db,
  attempts: readonly Percobaan[],
  since: Instant,
): Promise<Pick<Hitungan, 'jenis' | 'jumlah'>[]> {
  return query(
    db,
    `select p.jenis, p.jumlah from percobaan_masuk p
       join unnest($1::text[], $2::bytea[]) as k(jenis, kunci) on k.jenis = p.jenis and k.kunci = p.kunci
      where p.mulai > $3`,
    [attempts.map((one) => one.jenis), attempts.map((one) => one.kunci), toTimestamptz(since)],
  );
}

/** One count within its window; null: none was made since then. */
export async function readHitungan(
  db: Db,
  { jenis, kunci }: Percobaan,
  since: Instant,
): Promise<Hitungan | null> {
  const [row] = await query<Hitungan>(
    db,
    'select jenis, jumlah, mulai from percobaan_masuk where jenis = $1 and kunci = $2 and mulai > $3',
    [jenis, kunci, toTimestamptz(since)],
  );
  return row ?? null;
}

/** Takes one attempt back: it did not fail, or was never made. */
export async function forgivePercobaan(db: Db, attempts: readonly Percobaan[]): Promise<void> {
  const sorted = inOrder(attempts);
  await query(
    db,
    `with a as materialized (
       select p.jenis, p.kunci from percobaan_masuk p join unnest($1::text[], $2::bytea[]) as k(jenis, kunci)
         on k.jenis = p.jenis and k.kunci = p.kunci order by p.jenis, p.kunci for update of p)
     update percobaan_masuk p set jumlah = greatest(p.jumlah - 1, 0) from a
      where p.jenis = a.jenis and p.kunci = a.kunci`,
    [sorted.map((one) => one.jenis), sorted.map((one) => one.kunci)],
  );
}

/** Forgets windows that are over; answers how many. SMS and replies to unproven senders are counted by the day. */
export async function purgePercobaan(
  db: Db,
  before: { readonly biasa: Instant; readonly sehari: Instant },
): Promise<number> {
  const rows = await query(
    db,
    `delete from percobaan_masuk
      where mulai < $1 and (split_part(jenis, '_', 1) not in ('sms', 'jatah') or mulai < $2) returning 1 as n`,
    [toTimestamptz(before.biasa), toTimestamptz(before.sehari)],
  );
  return rows.length;
}

function inOrder(attempts: readonly Percobaan[]): Percobaan[] {
  return attempts.toSorted((a, b) =>
    a.jenis < b.jenis ? -1 : a.jenis > b.jenis ? 1 : Buffer.compare(a.kunci, b.kunci),
  );
}
