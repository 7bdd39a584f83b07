import type { Hari } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';

/** What is counted: one answer, a gender, a kind of disability. */
export type UkuranInklusif = 'jawaban' | 'kelamin' | 'disabilitas';

export interface HitunganInklusif {
  readonly ukuran: UkuranInklusif;
  readonly kode: string;
  readonly jumlah: number;
}

/** Counts one answer into its month. */
export async function addInklusif(
  tx: Db,
  bulan: Hari,
  telling: readonly { readonly ukuran: UkuranInklusif; readonly kode: string }[],
): Promise<void> {
  // In one order, so that two answers at once wait for each other and do not block.
  const sorted = telling.toSorted((a, b) => (`${a.ukuran}${a.kode}` < `${b.ukuran}${b.kode}` ? -1 : 1));
  await query(
    tx,
    `insert into hitungan_inklusif (bulan, ukuran, kode, jumlah)
     select $1::date, ukuran, kode, 1 from json_to_recordset($2::json) as t (ukuran text, kode text)
     on conflict (bulan, ukuran, kode) do update set jumlah = hitungan_inklusif.jumlah + 1`,
    [bulan, JSON.stringify(sorted)],
  );
}

/** All answers of senders so far. */
export function sumInklusif(db: Db): Promise<HitunganInklusif[]> {
  return query<HitunganInklusif>(
    db,
    `select ukuran, kode, sum(jumlah)::int as jumlah from hitungan_inklusif group by ukuran, kode order by ukuran, kode`,
  );
}

/** What owners of open accounts chose to tell in their profile. */
export function sumInklusifAkun(db: Db): Promise<HitunganInklusif[]> {
  return query<HitunganInklusif>(
    db,
    `with isi as (select kelamin, disabilitas from akun
                   where nonaktif_pada is null and (kelamin is not null or disabilitas <> '{}'))
     select 'jawaban' as ukuran, 'semua' as kode, count(*)::int as jumlah from isi having count(*) > 0
     union all select 'kelamin', kelamin, count(*)::int from isi where kelamin is not null group by kelamin
     union all select 'disabilitas', d, count(*)::int from isi, unnest(disabilitas) as d group by d`,
  );
}
