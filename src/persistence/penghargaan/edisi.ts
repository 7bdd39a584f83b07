import type { KodeBadan } from '../../domain/instansi/types.ts';
import type { KetentuanEdisi, KetentuanPenghargaan } from '../../domain/penghargaan/penghargaan.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';
import { toJson, toTimestamptz } from '../connection/values.ts';

/** An edition as it was laid down. */
export interface Edisi extends KetentuanEdisi {
  readonly id: string;
  readonly pemberi: KodeBadan;
  readonly dibuatPada: Instant;
  readonly oleh: string;
  /** Null while only its makers see it. */
  readonly terbitPada: Instant | null;
}

/** One award of an edition. */
export interface Penghargaan extends KetentuanPenghargaan {
  readonly id: string;
  readonly edisiId: string;
}

/** A body that people chose, with the reason. */
export interface Putusan {
  readonly id: string;
  readonly penghargaanId: string;
  readonly badan: KodeBadan;
  readonly alasan: string;
  readonly pada: Instant;
}

/** The frozen rankings of an award, the last one first. */
export interface Hitungan {
  readonly penghargaanId: string;
  readonly peringkatId: string;
  readonly nomor: string;
}

const LOCK = 7_624_501_662;

/** Nobody else changes or publishes this edition until the transaction ends. */
export async function lockEdisi(tx: Db, id: string): Promise<void> {
  await query(tx, 'select pg_advisory_xact_lock($1 # hashtextextended($2, 0))', [LOCK, id]);
}

/** Adds an edition once; false when its id or its name in that year is taken. */
export async function addEdisi(tx: Db, one: Omit<Edisi, 'terbitPada'>): Promise<boolean> {
  const rows = await query(
    tx,
    `insert into penghargaan_edisi (id, pemberi, tahun, nama, dari, sampai, dibuat_pada, oleh)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning 1 as n`,
    [one.id, one.pemberi, one.tahun, one.nama, one.dari, one.sampai, toTimestamptz(one.dibuatPada), one.oleh],
  );
  return rows.length > 0;
}

const EDISI = `select e.id, e.pemberi, e.tahun, e.nama, e.dari::text as dari, e.sampai::text as sampai, e.dibuat_pada as "dibuatPada",
  e.oleh, t.pada as "terbitPada" from penghargaan_edisi e left join penghargaan_terbit t on t.edisi_id = e.id`;

/** Editions of one giver, the latest first. */
export function listEdisi(db: Db, pemberi: KodeBadan, limit: number): Promise<Edisi[]> {
  return query<Edisi>(
    db,
    `${EDISI} where e.pemberi = $1 order by e.tahun desc, e.dibuat_pada desc, e.id limit $2`,
    [pemberi, limit],
  );
}

export async function findEdisi(db: Db, id: string): Promise<Edisi | null> {
  const [one] = await query<Edisi>(db, `${EDISI} where e.id = $1::uuid`, [id]);
  return one ?? null;
}

/** Adds an award once by its id; false when it is there. */
export async function addPenghargaan(
  tx: Db,
  one: Penghargaan & { readonly pada: Instant; readonly oleh: string },
): Promise<boolean> {
  const rows = await query(
    tx,
    `insert into penghargaan (id, edisi_id, nama, arti, cara, jenis, banyak, rumus, dibuat_pada, oleh)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (id) do nothing returning 1 as n`,
    [
      one.id,
      one.edisiId,
      one.nama,
      one.arti,
      one.cara,
      one.jenis,
      one.banyak,
      one.rumus === null ? null : toJson(one.rumus),
      toTimestamptz(one.pada),
      one.oleh,
    ],
  );
  return rows.length > 0;
}

/** The awards of an edition that were not taken out, in the order in which they were laid down. */
export function listPenghargaan(db: Db, edisiId: string): Promise<Penghargaan[]> {
  return query<Penghargaan>(
    db,
    `select id, edisi_id as "edisiId", nama, arti, cara, jenis, banyak, rumus from penghargaan
      where edisi_id = $1::uuid and dicabut_pada is null order by dibuat_pada, id`,
    [edisiId],
  );
}

export async function cabutPenghargaan(tx: Db, id: string, pada: Instant): Promise<void> {
  await query(tx, 'update penghargaan set dicabut_pada = $2 where id = $1::uuid and dicabut_pada is null', [
    id,
    toTimestamptz(pada),
  ]);
}

/** Says that an award is computed from this ranking from now on. */
export async function addHitungan(
  tx: Db,
  one: Omit<Hitungan, 'nomor'> & { readonly pada: Instant; readonly oleh: string },
): Promise<void> {
  await query(
    tx,
    `insert into penghargaan_hitung (penghargaan_id, peringkat_id, pada, oleh) values ($1, $2, $3, $4) on conflict do nothing`,
    [one.penghargaanId, one.peringkatId, toTimestamptz(one.pada), one.oleh],
  );
}

export function listHitungan(db: Db, edisiId: string): Promise<Hitungan[]> {
  return query<Hitungan>(
    db,
    `select h.penghargaan_id as "penghargaanId", h.peringkat_id as "peringkatId", b.nomor
       from penghargaan_hitung h join penghargaan p on p.id = h.penghargaan_id join peringkat_beku b on b.id = h.peringkat_id
      where p.edisi_id = $1::uuid order by b.tahun desc, b.urut desc`,
    [edisiId],
  );
}

/** Adds a decision once; false when its id is there or the body was chosen for that award. */
export async function addPutusan(tx: Db, one: Putusan & { readonly oleh: string }): Promise<boolean> {
  const rows = await query(
    tx,
    `insert into penghargaan_putusan (id, penghargaan_id, badan, alasan, pada, oleh) values ($1, $2, $3, $4, $5, $6)
     on conflict do nothing returning 1 as n`,
    [one.id, one.penghargaanId, one.badan, one.alasan, toTimestamptz(one.pada), one.oleh],
  );
  return rows.length > 0;
}

/** The decisions of an edition that stand, in their order. */
export function listPutusan(db: Db, edisiId: string): Promise<Putusan[]> {
  return query<Putusan>(
    db,
    `select u.id, u.penghargaan_id as "penghargaanId", u.badan, u.alasan, u.pada
       from penghargaan_putusan u join penghargaan p on p.id = u.penghargaan_id
      where p.edisi_id = $1::uuid and u.dicabut_pada is null order by u.pada, u.id`,
    [edisiId],
  );
}

export async function cabutPutusan(tx: Db, id: string, pada: Instant): Promise<void> {
  await query(
    tx,
    'update penghargaan_putusan set dicabut_pada = $2 where id = $1::uuid and dicabut_pada is null',
    [id, toTimestamptz(pada)],
  );
}
