import type { Instant } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';
import { toTimestamptz } from '../connection/values.ts';

/** A sign-in whose second step is awaited. */
export interface MasukTertunda {
  readonly akunId: string;
  readonly peramban: string | null;
  readonly tantangan: Buffer | null;
  readonly dibuatPada: Instant;
}

export async function insertTertunda(
  tx: Db,
  one: {
    readonly tokenHash: Buffer;
    readonly akunId: string;
    readonly peramban: string | null;
    readonly pada: Instant;
  },
): Promise<void> {
  await query(
    tx,
    'insert into masuk_tertunda (token_hash, akun_id, peramban, dibuat_pada) values ($1, $2, $3, $4)',
    [one.tokenHash, one.akunId, one.peramban, toTimestamptz(one.pada)],
  );
}

/** The one of that token that began after `since`. */
export async function findTertunda(db: Db, tokenHash: Buffer, since: Instant): Promise<MasukTertunda | null> {
  const [row] = await query<MasukTertunda>(
    db,
    `select akun_id as "akunId", peramban, tantangan, dibuat_pada as "dibuatPada" from masuk_tertunda
      where token_hash = $1 and dibuat_pada > $2`,
    [tokenHash, toTimestamptz(since)],
  );
  return row ?? null;
}

/** Ends it; false when it was ended before, so that one first step makes one session. */
export async function deleteTertunda(tx: Db, tokenHash: Buffer): Promise<boolean> {
  return (
    (await query(tx, 'delete from masuk_tertunda where token_hash = $1 returning 1 as n', [tokenHash]))
      .length > 0
  );
}

export async function deleteTertundaOf(tx: Db, akunId: string): Promise<void> {
  await query(tx, 'delete from masuk_tertunda where akun_id = $1', [akunId]);
}

/** Writes a passkey's challenge beside what asked for it; a later one takes the place of an earlier. */
export async function putTantangan(
  db: Db,
  where: 'sesi' | 'masuk_tertunda',
  tokenHash: Buffer,
  tantangan: Buffer,
): Promise<void> {
  await query(db, `update ${where} set tantangan = $2 where token_hash = $1`, [tokenHash, tantangan]);
}

/** Reads the challenge and takes it away: whatever the answer is worth, it is the only one. */
export async function takeTantangan(
  db: Db,
  where: 'sesi' | 'masuk_tertunda',
  tokenHash: Buffer,
): Promise<Buffer | null> {
  const [row] = await query<{ tantangan: Buffer | null }>(
    db,
    `with lama as (select token_hash, tantangan from ${where} where token_hash = $1 for update)
     update ${where} s set tantangan = null from lama where s.token_hash = lama.token_hash returning lama.tantangan`,
    [tokenHash],
  );
  return row?.tantangan ?? null;
}

/** Forgets those that nobody came back to; answers how many. */
export async function purgeTertunda(db: Db, before: Instant): Promise<number> {
  const rows = await query(db, 'delete from masuk_tertunda where dibuat_pada < $1 returning 1 as n', [
    toTimestamptz(before),
  ]);
  return rows.length;
}

/** Keeps a sealed TOTP secret that a session is setting up; a later one takes its place. */
export async function putRencana(db: Db, tokenHash: Buffer, rahasia: Buffer, pada: Instant): Promise<void> {
  await query(db, 'update sesi set rencana = $2, rencana_pada = $3 where token_hash = $1', [
    tokenHash,
    rahasia,
    toTimestamptz(pada),
  ]);
}

/** The sealed secret that this session began to set up after `since`. */
export async function findRencana(db: Db, tokenHash: Buffer, since: Instant): Promise<Buffer | null> {
  const [row] = await query<{ rencana: Buffer | null }>(
    db,
    'select rencana from sesi where token_hash = $1 and rencana_pada > $2',
    [tokenHash, toTimestamptz(since)],
  );
  return row?.rencana ?? null;
}

/** Takes it away; false when it was taken before. */
export async function takeRencana(tx: Db, tokenHash: Buffer): Promise<boolean> {
  const rows = await query(
    tx,
    'update sesi set rencana = null, rencana_pada = null where token_hash = $1 and rencana is not null returning 1 as n',
    [tokenHash],
  );
  return rows.length > 0;
}
