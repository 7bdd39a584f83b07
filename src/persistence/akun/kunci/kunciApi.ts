import type { Penugasan } from '../../../domain/instansi/types.ts';
import type { LingkupKunci } from '../../../domain/akun/lingkupKunci.ts';
import type { Instant } from '../../../domain/shared/time.ts';
import { query, type Database, type Db } from '../../connection/database.ts';
import { quietly } from '../../connection/snapshot.ts';
import { toTimestamptz } from '../../connection/values.ts';

export interface KunciApi {
  readonly id: string;
  readonly nama: string;
  readonly awalan: string;
  readonly dibuatPada: Instant;
  readonly kedaluwarsa: Instant | null;
  readonly dicabutPada: Instant | null;
  readonly terakhirPada: Instant | null;
  readonly lingkup: LingkupKunci;
  /** The key that followed this one. */
  readonly pengganti: string | null;
  /** Null: its owner, or the operator. */
  readonly dicabutOleh: string | null;
  readonly alasanCabut: string | null;
}

/** A key that may be used, with its account and every role that is or will be in force. */
export interface KunciTerpakai {
  readonly kunciId: string;
  readonly akunId: string;
  readonly nama: string;
  readonly kedaluwarsa: Instant | null;
  readonly nonaktifPada: Instant | null;
  readonly terakhirPada: Instant | null;
  readonly lingkup: LingkupKunci;
  readonly penugasan: readonly (Omit<Penugasan, 'pinjaman'> & {
    readonly pinjaman: true | null;
    readonly dari: Instant;
    readonly sampai: Instant | null;
  })[];
}

export async function insertKunciApi(
  db: Db,
  kunci: {
    readonly id: string;
    readonly akunId: string;
    readonly hash: Buffer;
    readonly awalan: string;
    readonly nama: string;
    readonly dibuatPada: Instant;
    readonly lingkup: LingkupKunci;
    readonly kedaluwarsa: Instant | null;
    readonly menggantikan: string | null;
  },
): Promise<void> {
  const { id, akunId, hash, awalan, nama, dibuatPada, lingkup, kedaluwarsa, menggantikan } = kunci;
  const until = kedaluwarsa === null ? null : toTimestamptz(kedaluwarsa);
  await query(
    db,
    `insert into kunci_api (id, akun_id, hash, awalan, nama, dibuat_pada, lingkup, kedaluwarsa, menggantikan)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [id, akunId, hash, awalan, nama, toTimestamptz(dibuatPada), lingkup, until, menggantikan],
  );
}

/** The key of that digest, unless it was revoked. Ends of time are left to the caller, who may keep the row for a moment. */
export async function findKunciApi(db: Db, hash: Buffer, now: Instant): Promise<KunciTerpakai | null> {
  const [row] = await query<KunciTerpakai>(db, FIND_TEXT, [hash, toTimestamptz(now)]);
  return row ?? null;
}

const EPOCH_MS = (column: string): string => `floor(extract(epoch from ${column}) * 1000)::bigint`;

const FIND_TEXT = `
  select k.id as "kunciId", k.akun_id as "akunId", a.nama, k.kedaluwarsa, a.nonaktif_pada as "nonaktifPada",
         k.terakhir_pada as "terakhirPada", k.lingkup,
         coalesce((select jsonb_agg(jsonb_build_object('peran', p.peran, 'badan', p.badan,
                            'pinjaman', case when p.cuti_id is not null then true end,
                            'dari', ${EPOCH_MS('p.dari')}, 'sampai', ${EPOCH_MS('p.sampai')}))
                     from penugasan p where p.akun_id = a.id and (p.sampai is null or p.sampai > $2)), '[]') as penugasan
    from kunci_api k join akun a on a.id = k.akun_id
   where k.hash = $1 and k.dicabut_pada is null`;

/** Notes when keys were last used. Rows are taken in one order, so that two processes do not wait for each other for ever. */
export async function touchKunciApi(
  db: Database,
  uses: readonly { readonly id: string; readonly pada: Instant }[],
): Promise<void> {
  await quietly(
    db,
    `with dipakai as (
       select k.id, u.pada from kunci_api k join unnest($1::uuid[], $2::timestamptz[]) as u (id, pada) using (id)
        where k.terakhir_pada is null or k.terakhir_pada < u.pada order by k.id for update of k)
     update kunci_api set terakhir_pada = d.pada from dipakai d where kunci_api.id = d.id returning 1 as n`,
    [uses.map((one) => one.id), uses.map((one) => toTimestamptz(one.pada))],
  );
}

/** Revokes a key of that account; false when it has no such key in use. `oleh` null: its owner, or the operator. */
export async function revokeKunciApi(
  db: Db,
  akunId: string,
  id: string,
  end: { readonly pada: Instant; readonly oleh: string | null; readonly alasan: string | null },
): Promise<boolean> {
  const rows = await query(
    db,
    `update kunci_api set dicabut_pada = $3, dicabut_oleh = $4, alasan_cabut = $5
      where id = $2 and akun_id = $1 and dicabut_pada is null returning id`,
    [akunId, id, toTimestamptz(end.pada), end.oleh, end.alasan],
  );
  return rows.length > 0;
}

/** Revokes the keys that were made on pages, and what followed another one there; those of the command line are the operator's. */
export async function revokeKunciHalaman(db: Db, akunId: string, pada: Instant): Promise<void> {
  await query(
    db,
    `update kunci_api set dicabut_pada = $2
      where akun_id = $1 and dicabut_pada is null and (lingkup is not null or menggantikan is not null)`,
    [akunId, toTimestamptz(pada)],
  );
}

/** Lets a key end at that instant, unless it ends sooner. */
export async function expireKunciApi(db: Db, id: string, pada: Instant): Promise<void> {
  await query(db, 'update kunci_api set kedaluwarsa = least(kedaluwarsa, $2) where id = $1', [
    id,
    toTimestamptz(pada),
  ]);
}

const COLUMNS = `k.id, k.nama, k.awalan, k.dibuat_pada as "dibuatPada", k.kedaluwarsa, k.dicabut_pada as "dicabutPada",
  k.terakhir_pada as "terakhirPada", k.lingkup, k.alasan_cabut as "alasanCabut",
  (select p.id from kunci_api p where p.menggantikan = k.id) as pengganti,
  (select o.nama from akun o where o.id = k.dicabut_oleh) as "dicabutOleh"`;

/** Keys of an account, the newest first, revoked ones too. */
export async function listKunciApi(db: Db, akunId: string, limit: number): Promise<KunciApi[]> {
  return query<KunciApi>(
    db,
    `select ${COLUMNS} from kunci_api k where k.akun_id = $1 order by k.dibuat_pada desc, k.id desc limit $2`,
    [akunId, limit],
  );
}

/** One key of an account; null when it has no such key. */
export async function readKunciApi(db: Db, akunId: string, id: string): Promise<KunciApi | null> {
  const [row] = await query<KunciApi>(
    db,
    `select ${COLUMNS} from kunci_api k where k.akun_id = $1 and k.id = $2`,
    [akunId, id],
  );
  return row ?? null;
}

/** How many keys of the account may be used. */
export async function countKunciApi(db: Db, akunId: string, now: Instant): Promise<number> {
  const [row] = await query<{ n: number }>(
    db,
    `select count(*)::int as n from kunci_api
      where akun_id = $1 and dicabut_pada is null and (kedaluwarsa is null or kedaluwarsa > $2)`,
    [akunId, toTimestamptz(now)],
  );
  return row?.n ?? 0;
}
