import type { Instant } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';
import { toTimestamptz } from '../connection/values.ts';

/** Supports once, whatever is pressed twice. */
export async function insertDukungan(
  db: Db,
  laporanId: string,
  pendukung: Buffer,
  pada: Instant,
): Promise<void> {
  await query(
    db,
    'insert into dukungan (laporan_id, pendukung, pada) values ($1, $2, $3) on conflict do nothing',
    [laporanId, pendukung, toTimestamptz(pada)],
  );
}

export async function deleteDukungan(db: Db, laporanId: string, pendukung: Buffer): Promise<void> {
  await query(db, 'delete from dukungan where laporan_id = $1 and pendukung = $2', [laporanId, pendukung]);
}

/** Follows; the oldest beyond `max` give way, so that no browser makes endless rows. */
export async function insertIkuti(
  tx: Db,
  pengikut: Buffer,
  laporanId: string,
  options: { readonly pada: Instant; readonly max: number },
): Promise<void> {
  await query(
    tx,
    'insert into ikuti (pengikut, laporan_id, pada) values ($1, $2, $3) on conflict do nothing',
    [pengikut, laporanId, toTimestamptz(options.pada)],
  );
  await query(
    tx,
    `delete from ikuti where pengikut = $1 and laporan_id in (
       select laporan_id from ikuti where pengikut = $1 order by pada desc, laporan_id offset $2)`,
    [pengikut, options.max],
  );
}

export async function deleteIkuti(db: Db, pengikut: Buffer, laporanId: string): Promise<void> {
  await query(db, 'delete from ikuti where pengikut = $1 and laporan_id = $2', [pengikut, laporanId]);
}

/** Stops following by the number, whether or not the laporan is public now. */
export async function deleteIkutiNomor(db: Db, pengikut: Buffer, nomor: string): Promise<void> {
  await query(
    db,
    'delete from ikuti i using laporan l where l.id = i.laporan_id and i.pengikut = $1 and l.nomor = $2',
    [pengikut, nomor],
  );
}

export interface Hitungan {
  readonly dukungan: number;
  readonly pengikut: number;
  readonly isMendukung: boolean;
  readonly isMengikuti: boolean;
}

/** How many support and follow a laporan, and whether this person does; `null` for a person not known yet. */
export async function readHitungan(
  db: Db,
  laporanId: string,
  orang: { readonly pendukung: Buffer; readonly pengikut: Buffer } | null,
): Promise<Hitungan> {
  const [row] = await query<Hitungan>(db, HITUNGAN_TEXT, [
    laporanId,
    orang?.pendukung ?? null,
    orang?.pengikut ?? null,
  ]);
  return row ?? { dukungan: 0, pengikut: 0, isMendukung: false, isMengikuti: false };
}

const HITUNGAN_TEXT = `
  select (select count(*) from dukungan where laporan_id = $1) as dukungan,
    (select count(*) from ikuti where laporan_id = $1) as pengikut,
    exists (select from dukungan where laporan_id = $1 and pendukung = $2::bytea) as "isMendukung",
    exists (select from ikuti where laporan_id = $1 and pengikut = $3::bytea) as "isMengikuti"`;

/** Numbers of the laporan that somebody follows, the last followed first. */
export async function findDiikuti(db: Db, pengikut: Buffer, limit: number): Promise<readonly string[]> {
  const rows = await query<{ nomor: string }>(
    db,
    `select l.nomor from ikuti i join laporan l on l.id = i.laporan_id
      where i.pengikut = $1 order by i.pada desc, i.laporan_id limit $2`,
    [pengikut, limit],
  );
  return rows.map((row) => row.nomor);
}
