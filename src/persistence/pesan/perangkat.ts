import type { Hari, Instant } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';
import { toTimestamptz } from '../connection/values.ts';

/** A device that is told of something; where it is reached is closed. */
export interface PerangkatBaris {
  readonly id: string;
  readonly tanda: Buffer;
  readonly jejak: Buffer;
  readonly segel: Buffer;
  readonly sejak: Hari;
}

const COLUMNS = 'id, tanda, jejak, segel, sejak::text as sejak';

/** Keeps a device, once for each mark: again it takes the new keys. Answers its id. Beyond `maks` the oldest of the mark go. */
export async function keepPerangkat(tx: Db, row: PerangkatBaris, maks: number): Promise<string> {
  const [kept] = await query<{ id: string }>(
    tx,
    `insert into perangkat (id, tanda, jejak, segel, sejak) values ($1, $2, $3, $4, $5)
     on conflict (tanda, jejak) do update set segel = excluded.segel, sejak = excluded.sejak returning id`,
    [row.id, row.tanda, row.jejak, row.segel, row.sejak],
  );
  const id = kept?.id ?? row.id;
  await query(
    tx,
    `delete from perangkat where id in (
       select id from perangkat where tanda = $1 and id <> $2 order by sejak desc, id desc offset $3)`,
    [row.tanda, id, maks - 1],
  );
  return id;
}

/** The devices of these marks, the newest first. */
export function findPerangkat(db: Db, tanda: readonly Buffer[]): Promise<PerangkatBaris[]> {
  if (tanda.length === 0) return Promise.resolve([]);
  return query<PerangkatBaris>(
    db,
    `select ${COLUMNS} from perangkat where tanda = any($1::bytea[]) order by sejak desc, id desc`,
    [tanda],
  );
}

export async function readPerangkat(db: Db, id: string): Promise<PerangkatBaris | null> {
  const [row] = await query<PerangkatBaris>(db, `select ${COLUMNS} from perangkat where id = $1`, [id]);
  return row ?? null;
}

/** Forgets one device of these marks; nobody else's. */
export async function removePerangkat(db: Db, id: string, tanda: readonly Buffer[]): Promise<boolean> {
  const rows = await query(
    db,
    'delete from perangkat where id = $1 and tanda = any($2::bytea[]) returning id',
    [id, tanda],
  );
  return rows.length > 0;
}

/** The push service knows it no longer. */
export async function dropPerangkat(db: Db, id: string): Promise<void> {
  await query(db, 'delete from perangkat where id = $1', [id]);
}

/** Forgets all devices of a mark. */
export async function removePerangkatOf(tx: Db, tanda: readonly Buffer[]): Promise<void> {
  await query(tx, 'delete from perangkat where tanda = any($1::bytea[])', [tanda]);
}

/** Whose a laporan is by its keyed mark. */
export async function findPemilik(
  db: Db,
  laporanId: string,
): Promise<{ readonly pemilik: string | null; readonly anonim: boolean; readonly nomor: string } | null> {
  const [row] = await query<{ pemilik: string | null; anonim: boolean; nomor: string }>(
    db,
    'select pemilik, anonim, nomor from laporan where id = $1',
    [laporanId],
  );
  return row ?? null;
}

/** Whether everybody may read a laporan now: what its followers are told of it. */
export async function isTerbuka(db: Db, laporanId: string): Promise<boolean> {
  const rows = await query(db, 'select 1 from laporan where id = $1 and terbit and not rahasia', [laporanId]);
  return rows.length === 1;
}

/** Kinds of news that an account does not want on its devices; null for one that is closed. */
export async function readPilihanPerangkat(db: Db, akunId: string): Promise<readonly string[] | null> {
  const [row] = await query<{ mati: string[] }>(
    db,
    `select array(select kelompok from kabar_mati where akun_id = a.id and saluran = 'perangkat') as mati
       from akun a where a.id = $1 and a.nonaktif_pada is null`,
    [akunId],
  );
  return row?.mati ?? null;
}

/** Notices that are over: they have done what they were for. Answers how many. */
export async function purgeKabarPerangkat(db: Db, before: Instant): Promise<number> {
  const rows = await query(
    db,
    `delete from pesan where id in (
       select id from pesan where penerima ->> 'jenis' = 'perangkat' and selesai_pada < $1 limit 5000) returning id`,
    [toTimestamptz(before)],
  );
  return rows.length;
}
