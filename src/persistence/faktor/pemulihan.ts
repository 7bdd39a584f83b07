import type { Instant } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';
import { toTimestamptz } from '../connection/values.ts';

/** Puts new recovery codes in the place of all former ones. */
export async function replaceKodePemulihan(
  tx: Db,
  akunId: string,
  hashes: readonly Buffer[],
  pada: Instant,
): Promise<void> {
  await query(tx, 'delete from kode_pemulihan where akun_id = $1', [akunId]);
  await query(
    tx,
    `insert into kode_pemulihan (akun_id, urut, hash, dibuat_pada)
     select $1, urut, hash, $3 from unnest($2::bytea[]) with ordinality as k (hash, urut)`,
    [akunId, hashes, toTimestamptz(pada)],
  );
}

/** Uses a code up, once: false when the account has no such code, or it was used. */
export async function takeKodePemulihan(
  db: Db,
  akunId: string,
  hash: Buffer,
  pada: Instant,
): Promise<boolean> {
  const rows = await query(
    db,
    `update kode_pemulihan set dipakai_pada = $3
      where akun_id = $1 and hash = $2 and dipakai_pada is null returning 1 as n`,
    [akunId, hash, toTimestamptz(pada)],
  );
  return rows.length > 0;
}

/** How many codes are left. */
export async function countKodePemulihan(db: Db, akunId: string): Promise<number> {
  const [row] = await query<{ n: number }>(
    db,
    'select count(*)::int as n from kode_pemulihan where akun_id = $1 and dipakai_pada is null',
    [akunId],
  );
  return row?.n ?? 0;
}
