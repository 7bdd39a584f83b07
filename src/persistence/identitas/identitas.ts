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

/**
 * Takes name, contact and account of an account holder away from a laporan that became anonim. A contact given without an
 * account stays: it is the only way back to that pelapor, and no reader sees it.
 */
export async function unlinkIdentitas(tx: Db, laporanId: string): Promise<void> {
  await query(
    tx,
    `update identitas set akun_id = null, nama = null, email = null, telepon = null, nik = null
      where laporan_id = $1 and akun_id is not null`,
    [laporanId],
  );
}
