import type { Instant } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';
import { toTimestamptz } from '../connection/values.ts';
import { searchWords } from '../laporan/words/searchText.ts';

/**
 * Public, open laporan of an area made since `sejak` that share words with a text, the likeliest first. Looks at the newest
 * `AMONG` of the area only, so the cost does not grow with the country.
 */
export async function findSerupa(
  db: Db,
  asked: { readonly teks: string; readonly wilayah: string; readonly sejak: Instant; readonly limit: number },
): Promise<readonly string[]> {
  const rows = await query<{ nomor: string }>(db, SERUPA_TEXT, [
    searchWords(asked.teks).slice(0, 4000),
    asked.wilayah,
    `${asked.wilayah}.~`,
    toTimestamptz(asked.sejak),
    asked.limit,
  ]);
  return rows.map((row) => row.nomor);
}

const AMONG = 400;

// A word or two in common say little; of a long laporan a sixth must be shared.
const SERUPA_TEXT = `
  with asked as (
    select tsvector_to_array(to_tsvector('indonesian', $1)) as kata
  ), near as (
    select nomor, dibuat_pada, tsvector_to_array(cari) as kata
      from laporan
     where terbit and not rahasia and status not in ('selesai', 'diarsipkan')
       and wilayah >= $2 and wilayah < $3 and dibuat_pada >= $4
     order by dibuat_pada desc limit ${AMONG}
  ), scored as (
    select near.nomor, near.dibuat_pada,
      (select count(*) from unnest(near.kata) as k where k = any(asked.kata)) as sama,
      cardinality(near.kata) as banyak
      from near, asked
  )
  select nomor from scored where sama >= 3 and sama * 6 >= least(banyak, 60)
   order by sama::float / greatest(banyak, 8) desc, dibuat_pada desc limit $5`;
