import type { LingkupKunci } from '../../../domain/akun/lingkupKunci.ts';
import type { KodeBadan, Peran } from '../../../domain/instansi/types.ts';
import type { Hari, Instant } from '../../../domain/shared/time.ts';
import { query, type Database, type Db } from '../../connection/database.ts';
import { quietly } from '../../connection/snapshot.ts';
import { toTimestamptz } from '../../connection/values.ts';

/** How often a key was used on a day, in a group of calls, with an answer of that status. */
export interface Pemakaian {
  readonly hari: Hari;
  readonly kelompok: string;
  readonly status: number;
  readonly jumlah: number;
}

/** Adds to what stands there; a key that is gone is passed over. */
export async function addPemakaian(
  db: Database,
  rows: readonly (Pemakaian & { readonly kunciId: string })[],
): Promise<void> {
  if (rows.length === 0) return;
  await quietly(
    db,
    `insert into kunci_pakai as p (kunci_id, hari, kelompok, status, jumlah)
     select r."kunciId", r.hari, r.kelompok, r.status, r.jumlah
       from json_to_recordset($1::json) as r ("kunciId" uuid, hari date, kelompok text, status int, jumlah bigint)
      where exists (select from kunci_api k where k.id = r."kunciId")
      order by 1, 2, 3, 4
     on conflict (kunci_id, hari, kelompok, status) do update set jumlah = p.jumlah + excluded.jumlah returning 1 as n`,
    [JSON.stringify(rows)],
  );
}

/** From that day on, the newest day first. */
export async function listPemakaian(db: Db, kunciId: string, dari: Hari): Promise<Pemakaian[]> {
  return query<Pemakaian>(
    db,
    `select to_char(hari, 'YYYY-MM-DD') as hari, kelompok, status, jumlah from kunci_pakai
      where kunci_id = $1 and hari >= $2 order by hari desc, kelompok, status`,
    [kunciId, dari],
  );
}

/** Forgets days before that one; answers how many rows. */
export async function purgePemakaian(db: Db, sebelum: Hari): Promise<number> {
  const rows = await query(db, 'delete from kunci_pakai where hari < $1 returning 1 as n', [sebelum]);
  return rows.length;
}

/** A key in use of somebody with a role in a tree. */
export interface KunciOrang {
  readonly id: string;
  readonly akunId: string;
  readonly nama: string;
  readonly pemilik: string;
  readonly peran: Peran;
  readonly badan: KodeBadan;
  readonly awalan: string;
  readonly lingkup: LingkupKunci;
  readonly dibuatPada: Instant;
  readonly kedaluwarsa: Instant | null;
  readonly terakhirPada: Instant | null;
  /** Calls since the given day. */
  readonly jumlah: number;
}

/** Keys in use of people who hold a role in one of these bodies, by name of the person. */
export async function listKunciOrang(
  db: Db,
  badan: readonly KodeBadan[],
  asked: { readonly dari: Hari; readonly limit: number },
  now: Instant,
): Promise<KunciOrang[]> {
  return query<KunciOrang>(
    db,
    `select k.id, k.akun_id as "akunId", k.nama, a.nama as pemilik, p.peran, p.badan, k.awalan, k.lingkup,
            k.dibuat_pada as "dibuatPada", k.kedaluwarsa, k.terakhir_pada as "terakhirPada",
            (select coalesce(sum(u.jumlah), 0)::float8 from kunci_pakai u where u.kunci_id = k.id and u.hari >= $2) as jumlah
       from kunci_api k join akun a on a.id = k.akun_id
       cross join lateral (
         select peran, badan from penugasan r
          where r.akun_id = k.akun_id and r.badan = any($1::text[]) and r.dari <= $4 and (r.sampai is null or r.sampai > $4)
          order by r.dari limit 1) p
      where k.dicabut_pada is null and (k.kedaluwarsa is null or k.kedaluwarsa > $4) and a.nonaktif_pada is null
      order by a.nama, k.dibuat_pada desc, k.id limit $3`,
    [badan, asked.dari, asked.limit, toTimestamptz(now)],
  );
}

/** Whose key it is, when it may be used; null when there is none such. */
export async function ownerOfKunci(db: Db, id: string, now: Instant): Promise<string | null> {
  const [row] = await query<{ akunId: string }>(
    db,
    `select akun_id as "akunId" from kunci_api
      where id = $1 and dicabut_pada is null and (kedaluwarsa is null or kedaluwarsa > $2)`,
    [id, toTimestamptz(now)],
  );
  return row?.akunId ?? null;
}
