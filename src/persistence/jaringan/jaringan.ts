import type { KodeBadan } from '../../domain/instansi/types.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';
import { toTimestamptz } from '../connection/values.ts';

/** The ranges that these instansi keep, all together. */
export async function readJaringan(db: Db, instansi: readonly KodeBadan[]): Promise<readonly string[]> {
  const rows = await query<{ jaringan: string[] }>(
    db,
    'select jaringan from jaringan_instansi where instansi = any($1::text[])',
    [[...instansi]],
  );
  return rows.flatMap((row) => row.jaringan);
}

/** Puts these ranges in the place of the former ones; none takes the list away. */
export async function writeJaringan(
  tx: Db,
  instansi: KodeBadan,
  jaringan: readonly string[],
  pada: Instant,
): Promise<void> {
  if (jaringan.length === 0) {
    await query(tx, 'delete from jaringan_instansi where instansi = $1', [instansi]);
    return;
  }
  await query(
    tx,
    `insert into jaringan_instansi (instansi, jaringan, diubah_pada) values ($1, $2::text[], $3)
     on conflict (instansi) do update set jaringan = excluded.jaringan, diubah_pada = excluded.diubah_pada`,
    [instansi, [...jaringan], toTimestamptz(pada)],
  );
}

/** Beside the identity that was stored in this transaction; where that is not in the open, the database keeps nothing. */
export async function markJaringanSendiri(tx: Db, laporanId: string, sendiri: boolean): Promise<void> {
  await query(tx, 'update identitas set jaringan_sendiri = $2 where laporan_id = $1', [laporanId, sendiri]);
}

/** For the pelapor's own download; null where it was not looked at. */
export async function readJaringanSendiri(db: Db, nomor: string): Promise<boolean | null> {
  const [row] = await query<{ sendiri: boolean | null }>(
    db,
    'select i.jaringan_sendiri as sendiri from identitas i join laporan l on l.id = i.laporan_id where l.nomor = $1',
    [nomor],
  );
  return row?.sendiri ?? null;
}
