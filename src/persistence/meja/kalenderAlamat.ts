import type { Instant } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';
import { toTimestamptz } from '../connection/values.ts';

/** A new secret takes the place of the old one, which opens nothing from then on. */
export async function writeAlamat(db: Db, akunId: string, hash: Buffer, now: Instant): Promise<void> {
  await query(
    db,
    `insert into kalender_alamat (akun_id, hash, dibuat_pada) values ($1, $2, $3)
     on conflict (akun_id) do update set hash = excluded.hash, dibuat_pada = excluded.dibuat_pada`,
    [akunId, hash, toTimestamptz(now)],
  );
}

export async function removeAlamat(db: Db, akunId: string): Promise<boolean> {
  const rows = await query(db, 'delete from kalender_alamat where akun_id = $1 returning 1 as n', [akunId]);
  return rows.length > 0;
}

/** Since when the account has an address; null without. */
export async function findAlamat(db: Db, akunId: string): Promise<Instant | null> {
  const [row] = await query<{ pada: Instant }>(
    db,
    'select dibuat_pada as pada from kalender_alamat where akun_id = $1',
    [akunId],
  );
  return row?.pada ?? null;
}

export async function findAkunOfAlamat(db: Db, hash: Buffer): Promise<string | null> {
  const [row] = await query<{ akunId: string }>(
    db,
    'select akun_id as "akunId" from kalender_alamat where hash = $1',
    [hash],
  );
  return row?.akunId ?? null;
}
