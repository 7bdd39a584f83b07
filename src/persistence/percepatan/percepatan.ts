import type { Hitungan } from '../../domain/percepatan/kemajuan.ts';
import type { Percepatan } from '../../domain/percepatan/percepatan.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';
import { toTimestamptz } from '../connection/values.ts';
import type { IsiAwal } from './beku.ts';

/** A drive with what was sealed of it so far. */
export interface PercepatanTercatat extends Percepatan {
  readonly awal: IsiAwal | null;
  readonly dibekukanPada: Instant | null;
  /** The whole of its result; null before it is over. */
  readonly hasil: Hitungan | null;
  readonly batal: string | null;
}

/** Notes a drive once by its id; its terms are never changed. */
export async function addPercepatan(tx: Db, one: Percepatan): Promise<void> {
  await query(
    tx,
    `insert into percepatan (id, badan, lingkup, nama, dasar, dari, sampai, potong, umur, target, jenis, hanya, dibuat_pada, oleh)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12::text[], $13, $14) on conflict (id) do nothing`,
    [
      one.id,
      one.badan,
      one.lingkup,
      one.nama,
      one.dasar,
      one.dari,
      one.sampai,
      one.potong,
      one.umur,
      one.target,
      one.jenis,
      [...one.hanya],
      toTimestamptz(one.dibuatPada),
      one.oleh,
    ],
  );
}

const SELECT = `select p.id, p.badan, p.lingkup, p.nama, p.dasar, p.dari, p.sampai, p.potong, p.umur, p.target, p.jenis, p.hanya,
  p.dibuat_pada as "dibuatPada", p.oleh, a.isi as awal, a.pada as "dibekukanPada", k.isi -> 'semua' as hasil, b.alasan as batal
  from percepatan p
  left join percepatan_beku a on a.percepatan_id = p.id and a.tahap = 'awal'
  left join percepatan_beku k on k.percepatan_id = p.id and k.tahap = 'akhir'
  left join percepatan_batal b on b.percepatan_id = p.id`;

/** All drives, the latest start first. */
export function listPercepatan(db: Db, limit: number): Promise<PercepatanTercatat[]> {
  return query<PercepatanTercatat>(db, `${SELECT} order by p.dari desc, p.id desc limit $1`, [limit]);
}

/** One drive; null for an id that is none. */
export async function findPercepatan(db: Db, id: string): Promise<PercepatanTercatat | null> {
  const [one] = await query<PercepatanTercatat>(db, `${SELECT} where p.id = $1::uuid`, [id]);
  return one ?? null;
}

/** Drives whose list is not frozen, or whose result is not, and that were not called off. */
export function listBelumSelesai(db: Db): Promise<PercepatanTercatat[]> {
  return query<PercepatanTercatat>(
    db,
    `${SELECT} where k.percepatan_id is null and b.percepatan_id is null order by p.dari, p.id`,
    [],
  );
}

/** Drives under way. */
export function listBerjalan(db: Db): Promise<PercepatanTercatat[]> {
  return query<PercepatanTercatat>(
    db,
    `${SELECT} where a.percepatan_id is not null and k.percepatan_id is null and b.percepatan_id is null order by p.dari desc, p.id desc`,
    [],
  );
}

/** The drive of the same body over the same set that started last before this one; null for the first. */
export async function findSebelum(db: Db, of: Percepatan): Promise<PercepatanTercatat | null> {
  const [one] = await query<PercepatanTercatat>(
    db,
    `${SELECT} where p.badan = $1 and p.lingkup = $2 and p.dari < $3 and a.percepatan_id is not null and b.percepatan_id is null
      order by p.dari desc, p.id desc limit 1`,
    [of.badan, of.lingkup, of.dari],
  );
  return one ?? null;
}

/** Nobody else freezes or calls off this drive until the transaction ends. */
export async function lockPercepatan(tx: Db, id: string): Promise<void> {
  await query(tx, 'select pg_advisory_xact_lock(hashtextextended($1, 7624501613))', [id]);
}

/** Calls a drive off, once. */
export async function addBatal(
  tx: Db,
  one: { readonly id: string; readonly alasan: string; readonly pada: Instant; readonly oleh: string },
): Promise<void> {
  await query(
    tx,
    `insert into percepatan_batal (percepatan_id, alasan, pada, oleh) values ($1, $2, $3, $4) on conflict do nothing`,
    [one.id, one.alasan, toTimestamptz(one.pada), one.oleh],
  );
}
