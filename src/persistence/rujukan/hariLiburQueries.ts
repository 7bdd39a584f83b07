import type { Instant } from '../../domain/shared/time.ts';
import type { HariLibur } from '../../domain/tenggat/types.ts';
import { query } from '../connection/database.ts';
import type { Db } from '../connection/database.ts';
import { toTimestamptz } from '../connection/values.ts';

export interface HariLiburTercatat extends HariLibur {
  /** How far the source was checked, e.g. `to_be_checked`; null for decrees recorded by hand. */
  readonly status: string | null;
}

/** The days off of a year as known at `pada`, national and local, without those taken back by then; in order. */
export async function listHariLibur(
  db: Db,
  tahun: number,
  pada: Instant,
): Promise<readonly HariLiburTercatat[]> {
  return query<HariLiburTercatat>(db, listText, [`${tahun}-01-01`, `${tahun}-12-31`, toTimestamptz(pada)]);
}

const listText = `
  select h.tanggal, h.jenis, h.nama, k.dasar, k.instansi, k.diketahui, k.status, d.diketahui as dicabut
  from hari_libur h
  join ketetapan_libur k on k.id = h.ketetapan
  left join ketetapan_libur d on d.id = h.dicabut_oleh
  where h.tanggal between $1 and $2 and k.diketahui <= $3 and (d.diketahui is null or d.diketahui > $3)
  order by h.tanggal, k.instansi nulls first, k.id`;
