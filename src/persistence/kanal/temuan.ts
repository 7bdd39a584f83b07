import type { Instant } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';
import { toTimestamptz } from '../connection/values.ts';
import { LEER } from './hapusPesan.ts';

/** Reasons of waiting that mark a temuan: it names us in public, or a search alone found it. */
export const TEMUAN = ['temuan', 'temuan_cari'] as const;
export type JenisTemuan = (typeof TEMUAN)[number];

const WAITS = `status = 'tidak_dipahami' and hasil = any($1::text[])`;

/**
 * Forgets a post that waits as a temuan of these kinds: it came again by a better way, which stores it anew in the same transaction. One that
 * an officer has in hand, or decided on, stays.
 */
export async function dropTemuan(
  tx: Db,
  of: { readonly kanal: string; readonly sidik: Buffer; readonly jenis: readonly JenisTemuan[] },
): Promise<void> {
  await query(tx, `delete from pesan_masuk where ${WAITS} and kanal = $2 and sidik = $3`, [
    of.jenis,
    of.kanal,
    of.sidik,
  ]);
}

/** How many found posts wait, so that no more are looked for than officers read. */
export async function countTemuanCari(db: Db): Promise<number> {
  const [row] = await query<{ n: number }>(db, `select count(*)::int as n from pesan_masuk where ${WAITS}`, [
    ['temuan_cari'],
  ]);
  return row?.n ?? 0;
}

/** How many temuan of one account there were since then, whatever became of them. */
export async function countTemuanFrom(db: Db, pengirim: Buffer, since: Instant): Promise<number> {
  const [row] = await query<{ n: number }>(
    db,
    `select count(*)::int as n from pesan_masuk where pengirim = $1 and diterima_pada > $2 and hasil = any($3::text[])`,
    [pengirim, toTimestamptz(since), TEMUAN],
  );
  return row?.n ?? 0;
}

/** Temuan that wait, those that were looked at longest ago first; they count as looked at now. */
export function takeTemuanMenunggu(
  db: Db,
  limit: number,
  pada: Instant,
): Promise<{ readonly id: string; readonly isi: Buffer | null }[]> {
  return query(
    db,
    `update pesan_masuk set coba_pada = $2 where id in (
       select id from pesan_masuk where ${WAITS} order by coba_pada, id limit $3) returning id, isi`,
    [TEMUAN, toTimestamptz(pada), limit],
  );
}

/** Sets aside temuan whose authors took them back: words and author go. Answers how many. */
export async function endTemuanHilang(db: Db, ids: readonly string[], pada: Instant): Promise<number> {
  const rows = await query(
    db,
    `update pesan_masuk set ${LEER}, alasan = 'dihapus_penulis', selesai_pada = $3
      where ${WAITS} and id = any($2::uuid[]) returning id`,
    [TEMUAN, ids, toTimestamptz(pada)],
  );
  return rows.length;
}
