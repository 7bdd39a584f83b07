import type { Hari, Instant } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';
import { toTimestamptz } from '../connection/values.ts';

export interface KategoriBaris {
  readonly kode: string;
  readonly induk: string | null;
  readonly nama: string;
  readonly urusan: string;
  readonly peka: boolean;
  readonly berlakuSampai: Hari | null;
}

/** All topics, also ended ones. */
export function listKategoriBaris(db: Db): Promise<KategoriBaris[]> {
  return query<KategoriBaris>(
    db,
    `select kode, induk, nama, urusan, peka, berlaku_sampai as "berlakuSampai" from kategori order by kode`,
  );
}

/** Adds a topic; false when its code is taken. */
export async function insertKategori(
  tx: Db,
  one: Pick<KategoriBaris, 'kode' | 'induk' | 'nama' | 'urusan' | 'peka'>,
  pada: Instant,
): Promise<boolean> {
  const rows = await query(
    tx,
    `insert into kategori (kode, induk, nama, urusan, peka, sumber, diubah_pada) values ($1, $2, $3, $4, $5, 'aplikasi', $6)
     on conflict do nothing returning kode`,
    [one.kode, one.induk, one.nama, one.urusan, one.peka, toTimestamptz(pada)],
  );
  return rows.length > 0;
}

/** Changes a topic; the former row goes to the history. */
export async function updateKategori(
  tx: Db,
  one: Pick<KategoriBaris, 'kode' | 'nama' | 'peka' | 'berlakuSampai'>,
  pada: Instant,
): Promise<void> {
  await query(
    tx,
    `update kategori set nama = $2, peka = $3, berlaku_sampai = $4, sumber = 'aplikasi', diubah_pada = $5 where kode = $1`,
    [one.kode, one.nama, one.peka, one.berlakuSampai, toTimestamptz(pada)],
  );
}
