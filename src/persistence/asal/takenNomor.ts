import { query, type Db } from '../connection/database.ts';

/** Those of `nomor` that some laporan has: many at once would otherwise meet one in nearly every transaction. */
export async function takenNomor(db: Db, nomor: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await query<{ nomor: string }>(db, `select nomor from laporan where nomor = any($1::text[])`, [
    nomor,
  ]);
  return new Set(rows.map((row) => row.nomor));
}
