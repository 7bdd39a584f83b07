import { sql, type RawBuilder } from 'kysely';
import type { ScopeClause } from '../../domain/laporan/access.ts';
import type { Instant } from '../../domain/shared/time.ts';
import type { Db } from '../connection/database.ts';
import { scopeToWhere } from '../laporan/scope.ts';
import { toTimestamptz } from '../connection/values.ts';
import type { Penerima } from './tables.ts';

/** A message as its receiver reads it within the program. */
export interface PemberitahuanBaris {
  readonly id: string;
  readonly jenis: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly penerima: Penerima;
  readonly dibuatPada: Instant;
  readonly dibacaPada: Instant | null;
  readonly anonim: boolean | null;
}

/**
 * Whose messages: the account's, those about laporan of this owner, and those to this follower; of all only what the scope lets be
 * known, of laporan that are followed only what is public.
 */
export interface BellOf {
  readonly akunId: string;
  readonly pemilik: string;
  /** Base64url of the digest by which the account follows. */
  readonly pengikut: string;
  readonly scope: readonly ScopeClause[];
}

export interface BellPlace {
  readonly pada: Instant;
  readonly id: string;
}

/** One page, the newest first. */
export async function listPemberitahuan(
  db: Db,
  of: BellOf,
  page: { readonly limit: number; readonly sesudah: BellPlace | null },
): Promise<PemberitahuanBaris[]> {
  const after =
    page.sesudah === null
      ? sql`true`
      : sql`(p.dibuat_pada, p.id) < (${toTimestamptz(page.sesudah.pada)}::timestamptz, ${page.sesudah.id}::uuid)`;
  const { rows } = await sql<PemberitahuanBaris>`
    select p.id, p.jenis, p.data, p.penerima, p.dibuat_pada as "dibuatPada", p.dibaca_pada as "dibacaPada", l.anonim
      from ${mine(of, after)} order by p.dibuat_pada desc, p.id desc limit ${page.limit}`.execute(db);
  return rows;
}

/** How many are unread, counting no further than `atMost`: a page's header must not count a whole archive. */
export async function countUnread(db: Db, of: BellOf, atMost: number): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from (select 1 from ${mine(of, UNREAD)} limit ${atMost}) as belum`.execute(db);
  return rows[0]?.n ?? 0;
}

/** Marks one as read; null when it is not theirs, so that nobody learns of others'. */
export async function markRead(
  db: Db,
  of: BellOf,
  id: string,
  pada: Instant,
): Promise<PemberitahuanBaris | null> {
  const { rows } = await sql<PemberitahuanBaris>`
    with ini as (
      select p.id, p.jenis, p.data, p.penerima, p.dibuat_pada as "dibuatPada", p.dibaca_pada as "dibacaPada", l.anonim
        from ${mine(of, sql`p.id = ${id}::uuid`)}
    ), baca as (
      update pesan p set dibaca_pada = ${toTimestamptz(pada)}::timestamptz from ini where p.id = ini.id and p.dibaca_pada is null)
    select * from ini`.execute(db);
  return rows[0] ?? null;
}

/** Marks all as read that were made up to `sampai`; answers how many. What came after the page was opened stays unread. */
export async function markAllRead(db: Db, of: BellOf, sampai: Instant, pada: Instant): Promise<number> {
  const { rows } = await sql`
    update pesan b set dibaca_pada = ${toTimestamptz(pada)}::timestamptz
     where b.dibaca_pada is null and b.dibuat_pada <= ${toTimestamptz(sampai)}::timestamptz and b.id in (
       select p.id from ${mine(of, UNREAD)})
    returning b.id`.execute(db);
  return rows.length;
}

const UNREAD = sql`p.dibaca_pada is null`;

/**
 * `pesan p` with its `laporan l`: those of the account, unless their laporan may no longer be known to it (a role that ended, a
 * terlapor named meanwhile), and those to the pelapor of a laporan whose keyed owner mark is theirs: no row ties an anonim laporan
 * to an account. A laporan that is hidden takes its news from its followers without a word. Each way in has its own index: asked
 * every page, among the messages of a whole country.
 */
function mine(
  { akunId, pemilik, pengikut, scope }: BellOf,
  narrowed: RawBuilder<unknown>,
): RawBuilder<unknown> {
  return sql`(
    select p.*, l.id as l_id from pesan p left join laporan l on l.id = p.laporan_id
     where p.penerima ->> 'akun' = ${akunId} and ${narrowed} and (l.id is null or ${scopeToWhere(scope)})
    union all
    select p.*, l.id from laporan l join pesan p on p.laporan_id = l.id and p.penerima ->> 'jenis' = 'pelapor'
     where l.pemilik = ${pemilik} and ${narrowed}
    union all
    select p.*, l.id from pesan p join laporan l on l.id = p.laporan_id
     where p.penerima ->> 'pengikut' = ${pengikut} and ${narrowed} and l.terbit and not l.rahasia
  ) as p left join laporan l on l.id = p.l_id`;
}
