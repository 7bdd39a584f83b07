import type { KodeBadan, Penugasan, Peran } from '../../domain/instansi/types.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';
import { toTimestamptz } from '../connection/values.ts';

/** A role as it was given. */
export interface PenugasanBaris extends Penugasan {
  readonly id: string;
  readonly akunId: string;
  readonly dari: Instant;
  /** The first instant at which it is no longer held. */
  readonly sampai: Instant | null;
  readonly sebagai: 'plt' | 'plh' | null;
  /** The account that gave it; null: an operator, or long ago. */
  readonly diberiOleh?: string | null;
  /** The leave that it stands in for. */
  readonly cutiId?: string | null;
}

/** Roles in force at $2 of the account `a`, as JSON: one statement brings an account with its roles. */
export const PENUGASAN_JSON = `
  coalesce((select jsonb_agg(distinct jsonb_strip_nulls(jsonb_build_object('peran', p.peran, 'badan', p.badan,
                     'pinjaman', case when p.cuti_id is not null then true end)))
              from penugasan p
             where p.akun_id = a.id and p.dari <= $2 and (p.sampai is null or p.sampai > $2)), '[]')`;

/** All roles that an account was ever given, the latest first. */
export async function listPenugasan(db: Db, akunId: string): Promise<PenugasanBaris[]> {
  return query<PenugasanBaris>(
    db,
    `select id, akun_id as "akunId", peran, badan, dari, sampai, sebagai, diberi_oleh as "diberiOleh", cuti_id as "cutiId"
       from penugasan where akun_id = $1 order by dari desc, id desc`,
    [akunId],
  );
}

/** Roles in force at `now` of an account that is not closed; null when there is no such account. */
export async function readPenugasan(
  db: Db,
  akunId: string,
  now: Instant,
): Promise<readonly Penugasan[] | null> {
  const [row] = await query<{ penugasan: readonly Penugasan[] }>(
    db,
    `select ${PENUGASAN_JSON} as penugasan from akun a
      where a.id = $1 and (a.nonaktif_pada is null or a.nonaktif_pada > $2)`,
    [akunId, toTimestamptz(now)],
  );
  return row?.penugasan ?? null;
}

export async function insertPenugasan(db: Db, one: PenugasanBaris, dibuatPada: Instant): Promise<void> {
  await query(
    db,
    `insert into penugasan (id, akun_id, peran, badan, dari, sampai, sebagai, dibuat_pada, diberi_oleh, cuti_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      one.id,
      one.akunId,
      one.peran,
      one.badan,
      toTimestamptz(one.dari),
      one.sampai === null ? null : toTimestamptz(one.sampai),
      one.sebagai,
      toTimestamptz(dibuatPada),
      one.diberiOleh ?? null,
      one.cutiId ?? null,
    ],
  );
}

/**
 * Ends the roles of that kind at that body that are held at `pada` or will be, and with them those of whoever stands in for them
 * during leave: nobody lends what they no longer have. Answers how many of the account's own.
 */
export async function endPenugasanRows(
  db: Db,
  {
    akunId,
    peran,
    badan,
    pada,
    oleh = null,
  }: {
    readonly akunId: string;
    readonly peran: Peran;
    readonly badan: KodeBadan;
    readonly pada: Instant;
    readonly oleh?: string | null;
  },
): Promise<number> {
  const rows = await query(
    db,
    `with berakhir as (
       update penugasan set sampai = greatest(dari, $4), diakhiri_oleh = $5
        where akun_id = $1 and peran = $2 and badan = $3 and (sampai is null or sampai > $4) returning id
     ), pengganti as (
       update penugasan p set sampai = greatest(p.dari, $4), diakhiri_oleh = $5 from cuti c
        where p.cuti_id = c.id and c.akun_id = $1 and p.peran = $2 and p.badan = $3 and (p.sampai is null or p.sampai > $4)
          and exists (select from berakhir))
     select id from berakhir`,
    [akunId, peran, badan, toTimestamptz(pada), oleh],
  );
  return rows.length;
}

/** Locks an account, so that two givers of roles go one after the other; false when there is no open one. */
export async function lockAkun(db: Db, akunId: string): Promise<boolean> {
  const rows = await query(db, 'select id from akun where id = $1 and nonaktif_pada is null for update', [
    akunId,
  ]);
  return rows.length > 0;
}
