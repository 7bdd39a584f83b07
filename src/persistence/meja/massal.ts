import type { Instant } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';
import { toJson, toTimestamptz } from '../connection/values.ts';

export const STATUS_MASSAL = ['rancangan', 'menunggu', 'berjalan', 'selesai', 'dibatalkan'] as const;
export type StatusMassal = (typeof STATUS_MASSAL)[number];

/** A bulk act as it is stored; `perintah` and `hasil` are what the use case wrote. */
export interface MassalRow {
  readonly id: string;
  readonly akunId: string;
  readonly perintah: unknown;
  readonly sasaran: readonly { readonly nomor: string; readonly urut: number }[];
  readonly dari: string;
  readonly status: StatusMassal;
  readonly dibuatPada: Instant;
  readonly jalanPada: Instant | null;
  readonly selesaiPada: Instant | null;
  readonly hasil: Readonly<Record<string, unknown>>;
}

const COLUMNS = `id, akun_id as "akunId", perintah, sasaran, dari, status, dibuat_pada as "dibuatPada",
  jalan_pada as "jalanPada", selesai_pada as "selesaiPada", hasil`;

export async function insertMassal(
  db: Db,
  row: Pick<MassalRow, 'id' | 'akunId' | 'perintah' | 'sasaran' | 'dari' | 'dibuatPada'>,
): Promise<void> {
  await query(
    db,
    `insert into massal (id, akun_id, perintah, sasaran, dari, status, dibuat_pada)
     values ($1, $2, $3, $4, $5, 'rancangan', $6)`,
    [row.id, row.akunId, toJson(row.perintah), toJson(row.sasaran), row.dari, toTimestamptz(row.dibuatPada)],
  );
}

/** The bulk act of this account; null for another's. */
export async function findMassal(db: Db, id: string, akunId: string): Promise<MassalRow | null> {
  const rows = await query<MassalRow>(db, `select ${COLUMNS} from massal where id = $1 and akun_id = $2`, [
    id,
    akunId,
  ]);
  return rows[0] ?? null;
}

/** From draft to waiting; false when it is no draft any more. */
export async function holdMassal(db: Db, id: string, akunId: string, jalanPada: Instant): Promise<boolean> {
  const rows = await query(
    db,
    `update massal set status = 'menunggu', jalan_pada = $3
      where id = $1 and akun_id = $2 and status = 'rancangan' returning 1 as n`,
    [id, akunId, toTimestamptz(jalanPada)],
  );
  return rows.length > 0;
}

/** Taken back before anything happened; false when it was begun. */
export async function cancelMassal(db: Db, id: string, akunId: string, now: Instant): Promise<boolean> {
  const rows = await query(
    db,
    `update massal set status = 'dibatalkan', selesai_pada = $3
      where id = $1 and akun_id = $2 and status = 'menunggu' returning 1 as n`,
    [id, akunId, toTimestamptz(now)],
  );
  return rows.length > 0;
}

/** The next one whose wait is over, or whose worker has been silent since `silent`; for this worker from now on. */
export async function takeMassal(db: Db, now: Instant, silent: Instant): Promise<MassalRow | null> {
  const rows = await query<MassalRow>(
    db,
    `update massal set status = 'berjalan', diambil_pada = $1 where id =
       (select id from massal where (status = 'menunggu' and jalan_pada <= $1) or (status = 'berjalan' and diambil_pada < $2)
         order by jalan_pada, id limit 1 for update skip locked)
     returning ${COLUMNS}`,
    [toTimestamptz(now), toTimestamptz(silent)],
  );
  return rows[0] ?? null;
}

/** What became of one laporan; also says that the worker lives. */
export async function writeHasilMassal(
  db: Db,
  id: string,
  nomor: string,
  hasil: unknown,
  now: Instant,
): Promise<void> {
  await query(
    db,
    `update massal set hasil = hasil || jsonb_build_object($2::text, $3::jsonb), diambil_pada = $4
      where id = $1 and status = 'berjalan'`,
    [id, nomor, toJson(hasil), toTimestamptz(now)],
  );
}

export async function endMassal(db: Db, id: string, now: Instant): Promise<void> {
  await query(
    db,
    `update massal set status = 'selesai', selesai_pada = $2 where id = $1 and status = 'berjalan'`,
    [id, toTimestamptz(now)],
  );
}

/** Drafts that nobody confirmed, and outcomes that everybody has read. */
export async function purgeMassal(db: Db, draftsBefore: Instant, endedBefore: Instant): Promise<number> {
  const rows = await query(
    db,
    `delete from massal where (status = 'rancangan' and dibuat_pada < $1)
        or (status in ('selesai', 'dibatalkan') and selesai_pada < $2) returning 1 as n`,
    [toTimestamptz(draftsBefore), toTimestamptz(endedBefore)],
  );
  return rows.length;
}
