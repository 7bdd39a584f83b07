import { openDatabase, query } from '../connection/database.ts';

/** Tables in whose pages erased words may linger as dead rows, and the statistics made of them. */
const HELD_WORDS = [
  'riwayat_isi',
  'laporan',
  'lampiran',
  'identitas',
  'penghapusan',
  'komentar',
  'massal',
  'akun',
  'permohonan',
  'pg_catalog.pg_statistic',
];

/**
 * Rewrites the tables that held erased words, so that their former pages go from the disk too; nobody can read or write them
 * meanwhile. As the owner of the database. The journal of PostgreSQL (pg_wal) forgets by itself as it goes on.
 */
export async function compactErased(ownerUrl: string): Promise<void> {
  const db = openDatabase(ownerUrl, { poolSize: 1, statementTimeoutMs: 3_600_000, lockTimeoutMs: 600_000 });
  try {
    for (const table of HELD_WORDS) await query(db, `vacuum (full) ${table}`);
    await query(db, 'analyze');
  } finally {
    await db.destroy();
  }
}
