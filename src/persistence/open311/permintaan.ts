import { sql, type RawBuilder } from 'kysely';
import type { ScopeClause } from '../../domain/laporan/access.ts';
import { STATUS_TERBUKA } from '../../domain/laporan/types.ts';
import type { Instant } from '../../domain/shared/time.ts';
import type { Db } from '../connection/database.ts';
import { LOADED_COLUMNS, toLoaded, type Loaded, type LoadedRow } from '../laporan/loadLaporan.ts';
import { allOf, scopeToWhere, type Condition } from '../laporan/scope.ts';
import { JENIS_THREAD } from '../laporan/thread.ts';

/** A rectangle of the map; its edges belong to it. */
export interface Kotak {
  readonly barat: number;
  readonly selatan: number;
  readonly timur: number;
  readonly utara: number;
}

/** What GeoReport lets one ask for; absent means any. */
export interface PermintaanFilter {
  /** Instants of making, both ends included. */
  readonly dari: Instant;
  readonly sampai: Instant;
  /** Exactly these; null stands for laporan without kategori. */
  readonly kategori?: readonly (string | null)[];
  readonly isTerbuka?: boolean;
  /** Instansi responsible, the caller writes out a tree. */
  readonly instansi?: readonly string[];
  readonly kotak?: Kotak;
}

interface Page {
  readonly limit: number;
  readonly offset: number;
}

/** The laporan of a scope that fit, newest first; GeoReport pages by number, so this is the one list with an offset. */
export async function findPermintaan(
  db: Db,
  scope: readonly ScopeClause[],
  filter: PermintaanFilter,
  { limit, offset }: Page,
): Promise<Loaded[]> {
  const where = allOf([scopeToWhere(scope, 'teks'), ...conditionsOf(filter)]);
  const { rows } = await sql<LoadedRow>`select ${sql.raw(LOADED_COLUMNS)} from laporan l where ${where}
    order by l.dibuat_pada desc, l.id desc limit ${limit} offset ${offset}`.execute(db);
  return rows.map(toLoaded);
}

/** Where one thing said about a laporan stands. */
export interface KabarPlace {
  readonly nomor: string;
  readonly urut: number;
}

/** What was said between pelapor and office within the instants, oldest first. */
export async function findKabar(
  db: Db,
  scope: readonly ScopeClause[],
  filter: {
    readonly dari: Instant;
    readonly sampai: Instant;
    readonly nomor?: readonly string[];
    readonly instansi?: readonly string[];
  },
  { limit, offset }: Page,
): Promise<KabarPlace[]> {
  const { nomor, instansi } = filter;
  const where = allOf([
    scopeToWhere(scope, 'teks'),
    sql`r.pada between ${instant(filter.dari)} and ${instant(filter.sampai)}`,
    sql`r.jenis = any(${JENIS_THREAD}::text[])`,
    // Nothing was said in a laporan that has not changed since.
    sql`l.diubah_pada >= ${instant(filter.dari)}`,
    ...(nomor === undefined ? [] : [sql<boolean>`l.nomor = any(${nomor}::text[])`]),
    ...(instansi === undefined ? [] : [sql<boolean>`l.instansi = any(${instansi}::text[])`]),
  ]);
  const { rows } = await sql<KabarPlace>`select l.nomor, r.urut
      from riwayat r join laporan l on l.id = r.laporan_id where ${where}
     order by r.pada, r.laporan_id, r.urut limit ${limit} offset ${offset}`.execute(db);
  return rows;
}

function conditionsOf({
  dari,
  sampai,
  kategori,
  isTerbuka,
  instansi,
  kotak,
}: PermintaanFilter): readonly Condition[] {
  const open = sql`l.status in (${sql.join(STATUS_TERBUKA.map((status) => sql.lit(status)))})`;
  const found: (Condition | undefined)[] = [
    sql`l.dibuat_pada between ${instant(dari)} and ${instant(sampai)}`,
    kategori && topicIn(kategori),
    isTerbuka === undefined ? undefined : isTerbuka ? sql`${open}` : sql`not ${open}`,
    instansi && sql`l.instansi = any(${instansi}::text[])`,
    kotak &&
      sql`l.lon between ${kotak.barat} and ${kotak.timur} and l.lat between ${kotak.selatan} and ${kotak.utara}`,
  ];
  return found.filter((one) => one !== undefined);
}

function topicIn(kategori: readonly (string | null)[]): Condition {
  const kode = kategori.filter((one) => one !== null);
  const named = sql<boolean>`l.kategori = any(${kode}::text[])`;
  return kategori.includes(null) ? sql`(l.kategori is null or ${named})` : named;
}

function instant(pada: Instant): RawBuilder<unknown> {
  return sql`${new Date(pada).toISOString()}::timestamptz`;
}
