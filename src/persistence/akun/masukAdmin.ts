import type { KodeBadan } from '../../domain/instansi/types.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';
import { toTimestamptz } from '../connection/values.ts';

/** Records that an admin of each of these instansi signed in (rules §6 `keaktifan`); saying it twice changes nothing. */
export async function recordMasukAdmin(
  db: Db,
  rows: readonly { readonly instansi: KodeBadan; readonly pada: Instant }[],
): Promise<number> {
  if (rows.length === 0) return 0;
  const stored = await query(
    db,
    `insert into masuk_admin (instansi, pada) select * from unnest($1::text[], $2::timestamptz[])
     on conflict do nothing returning 1 as n`,
    [rows.map((row) => row.instansi), rows.map((row) => toTimestamptz(row.pada))],
  );
  return stored.length;
}

/** Those of `rows` that are recorded already. */
export async function findMasukAdmin(
  db: Db,
  rows: readonly { readonly instansi: KodeBadan; readonly pada: Instant }[],
): Promise<{ instansi: KodeBadan; pada: Instant }[]> {
  if (rows.length === 0) return [];
  return query(
    db,
    `select m.instansi, m.pada from masuk_admin m
       join unnest($1::text[], $2::timestamptz[]) as k (instansi, pada) on k.instansi = m.instansi and k.pada = m.pada`,
    [rows.map((row) => row.instansi), rows.map((row) => toTimestamptz(row.pada))],
  );
}
