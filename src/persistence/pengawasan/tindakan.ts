import type { KodeBadan } from '../../domain/instansi/types.ts';
import type { JenisTindakan, UkuranKunjungan } from '../../domain/pengawasan/tindakan.ts';
import type { Hari, Instant } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';
import { toJson, toTimestamptz } from '../connection/values.ts';

/** A figure of the body as it stood when somebody acted: whole numbers, so that it prints the same for ever. */
export interface AngkaSaatItu {
  readonly kode: string;
  readonly pembilang: number;
  readonly penyebut: number;
}

/** One act of supervision as it is kept. */
export interface Tindakan {
  readonly id: string;
  readonly pengawas: KodeBadan;
  readonly badan: KodeBadan;
  readonly jenis: JenisTindakan;
  readonly pada: Instant;
  readonly oleh: string;
  readonly perihal: string;
  readonly isi: string;
  readonly tanggal: Hari | null;
  readonly ukuran: readonly UkuranKunjungan[];
  readonly angka: readonly AngkaSaatItu[];
  readonly nomor: string | null;
}

/** Serialises the numbering of letters of one supervisor. */
const NUMBER_LOCK = 7_624_501_611;

/** The next serial of a supervisor's letters in a year; nobody else gets one until this transaction ends. */
export async function nextUrutSurat(tx: Db, pengawas: KodeBadan, tahun: number): Promise<number> {
  await query(tx, 'select pg_advisory_xact_lock($1 # hashtextextended($2, $3))', [
    NUMBER_LOCK,
    pengawas,
    tahun,
  ]);
  const [row] = await query<{ urut: number }>(
    tx,
    'select coalesce(max(urut), 0) + 1 as urut from tindakan_pengawasan where pengawas = $1 and tahun = $2',
    [pengawas, tahun],
  );
  return row?.urut ?? 1;
}

/** Adds an act once. False when that id is there already. */
export async function addTindakan(
  tx: Db,
  one: Tindakan & { readonly urut: number | null },
): Promise<boolean> {
  const tahun = one.urut === null ? null : Number(/\d{4}$/.exec(one.nomor ?? '')?.[0]);
  const rows = await query(
    tx,
    `insert into tindakan_pengawasan
       (id, pengawas, badan, jenis, pada, oleh, perihal, isi, tanggal, ukuran, angka, nomor, tahun, urut)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
     on conflict (id) do nothing returning 1 as n`,
    [
      one.id,
      one.pengawas,
      one.badan,
      one.jenis,
      toTimestamptz(one.pada),
      one.oleh,
      one.perihal,
      one.isi,
      one.tanggal,
      toJson(one.ukuran),
      toJson(one.angka),
      one.nomor,
      tahun,
      one.urut,
    ],
  );
  return rows.length > 0;
}

const SELECT = `select t.id, t.pengawas, t.badan, t.jenis, t.pada, t.oleh, t.perihal, t.isi, t.tanggal, t.ukuran,
  t.angka, t.nomor from tindakan_pengawasan t`;

/** The acts about one body, the latest first. */
export function listTindakan(db: Db, badan: KodeBadan, limit: number): Promise<Tindakan[]> {
  return query<Tindakan>(db, `${SELECT} where t.badan = $1 order by t.pada desc, t.id desc limit $2`, [
    badan,
    limit,
  ]);
}

/** The latest act about each of these bodies. */
export function lastTindakan(db: Db, badan: readonly KodeBadan[]): Promise<Tindakan[]> {
  return query<Tindakan>(
    db,
    `select l.* from unnest($1::text[]) as b(kode)
       cross join lateral (${SELECT} where t.badan = b.kode order by t.pada desc, t.id desc limit 1) l`,
    [badan],
  );
}

/** One act; null for an id that is none. */
export async function findTindakan(db: Db, id: string): Promise<Tindakan | null> {
  const [one] = await query<Tindakan>(db, `${SELECT} where t.id = $1::uuid`, [id]);
  return one ?? null;
}
