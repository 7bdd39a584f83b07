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
