import { query, type Db } from '../connection/database.ts';
import type { Identitas } from '../laporan/storeEvents.ts';

/**
 * Name and contact of one laporan's pelapor; null when none was given. Never part of a list: ask only after the view of this
 * laporan said that its reader may see them.
 */
export async function readIdentitas(db: Db, laporanId: string): Promise<Identitas | null> {
  const [row] = await query<Identitas>(
    db,
    `select akun_id as "akunId", nama, email, telepon, nik from identitas where laporan_id = $1`,
    [laporanId],
  );
  return row ?? null;
}
