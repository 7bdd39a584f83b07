import type { KodeBadan } from '../../domain/instansi/types.ts';
import type { EntriRegister } from '../../domain/pengawasan/register.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';
import { toTimestamptz } from '../connection/values.ts';

/** One entry of a body's register as it is kept. */
export interface Register extends EntriRegister {
  readonly id: string;
  readonly instansi: KodeBadan;
  readonly lampiran: string | null;
  readonly isDicabut: boolean;
  readonly diubahPada: Instant;
  readonly nama: string;
}

const SELECT = `select r.id, r.instansi, r.jenis, r.judul, r.keterangan, r.tanggal, r.berlaku_sampai as "berlakuSampai", r.nilai,
    r.persen, r.status, r.lampiran, r.dicabut_pada is not null as "isDicabut", r.diubah_pada as "diubahPada", a.nama
  from register r join akun a on a.id = r.oleh`;

/** Adds an entry once by its id; false when it is there. */
export async function addRegister(
  tx: Db,
  one: EntriRegister & {
    readonly id: string;
    readonly instansi: KodeBadan;
    readonly lampiran: string | null;
    readonly oleh: string;
    readonly pada: Instant;
  },
): Promise<boolean> {
  const rows = await query(
    tx,
    `insert into register (id, instansi, jenis, judul, keterangan, tanggal, berlaku_sampai, nilai, persen, status, lampiran, oleh, diubah_pada)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) on conflict (id) do nothing returning 1 as n`,
    [
      one.id,
      one.instansi,
      one.jenis,
      one.judul,
      one.keterangan,
      one.tanggal,
      one.berlakuSampai,
      one.nilai,
      one.persen,
      one.status,
      one.lampiran,
      one.oleh,
      toTimestamptz(one.pada),
    ],
  );
  return rows.length > 0;
}

/** What changes of an entry while it lives; the former row stays in the history. */
export async function changeRegister(
  tx: Db,
  id: string,
  one: Pick<EntriRegister, 'keterangan' | 'berlakuSampai' | 'nilai' | 'persen' | 'status'> & {
    /** Null keeps the evidence that is there. */
    readonly lampiran: string | null;
    readonly isDicabut: boolean;
    readonly oleh: string;
    readonly pada: Instant;
  },
): Promise<void> {
  await query(
    tx,
    `update register set keterangan = $2, berlaku_sampai = $3, nilai = $4, persen = $5, status = $6,
       lampiran = coalesce($7, lampiran), dicabut_pada = case when $8 then coalesce(dicabut_pada, $9) end, diubah_pada = $9, oleh = $10
     where id = $1::uuid`,
    [
      id,
      one.keterangan,
      one.berlakuSampai,
      one.nilai,
      one.persen,
      one.status,
      one.lampiran,
      one.isDicabut,
      toTimestamptz(one.pada),
      one.oleh,
    ],
  );
}

/** All entries of these bodies, by kind, the latest first. */
export function listRegister(db: Db, instansi: readonly KodeBadan[]): Promise<Register[]> {
  return query<Register>(
    db,
    `${SELECT} where r.instansi = any($1) order by r.instansi, r.jenis, r.tanggal desc, r.id desc`,
    [instansi],
  );
}

/** One entry; null for an id that is none. */
export async function findRegister(db: Db, id: string): Promise<Register | null> {
  const [one] = await query<Register>(db, `${SELECT} where r.id = $1::uuid`, [id]);
  return one ?? null;
}
