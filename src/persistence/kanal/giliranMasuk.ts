import type { Instant } from '../../domain/shared/time.ts';
import { query, type Database, type Db } from '../connection/database.ts';
import { withTransaction } from '../connection/transaction.ts';
import { toTimestamptz } from '../connection/values.ts';
import { COLUMNS, type PesanMasukRow } from './pesanMasuk.ts';

/** Two arrivals of one sender, or an arrival and a worker, do not decide at the same moment. Held until the transaction ends. */
export async function lockPengirim(tx: Db, pengirim: Buffer): Promise<void> {
  await query(tx, `select pg_advisory_xact_lock(('x' || $1)::bit(64)::bigint)`, [
    pengirim.subarray(0, 8).toString('hex'),
  ]);
}

export interface AmbilGiliran {
  /** One mark for all that are taken now. */
  readonly giliran: string;
  readonly now: Instant;
  /** Another worker may take them again after this. */
  readonly until: Instant;
  readonly limit: number;
  /** No pause is longer: what is to wait longer waits by a clock that was wrong. */
  readonly jedaTerlama: number;
}

/**
 * Takes the first waiting message of each of so many senders. Nobody else has another message of these senders in hand, and none goes
 * before its turn: not in another batch, process or machine, and not while an earlier one rests after a failure.
 */
export function takeGiliran(db: Database, of: AmbilGiliran): Promise<PesanMasukRow[]> {
  const { giliran, now, until, limit, jedaTerlama } = of;
  const times = [toTimestamptz(now), toTimestamptz(now + jedaTerlama)];
  // A lease that a crash takes back is a message that nobody has in hand: nothing to write to the disk for.
  return withTransaction(db, { random: () => 0.5, isDurable: false }, async (tx) => {
    const locked = await query<{ id: string }>(tx, LOCK_TEXT, [...times, limit * 4, limit]);
    if (locked.length === 0) return [];
    // A statement of its own: it sees what was committed before the locks were there.
    const ids = locked.map(({ id }) => id);
    return query<PesanMasukRow>(tx, TAKE_TEXT, [...times, ids, giliran, toTimestamptz(until)]);
  });
}

/** Due by the clock, or never tried; with a clock that was set back, what waits for a time that is too far away. */
const DUE = `m.status = 'antre' and (m.coba_pada <= $1 or (m.giliran is null and m.percobaan = 0) or m.coba_pada > $2)`;

const LOCK_TEXT = `
  with pertama as materialized (
    select m.id, m.pengirim from pesan_masuk m
     where ${DUE}
       and not exists (select 1 from pesan_masuk e where e.pengirim = m.pengirim and e.status = 'antre'
             and (e.urut, e.diterima_pada, e.id) < (m.urut, m.diterima_pada, m.id))
     order by m.coba_pada, m.id limit $3)
  select id from pertama
   where pg_try_advisory_xact_lock(('x' || substr(encode(pengirim, 'hex'), 1, 16))::bit(64)::bigint) limit $4`;

const TAKE_TEXT = `
  update pesan_masuk m set giliran = $4, percobaan = m.percobaan + 1, coba_pada = $5
   where m.id = any($3::uuid[]) and ${DUE}
     and not exists (select 1 from pesan_masuk e where e.pengirim = m.pengirim and e.status = 'antre' and e.id <> m.id
           and ((e.urut, e.diterima_pada, e.id) < (m.urut, m.diterima_pada, m.id)
                or (e.giliran is not null and e.coba_pada > $1 and e.coba_pada <= $2)))
  returning ${COLUMNS}`;

/** Gives back what was taken and not begun: the program stops. */
export async function releaseGiliran(
  db: Db,
  ids: readonly string[],
  giliran: string,
  now: Instant,
): Promise<void> {
  if (ids.length === 0) return;
  await query(
    db,
    `update pesan_masuk set giliran = null, percobaan = percobaan - 1, coba_pada = $3
      where id = any($1::uuid[]) and giliran = $2 and status = 'antre'`,
    [ids, giliran, toTimestamptz(now)],
  );
}
