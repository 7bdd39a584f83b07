import type { Sasaran } from '../../domain/berkala/wewenang.ts';
import type { Target } from '../../domain/monev/target.ts';
import { query, type Db } from '../connection/database.ts';
import { toTimestamptz } from '../connection/values.ts';

/** Notes a target once by its id; the latest of an indicator and year holds. */
export async function addTarget(tx: Db, one: Target & { readonly oleh: string }): Promise<void> {
  await query(
    tx,
    `insert into target (id, badan, lingkup, indikator, tahun, jenis, nilai, sumber, pada, oleh)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (id) do nothing`,
    [
      one.id,
      one.badan,
      one.lingkup,
      one.indikator,
      one.tahun,
      one.jenis,
      one.nilai,
      one.sumber,
      toTimestamptz(one.pada),
      one.oleh,
    ],
  );
}

/** The targets in force of these bodies and scopes; of one year, or of all, the latest year first. */
export function listTarget(db: Db, sasaran: readonly Sasaran[], tahun: number | null): Promise<Target[]> {
  return query<Target>(
    db,
    `select distinct on (t.tahun, t.badan, t.lingkup, t.indikator)
       t.id, t.badan, t.lingkup, t.indikator, t.tahun, t.jenis, t.nilai, t.sumber, t.pada
       from unnest($1::text[], $2::text[]) as s(badan, lingkup)
       join target t on t.badan = s.badan and t.lingkup = s.lingkup and ($3::int is null or t.tahun = $3)
      order by t.tahun desc, t.badan, t.lingkup, t.indikator, t.pada desc, t.id desc`,
    [sasaran.map((one) => one.badan), sasaran.map((one) => one.lingkup), tahun],
  );
}
