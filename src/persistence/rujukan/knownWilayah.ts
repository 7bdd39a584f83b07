import { query, type Db } from '../connection/database.ts';

/** Those of `kode` that are areas, of any level. */
export async function knownWilayah(db: Db, kode: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await query<{ kode: string }>(db, `select kode from wilayah where kode = any($1::text[])`, [
    [...new Set(kode)],
  ]);
  return new Set(rows.map((row) => row.kode));
}
