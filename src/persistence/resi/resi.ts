import { query, type Db } from '../connection/database.ts';

/** The laporan that a receipt opens, by the receipt's hash; null when it opens none. */
export async function findByResi(db: Db, hash: Buffer): Promise<{ id: string; nomor: string } | null> {
  const [row] = await query<{ id: string; nomor: string }>(
    db,
    `select l.id, l.nomor from resi r join laporan l on l.id = r.laporan_id where r.hash = $1`,
    [hash],
  );
  return row ?? null;
}

/** Id of a laporan by its nomor, and the nomor of all that share the mark of its receipt. */
export async function findNomorSeasal(
  db: Db,
  nomor: string,
  pemilikOf: (laporanId: string) => string,
): Promise<string[]> {
  const [asal] = await query<{ id: string }>(db, 'select id from laporan where nomor = $1', [nomor]);
  if (asal === undefined) return [];
  const rows = await query<{ nomor: string }>(
    db,
    'select nomor from laporan where pemilik = $1 order by dibuat_pada, id limit 20',
    [pemilikOf(asal.id)],
  );
  return rows.map((row) => row.nomor);
}

/** Those of these laporan that have a receipt. */
export async function findHavingResi(db: Db, laporanIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await query<{ id: string }>(
    db,
    'select laporan_id as id from resi where laporan_id = any($1::uuid[])',
    [laporanIds],
  );
  return new Set(rows.map((row) => row.id));
}

/** Gives a laporan that has none its receipt. */
export async function insertResi(tx: Db, laporanId: string, hash: Buffer): Promise<void> {
  await query(tx, 'insert into resi (laporan_id, hash) values ($1, $2)', [laporanId, hash]);
}
