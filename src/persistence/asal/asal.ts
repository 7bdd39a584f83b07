import { query, type Db } from '../connection/database.ts';

/** A row of another system that came in before. */
export interface Asal {
  readonly instansi: string;
  readonly nomorAsal: string;
  readonly laporanId: string;
  /** Digest of the row as it came in. */
  readonly sidik: Buffer;
}

/** Which of these (instansi, nomorAsal) came in already; in no order. */
export async function findAsal(
  db: Db,
  keys: readonly { readonly instansi: string; readonly nomorAsal: string }[],
): Promise<Asal[]> {
  if (keys.length === 0) return [];
  return query<Asal>(
    db,
    `select a.instansi, a.nomor_asal as "nomorAsal", a.laporan_id as "laporanId", a.sidik
       from unnest($1::text[], $2::text[]) as k (instansi, nomor_asal)
       join asal a on a.instansi = k.instansi and a.nomor_asal = k.nomor_asal`,
    [keys.map((key) => key.instansi), keys.map((key) => key.nomorAsal)],
  );
}
