import type { Instant } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';
import { toTimestamptz } from '../connection/values.ts';

/** A second factor as it is stored. */
export interface FaktorBaris {
  readonly id: string;
  readonly jenis: 'totp' | 'passkey';
  readonly nama: string;
  /** TOTP: the secret, sealed. */
  readonly rahasia: Buffer | null;
  /** Passkey: its id as base64url, its public half, its count of uses. */
  readonly kredensial: string | null;
  readonly kunciPublik: Buffer | null;
  readonly hitungan: number | null;
  readonly angkutan: readonly string[];
  readonly dibuatPada: Instant;
  readonly terakhirPada: Instant | null;
}

const COLUMNS = `id, jenis, nama, rahasia, kredensial, kunci_publik as "kunciPublik", hitungan, angkutan,
  dibuat_pada as "dibuatPada", terakhir_pada as "terakhirPada"`;

/** Whether the account `a` of a statement has a second factor. */
export const PUNYA_FAKTOR = `exists (select from faktor f where f.akun_id = a.id)`;

export async function listFaktor(db: Db, akunId: string): Promise<FaktorBaris[]> {
  return query<FaktorBaris>(
    db,
    `select ${COLUMNS} from faktor where akun_id = $1 order by jenis desc, dibuat_pada, id`,
    [akunId],
  );
}

export async function hasFaktor(db: Db, akunId: string): Promise<boolean> {
  const [row] = await query<{ found: boolean }>(
    db,
    'select exists (select from faktor where akun_id = $1) as found',
    [akunId],
  );
  return row?.found === true;
}

/** Stores the one TOTP of an account, in the place of a former one; `langkah` is the step that was just proved with. */
export async function putTotp(
  tx: Db,
  one: {
    readonly id: string;
    readonly akunId: string;
    readonly nama: string;
    readonly rahasia: Buffer;
    readonly langkah: number;
    readonly pada: Instant;
  },
): Promise<void> {
  await query(tx, `delete from faktor where akun_id = $1 and jenis = 'totp'`, [one.akunId]);
  await query(
    tx,
    `insert into faktor (id, akun_id, jenis, nama, rahasia, langkah, dibuat_pada, terakhir_pada)
     values ($1, $2, 'totp', $3, $4, $5, $6, $6)`,
    [one.id, one.akunId, one.nama, one.rahasia, one.langkah, toTimestamptz(one.pada)],
  );
}

/** Stores a passkey; false when this one is known already, to whomever. */
export async function insertPasskey(
  tx: Db,
  one: {
    readonly id: string;
    readonly akunId: string;
    readonly nama: string;
    readonly kredensial: string;
    readonly kunciPublik: Buffer;
    readonly hitungan: number;
    readonly angkutan: readonly string[];
    readonly pada: Instant;
  },
): Promise<boolean> {
  const rows = await query(
    tx,
    `insert into faktor (id, akun_id, jenis, nama, kredensial, kunci_publik, hitungan, angkutan, dibuat_pada)
     values ($1, $2, 'passkey', $3, $4, $5, $6, $7, $8) on conflict (kredensial) do nothing returning 1 as n`,
    [
      one.id,
      one.akunId,
      one.nama,
      one.kredensial,
      one.kunciPublik,
      one.hitungan,
      one.angkutan,
      toTimestamptz(one.pada),
    ],
  );
  return rows.length > 0;
}

/** Takes a step of a TOTP, once: false when it or a later one was taken before, also by somebody at the same moment. */
export async function takeLangkah(db: Db, id: string, langkah: number, pada: Instant): Promise<boolean> {
  const rows = await query(
    db,
    `update faktor set langkah = $2, terakhir_pada = $3 where id = $1 and (langkah is null or langkah < $2) returning 1 as n`,
    [id, langkah, toTimestamptz(pada)],
  );
  return rows.length > 0;
}

/** Notes a use of a passkey; false when its count was reached before, so that of two copies only one serves. */
export async function takeHitungan(
  db: Db,
  id: string,
  { lama, baru, pada }: { readonly lama: number; readonly baru: number; readonly pada: Instant },
): Promise<boolean> {
  const rows = await query(
    db,
    `update faktor set hitungan = $3, terakhir_pada = $4 where id = $1 and hitungan = $2 returning 1 as n`,
    [id, lama, baru, toTimestamptz(pada)],
  );
  return rows.length > 0;
}

/** Takes one away; false when that account has no such one. */
export async function deleteFaktor(tx: Db, akunId: string, id: string): Promise<boolean> {
  const rows = await query(tx, 'delete from faktor where akun_id = $1 and id = $2 returning 1 as n', [
    akunId,
    id,
  ]);
  return rows.length > 0;
}

/** Takes all of an account away, with its recovery codes and every sign-in that waits; answers how many factors there were. */
export async function deleteAllFaktor(tx: Db, akunId: string): Promise<number> {
  const rows = await query(tx, 'delete from faktor where akun_id = $1 returning 1 as n', [akunId]);
  await query(tx, 'delete from kode_pemulihan where akun_id = $1', [akunId]);
  await query(tx, 'delete from masuk_tertunda where akun_id = $1', [akunId]);
  return rows.length;
}
