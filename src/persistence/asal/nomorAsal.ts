import type { KodeBadan } from '../../domain/instansi/types.ts';
import { query, type Db } from '../connection/database.ts';

/** Which of these numbers of another register laporan of this instansi have already: number there → nomor here. */
export async function findNomorAsal(
  db: Db,
  instansi: KodeBadan,
  nomorAsal: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (nomorAsal.length === 0) return new Map();
  const rows = await query<{ asal: string; nomor: string }>(
    db,
    'select nomor_asal as asal, nomor from laporan where instansi = $1 and nomor_asal = any($2)',
    [instansi, nomorAsal],
  );
  return new Map(rows.map(({ asal, nomor }) => [asal, nomor]));
}

/** The laporan of this instansi that a key of another system filed for somebody under that number of its own. */
export async function findKiriman(db: Db, instansi: KodeBadan, nomorAsal: string): Promise<string | null> {
  const rows = await query<{ id: string }>(
    db,
    `select id from laporan where instansi = $1 and nomor_asal = $2 and kanal in ('open311', 'api') and pembuat is not null limit 2`,
    [instansi, nomorAsal],
  );
  return rows.length === 1 ? (rows[0]?.id ?? null) : null;
}
