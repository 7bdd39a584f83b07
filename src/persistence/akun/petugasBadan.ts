import type { KodeBadan, Peran } from '../../domain/instansi/types.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';
import { toTimestamptz } from '../connection/values.ts';

/** How many open accounts hold a role at each of these bodies now; bodies without any are left out. */
export async function countPetugas(
  db: Db,
  asked: { readonly peran: Peran; readonly badan: readonly KodeBadan[]; readonly now: Instant },
): Promise<ReadonlyMap<KodeBadan, number>> {
  const rows = await query<{ badan: KodeBadan; n: number }>(
    db,
    `select p.badan, count(distinct p.akun_id)::int as n from penugasan p join akun a on a.id = p.akun_id
      where p.peran = $1 and p.badan = any($2) and p.dari <= $3 and (p.sampai is null or p.sampai > $3)
        and a.nonaktif_pada is null group by p.badan`,
    [asked.peran, asked.badan, toTimestamptz(asked.now)],
  );
  return new Map(rows.map(({ badan, n }) => [badan, n]));
}
