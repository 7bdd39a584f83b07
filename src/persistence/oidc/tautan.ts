import type { Instant } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';
import { toTimestamptz } from '../connection/values.ts';

/** By whom an account can be entered besides its password. */
export interface TautanOidc {
  readonly id: string;
  readonly akunId: string;
  readonly issuer: string;
  readonly dibuatPada: Instant;
  readonly terakhirPada: Instant | null;
}

const COLUMNS = `id, akun_id as "akunId", issuer, dibuat_pada as "dibuatPada", terakhir_pada as "terakhirPada"`;

export async function findTautan(db: Db, issuer: string, subjek: string): Promise<TautanOidc | null> {
  const [row] = await query<TautanOidc>(
    db,
    `select ${COLUMNS} from oidc_tautan where issuer = $1 and subjek = $2`,
    [issuer, subjek],
  );
  return row ?? null;
}

export async function listTautan(db: Db, akunId: string): Promise<TautanOidc[]> {
  return query<TautanOidc>(
    db,
    `select ${COLUMNS} from oidc_tautan where akun_id = $1 order by dibuat_pada, id`,
    [akunId],
  );
}

/** False when this person or this account is tied to that provider already. */
export async function insertTautan(
  db: Db,
  one: Pick<TautanOidc, 'id' | 'akunId' | 'issuer' | 'dibuatPada'> & { readonly subjek: string },
): Promise<boolean> {
  const rows = await query(
    db,
    `insert into oidc_tautan (id, akun_id, issuer, subjek, dibuat_pada, terakhir_pada) values ($1, $2, $3, $4, $5, $5)
     on conflict do nothing returning id`,
    [one.id, one.akunId, one.issuer, one.subjek, toTimestamptz(one.dibuatPada)],
  );
  return rows.length > 0;
}

export async function markTautan(db: Db, id: string, pada: Instant): Promise<void> {
  await query(db, 'update oidc_tautan set terakhir_pada = $2 where id = $1', [id, toTimestamptz(pada)]);
}

/** False when the account has no such tie. */
export async function deleteTautan(db: Db, akunId: string, id: string): Promise<boolean> {
  const rows = await query(db, 'delete from oidc_tautan where akun_id = $1 and id = $2 returning id', [
    akunId,
    id,
  ]);
  return rows.length > 0;
}

export async function deleteTautanOf(db: Db, akunId: string): Promise<void> {
  await query(db, 'delete from oidc_tautan where akun_id = $1', [akunId]);
}
