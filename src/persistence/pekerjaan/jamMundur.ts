import type { Instant } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';
import { toTimestamptz } from '../connection/values.ts';

/**
 * What waits for its next try is due now: its time was written by a clock that ran ahead. Not what was to leave later from the beginning (the
 * mail of a day, a notice of an anonim laporan). Answers how many.
 */
export async function bangunkanTertunda(db: Db, now: Instant): Promise<number> {
  let woken = 0;
  for (const text of TEXTS) woken += (await query(db, text, [toTimestamptz(now)])).length;
  return woken;
}

const TEXTS: readonly string[] = [
  `update pesan set coba_pada = $1 where status = 'antre' and coba_pada > $1 and (percobaan > 0 or coba_pada = dibuat_pada) returning 1`,
  `update pesan_masuk set coba_pada = $1 where status = 'antre' and coba_pada > $1 and giliran is null returning 1`,
  `update webhook_kiriman set coba_pada = $1 where status = 'antre' and coba_pada > $1 returning 1`,
  `update sistem_lokal set berikut_pada = $1 where berikut_pada > $1 returning 1`,
  `update sistem_masuk set coba_pada = $1 where status = 'antre' and coba_pada > $1 returning 1`,
  `update sistem_keluar set coba_pada = $1 where status = 'antre' and coba_pada > $1 returning 1`,
  `update ombudsman_paket set coba_pada = $1 where status = 'antre' and coba_pada > $1 returning 1`,
  `update pindaian set coba_pada = $1 where keadaan = 'menunggu' and coba_pada > $1 returning 1`,
];
