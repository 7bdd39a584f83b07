import type { KodeBadan } from '../../domain/instansi/types.ts';
import type { Hari, Instant } from '../../domain/shared/time.ts';
import { query } from '../connection/database.ts';
import type { Db } from '../connection/database.ts';
import { toTimestamptz } from '../connection/values.ts';

/** The decree that names an instansi's team (F109): without a valid one it is not "terhubung" (rules §6). */
export interface SkPengelola {
  readonly id: string;
  readonly instansi: KodeBadan;
  readonly nomor: string;
  readonly tanggal: Hari;
  /** The last day on which it holds; null: until withdrawn. */
  readonly berlakuSampai: Hari | null;
  /** The document, when it was handed in. */
  readonly lampiran: string | null;
}

/** `baru`: written; `sama`: there already, equal; `beda`: one of that instansi and number is there with other dates, nothing written. */
export type SkRecorded = 'baru' | 'sama' | 'beda';

/** Writes an SK once: the same (instansi, nomor) again changes nothing, so an import may be repeated. */
export async function recordSkPengelola(tx: Db, sk: SkPengelola, pada: Instant): Promise<SkRecorded> {
  const at = toTimestamptz(pada);
  const values = [sk.id, sk.instansi, sk.nomor, sk.tanggal, sk.berlakuSampai, sk.lampiran, at];
  const written = await query(tx, insertText, values);
  if (written.length > 0) return 'baru';
  const same = await query(tx, sameText, [sk.instansi, sk.nomor, sk.tanggal, sk.berlakuSampai]);
  return same.length > 0 ? 'sama' : 'beda';
}

/** Changes validity or document of an SK; the former row stays in the history. False when there is none of that id. */
export async function changeSkPengelola(
  tx: Db,
  id: string,
  change: Pick<SkPengelola, 'berlakuSampai' | 'lampiran'>,
  pada: Instant,
): Promise<boolean> {
  const values = [id, change.berlakuSampai, change.lampiran, toTimestamptz(pada)];
  return (await query(tx, changeText, values)).length > 0;
}

/** The SK of an instansi, the latest first. */
export function listSkPengelola(db: Db, instansi: KodeBadan): Promise<readonly SkPengelola[]> {
  return query<SkPengelola>(db, listText, [instansi]);
}

/** The SK of that instansi and number; null when there is none. */
export async function findSk(db: Db, instansi: KodeBadan, nomor: string): Promise<SkPengelola | null> {
  const [sk] = await query<SkPengelola>(db, findText, [instansi, nomor]);
  return sk ?? null;
}

/** Which of the given instansi have an SK that holds on `hari`. */
export async function instansiWithSk(
  db: Db,
  instansi: readonly KodeBadan[],
  hari: Hari,
): Promise<ReadonlySet<KodeBadan>> {
  const rows = await query<{ instansi: KodeBadan }>(db, validText, [instansi, hari]);
  return new Set(rows.map((row) => row.instansi));
}

const insertText = `
  insert into sk_pengelola (id, instansi, nomor, tanggal, berlaku_sampai, lampiran, diubah_pada)
  values ($1, $2, $3, $4, $5, $6, $7) on conflict (instansi, nomor) do nothing returning id`;
const sameText = `
  select from sk_pengelola
  where instansi = $1 and nomor = $2 and tanggal = $3 and berlaku_sampai is not distinct from $4::date`;
const changeText = `
  update sk_pengelola set berlaku_sampai = $2, lampiran = $3, diubah_pada = $4 where id = $1 returning id`;
const listText = `
  select id, instansi, nomor, tanggal, berlaku_sampai as "berlakuSampai", lampiran
  from sk_pengelola where instansi = $1 order by tanggal desc, nomor`;
const findText = `
  select id, instansi, nomor, tanggal, berlaku_sampai as "berlakuSampai", lampiran
  from sk_pengelola where instansi = $1 and nomor = $2`;
const validText = `
  select distinct instansi from sk_pengelola
  where instansi = any($1) and tanggal <= $2 and (berlaku_sampai is null or berlaku_sampai >= $2)`;
