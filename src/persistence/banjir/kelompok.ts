import type { Banjir, SebabBanjir } from '../../domain/banjir/banjir.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';
import { toTimestamptz } from '../connection/values.ts';

/** A burst as it stands: its laporan, and how many nobody has forwarded, closed or put aside yet. */
export interface KelompokBanjir {
  readonly id: string;
  readonly sebab: SebabBanjir;
  readonly status: 'terbuka' | 'bukan';
  readonly jumlah: number;
  readonly menunggu: number;
  readonly awal: Instant;
  readonly akhir: Instant;
}

/**
 * Puts the laporan of a burst into the open group that one of them is in already, else into a new one under `id`. A laporan is in one
 * group at most, for good. Answers how many were added.
 */
export async function groupBanjir(tx: Db, id: string, banjir: Banjir, now: Instant): Promise<number> {
  // two workers at the same burst would make two groups of it
  await query(tx, `select pg_advisory_xact_lock(hashtext('banjir'))`, []);
  const [open] = await query<{ id: string }>(
    tx,
    `select b.id from banjir_anggota a join banjir b on b.id = a.banjir_id
      where a.laporan_id = any($1::uuid[]) and b.status = 'terbuka' order by b.dibuat_pada, b.id limit 1`,
    [[...banjir.anggota]],
  );
  if (open === undefined) {
    await query(tx, `insert into banjir (id, sebab, status, dibuat_pada) values ($1, $2, 'terbuka', $3)`, [
      id,
      banjir.sebab,
      toTimestamptz(now),
    ]);
  }
  const added = await query(
    tx,
    `insert into banjir_anggota (laporan_id, banjir_id) select unnest($1::uuid[]), $2
      on conflict (laporan_id) do nothing returning 1 as n`,
    [[...banjir.anggota], open?.id ?? id],
  );
  return added.length;
}

/** Open groups with laporan that still wait to be verified, the largest first. */
export function listBanjir(db: Db, limit: number): Promise<KelompokBanjir[]> {
  return query<KelompokBanjir>(
    db,
    `${KELOMPOK_TEXT} where b.status = 'terbuka' group by b.id
      having count(*) filter (where ${WAITS}) > 0
      order by count(*) filter (where ${WAITS}) desc, b.dibuat_pada, b.id limit $1`,
    [limit],
  );
}

export async function findBanjir(db: Db, id: string): Promise<KelompokBanjir | null> {
  const [found] = await query<KelompokBanjir>(db, `${KELOMPOK_TEXT} where b.id = $1 group by b.id`, [id]);
  return found ?? null;
}

/** How many groups `listBanjir` would give; counting stops at `atMost`. */
export async function countBanjir(db: Db, atMost: number): Promise<number> {
  const [row] = await query<{ n: number }>(
    db,
    `select count(*)::int as n from (select from banjir b where b.status = 'terbuka' and exists (
       select from banjir_anggota a join laporan l on l.id = a.laporan_id where a.banjir_id = b.id and ${WAITS})
       limit $1) as found`,
    [atMost],
  );
  return row?.n ?? 0;
}

const WAITS = `l.status = 'menunggu_verifikasi'`;
const KELOMPOK_TEXT = `
  select b.id, b.sebab, b.status, count(*)::int as jumlah, (count(*) filter (where ${WAITS}))::int as menunggu,
    min(l.dibuat_pada) as awal, max(l.dibuat_pada) as akhir
    from banjir b join banjir_anggota a on a.banjir_id = b.id join laporan l on l.id = a.laporan_id`;

/** The mark goes from all of them; false when it was gone already or never there. */
export async function clearBanjir(db: Db, id: string, akunId: string, now: Instant): Promise<boolean> {
  const rows = await query(
    db,
    `update banjir set status = 'bukan', diputus_pada = $3, diputus_oleh = $2
      where id = $1 and status = 'terbuka' returning 1 as n`,
    [id, akunId, toTimestamptz(now)],
  );
  return rows.length > 0;
}

/** Which of these laporan bear the mark. */
export async function findTanda(db: Db, nomor: readonly string[]): Promise<string[]> {
  const rows = await query<{ nomor: string }>(
    db,
    `select l.nomor from laporan l join banjir_anggota a on a.laporan_id = l.id join banjir b on b.id = a.banjir_id
      where l.nomor = any($1::text[]) and b.status = 'terbuka'`,
    [[...nomor]],
  );
  return rows.map((one) => one.nomor);
}
