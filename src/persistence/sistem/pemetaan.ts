import type { BarisPemetaan, JenisPemetaan } from '../../domain/antarsistem/pemetaan.ts';
import type { Hari, Instant } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';
import { toTimestamptz } from '../connection/values.ts';

/** A line with who wrote it when, for the table. */
export interface BarisTercatat extends BarisPemetaan {
  readonly dibuatPada: Instant;
  readonly oleh: string;
}

/** Every line of a system, the latest first. */
export async function listPemetaan(db: Db, sistemId: string): Promise<BarisTercatat[]> {
  return query<BarisTercatat>(
    db,
    `select p.id, p.jenis, p.sana, p.sini, p.berlaku_sejak as "berlakuSejak", p.dibuat_pada as "dibuatPada", a.nama as oleh
       from pemetaan p join akun a on a.id = p.oleh where p.sistem_id = $1 order by p.id desc`,
    [sistemId],
  );
}

export async function insertPemetaan(
  db: Db,
  baris: {
    readonly sistemId: string;
    readonly jenis: JenisPemetaan;
    readonly sana: string;
    readonly sini: string | null;
    readonly berlakuSejak: Hari;
    readonly oleh: string;
  },
  pada: Instant,
): Promise<void> {
  await query(
    db,
    `insert into pemetaan (sistem_id, jenis, sana, sini, berlaku_sejak, oleh, dibuat_pada) values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      baris.sistemId,
      baris.jenis,
      baris.sana,
      baris.sini,
      baris.berlakuSejak,
      baris.oleh,
      toTimestamptz(pada),
    ],
  );
}

/** A code that was met; with how often no line said what it means. */
export interface KodeLuput {
  readonly jenis: JenisPemetaan;
  readonly sisi: 'sana' | 'sini';
  readonly kode: string;
  readonly nama: string | null;
  readonly luput: number;
  readonly terakhirPada: Instant;
}

export async function noteKode(
  db: Db,
  sistemId: string,
  codes: readonly Pick<KodeLuput, 'jenis' | 'sisi' | 'kode' | 'nama' | 'luput'>[],
  pada: Instant,
): Promise<void> {
  if (codes.length === 0) return;
  await query(
    db,
    `insert into sistem_kode (sistem_id, jenis, sisi, kode, nama, luput, terakhir_pada)
     select $1, jenis, sisi, left(kode, 100), left(nama, 200), luput, $3
       from json_to_recordset($2::json) as k (jenis text, sisi text, kode text, nama text, luput int)
     on conflict (sistem_id, jenis, sisi, kode) do update
       set luput = sistem_kode.luput + excluded.luput, nama = coalesce(excluded.nama, sistem_kode.nama), terakhir_pada = excluded.terakhir_pada`,
    [sistemId, JSON.stringify(codes), toTimestamptz(pada)],
  );
}

export async function listKode(db: Db, sistemId: string): Promise<KodeLuput[]> {
  return query<KodeLuput>(
    db,
    `select jenis, sisi, kode, nama, luput, terakhir_pada as "terakhirPada" from sistem_kode where sistem_id = $1
      order by jenis, sisi, luput desc, kode limit 2000`,
    [sistemId],
  );
}
