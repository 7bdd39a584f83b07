import type { KodeBadan } from '../../domain/instansi/types.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';
import { toTimestamptz } from '../connection/values.ts';

/** A text to begin an answer with, kept by an instansi (F93). */
export interface TemplatRow {
  readonly id: string;
  readonly instansi: KodeBadan;
  readonly judul: string;
  readonly isi: string;
}

/** The templates of these instansi that are still offered, by instansi and title. */
export function findTemplat(db: Db, instansi: readonly KodeBadan[]): Promise<TemplatRow[]> {
  return query<TemplatRow>(
    db,
    `select id, instansi, judul, isi from templat_jawaban
      where instansi = any($1::text[]) and dihapus_pada is null order by instansi, judul`,
    [instansi],
  );
}

/** Writes a new template or the new wording of one. False when the instansi has another of that title. */
export async function writeTemplat(tx: Db, templat: TemplatRow, pada: Instant): Promise<boolean> {
  const values = [templat.id, templat.instansi, templat.judul, templat.isi];
  const taken = await query(
    tx,
    `select 1 as n from templat_jawaban
      where instansi = $1 and judul = $2 and id <> $3 and dihapus_pada is null`,
    [templat.instansi, templat.judul, templat.id],
  );
  if (taken.length > 0) return false;
  await query(
    tx,
    `insert into templat_jawaban (id, instansi, judul, isi, diubah_pada) values ($1, $2, $3, $4, $5)
     on conflict (id) do update set judul = excluded.judul, isi = excluded.isi, diubah_pada = excluded.diubah_pada
       where templat_jawaban.instansi = excluded.instansi and templat_jawaban.dihapus_pada is null`,
    [...values, toTimestamptz(pada)],
  );
  return true;
}

/** Offers it no more. False when these instansi have no such template. */
export async function retireTemplat(
  tx: Db,
  id: string,
  instansi: readonly KodeBadan[],
  pada: Instant,
): Promise<boolean> {
  const rows = await query(
    tx,
    `update templat_jawaban set dihapus_pada = $3, diubah_pada = $3
      where id = $1 and instansi = any($2::text[]) and dihapus_pada is null returning 1 as n`,
    [id, instansi, toTimestamptz(pada)],
  );
  return rows.length > 0;
}
