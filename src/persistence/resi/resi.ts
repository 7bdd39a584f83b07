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

/** All laporan of the same pelapor without account: what a `pecah` made of the first one opens with the same receipt. */
export async function findNomorSeasal(db: Db, nomor: string): Promise<string[]> {
  const rows = await query<{ nomor: string }>(
    db,
    `select l.nomor from laporan l join laporan asal on asal.nomor = $1 and asal.pemilik = l.pemilik
      order by l.dibuat_pada, l.id limit 20`,
    [nomor],
  );
  return rows.map((row) => row.nomor);
}
