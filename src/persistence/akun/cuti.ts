import type { Instant } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';
import { toTimestamptz } from '../connection/values.ts';

/** Leave of an officer, with who stands in. */
export interface Cuti {
  readonly id: string;
  readonly akunId: string;
  readonly nama: string;
  readonly penggantiId: string;
  readonly namaPengganti: string;
  readonly dari: Instant;
  readonly sampai: Instant;
  readonly dibatalkanPada: Instant | null;
}

export async function insertCuti(
  tx: Db,
  cuti: {
    readonly id: string;
    readonly akunId: string;
    readonly penggantiId: string;
    readonly dari: Instant;
    readonly sampai: Instant;
    readonly dibuatPada: Instant;
    readonly dibuatOleh: string;
  },
): Promise<void> {
  const { id, akunId, penggantiId, dari, sampai, dibuatPada, dibuatOleh } = cuti;
  await query(
    tx,
    `insert into cuti (id, akun_id, pengganti_id, dari, sampai, dibuat_pada, dibuat_oleh) values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      id,
      akunId,
      penggantiId,
      toTimestamptz(dari),
      toTimestamptz(sampai),
      toTimestamptz(dibuatPada),
      dibuatOleh,
    ],
  );
}

/** Leave of these accounts that is not over at `now`, cancelled ones left out; the first to begin first. */
export async function listCuti(db: Db, akunIds: readonly string[], now: Instant): Promise<Cuti[]> {
  return query<Cuti>(db, `${SELECT} where c.akun_id = any($1::uuid[]) and c.sampai > $2 ${ALIVE}`, [
    akunIds,
    toTimestamptz(now),
  ]);
}

export async function findCuti(db: Db, id: string): Promise<Cuti | null> {
  const [row] = await query<Cuti>(db, `${SELECT} where c.id = $1`, [id]);
  return row ?? null;
}

/** Ends a leave at `pada`, and the roles that stood in for it; one that has not begun is as if it had never been. */
export async function cancelCuti(
  tx: Db,
  { id, pada, oleh }: { readonly id: string; readonly pada: Instant; readonly oleh: string },
): Promise<boolean> {
  const rows = await query(
    tx,
    `with batal as (
       update cuti set dibatalkan_pada = $2 where id = $1 and dibatalkan_pada is null and sampai > $2 returning id
     ), peran as (
       update penugasan p set sampai = greatest(p.dari, $2), diakhiri_oleh = $3 from batal
        where p.cuti_id = batal.id and (p.sampai is null or p.sampai > $2))
     select id from batal`,
    [id, toTimestamptz(pada), oleh],
  );
  return rows.length > 0;
}

const SELECT = `
  select c.id, c.akun_id as "akunId", a.nama, c.pengganti_id as "penggantiId", g.nama as "namaPengganti", c.dari, c.sampai,
         c.dibatalkan_pada as "dibatalkanPada"
    from cuti c join akun a on a.id = c.akun_id join akun g on g.id = c.pengganti_id`;
const ALIVE = 'and c.dibatalkan_pada is null order by c.dari, c.id';
