import type { Penugasan } from '../../domain/instansi/types.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';
import { toTimestamptz } from '../connection/values.ts';

/** An account of the demo country. */
export interface DemoAkun {
  readonly id: string;
  readonly nama: string;
  readonly email: string;
  readonly penugasan: readonly (Penugasan & { readonly id: string })[];
}

/**
 * Stores demo accounts with their roles, all with one password hash, in one statement; addresses that exist are left as they
 * are, roles and all. Answers how many are new.
 */
export async function insertDemoAkun(
  db: Db,
  accounts: readonly DemoAkun[],
  common: { readonly sandi: string; readonly pada: Instant; readonly dari: Instant },
): Promise<number> {
  const [row] = await query<{ n: number }>(db, INSERT_TEXT, [
    JSON.stringify(accounts),
    common.sandi,
    toTimestamptz(common.pada),
    toTimestamptz(common.dari),
  ]);
  return row?.n ?? 0;
}

const INSERT_TEXT = `
  with minta as materialized (
    select * from jsonb_to_recordset($1::jsonb) as m(id uuid, nama text, email text, penugasan jsonb)
  ), baru as (
    insert into akun (id, nama, email, sandi, email_diperiksa_pada, dibuat_pada, demo)
    select id, nama, email, $2, $3, $4, true from minta
    on conflict (email) do nothing returning id
  ), peran as (
    insert into penugasan (id, akun_id, peran, badan, dari, dibuat_pada)
    select p.id, m.id, p.peran, p.badan, $4, $3
      from minta m join baru on baru.id = m.id,
           jsonb_to_recordset(m.penugasan) as p(id uuid, peran text, badan text)
  )
  select count(*)::int as n from baru`;
