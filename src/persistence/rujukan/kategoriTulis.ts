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
  /** Laporan that have it or one below it, as lists count. */
  readonly laporan: number;
}

/** All topics, also ended ones, with how many laporan each has. */
export function listKategoriBaris(db: Db): Promise<KategoriBaris[]> {
  return query<KategoriBaris>(
    db,
    `select k.kode, k.induk, k.nama, k.urusan, k.peka, k.berlaku_sampai as "berlakuSampai",
       (select count(*)::int from laporan l
          where l.kategori in (select c.kode from kategori c where c.kode = k.kode or c.induk = k.kode)) as laporan
       from kategori k order by k.kode`,
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
