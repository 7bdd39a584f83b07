import type { Instant } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';
import { toTimestamptz } from '../connection/values.ts';

/** Whether a channel works, as whoever uses it last found. */
export interface KeadaanSaluran {
  readonly kanal: string;
  readonly gagalBeruntun: number;
  readonly galat: string | null;
  readonly gagalPada: Instant | null;
  readonly berhasilPada: Instant | null;
  readonly masukPada: Instant | null;
}

/** Notes a failure, or with `galat` null that it works. */
export async function noteSaluran(db: Db, kanal: string, galat: string | null, pada: Instant): Promise<void> {
  await query(
    db,
    `insert into saluran as s (kanal, gagal_beruntun, galat, gagal_pada, berhasil_pada)
     values ($1, case when $2::text is null then 0 else 1 end, $2, case when $2::text is not null then $3::timestamptz end,
       case when $2::text is null then $3::timestamptz end)
     on conflict (kanal) do update set
       gagal_beruntun = case when $2::text is null then 0 else s.gagal_beruntun + 1 end, galat = $2::text,
       gagal_pada = coalesce(excluded.gagal_pada, s.gagal_pada),
       berhasil_pada = coalesce(excluded.berhasil_pada, s.berhasil_pada)`,
    [kanal, galat, toTimestamptz(pada)],
  );
}

/** Notes that something came in. */
export async function noteMasuk(db: Db, kanal: string, pada: Instant): Promise<void> {
  await query(
    db,
    `insert into saluran as s (kanal, masuk_pada) values ($1, $2)
     on conflict (kanal) do update set masuk_pada = excluded.masuk_pada`,
    [kanal, toTimestamptz(pada)],
  );
}

export async function readSaluran(db: Db): Promise<KeadaanSaluran[]> {
  return query<KeadaanSaluran>(
    db,
    `select kanal, gagal_beruntun as "gagalBeruntun", galat, gagal_pada as "gagalPada", berhasil_pada as "berhasilPada",
            masuk_pada as "masukPada" from saluran order by kanal`,
  );
}
