import { sql } from 'kysely';
import type { ScopeClause } from '../../domain/laporan/access.ts';
import type { KodeBadan } from '../../domain/instansi/types.ts';
import type { Instant } from '../../domain/shared/time.ts';
import type { Db } from '../connection/database.ts';
import { query } from '../connection/database.ts';
import { toTimestamptz } from '../connection/values.ts';
import { laporanWhere, type LaporanFilter } from '../laporan/filter.ts';

/** What is late at one body that holds laporan. */
export interface TerlambatBadan {
  readonly instansi: KodeBadan;
  /** The unit that leads, or the instansi itself. */
  readonly unit: KodeBadan;
  readonly n: number;
  /** When the oldest of them was due. */
  readonly tempo: Instant;
}

/** Late laporan counted by who holds them: the same WHERE as their list, so that list and count are one. */
export async function lateByBadan(
  db: Db,
  input: { readonly scope: readonly ScopeClause[]; readonly filter: LaporanFilter },
): Promise<TerlambatBadan[]> {
  const { rows } = await sql<TerlambatBadan>`
    select l.instansi, l.badan[1] as unit, count(*) as n, min(l.jatuh_tempo) as tempo
    from laporan l where ${laporanWhere(input.scope, input.filter)}
    group by 1, 2 order by n desc, unit`.execute(db);
  return rows;
}

/** Names of the officers in force at bodies: those who must answer. */
export function officersAt(
  db: Db,
  badan: readonly KodeBadan[],
  now: Instant,
): Promise<{ readonly badan: KodeBadan; readonly nama: string }[]> {
  return query(
    db,
    `select distinct p.badan, a.nama from penugasan p join akun a on a.id = p.akun_id
      where p.badan = any($1::text[]) and p.peran in ('pejabat_penghubung', 'admin_instansi')
        and p.dari <= $2 and (p.sampai is null or p.sampai > $2)
        and (a.nonaktif_pada is null or a.nonaktif_pada > $2)
      order by p.badan, a.nama`,
    [badan, toTimestamptz(now)],
  );
}

/** Names of accounts, for the record of who acted. */
export async function namesOf(db: Db, akun: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await query<{ id: string; nama: string }>(
    db,
    'select id, nama from akun where id = any($1::uuid[])',
    [akun],
  );
  return new Map(rows.map((one) => [one.id, one.nama]));
}
