import type { Instant } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';
import { toTimestamptz } from '../connection/values.ts';

export interface Susunan {
  readonly id: string;
  readonly alamat: Buffer;
  readonly jumlah: number;
  readonly mulaiPada: Instant;
  readonly selesaiPada: Instant | null;
}

export interface Bagian {
  readonly urut: number;
  readonly sidik: Buffer;
  /** Null once the whole message was put together. */
  readonly isi: Buffer | null;
}

/** By what the parts of one long message know each other. */
export interface Acuan {
  readonly pengirim: Buffer;
  readonly acuan: number;
  readonly jumlah: number;
}

/** The newest message of this sender under this reference, locked against another part of it that comes at the same moment. */
export async function lockSusunan(tx: Db, acuan: Acuan, since: Instant): Promise<Susunan | null> {
  await query(tx, `select pg_advisory_xact_lock(('x' || $1)::bit(64)::bigint)`, [
    acuan.pengirim.subarray(8, 16).toString('hex'),
  ]);
  const [row] = await query<Susunan>(
    tx,
    `select id, alamat, jumlah, mulai_pada as "mulaiPada", selesai_pada as "selesaiPada" from sms_susunan
      where pengirim = $1 and acuan = $2 and jumlah = $3 and mulai_pada > $4
      order by mulai_pada desc, id desc limit 1`,
    [acuan.pengirim, acuan.acuan, acuan.jumlah, toTimestamptz(since)],
  );
  return row ?? null;
}

export async function insertSusunan(
  tx: Db,
  baru: Acuan & { readonly id: string; readonly alamat: Buffer; readonly mulaiPada: Instant },
): Promise<void> {
  await query(
    tx,
    `insert into sms_susunan (id, pengirim, alamat, acuan, jumlah, mulai_pada) values ($1, $2, $3, $4, $5, $6)`,
    [baru.id, baru.pengirim, baru.alamat, baru.acuan, baru.jumlah, toTimestamptz(baru.mulaiPada)],
  );
}

export async function readBagian(tx: Db, susunanId: string): Promise<Bagian[]> {
  return query<Bagian>(tx, 'select urut, sidik, isi from sms_bagian where susunan_id = $1 order by urut', [
    susunanId,
  ]);
}

export async function insertBagian(tx: Db, susunanId: string, { urut, sidik, isi }: Bagian): Promise<void> {
  await query(tx, 'insert into sms_bagian (susunan_id, urut, sidik, isi) values ($1, $2, $3, $4)', [
    susunanId,
    urut,
    sidik,
    isi,
  ]);
}

/** The words of all parts stand elsewhere now; by their digests a part that comes again is still known. */
export async function closeSusunan(tx: Db, susunanId: string, pada: Instant): Promise<void> {
  await query(tx, 'update sms_susunan set selesai_pada = $2 where id = $1', [susunanId, toTimestamptz(pada)]);
  await query(tx, 'update sms_bagian set isi = null where susunan_id = $1', [susunanId]);
}

/** Messages of which parts are still missing after so long, and whole ones that nobody took further, locked for whoever closes them. */
export async function lockOverdueSusunan(
  tx: Db,
  before: { readonly hilang: Instant; readonly utuh: Instant },
  limit: number,
): Promise<Susunan[]> {
  return query<Susunan>(
    tx,
    `select id, alamat, jumlah, mulai_pada as "mulaiPada", selesai_pada as "selesaiPada" from sms_susunan s
      where selesai_pada is null and (mulai_pada < $1 or (mulai_pada < $2
        and (select count(*) from sms_bagian b where b.susunan_id = s.id) = jumlah))
      order by mulai_pada limit $3 for update skip locked`,
    [toTimestamptz(before.hilang), toTimestamptz(before.utuh), limit],
  );
}

export async function purgeSusunan(db: Db, before: Instant): Promise<number> {
  const rows = await query(
    db,
    'delete from sms_susunan where selesai_pada is not null and mulai_pada < $1 returning 1 as n',
    [toTimestamptz(before)],
  );
  return rows.length;
}
