import type { Instant } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';
import { toTimestamptz } from '../connection/values.ts';

/** Where the pelapor of a laporan is answered; `alamat` is closed by a key outside the database. */
export interface AlamatKanal {
  readonly kanal: string;
  readonly alamat: Buffer;
  readonly masukPada: Instant;
}

/** Keeps where a laporan came from; a later word from the same place renews its moment. */
export async function keepAlamatKanal(tx: Db, laporanId: string, one: AlamatKanal): Promise<void> {
  await query(
    tx,
    `insert into alamat_kanal (laporan_id, kanal, alamat, masuk_pada) values ($1, $2, $3, $4)
     on conflict (laporan_id) do update set masuk_pada = greatest(alamat_kanal.masuk_pada, excluded.masuk_pada)`,
    [laporanId, one.kanal, one.alamat, toTimestamptz(one.masukPada)],
  );
}

export async function readAlamatKanal(db: Db, laporanId: string): Promise<AlamatKanal | null> {
  const [row] = await query<AlamatKanal>(
    db,
    `select kanal, alamat, masuk_pada as "masukPada" from alamat_kanal where laporan_id = $1`,
    [laporanId],
  );
  return row ?? null;
}
