import type { Penugasan } from '../../domain/instansi/types.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { query, type Database, type Db } from '../connection/database.ts';
import { quietly } from '../connection/snapshot.ts';
import { toTimestamptz } from '../connection/values.ts';
import { PUNYA_FAKTOR } from '../faktor/faktor.ts';
import { PENUGASAN_JSON } from './penugasan.ts';

/** A session with its account, as long as that is not closed. */
export interface SesiBaris {
  readonly akunId: string;
  readonly nama: string;
  readonly dibuatPada: Instant;
  readonly terakhirPada: Instant;
  /** When whoever sits there last proved who they are. */
  readonly buktiPada: Instant;
  /** The second factor that was proved; null: the password alone. */
  readonly faktor: CaraFaktor | null;
  /** Whether the account has a second factor now. */
  readonly punyaFaktor: boolean;
  readonly penugasan: readonly Penugasan[];
}

/** How the second step was proved. */
export type CaraFaktor = 'totp' | 'passkey' | 'pemulihan';

/** One statement for every page: session, account and roles in force at `now`. */
export async function findSesi(db: Db, tokenHash: Buffer, now: Instant): Promise<SesiBaris | null> {
  const [row] = await query<SesiBaris>(db, FIND_TEXT, [tokenHash, toTimestamptz(now)]);
  return row ?? null;
}

const FIND_TEXT = `
  select s.akun_id as "akunId", a.nama, s.dibuat_pada as "dibuatPada", s.terakhir_pada as "terakhirPada",
         s.bukti_pada as "buktiPada", s.faktor, ${PUNYA_FAKTOR} as "punyaFaktor", ${PENUGASAN_JSON} as penugasan
    from sesi s join akun a on a.id = s.akun_id
   where s.token_hash = $1 and (a.nonaktif_pada is null or a.nonaktif_pada > $2)`;

/** Opens a session and closes the account's oldest beyond `keep`. */
export async function insertSesi(
  db: Db,
  sesi: {
    readonly tokenHash: Buffer;
    readonly akunId: string;
    readonly pada: Instant;
    readonly keep: number;
    /** What its owner recognises it by. */
    readonly peramban?: string | undefined;
    readonly faktor?: CaraFaktor | null;
  },
): Promise<void> {
  const { tokenHash, akunId, pada, keep, peramban = null, faktor = null } = sesi;
  await query(
    db,
    `with lama as (
       select token_hash from sesi where akun_id = $2 order by dibuat_pada desc, token_hash offset $4
     ), ditutup as (delete from sesi using lama where sesi.token_hash = lama.token_hash)
     insert into sesi (token_hash, akun_id, dibuat_pada, terakhir_pada, peramban, bukti_pada, faktor)
     values ($1, $2, $3, $3, $5, $3, $6)`,
    [tokenHash, akunId, toTimestamptz(pada), keep - 1, peramban, faktor],
  );
}

/** Notes when sessions were last used. Rows are taken in one order, so that two processes do not wait for each other for ever. */
export async function touchSesi(
  db: Database,
  uses: readonly { readonly tokenHash: Buffer; readonly pada: Instant }[],
): Promise<void> {
  await quietly(
    db,
    `with dipakai as (
       select s.token_hash, u.pada from sesi s join unnest($1::bytea[], $2::timestamptz[]) as u (token_hash, pada) using (token_hash)
        where s.terakhir_pada < u.pada order by s.token_hash for update of s)
     update sesi set terakhir_pada = d.pada from dipakai d where sesi.token_hash = d.token_hash returning 1 as n`,
    [uses.map((one) => one.tokenHash), uses.map((one) => toTimestamptz(one.pada))],
  );
}

export async function deleteSesi(db: Db, tokenHash: Buffer): Promise<void> {
  await query(db, 'delete from sesi where token_hash = $1', [tokenHash]);
}

/**
 * Notes that whoever sits at a session proved anew who they are, and gives it another token: one that was stolen before opens nothing.
 * `faktor` null leaves what was proved at the sign-in. False when the session is over.
 */
export async function renewSesi(
  db: Db,
  {
    lama,
    baru,
    pada,
    faktor,
  }: {
    readonly lama: Buffer;
    readonly baru: Buffer;
    readonly pada: Instant;
    readonly faktor: CaraFaktor | null;
  },
): Promise<boolean> {
  const rows = await query(
    db,
    `update sesi set token_hash = $2, bukti_pada = $3, terakhir_pada = greatest(terakhir_pada, $3),
            faktor = coalesce($4, faktor), tantangan = null where token_hash = $1 returning 1 as n`,
    [lama, baru, toTimestamptz(pada), faktor],
  );
  return rows.length > 0;
}

/** Answers how many there were. */
export async function deleteSesiOf(db: Db, akunId: string): Promise<number> {
  return (await query(db, 'delete from sesi where akun_id = $1 returning 1 as n', [akunId])).length;
}

/** A session as its owner sees it in the list. */
export interface SesiTerlihat {
  /** Names it in the owner's own list; opens nothing. */
  readonly id: string;
  readonly peramban: string | null;
  readonly dibuatPada: Instant;
  readonly terakhirPada: Instant;
  readonly isIni: boolean;
  /** The second factor that was shown there; null: the password alone. */
  readonly faktor: CaraFaktor | null;
}

const SESI_ID = `left(encode(sha256(token_hash), 'hex'), 32)`;

/** The sessions of an account, the one used last first; `tokenHash` is the one that asks. */
export async function listSesi(db: Db, akunId: string, tokenHash: Buffer | null): Promise<SesiTerlihat[]> {
  return query<SesiTerlihat>(
    db,
    `select ${SESI_ID} as id, peramban, dibuat_pada as "dibuatPada", terakhir_pada as "terakhirPada",
            coalesce(token_hash = $2, false) as "isIni", faktor
       from sesi where akun_id = $1 order by terakhir_pada desc, token_hash`,
    [akunId, tokenHash],
  );
}

/** Ends one session of that account, by its name in the list; false when the account has no such session. */
export async function deleteSesiNamed(db: Db, akunId: string, id: string): Promise<boolean> {
  const rows = await query(db, `delete from sesi where akun_id = $1 and ${SESI_ID} = $2 returning 1 as n`, [
    akunId,
    id,
  ]);
  return rows.length > 0;
}

/** Ends every session of the account but the one that asks; answers how many. */
export async function deleteOtherSesi(db: Db, akunId: string, keep: Buffer): Promise<number> {
  const rows = await query(db, 'delete from sesi where akun_id = $1 and token_hash <> $2 returning 1 as n', [
    akunId,
    keep,
  ]);
  return rows.length;
}

/** Removes sessions that ended by themselves; answers how many. */
export async function purgeSesi(db: Db, madeBefore: Instant, usedBefore: Instant): Promise<number> {
  const rows = await query(
    db,
    'delete from sesi where dibuat_pada < $1 or terakhir_pada < $2 returning 1 as n',
    [toTimestamptz(madeBefore), toTimestamptz(usedBefore)],
  );
  return rows.length;
}
