import type { KodeBadan } from '../../domain/instansi/types.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';
import { toTimestamptz } from '../connection/values.ts';

export interface Hadir {
  readonly akunId: string;
  readonly nama: string | null;
  readonly badan: KodeBadan;
}

/**
 * Notes that an account reads a laporan now and gives the others who did since `since`. Rows long past go along, a few at a time, so that
 * nobody waits for a clean-up.
 */
export async function touchKehadiran(
  db: Db,
  one: { readonly nomor: string; readonly akunId: string; readonly badan: KodeBadan },
  now: Instant,
  since: Instant,
): Promise<Hadir[]> {
  await query(db, TOUCH_TEXT, [
    one.nomor,
    one.akunId,
    one.badan,
    toTimestamptz(now),
    toTimestamptz(since - PAST_MS),
  ]);
  return query<Hadir>(
    db,
    `select k.akun_id as "akunId", a.nama, k.badan from kehadiran k join laporan l on l.id = k.laporan_id
       left join akun a on a.id = k.akun_id
      where l.nomor = $1 and k.akun_id <> $2 and k.pada > $3 order by k.pada desc limit 20`,
    [one.nomor, one.akunId, toTimestamptz(since)],
  );
}

const PAST_MS = 3_600_000;
const TOUCH_TEXT = `
  with past as (
    delete from kehadiran where ctid in
      (select ctid from kehadiran where pada < $5 order by pada limit 50 for update skip locked))
  insert into kehadiran (laporan_id, akun_id, badan, pada)
  select id, $2, $3, $4 from laporan where nomor = $1
  on conflict (laporan_id, akun_id) do update set badan = excluded.badan, pada = excluded.pada`;
