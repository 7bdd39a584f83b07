import type { Badan, KodeBadan } from '../../domain/instansi/types.ts';
import type { Hari, Instant } from '../../domain/shared/time.ts';
import { query } from '../connection/database.ts';
import type { Db } from '../connection/database.ts';
import { toTimestamptz } from '../connection/values.ts';
import { namaUrut } from './namaUrut.ts';

/** What a body publishes about itself beside its place in the tree (F111), and what took its place when it ended. */
export interface BadanDetail extends Badan {
  readonly alamat: string | null;
  readonly penanggungJawabNama: string | null;
  readonly penanggungJawabJabatan: string | null;
  readonly penerus: KodeBadan | null;
  readonly versi: number;
}

/** A former version of a body (F106): its name and place while it was so. */
export interface BadanLama {
  readonly versi: number;
  readonly nama: string;
  readonly induk: KodeBadan | null;
  readonly pembina: KodeBadan | null;
  readonly berlakuSampai: Hari | null;
  readonly dari: Instant;
  readonly sampai: Instant;
  readonly sebab: string | null;
}

export interface BadanChange {
  readonly nama?: string;
  readonly induk?: KodeBadan | null;
  readonly pembina?: KodeBadan | null;
  readonly berlakuSampai?: Hari | null;
  readonly penerus?: KodeBadan | null;
  readonly alamat?: string | null;
  readonly penanggungJawabNama?: string | null;
  readonly penanggungJawabJabatan?: string | null;
}

/** One body (instansi or unit) with what it publishes, or null. */
export async function getBadan(db: Db, kode: KodeBadan): Promise<BadanDetail | null> {
  const [row] = await query<BadanDetail>(db, detailText, [kode]);
  return row ?? null;
}

/** Former versions, the latest first. */
export async function listBadanRiwayat(db: Db, kode: KodeBadan): Promise<readonly BadanLama[]> {
  return query<BadanLama>(db, riwayatText, [kode]);
}

/**
 * Changes a body by hand; the former version goes to its history and no data file overwrites it any more. The caller has
 * checked the tree (`findPohonFaults`). Gives the new version, null when there is no such body.
 */
export async function changeBadan(
  tx: Db,
  kode: KodeBadan,
  change: BadanChange,
  why: { readonly sebab: string; readonly pada: Instant },
): Promise<number | null> {
  const old = await getBadan(tx, kode);
  if (!old) return null;
  const now = { ...old, ...change };
  const [row] = await query<{ versi: number }>(tx, changeText, [
    kode,
    now.nama,
    now.induk,
    now.pembina,
    now.berlakuSampai,
    now.penerus,
    now.alamat,
    now.penanggungJawabNama,
    now.penanggungJawabJabatan,
    namaUrut(now.nama),
    why.sebab,
    toTimestamptz(why.pada),
  ]);
  return row?.versi ?? null;
}

const detailText = `
  select kode, nama, jenis, induk, pembina, wilayah, zona, urusan, berlaku_sejak as "berlakuSejak",
    berlaku_sampai as "berlakuSampai", alamat, penanggung_jawab_nama as "penanggungJawabNama",
    penanggung_jawab_jabatan as "penanggungJawabJabatan", penerus, versi
  from badan where kode = $1`;

const riwayatText = `
  select versi, nama, induk, pembina, berlaku_sampai as "berlakuSampai", dari, sampai, sebab
  from badan_riwayat where kode = $1 order by versi desc`;

const changeText = `
  update badan set nama = $2, induk = $3, pembina = $4, berlaku_sampai = $5, penerus = $6, alamat = $7,
    penanggung_jawab_nama = $8, penanggung_jawab_jabatan = $9, nama_urut = $10, sebab = $11, sumber = 'aplikasi',
    diubah_pada = $12
  where kode = $1 returning versi`;
