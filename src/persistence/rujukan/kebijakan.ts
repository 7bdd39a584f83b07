import type { Instant } from '../../domain/shared/time.ts';
import type { KebijakanBaris } from '../../domain/tenggat/kebijakan.ts';
import { query, type Db } from '../connection/database.ts';
import { toJson, toTimestamptz } from '../connection/values.ts';

/** Adds a value of a policy from an instant on; false when one of that instant is on record (rows are never rewritten). */
export async function insertKebijakan(tx: Db, row: KebijakanBaris, pada: Instant): Promise<boolean> {
  const values = [row.kode, toTimestamptz(row.berlakuSejak), toJson(row.nilai), toTimestamptz(pada)];
  const written = await query(
    tx,
    `insert into kebijakan (kode, berlaku_sejak, nilai, dicatat_pada) values ($1, $2, $3::jsonb, $4)
     on conflict do nothing returning kode`,
    values,
  );
  return written.length > 0;
}

export interface LaporanMade {
  readonly semua: number;
  readonly terbuka: number;
}

/**
 * How many laporan were made before the first of these instants (ascending), from it up to the next, and so on, and how many of them
 * are open now; `batas.length + 1` counts from one reading of the table, however many values a policy had.
 */
export async function countMade(
  db: Db,
  batas: readonly Instant[],
  sampai: Instant,
): Promise<readonly LaporanMade[]> {
  const rows = await query<LaporanMade & { readonly bagian: number }>(
    db,
    `select width_bucket(dibuat_pada, $1::timestamptz[]) as bagian, count(*)::int as semua,
       (count(*) filter (where status in ('menunggu_verifikasi', 'tertunda', 'diteruskan', 'diproses')))::int as terbuka
       from laporan where dibuat_pada < $2 group by 1`,
    [batas.map(toTimestamptz), toTimestamptz(sampai)],
  );
  const found = new Map(rows.map(({ bagian, semua, terbuka }) => [bagian, { semua, terbuka }]));
  return [...batas, sampai].map((_, bagian) => found.get(bagian) ?? { semua: 0, terbuka: 0 });
}
