import type { Instant } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';
import { toTimestamptz } from '../connection/values.ts';

/**
 * What can be asked for; `kabar_email` and `kabar_telepon` are news for an address and a number that an account had before, `kontak` is
 * the contact of a laporan without account.
 */
export type JenisPermohonan =
  | 'daftar'
  | 'email'
  | 'telepon'
  | 'sandi'
  | 'undangan'
  | 'nomor'
  | 'kontak'
  | 'kabar_email'
  | 'kabar_telepon';

export interface Permohonan {
  readonly id: string;
  readonly jenis: JenisPermohonan;
  readonly akunId: string | null;
  /** The address or number that it concerns. */
  readonly tujuan: string;
  readonly bahasa: 'id' | 'en';
  readonly isi: Readonly<Record<string, unknown>> | null;
  readonly percobaan: number;
  readonly dibuatPada: Instant;
  readonly kedaluwarsa: Instant;
  readonly selesaiPada: Instant | null;
}

const COLUMNS = `id, jenis, akun_id as "akunId", tujuan, bahasa, isi, percobaan, dibuat_pada as "dibuatPada",
  kedaluwarsa, selesai_pada as "selesaiPada"`;

export async function insertPermohonan(
  db: Db,
  one: Omit<Permohonan, 'percobaan' | 'selesaiPada'>,
): Promise<void> {
  await query(
    db,
    `insert into permohonan (id, jenis, akun_id, tujuan, bahasa, isi, dibuat_pada, kedaluwarsa)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (id) do nothing`,
    [
      one.id,
      one.jenis,
      one.akunId,
      one.tujuan,
      one.bahasa,
      one.isi === null ? null : JSON.stringify(one.isi),
      toTimestamptz(one.dibuatPada),
      toTimestamptz(one.kedaluwarsa),
    ],
  );
}

/** The one of that id, over or not; null when there is none any more. */
export async function findPermohonan(db: Db, id: string): Promise<Permohonan | null> {
  const [row] = await query<Permohonan>(db, `select ${COLUMNS} from permohonan where id = $1`, [id]);
  return row ?? null;
}

/** Counts one attempt at the code before it is compared; null when it is over, or was tried `max` times. */
export async function takeAttempt(db: Db, id: string, now: Instant, max: number): Promise<Permohonan | null> {
  const [row] = await query<Permohonan>(
    db,
    `update permohonan set percobaan = percobaan + 1
      where id = $1 and selesai_pada is null and kedaluwarsa > $2 and percobaan < $3 returning ${COLUMNS}`,
    [id, toTimestamptz(now), max],
  );
  return row ?? null;
}

/** Uses it up, once: false when it is over. What was typed goes at once. */
export async function endPermohonan(tx: Db, id: string, pada: Instant): Promise<boolean> {
  const rows = await query(
    tx,
    `update permohonan set selesai_pada = $2, isi = null
      where id = $1 and selesai_pada is null and kedaluwarsa > $2 returning 1 as n`,
    [id, toTimestamptz(pada)],
  );
  return rows.length > 0;
}

/** Ends whatever of these kinds is under way for an account: only the last one asked for counts. */
export async function endPermohonanOf(
  tx: Db,
  akunId: string,
  jenis: readonly JenisPermohonan[],
  pada: Instant,
): Promise<void> {
  await query(
    tx,
    `update permohonan set selesai_pada = $3, isi = null
      where akun_id = $1 and jenis = any($2::text[]) and selesai_pada is null`,
    [akunId, jenis, toTimestamptz(pada)],
  );
}

/** Forgets whatever was asked for by an account or for one of its addresses, over or not: each row holds an address. */
export async function deletePermohonanOf(tx: Db, akunId: string, tujuan: readonly string[]): Promise<void> {
  await query(tx, 'delete from permohonan where akun_id = $1 or tujuan = any($2::text[])', [akunId, tujuan]);
}

/** Ends every link for a new password that went to this address. */
export async function endSandiPermohonan(tx: Db, tujuan: string, pada: Instant): Promise<void> {
  await query(
    tx,
    `update permohonan set selesai_pada = $2
      where tujuan = $1 and jenis in ('sandi', 'undangan') and selesai_pada is null`,
    [tujuan, toTimestamptz(pada)],
  );
}

/** The last one of a kind that an account has under way. */
export async function findOpenPermohonan(
  db: Db,
  akunId: string,
  jenis: JenisPermohonan,
  now: Instant,
): Promise<Permohonan | null> {
  const [row] = await query<Permohonan>(
    db,
    `select ${COLUMNS} from permohonan where akun_id = $1 and jenis = $2 and selesai_pada is null and kedaluwarsa > $3
      order by dibuat_pada desc, id desc limit 1`,
    [akunId, jenis, toTimestamptz(now)],
  );
  return row ?? null;
}

/** Erases contacts that can be confirmed no more, too old or tried `max` times; that one was asked for stays to be told. Answers how many. */
export async function eraseKontak(db: Db, now: Instant, max: number): Promise<number> {
  const rows = await query(
    db,
    `update permohonan set isi = null
      where jenis = 'kontak' and selesai_pada is null and isi is not null and (kedaluwarsa <= $1 or percobaan >= $2)
      returning 1 as n`,
    [toTimestamptz(now), max],
  );
  return rows.length;
}

/** Removes what is over since `before`; answers how many. */
export async function purgePermohonan(db: Db, before: Instant): Promise<number> {
  const rows = await query(db, 'delete from permohonan where kedaluwarsa < $1 returning 1 as n', [
    toTimestamptz(before),
  ]);
  return rows.length;
}
