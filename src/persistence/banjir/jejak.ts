import type { Jejak } from '../../domain/banjir/banjir.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';
import { toTimestamptz } from '../connection/values.ts';

/** Together with the laporan itself, in one transaction. */
export async function insertJejak(tx: Db, jejak: Jejak): Promise<void> {
  await query(
    tx,
    `insert into banjir_jejak (laporan_id, pada, alamat, pelapor, ciri) values ($1, $2, $3, $4::text[], $5::int[])`,
    [jejak.id, toTimestamptz(jejak.pada), jejak.alamat, [...jejak.pelapor], [...jejak.ciri]],
  );
}

const COLUMNS = `j.laporan_id as id, j.pada, j.alamat, j.pelapor, j.ciri`;

/** Those that nobody has looked at, oldest first. */
export function readJejakBaru(db: Db, limit: number): Promise<Jejak[]> {
  return query<Jejak>(
    db,
    `select ${COLUMNS} from banjir_jejak j where not diperiksa order by j.pada, j.laporan_id limit $1`,
    [limit],
  );
}

/**
 * Those before it since `since` that share its address, its person or some of its lowest digests, the newest of each ground; what an admin
 * nasional has cleared no longer counts.
 */
export function readJejakSekitar(db: Db, satu: Jejak, since: Instant): Promise<Jejak[]> {
  return query<Jejak>(db, SEKITAR_TEXT, [
    satu.id,
    toTimestamptz(satu.pada),
    toTimestamptz(since),
    satu.alamat,
    [...satu.pelapor],
    satu.ciri.slice(0, LOOKED_UP),
  ]);
}

/** Of two texts that share four fifths of their pairs, all eight lowest differ once in 400,000. */
const LOOKED_UP = 8;
const before = `j.laporan_id <> $1 and j.pada <= $2 and j.pada > $3 and not exists (
    select from banjir_anggota a join banjir b on b.id = a.banjir_id where a.laporan_id = j.laporan_id and b.status = 'bukan')`;
const ground = (condition: string): string =>
  `(select ${COLUMNS} from banjir_jejak j where ${before} and ${condition} order by j.pada desc limit 200)`;
const SEKITAR_TEXT = `${ground('j.alamat = $4')} union ${ground('j.pelapor && $5::text[]')} union ${ground('j.ciri && $6::int[]')}`;

export async function markDiperiksa(db: Db, id: string): Promise<void> {
  await query(db, 'update banjir_jejak set diperiksa = true where laporan_id = $1', [id]);
}

/** Forgets addresses of days that are over, and everything that no window reaches; answers how many rows went. */
export async function purgeJejak(db: Db, dayBegan: Instant, before: Instant): Promise<number> {
  await query(db, 'update banjir_jejak set alamat = null where alamat is not null and pada < $1', [
    toTimestamptz(dayBegan),
  ]);
  const rows = await query(db, 'delete from banjir_jejak where pada < $1 returning 1 as n', [
    toTimestamptz(before),
  ]);
  return rows.length;
}
