import type { Jejak } from '../../domain/sinyal/sinyal.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';
import { toTimestamptz } from '../connection/values.ts';

/** Puts closings and answers among those that are compared, once each. */
export async function addJejak(tx: Db, jejak: readonly Jejak[]): Promise<void> {
  if (jejak.length === 0) return;
  const rows = jejak.map((one) => ({
    laporan_id: one.laporanId,
    urut: one.urut,
    jenis: one.jenis,
    instansi: one.instansi,
    pelaku: one.pelaku,
    pada: toTimestamptz(one.pada),
    ciri: one.ciri,
  }));
  await query(
    tx,
    `insert into sinyal_jejak select * from json_populate_recordset(null::sinyal_jejak, $1::json) on conflict do nothing`,
    [JSON.stringify(rows)],
  );
}

const COLUMNS = 'laporan_id as "laporanId", urut, jenis, instansi, pelaku, pada, ciri';

/** Closings of an account between two instants. */
export function readPenutupan(db: Db, pelaku: string, dari: Instant, sampai: Instant): Promise<Jejak[]> {
  return query<Jejak>(
    db,
    `select ${COLUMNS} from sinyal_jejak where jenis = 'tutup' and pelaku = $1::uuid and pada between $2 and $3`,
    [pelaku, toTimestamptz(dari), toTimestamptz(sampai)],
  );
}

/** More answers of one body than these within a window are not compared with each other: the nearest in time are. */
const ANSWERS = 1_000;

/** Final answers of a body within a window around an instant, the nearest first. */
export function readJawaban(db: Db, instansi: string, pada: Instant, windowMs: number): Promise<Jejak[]> {
  return query<Jejak>(
    db,
    `select ${COLUMNS} from sinyal_jejak where jenis = 'jawaban' and instansi = $1 and pada between $2 and $3
      order by abs(extract(epoch from pada - $4::timestamptz)) limit ${ANSWERS}`,
    [instansi, toTimestamptz(pada - windowMs), toTimestamptz(pada + windowMs), toTimestamptz(pada)],
  );
}

/** Forgets what no window reaches any more. */
export async function purgeSinyalJejak(db: Db, before: Instant): Promise<void> {
  await query(db, 'delete from sinyal_jejak where pada < $1', [toTimestamptz(before)]);
}
