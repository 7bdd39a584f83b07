import type { Sel } from '../../domain/isu/naik.ts';
import type { StatusPerbaikan } from '../../domain/isu/perbaikan.ts';
import type { KodeBadan } from '../../domain/instansi/types.ts';
import type { Hari, Instant } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';
import { toTimestamptz } from '../connection/values.ts';

/** An improvement action; what it was planned as stays. */
export interface Perbaikan extends Sel {
  readonly id: string;
  readonly badan: KodeBadan;
  readonly judul: string;
  readonly rencana: string;
  readonly pelaksana: string;
  readonly tenggat: Hari;
  /** Rupiah. */
  readonly anggaran: number | null;
  readonly dicatat: Hari;
  readonly pada: Instant;
  /** Of the latest news; null while it is only planned. */
  readonly status: StatusPerbaikan | null;
  /** The day on which it was done, while that is its state. */
  readonly selesai: Hari | null;
}

export interface KabarPerbaikan {
  readonly id: string;
  readonly status: StatusPerbaikan;
  readonly tanggal: Hari;
  readonly isi: string;
  readonly bukti: string;
  readonly pada: Instant;
  readonly nama: string;
}

const SELECT = `select p.id, p.badan, p.kategori, p.wilayah, p.judul, p.rencana, p.pelaksana, p.tenggat, p.anggaran, p.dicatat, p.pada,
    k.status, case when k.status = 'selesai' then k.tanggal end as selesai
  from perbaikan p left join lateral (select status, tanggal from perbaikan_kabar
    where perbaikan_id = p.id order by pada desc, id desc limit 1) k on true`;

/** Actions of these bodies, of one cell or of all: what is not done first, by due day. */
export function listPerbaikan(
  db: Db,
  badan: readonly KodeBadan[],
  sel: Sel | null,
  limit: number,
): Promise<Perbaikan[]> {
  return query<Perbaikan>(
    db,
    `${SELECT} where p.badan = any($1::text[])
       and ($2::boolean or (p.kategori is not distinct from $3 and p.wilayah is not distinct from $4))
      order by coalesce(k.status in ('selesai', 'batal'), false), p.tenggat, p.id limit $5`,
    [badan, sel === null, sel?.kategori ?? null, sel?.wilayah ?? null, limit],
  );
}

export async function findPerbaikan(db: Db, id: string): Promise<Perbaikan | null> {
  const [one] = await query<Perbaikan>(db, `${SELECT} where p.id = $1::uuid`, [id]);
  return one ?? null;
}

/** Plans an action, once by its id. */
export async function addPerbaikan(
  db: Db,
  one: Omit<Perbaikan, 'status' | 'selesai'> & { readonly oleh: string },
): Promise<void> {
  await query(
    db,
    `insert into perbaikan (id, badan, kategori, wilayah, judul, rencana, pelaksana, tenggat, anggaran, dicatat, pada, oleh)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict (id) do nothing`,
    [
      one.id,
      one.badan,
      one.kategori,
      one.wilayah,
      one.judul,
      one.rencana,
      one.pelaksana,
      one.tenggat,
      one.anggaran,
      one.dicatat,
      toTimestamptz(one.pada),
      one.oleh,
    ],
  );
}

/** News of an action, the latest first. */
export function listKabarPerbaikan(db: Db, id: string): Promise<KabarPerbaikan[]> {
  return query<KabarPerbaikan>(
    db,
    `select k.id, k.status, k.tanggal, k.isi, k.bukti, k.pada, a.nama
       from perbaikan_kabar k join akun a on a.id = k.oleh
      where k.perbaikan_id = $1::uuid order by k.pada desc, k.id desc`,
    [id],
  );
}

/** Adds news once by its id; false when it is there. */
export async function addKabarPerbaikan(
  db: Db,
  one: Omit<KabarPerbaikan, 'nama'> & { readonly perbaikanId: string; readonly oleh: string },
): Promise<boolean> {
  const rows = await query(
    db,
    `insert into perbaikan_kabar (id, perbaikan_id, status, tanggal, isi, bukti, pada, oleh)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (id) do nothing returning 1 as n`,
    [one.id, one.perbaikanId, one.status, one.tanggal, one.isi, one.bukti, toTimestamptz(one.pada), one.oleh],
  );
  return rows.length > 0;
}
